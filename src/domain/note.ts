import type { Position } from "./layer.ts";
import { upright } from "./written.ts";

/** What a resident's note is about; each has its letter, so that no pin is told by its colour alone. */
export const NOTE_THEMES = ["traffic", "nature", "noise", "water", "services", "jobs", "recreation", "other"] as const;
export type NoteTheme = (typeof NOTE_THEMES)[number];

/** A place and a remark of a resident. It has no author, and no time beside the day; it stays on this machine. */
export interface Note {
  readonly id: string;
  /** Lon/lat degrees, see `notePlace`. */
  readonly at: Position;
  readonly theme: NoteTheme;
  /** Empty until something is written. */
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

export const LONGEST_NOTE = 500;
export const MOST_NOTES = 500;

/** Digits of a degree, about a metre: a note says where about, a door it does not mark. */
const DIGITS = 5;

/** @example themeLetter("traffic") // "A" */
export const themeLetter = (theme: NoteTheme): string => "ABCDEFGH"[NOTE_THEMES.indexOf(theme)] ?? "?";

/** @example notePlace([23.06720049, 63.78219951]) // [23.0672, 63.7822] */
export const notePlace = ([longitude, latitude]: Position): Position => [
  Number(longitude.toFixed(DIGITS)),
  Number(latitude.toFixed(DIGITS)),
];

/**
 * A remark as it is kept: lines stay, other control characters and marks of direction go; no longer than `LONGEST_NOTE`.
 *
 * @example noteText("Melu\u202e\r\nillalla\u0000") // "Melu\nillalla"
 */
export const noteText = (typed: string): string =>
  upright(typed)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[^\P{Cc}\n]/gu, "")
    .slice(0, LONGEST_NOTE)
    // A letter of two halves is kept whole or not at all.
    .replace(/[\ud800-\udbff]$/, "");
