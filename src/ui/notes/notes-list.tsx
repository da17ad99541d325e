import { drawNotes, filterNotes, redoNotes, undoNotes } from "../../commands/notes.ts";
import { NOTE_THEMES, type NoteTheme, themeLetter } from "../../domain/note.ts";
import { type NotesState, notesShown } from "../../state/notes.ts";
import { useRun, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { SelectField } from "../parts/fields.tsx";
import { Switch } from "../parts/switch.tsx";
import { NoteRow } from "./note-row.tsx";

/** Notes by theme, numbered as on the map, with the steps back and forth. */
export function NotesList({ notes }: { readonly notes: NotesState }) {
  const { t } = useTranslator();
  const run = useRun();
  const shown = notesShown(notes);
  const count = notes.notes.length;
  const options = NOTE_THEMES.map((theme) => ({
    value: theme,
    label: `${themeLetter(theme)} ${t(`notes.theme.${theme}`)} (${notes.notes.filter((note) => note.theme === theme).length})`,
  }));
  return (
    <section class="notes-section" aria-labelledby="notes-list-title">
      <h3 id="notes-list-title">{t("notes.list")}</h3>
      <p class="fine" role="status">
        {notes.theme === null ? t("notes.count", { count }) : t("notes.count-shown", { shown: shown.length, count })}
      </p>
      <div class="actions">
        <CommandButton command={undoNotes} args={undefined} icon="undo" label={t("notes.undo")} />
        <CommandButton command={redoNotes} args={undefined} icon="redo" label={t("notes.redo")} />
      </div>
      {count === 0 ? (
        <p>{t("notes.none")}</p>
      ) : (
        <>
          <SelectField<NoteTheme | "">
            label={t("notes.filter")}
            value={notes.theme ?? ""}
            options={[{ value: "", label: t("notes.all-themes", { count }) }, ...options]}
            onChoose={(theme) => run(filterNotes, theme === "" ? null : theme)}
          />
          <Switch label={t("notes.drawn")} checked={notes.isDrawn} onChange={(on) => run(drawNotes, on)} />
          {shown.length === 0 && <p>{t("notes.none-of-theme")}</p>}
          <ol class="notes-list">
            {shown.map(({ note, number }) => (
              <NoteRow key={note.id} note={note} number={number} isOpen={notes.open?.id === note.id} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
