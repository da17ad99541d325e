import type { Layer } from "../domain/layer.ts";
import { sameItems } from "../domain/same-items.ts";
import type { Way, WayAnswer } from "../domain/way.ts";
import { type WayFigures, wayFigures } from "./ways.ts";

/**
 * The shortest way of an answer in figures, with its sources; null where none is found. Made once for a way and the
 * layers: a slider that leaves both alone need not wait for them.
 */
export function firstWayFigures(answer: WayAnswer, layers: readonly Layer[]): WayFigures | null {
  const way = answer.kind === "found" ? answer.ways[0] : undefined;
  if (way === undefined) return null;
  const before = known.get(way);
  if (before !== undefined && sameItems(before.layers, layers)) return before.figures;
  const figures = wayFigures(way, layers);
  known.set(way, { layers, figures });
  return figures;
}

const known = new WeakMap<Way, { readonly layers: readonly Layer[]; readonly figures: WayFigures }>();
