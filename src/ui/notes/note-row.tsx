import { useId } from "preact/hooks";
import { goToNote, openNote, removeNote, setNoteTheme, startNotePlacing, typeNote } from "../../commands/notes.ts";
import { LONGEST_NOTE, NOTE_THEMES, type Note, themeLetter } from "../../domain/note.ts";
import { colourVariable } from "../../theme/css.ts";
import { NOTE_COLOURS } from "../../theme/note-colours.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { SelectField } from "../parts/fields.tsx";
import { focusFirst } from "../parts/focus.ts";

interface NoteRowProps {
  readonly note: Note;
  readonly number: number;
  readonly isOpen: boolean;
}

/** A note in the list: its first words, and what can be changed of it while it stands open. */
export function NoteRow({ note, number, isOpen }: NoteRowProps) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <li class={`note${isOpen ? " is-open" : ""}`}>
      <button
        type="button"
        id={rowId(note.id)}
        class="note-row"
        aria-expanded={isOpen}
        onClick={() => run(openNote, isOpen ? null : note.id)}
      >
        <span class="note-letter" style={{ "--note-colour": colourVariable(NOTE_COLOURS[note.theme]) }}>
          {themeLetter(note.theme)}
        </span>
        <span class="note-words">
          <strong>{t("notes.row", { number, theme: t(`notes.theme.${note.theme}`) })}</strong>
          {!isOpen && <span class="note-text">{note.text.trim() === "" ? t("notes.no-text") : note.text}</span>}
        </span>
      </button>
      {isOpen && <NoteForm note={note} number={number} />}
    </li>
  );
}

/** Where the focus goes on when a note was opened on the map. */
export const rowId = (note: string): string => `row-${note}`;

function NoteForm({ note, number }: { readonly note: Note; readonly number: number }) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const id = useId();
  const isMoving = useAtlas(({ notes }) => typeof notes?.placing === "object" && notes.placing?.id === note.id);
  const remove = (): void => {
    const row = document.getElementById(rowId(note.id))?.closest("li");
    const beside = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector("button")?.id;
    run(removeNote, note.id);
    // On to its neighbour, so that several are deleted from one place.
    setTimeout(() => focusFirst(...(beside === undefined ? [] : [`#${beside}`]), "#notes-add"));
  };
  return (
    <div class="note-form">
      <div class="field">
        <label for={id}>{t("notes.text")}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={LONGEST_NOTE}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          value={note.text}
          onInput={(event) => run(typeNote, { id: note.id, text: event.currentTarget.value })}
        />
        <small id={`${id}-hint`} class="fine">
          {t("notes.text-hint", { most: LONGEST_NOTE, left: LONGEST_NOTE - note.text.length })}
        </small>
      </div>
      <SelectField
        label={t("notes.theme")}
        value={note.theme}
        options={NOTE_THEMES.map((value) => ({ value, label: `${themeLetter(value)} ${t(`notes.theme.${value}`)}` }))}
        onChoose={(theme) => run(setNoteTheme, { id: note.id, theme })}
      />
      <p class="fine">{dateText(note.date, translator)}</p>
      <div class="actions">
        <Button label={t("notes.go-to")} icon="zoom" onClick={() => run(goToNote, note.id)} />
        <Button
          id="notes-move"
          label={t(isMoving ? "notes.stop" : "notes.move")}
          icon="place"
          pressed={isMoving}
          onClick={() => run(startNotePlacing, note.id)}
        />
        <Button label={t("notes.remove", { number })} icon="remove" onClick={remove} />
      </div>
    </div>
  );
}
