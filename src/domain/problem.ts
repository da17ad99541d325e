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

/** @example problemLine({ kind: "wrong-type", file: "a.geojson", path: "features[3].id", detail: "expected string" }) // "a.geojson: features[3].id: expected string" */
export function problemLine(problem: Problem): string {
  return [problem.file, problem.path, problem.detail].filter((part) => part !== "").join(": ");
}
