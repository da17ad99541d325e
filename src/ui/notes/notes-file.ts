import { localDay } from "../../domain/local-day.ts";
import type { SavedFile } from "../../domain/ports.ts";
import { type NotesWords, notesCsv } from "../../exchange/notes-csv.ts";
import { notesGeojson } from "../../exchange/notes-geojson.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { NotesState } from "../../state/notes.ts";

/** All notes as a file, whatever theme is listed. It carries no address of the map: that would tell where one looked. */
export function notesFile(
  format: "csv" | "geojson",
  { notes }: NotesState,
  translator: Translator,
  now: Date,
): SavedFile {
  const words = wordsOf(translator);
  return {
    name: `kruunuportti-atlas-notes-${localDay(now)}.${format}`,
    mime: format === "csv" ? "text/csv;charset=utf-8" : "application/geo+json",
    text: format === "csv" ? notesCsv(notes, words) : notesGeojson(notes, words),
  };
}

function wordsOf({ t, language }: Translator): NotesWords {
  return {
    language,
    headings: [
      t("notes.file.number"),
      t("notes.theme"),
      t("notes.text"),
      t("notes.file.north"),
      t("notes.file.east"),
      t("notes.file.latitude"),
      t("notes.file.longitude"),
      t("notes.file.date"),
    ],
    themeOf: (theme) => t(`notes.theme.${theme}`),
    credits: (["own", "place", "stays"] as const).map((key) => [t("csv.note"), t(`notes.file.${key}`)]),
  };
}
