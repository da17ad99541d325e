import type { Problem } from "../../src/domain/problem.ts";

/** One fault in the data: which file, where in it, what was expected. */
export type Finding = Pick<Problem, "file" | "path" | "detail">;

/** @example lineOf({ file: "data/layers/a.geojson", path: "features[3].id", detail: "expected string" }) // "data/layers/a.geojson: features[3].id: expected string" */
export function lineOf({ file, path, detail }: Finding): string {
  return [file, path, detail].filter((part) => part !== "").join(": ");
}
