import type { FeatureCollection, Feature as JsonFeature, Geometry as JsonGeometry } from "geojson";
import type { Figure } from "../../domain/figure.ts";
import type { Position } from "../../domain/layer.ts";
import type { MeasuredShape } from "../../domain/measurement.ts";
import type { Place } from "../../domain/place.ts";
import { type Measured, measured } from "../../figures/measure-figures.ts";
import { spokenFault } from "../../figures/spoken-fault.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { densified } from "../../geodesy/densify.ts";
import { isNearGk23 } from "../../geodesy/etrs-gk23.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { shapeInHand } from "../../state/measure.ts";
import { geometryAt } from "../../state/measured-places.ts";

/** What a shape of the sketch is. */
export type SketchRole =
  | "area"
  | "line"
  | "band"
  | "chosen"
  | "vertex"
  | "end"
  | "segment-label"
  | "total"
  | "name"
  | "hint"
  | "typed";

/**
 * Everything drawn by hand, lon/lat degrees: kept drawings below, then the one in hand with the band to the cursor,
 * where the next vertex snaps, and the cross of a typed coordinate.
 */
export function sketchShapes(state: AtlasState, cursor: Position | null, translator: Translator): FeatureCollection {
  const { kept, hint, typed } = state.measure;
  const inHand = shapeInHand(state.measure);
  return {
    type: "FeatureCollection",
    features: [
      ...kept.flatMap(({ shape, name }) => drawnShape(shape, state, translator, name)),
      ...(inHand === null ? [] : drawnShape(inHand, state, translator, null)),
      ...bandTo(cursor, state),
      ...(hint === null ? [] : [point("hint", hint.position, { text: translator.said(`measure.snap.${hint.kind}`) })]),
      ...(typed?.kind === "found" ? [point("typed", typed.position)] : []),
    ],
  };
}

/** A drawing with its numbers; a kept one bears its name and leaves out what is only of use while drawing. */
function drawnShape(
  shape: MeasuredShape,
  state: AtlasState,
  translator: Translator,
  name: string | null,
): readonly JsonFeature[] {
  const result = numbersOf(shape, state);
  const isKept = name !== null;
  const total = result.figures[0];
  const fault = isKept ? null : spokenFault(result, shape, state.measure.finished);
  const words = [
    name,
    total === undefined ? null : figureLabel(total, translator, true),
    fault === null ? null : translator.said(`measure.fault.${fault}`),
  ];
  const text = words.filter((word) => word !== null).join("\n");
  const about = { kept: isKept };
  if (shape.tool === "between") {
    const chosen = isKept ? [] : shape.ends.flatMap(({ place }) => chosenEnd(state, place));
    if (result.line === null) return chosen;
    const [from, to] = result.line;
    return [
      ...chosen,
      line("line", densified([from, to]), about),
      ...[from, to].map((end) => point("end", end, about)),
      point(isKept ? "name" : "total", middle(from, to), { ...about, text, steep: isSteep(from, to) }),
    ];
  }
  const positions = shape.vertices.map(({ position }) => position);
  const last = positions.at(-1);
  if (last === undefined) return [];
  const isClosed = shape.tool === "area" && positions.length > 2;
  const outline = densified(isClosed ? [...positions, ...positions.slice(0, 1)] : positions);
  return [
    ...(isClosed && result.fault === null ? [polygon(outline, about)] : []),
    ...(positions.length > 1 ? [line("line", outline, about)] : []),
    ...(isKept ? [] : positions.map((position) => point("vertex", position, { last: position === last }))),
    ...(isKept || result.segments.length < 2 ? [] : segmentLabels(result, translator)),
    point(isKept ? "name" : "total", labelPlace(shape.tool, outline, last, result), {
      ...about,
      text,
      steep: shape.tool === "distance" && positions.length === 2 && isSteep(positions[0] ?? last, last),
      inside: shape.tool === "area" && result.fault === null,
      // A line that comes from the north ends in its words' way, unless they stand below.
      below: positions.length > 2 && last[1] < (positions.at(-2)?.[1] ?? last[1]),
    }),
  ];
}

function segmentLabels({ segments }: Measured, translator: Translator): readonly JsonFeature[] {
  return segments.map(({ from, to, length }) =>
    point("segment-label", middle(from, to), {
      text: figureLabel(length, translator, false),
      steep: isSteep(from, to),
    }),
  );
}

/** The dashed band from the last vertex to where the next would land; an area shows how it would close. */
function bandTo(cursor: Position | null, state: AtlasState): readonly JsonFeature[] {
  const { tool, vertices, finished } = state.measure;
  const last = vertices.at(-1);
  if (cursor === null || finished || last === undefined) return [];
  const first = vertices[0];
  const closes = tool === "area" && first !== undefined && vertices.length > 1;
  return [line("band", [last.position, cursor, ...(closes ? [first.position] : [])], {})];
}

const known = new WeakMap<MeasuredShape, { readonly layers: AtlasState["layers"]; readonly result: Measured }>();

/** Kept drawings are the same objects from picture to picture: their numbers are worked out once. */
function numbersOf(shape: MeasuredShape, state: AtlasState): Measured {
  const before = known.get(shape);
  if (before?.layers === state.layers) return before.result;
  const result = measured(shape, state);
  known.set(shape, { layers: state.layers, result });
  return result;
}

/** "5,71 km ± 0,3"; an area in the middle of what it bounds. */
function figureLabel({ value, unit, decimals, plusMinus, qualifier }: Figure, translator: Translator, whole: boolean) {
  if (typeof value !== "number") return "";
  const tolerance = !whole || plusMinus === null ? "" : `\u202f±\u202f${translator.number(plusMinus, decimals)}`;
  const about = qualifier === undefined ? "" : `${translator.said(`qualifier.${qualifier}`)} `;
  return `${about}${translator.quantity(value, unit ?? "", decimals)}${tolerance}`;
}

function labelPlace(
  tool: MeasuredShape["tool"],
  outline: readonly Position[],
  last: Position,
  { fault, segments }: Measured,
): Position {
  // Far away the plane of the centroid has no metres: the last vertex bears the words.
  if (tool === "area" && outline.every(isNearGk23) && fault === null) {
    return centroid({ type: "Polygon", coordinates: [outline] });
  }
  if (tool === "area") return last;
  const only = segments.length === 1 ? segments[0] : undefined;
  return only === undefined ? last : middle(only.from, only.to);
}

const middle = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Beside a steep line lettering stands to its right, over a flat one above it. */
const isSteep = (a: Position, b: Position): boolean =>
  Math.abs(b[1] - a[1]) > Math.abs(b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);

/** The thing that was picked, so that the reader sees which. */
function chosenEnd(state: AtlasState, place: Place): readonly JsonFeature[] {
  const geometry = geometryAt(state, place);
  if (geometry === null) return [];
  return [made(geometry.type.endsWith("Point") ? "end" : "chosen", geometry as unknown as JsonGeometry, {})];
}

type Properties = Readonly<Record<string, string | boolean>>;

const made = (role: SketchRole, geometry: JsonGeometry, properties: object): JsonFeature => ({
  type: "Feature",
  properties: { role, kept: false, text: "", steep: false, ...properties },
  geometry,
});

const point = (role: SketchRole, position: Position, properties: Properties | object = {}): JsonFeature =>
  made(role, { type: "Point", coordinates: [...position] }, properties);

const line = (role: SketchRole, positions: readonly Position[], properties: object): JsonFeature =>
  made(role, { type: "LineString", coordinates: positions.map((position) => [...position]) }, properties);

const polygon = (ring: readonly Position[], properties: object): JsonFeature =>
  made("area", { type: "Polygon", coordinates: [ring.map((position) => [...position])] }, properties);
