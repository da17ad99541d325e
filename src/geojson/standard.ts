import type { Problem } from "../domain/problem.ts";
import { parseJson } from "./parse-json.ts";
import { reading } from "./reader.ts";

/** Complaints told at most: a file that is no GeoJSON at all has as many as it has values. */
const MOST = 20;

/**
 * What geojson-validation says about a text. The library (LGPL-3) is a chunk of its own and is loaded by the first
 * call. It recurses, so the limits are kept here too. It does not know numbers, rings or windows: see `checkPlane`.
 */
export async function checkStandard(text: string, file: string): Promise<readonly Problem[]> {
  const { default: library } = await import("geojson-validation");
  const parsed = reading(file, () => parseJson(text));
  if (!parsed.ok) return [parsed.problem];
  const complaints = library.isFeatureCollection(parsed.value, true) ?? [];
  return complaints
    .slice(0, MOST)
    .map((detail) => ({ kind: "standard", file, path: "", detail: String(detail).slice(0, 200) }));
}
