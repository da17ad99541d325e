import { TOUCHING_METRES, type WhyNearby } from "../../domain/way.ts";
import { isArea, type PlaceShape } from "./anchors.ts";
import type { Route } from "./search-trace.ts";

/**
 * Lengths that differ by less are the same, metres. Two points straight across a road have accesses as long as the
 * straight line between them; which of the two comes out longer, by a millionth of a millimetre, says nothing.
 */
export const SAME_METRES = 0.01;

/**
 * Why a way between two places would say nothing, `straight` metres apart; null where it does say something. Accesses
 * that leave the network where they come onto it are never shorter than the straight line: a way that runs along nothing
 * says nothing. Without a route only whether one place lies in the other can be told.
 *
 * @example whyNearby(house, houseAcrossTheStreet, 20, { start: { gapMetres: 329 }, end: { gapMetres: 329 } }) // "streets"
 */
export function whyNearby(
  from: PlaceShape,
  to: PlaceShape,
  straight: number,
  route: RouteEnds | null,
): WhyNearby | null {
  if (straight === 0 && (isArea(from) || isArea(to))) return "inside";
  const access = route === null ? 0 : route.start.gapMetres + route.end.gapMetres;
  return access >= TOUCHING_METRES && access > straight - SAME_METRES ? "streets" : null;
}

type RouteEnds = { readonly [End in "start" | "end"]: Pick<Route[End], "gapMetres"> };
