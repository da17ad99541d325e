import { textIn } from "../../domain/layer.ts";
import type { PlaneArea, PlanePoint, PlaneRing } from "../../domain/plane.ts";
import type { Zone } from "../../domain/scenario.ts";
import { areaHectares, isSamePoint, spanMetres } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { PlannerTool } from "../../state/planner-state.ts";
import { rectangle } from "./hand-shapes.ts";
import { verticesOf } from "./handles.ts";

// What is said of a drawing hand: beside the pointer and to readers who hear the page.

/** Numbers of a zone as it is being drawn with its next corner at the cursor: the side in hand, and the ground. */
export function sketchLines(
  tool: PlannerTool,
  corners: PlaneRing,
  cursor: PlanePoint,
  translator: Translator,
): readonly string[] {
  const [first] = corners;
  const last = corners.at(-1);
  if (first === undefined || last === undefined) return [];
  if (tool === "rectangle") {
    const sides = [Math.abs(cursor[0] - first[0]), Math.abs(cursor[1] - first[1])] as const;
    const [wide, high] = sides.map((side) => translator.number(side / 1000, 1));
    return [`${wide} × ${high}\u202fm`, hectares([[rectangle(first, cursor)]], translator)];
  }
  const side = translator.quantity(spanMetres(last, cursor), "m", 1);
  return corners.length < 2 ? [side] : [side, hectares([[[...corners, cursor]]], translator)];
}

export const zoneLines = (zone: Zone, translator: Translator): readonly string[] => [hectares(zone.ground, translator)];

/** A zone by code, name and ground. */
export const zoneWords = ({ code, name, ground }: Zone, translator: Translator): string =>
  translator.said("plan.hand.zone", {
    zone: textIn(name, translator.language),
    code,
    area: hectares(ground, translator),
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

const hectares = (ground: PlaneArea, translator: Translator): string =>
  translator.quantity(areaHectares(ground), "ha", 2);
