/** Why a file cannot be used. Each kind has a text in three languages (`problem.<kind>`). */
export const PROBLEM_KINDS = [
  "not-found",
  "network",
  "too-large",
  "too-deep",
  "not-json",
  "not-feature-collection",
  "missing",
  "wrong-type",
  "not-finite",
  "not-allowed",
  "too-long",
  "too-many",
  "too-many-rings",
  "outside-window",
  "not-closed",
  "wrong-winding",
  "self-crossing",
  "overlapping-parts",
  "hole-outside",
  "duplicate-id",
  "duplicate-key",
  "undeclared-field",
  "standard",
  "withdrawn",
  "not-scenario",
  "not-story",
  "newer-version",
  "unknown-crs",
  "no-area",
  "lines-only",
  "points-only",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A fault in a file, with the place of it: `railways.geojson: features[3].properties.gauge: expected number`. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly file: string;
  /** Empty where the whole file is at fault. */
  readonly path: string;
  /** Technical words in English: what was expected, what was found. */
  readonly detail: string;
}

/**
 * A fault in one line. Names and paths come from files that anybody may have written: they neither break the line, nor turn
 * it, nor fill the screen.
 *
 * @example problemLine({ kind: "wrong-type", file: "a.geojson", path: "features[3].id", detail: "expected string" }) // "a.geojson: features[3].id: expected string"
 */
export function problemLine({ file, path, detail }: Pick<Problem, "file" | "path" | "detail">): string {
  return [foundText(file, 80), foundText(path, 160), foundText(detail, 240)].filter((part) => part !== "").join(": ");
}

/**
 * What was found in a foreign text, as part of a sentence: of a long one the middle is left out, for the end tells the kind
 * of a file and the field of a path; nothing in it is invisible.
 *
 * @example foundText("Suoja\u202E\nalue", 40) // "Suoja alue"
 */
export function foundText(text: string, most: number): string {
  const end = Math.floor(most / 3);
  const short = text.length <= most ? text : `${text.slice(0, most - end - 1)}…${text.slice(-end)}`;
  return short
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
