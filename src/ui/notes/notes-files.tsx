import { useState } from "preact/hooks";
import { readNotesFile } from "../../commands/notes.ts";
import { saveFile } from "../../commands/share.ts";
import type { Note } from "../../domain/note.ts";
import { problemLine } from "../../domain/problem.ts";
import { type NotesState, notesOf } from "../../state/notes.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { FileButton } from "../planner/file-button.tsx";
import { ClearNotes } from "./clear-notes.tsx";
import { notesFile } from "./notes-file.ts";

interface Saved {
  readonly serial: number;
  readonly name: string;
  readonly notes: readonly Note[];
}

/** Notes go into files and come out of them, and are cleared; what came of it is said. */
export function NotesFiles({ notes, onCleared }: { readonly notes: NotesState; readonly onCleared: () => void }) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store, ports } = useCommands();
  const [saved, setSaved] = useState<Saved | null>(null);
  const save = (format: "csv" | "geojson"): void => {
    const now = notesOf(store.getState());
    const file = notesFile(format, now, translator, ports.now());
    run(saveFile, file);
    setSaved({ serial: (saved?.serial ?? 0) + 1, name: file.name, notes: now.notes });
  };
  return (
    <section class="notes-section" aria-labelledby="notes-files">
      <h3 id="notes-files">{t("notes.files")}</h3>
      <div class="actions">
        {notes.notes.length > 0 && (
          <>
            <Button label={t("notes.save-csv")} icon="save" onClick={() => save("csv")} />
            <Button label={t("notes.save-geojson")} icon="save" onClick={() => save("geojson")} />
          </>
        )}
        <FileButton
          label={t("notes.read-file")}
          accept=".geojson,.json,application/geo+json"
          onText={(name, text) => run(readNotesFile, { name, text })}
        />
      </div>
      <div role="status" class="notes-saved">
        {/* Another paragraph each time: the same words are read out again. Notes that changed since are in no file. */}
        {saved?.notes === notes.notes && (
          <p key={saved.serial}>{t("notes.saved", { name: saved.name, count: saved.notes.length })}</p>
        )}
      </div>
      <FileRead read={notes.read} />
      <ClearNotes count={notes.notes.length} onCleared={onCleared} />
    </section>
  );
}

function FileRead({ read }: Pick<NotesState, "read">) {
  const { t } = useTranslator();
  return (
    <div role="status">
      {read?.kind === "added" && <p>{t("notes.read-added", { count: read.count })}</p>}
      {read?.kind === "refused" && (
        <p class="notes-fault">
          {t("notes.read-refused", { kind: t(`problem.${read.problem.kind}`), line: problemLine(read.problem) })}
        </p>
      )}
    </div>
  );
}
