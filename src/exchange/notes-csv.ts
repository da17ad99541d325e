import type { Language } from "../domain/language.ts";
import type { Note, NoteTheme } from "../domain/note.ts";
import { toGk23 } from "../geodesy/etrs-gk23.ts";
import { csvText } from "./csv.ts";

/** Words of the files of notes in the reader's language. */
export interface NotesWords {
  readonly language: Language;
  readonly headings: readonly [
    number: string,
    theme: string,
    comment: string,
    north: string,
    east: string,
    latitude: string,
    longitude: string,
    date: string,
  ];
  readonly themeOf: (theme: NoteTheme) => string;
  /** Label and text of each line below: whose words these are, and that places are approximate. */
  readonly credits: readonly (readonly [label: string, text: string])[];
}

/**
 * Notes as a table; ETRS-GK23 in whole metres, degrees with five decimals: a note says where about. Remarks that a
 * spreadsheet could run as a formula are guarded, see `csvText`.
 */
export function notesCsv(notes: readonly Note[], words: NotesWords): string {
  const rows = notes.map(({ at, theme, text, date }, index) => {
    const { north, east } = toGk23(at);
    const [longitude, latitude] = at;
    return [
      { number: index + 1, decimals: 0 },
      words.themeOf(theme),
      text,
      { number: north, decimals: 0 },
      { number: east, decimals: 0 },
      { number: latitude, decimals: 5 },
      { number: longitude, decimals: 5 },
      date,
    ];
  });
  return csvText({ header: words.headings, rows, credits: words.credits }, words.language);
}
