import type { FeatureCollection, Feature as JsonFeature, Geometry as JsonGeometry } from "geojson";
import type { PlanePoint, PlaneRing } from "../../domain/plane.ts";
import type { Zone } from "../../domain/scenario.ts";
import { closedLineOf, isSamePoint, lineOf, positionOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { PlannerTool } from "../../state/planner-state.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { LEAST_EDGE_PIXELS, middleOf, midpointsOf, verticesOf } from "./handles.ts";
import type { PlanHint } from "./plan-snapper.ts";
import type { Held } from "./scene.ts";

/** What a shape of the drawing hand is. */
export type HandRole = "rim" | "vertex" | "midpoint" | "middle" | "corner" | "line" | "ground" | "band" | "hint";

/** Latitude at which lengths on the screen are reckoned, degrees. */
const MIDDLE = 63.8;

/**
 * The selected zone: a rim, its vertices and the middles of its edges. `held`: what keys move; `byFinger`: there is a handle
 * for the zone as a whole, which a mouse takes hold of anywhere.
 */
export function handleShapes(zone: Zone | null, held: Held | null, byFinger = false): readonly JsonFeature[] {
  if (zone === null) return [];
  return [
    ...zone.ground.flat().map((ring) => line("rim", closedLineOf(ring))),
    ...midpointsOf(zone.ground).map(({ point: middle, edgeMetres }) =>
      // From this zoom on the edge is long enough on the screen.
      point("midpoint", middle, {
        from: Math.log2((metresPerPixel(MIDDLE, 0) * LEAST_EDGE_PIXELS) / Math.max(edgeMetres, 1)),
      }),
    ),
    ...verticesOf(zone.ground).map((vertex) =>
      point("vertex", vertex, { held: held?.grip.kind === "zone" || (held !== null && isSamePoint(held.to, vertex)) }),
    ),
    ...(byFinger ? [point("middle", middleOf(zone.ground), {})] : []),
  ];
}

/** Corners put down so far. */
export function sketchShapes(corners: PlaneRing): readonly JsonFeature[] {
  return [
    ...(corners.length > 2 ? [polygon("ground", corners)] : []),
    ...(corners.length > 1 ? [line("line", lineOf(corners))] : []),
    ...corners.map((corner, at) => point("corner", corner, { held: at === corners.length - 1 })),
  ];
}

/** What follows the pointer: how the sketch would go on from its last corner and close, and what it snaps to. */
export function aimShapes(outline: PlaneRing, hint: PlanHint | null, translator: Translator): readonly JsonFeature[] {
  return [
    ...(outline.length > 1 ? [line("band", outline.length > 2 ? closedLineOf(outline) : lineOf(outline))] : []),
    ...(hint === null ? [] : [point("hint", hint.point, { text: translator.said(`measure.snap.${hint.kind}`) })]),
  ];
}

/**
 * The outline that a tool would draw with the next corner at the cursor: from the last corner on, or the whole rectangle.
 */
export function outlineTo(tool: PlannerTool, corners: PlaneRing, cursor: PlanePoint | null): PlaneRing {
  const [first] = corners;
  const last = corners.at(-1);
  if (cursor === null || first === undefined || last === undefined) return [];
  if (tool === "rectangle") return rectangle(first, cursor);
  return corners.length > 1 ? [last, cursor, first] : [last, cursor];
}

/** A rectangle along the grid, from two opposite corners. */
export const rectangle = (a: PlanePoint, b: PlanePoint): PlaneRing => [a, [b[0], a[1]], b, [a[0], b[1]]];

export const together = (features: readonly JsonFeature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

const made = (role: HandRole, geometry: JsonGeometry, properties: object): JsonFeature => ({
  type: "Feature",
  properties: { role, held: false, text: "", from: 0, ...properties },
  geometry,
});

const point = (role: HandRole, at: PlanePoint, properties: object): JsonFeature =>
  made(role, { type: "Point", coordinates: [...positionOf(at)] }, properties);

const line = (role: HandRole, positions: readonly (readonly [number, number])[]): JsonFeature =>
  made(role, { type: "LineString", coordinates: positions.map((position) => [...position]) }, {});

const polygon = (role: HandRole, ring: PlaneRing): JsonFeature =>
  made(role, { type: "Polygon", coordinates: [closedLineOf(ring).map((position) => [...position])] }, {});
