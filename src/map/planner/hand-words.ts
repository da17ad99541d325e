import { textIn } from "../../domain/layer.ts";
import { STREET } from "../../domain/plan-code.ts";
import type { PlaneArea, PlanePoint, PlaneRing } from "../../domain/plane.ts";
import type { Zone } from "../../domain/scenario.ts";
import { areaHectares, isSamePoint, spanMetres } from "../../geodesy/plane-points.ts";
import { ringCrossings } from "../../geojson/ring-crossings.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { selectedZone } from "../../state/planner.ts";
import type { PlannerTool } from "../../state/planner-state.ts";
import { rectangle } from "./hand-shapes.ts";
import { verticesOf } from "./handles.ts";
import type { PlanHint } from "./plan-snapper.ts";

// What is said of a drawing hand: beside the pointer and to readers who hear the page.

/**
 * Numbers of a zone as it is being drawn with its next corner at the cursor: the side in hand, and the ground. Of a cursor
 * on the last corner, the side that ends there.
 */
export function sketchLines(
  tool: PlannerTool,
  put: PlaneRing,
  cursor: PlanePoint,
  translator: Translator,
): readonly string[] {
  const isOnLast = put.some((corner, index) => index === put.length - 1 && isSamePoint(corner, cursor));
  const corners = isOnLast ? put.slice(0, -1) : put;
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined) return [];
  if (tool === "rectangle") {
    const sides = [Math.abs(cursor[0] - first[0]), Math.abs(cursor[1] - first[1])] as const;
    const [wide, high] = sides.map((side) => translator.number(side / 1000, 1));
    return [`${wide} × ${high}\u202fm`, asDrawn([[rectangle(first, cursor)]], translator)];
  }
  const side = translator.quantity(spanMetres(last, cursor), "m", 1);
  if (corners.length < 2) return [side];
  const ring = [...corners, cursor];
  // What crosses itself has no ground that could be told.
  return [side, crosses(ring) ? translator.said("plan.hand.crosses") : asDrawn([[ring]], translator)];
}

/** The ground of the selected zone as the hand has it; or why it does not follow the hand. */
export function pulledLines(state: AtlasState, translator: Translator): readonly string[] {
  if (state.plan.refused === "crosses-itself") return [translator.said("plan.hand.crosses")];
  const zone = selectedZone(state);
  return zone === null ? [] : [asDrawn(zone.ground, translator)];
}

/** A zone by code, name and ground: as it is printed, or as drawn while no balance knows it. */
export const zoneWords = ({ code, name, ground }: Zone, printed: string | undefined, translator: Translator): string =>
  translator.said("plan.hand.zone", {
    zone: textIn(name, translator.language),
    code: code === STREET ? translator.said("use.street") : code,
    area: printed ?? asDrawn(ground, translator),
  });

/** A vertex by its number, with how it is moved. */
export function vertexWords(zone: Zone, vertex: PlanePoint, translator: Translator): string {
  const vertices = verticesOf(zone.ground);
  const number = vertices.findIndex((point) => isSamePoint(point, vertex)) + 1;
  return translator.said("plan.hand.vertex", { number, count: vertices.length, ...placeOf(vertex, translator) });
}

/** Where a vertex is now. */
export const movedWords = (vertex: PlanePoint, step: string, translator: Translator): string =>
  translator.said("plan.hand.moved", { step, ...placeOf(vertex, translator) });

/** A vertex is gone; where the next one is. */
export const removedWords = (next: PlanePoint, translator: Translator): string =>
  translator.said("plan.hand.removed", placeOf(next, translator));

/** A zone as a whole, with how it is moved. */
export const wholeWords = ({ name }: Zone, translator: Translator): string =>
  translator.said("plan.hand.whole", { zone: textIn(name, translator.language) });

/** What a move has snapped to, and where. */
export const snappedWords = ({ kind, point }: PlanHint, translator: Translator): string =>
  translator.said("plan.hand.snapped", {
    what: translator.said(`measure.snap.${kind}`),
    ...placeOf(point, translator),
  });

export const cornerWords = (count: number, corner: PlanePoint, translator: Translator): string =>
  translator.said("plan.hand.corner", { count, ...placeOf(corner, translator) });

/** As planners write it: north and east of ETRS-GK23, metres. */
const placeOf = (
  [east, north]: PlanePoint,
  { number }: Translator,
): { readonly north: string; readonly east: string } => ({
  north: number(north / 1000, 1),
  east: number(east / 1000, 1),
});

function crosses(ring: PlaneRing): boolean {
  const [west, south] = ring[0] ?? [0, 0];
  const closed = [...ring, ...ring.slice(0, 1)].map(([east, north]) => [east - west, north - south] as const);
  return ringCrossings([closed]).length > 0;
}

/** What a hand is drawing is told as finely as it draws, and that it is no more than drawn: no outline bounds it yet. */
const asDrawn = (ground: PlaneArea, { said, quantity }: Translator): string =>
  said("plan.hand.drawn", { area: quantity(areaHectares(ground), "ha", 2) });
