import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import {
  acceptNoteWarning,
  placeNote,
  redoNotes,
  saveNotesSetAside,
  startNotePlacing,
  undoNotes,
} from "../../commands/notes.ts";
import { type NotesState, notesOf } from "../../state/notes.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { NARROW } from "../media.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { scrollWithin } from "../parts/scroll-within.ts";
import { useUndoKeys } from "../parts/use-undo-keys.ts";
import "../styles/detail.css";
import "../styles/planner.css";
import "../styles/resident-notes.css";
import "../styles/settings.css";
import { followKeptNotes } from "./kept-notes.ts";
import { rowId } from "./note-row.tsx";
import { NotesFiles } from "./notes-files.tsx";
import { NotesList } from "./notes-list.tsx";
import { TypedPlace } from "./typed-place.tsx";

/** Residents' notes: what not to write comes first, then they are placed, written, taken away and cleared. */
export function NotesPanel() {
  const { t } = useTranslator();
  const run = useRun();
  const context = useCommands();
  const notes = useAtlas(notesOf);
  const [isCleared, setCleared] = useState(false);
  useEffect(() => followKeptNotes(context), []);
  useUndoKeys(
    () => run(undoNotes, undefined),
    () => run(redoNotes, undefined),
  );
  useOpenedFocus(notes);
  const accept = (): void => {
    setCleared(false);
    run(acceptNoteWarning, undefined);
    setTimeout(() => focusFirst("#notes-add"));
  };
  const cleared = (): void => {
    setCleared(true);
    setTimeout(() => focusFirst("#notes-accept"));
  };
  return (
    <div class={`notes${notes.placing === null ? "" : " is-placing"}`}>
      <p role="status" class="notes-cleared">
        {isCleared && t("notes.cleared")}
      </p>
      {notes.isAccepted ? <Notes notes={notes} onCleared={cleared} /> : <Warning onAccept={accept} />}
      {notes.setAside > 0 && <SetAside count={notes.setAside} />}
    </div>
  );
}

function Warning({ onAccept }: { readonly onAccept: () => void }) {
  const { t } = useTranslator();
  return (
    <section class="notes-warning" aria-labelledby="notes-warning-title">
      <h3 id="notes-warning-title">{t("notes.warning-title")}</h3>
      <ul>
        {(["names", "homes", "stays", "next"] as const).map((key) => (
          <li key={key}>{t(`notes.warning.${key}`)}</li>
        ))}
      </ul>
      <Button id="notes-accept" label={t("notes.accept")} look="primary" onClick={onAccept} />
    </section>
  );
}

function Notes({ notes, onCleared }: { readonly notes: NotesState; readonly onCleared: () => void }) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <>
      <p class="fine">{t("notes.stays")}</p>
      {!notes.isKept && (
        <p class="notes-fault" role="alert">
          {t("notes.not-kept")}
        </p>
      )}
      <div class="notes-section" id="notes-place">
        <div class="actions">
          {notes.placing !== null ? (
            <Button id="notes-add" label={t("notes.stop")} onClick={() => run(placeNote, null)} />
          ) : (
            <CommandButton
              id="notes-add"
              command={startNotePlacing}
              args="new"
              label={t("notes.add")}
              icon="place"
              look="primary"
            />
          )}
        </div>
        <p class="notes-placing" role="status">
          {notes.placing !== null && (
            <>
              {t("notes.placing")} <span class="notes-placing-keys">{t("notes.placing-keys")}</span>
            </>
          )}
        </p>
        <TypedPlace />
      </div>
      <NotesList notes={notes} />
      <NotesFiles notes={notes} onCleared={onCleared} />
    </>
  );
}

/** What this version cannot read is not lost: it can be taken away as it stood. */
function SetAside({ count }: { readonly count: number }) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <section class="notes-section" aria-labelledby="notes-aside">
      <h3 id="notes-aside">{t("notes.set-aside-title")}</h3>
      <p>{t("notes.set-aside", { count })}</p>
      <Button label={t("notes.set-aside-save")} icon="save" onClick={() => run(saveNotesSetAside, undefined)} />
    </section>
  );
}

/**
 * While a place is chosen the keyboard leads on the map; once a note is put down it goes on in its words, and where a pin
 * was pressed, at its row.
 */
function useOpenedFocus({ placing, open }: NotesState): void {
  useLayoutEffect(() => {
    const section = document.getElementById("notes-place");
    const isNarrow = matchMedia(NARROW).matches;
    if (placing !== null) focusFirst("#map canvas");
    else if (open === null && document.activeElement?.closest("#map")) focusFirst("#notes-add");
    // What is left of the sheet shows how a place is chosen and the way back; afterwards, the note that was moved.
    const wanted = placing === null ? document.querySelector(".note.is-open") : section;
    if (isNarrow && wanted !== null) scrollWithin(wanted, wanted.closest(".panel-body"), "nearest");
  }, [placing]);
  useLayoutEffect(() => {
    if (open === null) return;
    focusFirst(...(open.isNew ? [".note.is-open textarea"] : []), `#${rowId(open.id)}`);
    document.activeElement?.closest(".note")?.scrollIntoView({ block: "nearest" });
  }, [open]);
}
