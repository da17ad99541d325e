import type { Position } from "../domain/layer.ts";
import { LONGEST_NOTE, MOST_NOTES, NOTE_THEMES, type Note, notePlace, noteText } from "../domain/note.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import { isSourceDate } from "../domain/written.ts";
import { LIMITS } from "../geojson/limits.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  oneOf,
  type Read,
  readFields,
  reading,
  readNumber,
  readText,
  readUnknowns,
  refuse,
  required,
} from "../geojson/reader.ts";
import { type KeptForm, readKept, writeKept } from "./kept-list.ts";

/** The era of a text that names none. */
export const FIRST_ERA = "0";

/** Room for escapes in every text. */
export const NOTE_LIMITS = { ...LIMITS, bytes: 2_000_000, depth: 12, text: 2_000 };

/** Residents' notes as a text for this machine's store. `era`: a name that lasts until they are cleared. */
export const writeNotes = (notes: readonly Note[], era: string): string => writeKept(FORM, notes, { era });

/** The era of a text, also of one whose notes cannot be read; null where it is no text of notes. */
export function eraOf(text: string): string | null {
  const read = reading(FORM.store, () => {
    const era = readFields(parseJson(text, NOTE_LIMITS), "")["era"];
    return era === undefined ? FIRST_ERA : readEra(era, "era");
  });
  return read.ok ? read.value : null;
}

/** What the store holds; a note in which anything is wrong is left out and counted. */
export function readNotes(text: string): Result<KeptNotes, Problem> {
  const read = readKept(FORM, text);
  return read.ok ? ok({ notes: read.value.kept, unread: read.value.unread }) : read;
}

interface KeptNotes {
  readonly notes: readonly Note[];
  readonly unread: number;
}

const readNote: Read<Note> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["id", "at", "theme", "text", "date"], path);
  return {
    id: required(fields, "id", path, readId),
    at: required(fields, "at", path, readNotePlace),
    theme: required(fields, "theme", path, oneOf(NOTE_THEMES)),
    text: required(fields, "text", path, readRemark),
    date: required(fields, "date", path, readDay),
  };
};

const readEra: Read<string> = (value, path) => {
  const era = readText(value, path);
  return /^[a-z0-9]{1,40}$/.test(era) ? era : refuse("not-allowed", path, "expected letters and digits");
};

const FORM: KeptForm<Note> = {
  member: "notes",
  store: "notes",
  version: 1,
  limits: NOTE_LIMITS,
  most: MOST_NOTES,
  // Two pages may have kept more together than one can: what is beyond is told of, the rest is not lost for it.
  beyond: "left-out",
  read: readNote,
  also: { era: readEra },
};

const readId: Read<string> = (value, path) => {
  const id = readText(value, path);
  return /^note-[a-z0-9]{1,40}$/.test(id) ? id : refuse("not-allowed", path, "expected note-<letters and digits>");
};

/** Lon/lat degrees. */
export const readNotePlace: Read<Position> = (value, path) => {
  const [longitude, latitude] = readUnknowns(value, path).map((one, index) => readNumber(one, `${path}[${index}]`));
  if (longitude === undefined || latitude === undefined)
    return refuse("wrong-type", path, "expected longitude and latitude");
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) return refuse("outside-window", path, "is no place");
  return notePlace([longitude, latitude]);
};

/** A note may be empty: its words may not have been written yet. */
export const readRemark: Read<string> = (value, path) => {
  if (typeof value !== "string") return refuse("wrong-type", path, "expected string");
  const text = noteText(value);
  // What nobody sees may have been dropped; of what is read nothing is cut in silence.
  if (text.length === LONGEST_NOTE && value.length > LONGEST_NOTE)
    return refuse("too-long", path, `longer than ${LONGEST_NOTE} characters`);
  return text;
};

export const readDay: Read<string> = (value, path) => {
  const date = readText(value, path);
  return date.length === 10 && isSourceDate(date) ? date : refuse("not-allowed", path, "expected YYYY-MM-DD");
};
