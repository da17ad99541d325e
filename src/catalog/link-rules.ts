import type { FieldValue } from "../domain/layer.ts";
import { metresUpTo } from "../geojson/read-source.ts";
import { refuse } from "../geojson/reader.ts";

/** No link is less sure than this, metres: beyond it the two ends would not say where a road or track might run. */
const readPlusMinus = metresUpTo(2_000);

/**
 * What the network takes from a declared link: two ends that differ and a ± that can be printed. A broken one would make
 * every way over it wrong.
 */
export function checkLink(fields: Readonly<Record<string, FieldValue>>, path: string): void {
  const { from, to, plusMinusMetres } = fields;
  if (from === to) refuse("not-allowed", `${path}.to`, "expected another place than from");
  readPlusMinus(plusMinusMetres, `${path}.plusMinusMetres`);
}
