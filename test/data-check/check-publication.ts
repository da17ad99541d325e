import { readPublication } from "../../src/catalog/read-publication.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { parseJson } from "../../src/geojson/parse-json.ts";
import { reading } from "../../src/geojson/reader.ts";
import type { Finding } from "./finding.ts";

const FILE = "data/publication.json";

/** Without layers, which could not all be read, names are not looked up. */
export function checkPublication(
  files: ReadonlyMap<string, string>,
  layers: readonly Layer[] | null,
): readonly Finding[] {
  const text = files.get(FILE);
  if (text === undefined) return [{ file: FILE, path: "", detail: "is missing" }];
  const value = reading(FILE, () => parseJson(text));
  const publication = value.ok ? readPublication(value.value, FILE) : value;
  if (!publication.ok) return [publication.problem];
  if (layers === null) return [];
  const known = new Set(layers.map(({ meta }) => meta.id));
  const strange = Object.keys(publication.value.layers).filter((id) => !known.has(id));
  return strange.map((id) => ({ file: FILE, path: `layers.${id}`, detail: "is no layer" }));
}
