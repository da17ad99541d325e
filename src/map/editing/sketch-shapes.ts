import type { FeatureCollection, Feature as JsonFeature, Geometry as JsonGeometry } from "geojson";
import type { Position } from "../../domain/layer.ts";
import { type MeasuredShape, MOST_VERTICES } from "../../domain/measurement.ts";
import type { Place } from "../../domain/place.ts";
import { type Measured, measured } from "../../figures/measure-figures.ts";
import { spokenFaults } from "../../figures/spoken-fault.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { densified } from "../../geodesy/densify.ts";
import { isNearGk23 } from "../../geodesy/etrs-gk23.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { shapeInHand, takesVertices } from "../../state/measure.ts";
import { geometryAt } from "../../state/measured-places.ts";
import { drawnText } from "./drawn-text.ts";

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

/** The drawings kept, lon/lat degrees: they change when one is kept, renamed or deleted, never with the pointer. */
export function keptShapes(state: AtlasState, translator: Translator): FeatureCollection {
  return together(state.measure.kept.flatMap(({ shape, name }) => drawnShape(shape, state, translator, name)));
}

/** The drawing in hand as far as it is put down, and the cross of a typed coordinate. */
export function handShapes(state: AtlasState, translator: Translator): FeatureCollection {
  const { typed } = state.measure;
  const inHand = shapeInHand(state.measure);
  return together([
    ...(inHand === null ? [] : drawnShape(inHand, state, translator, null)),
    ...(typed?.kind === "found" ? [point("typed", typed.position)] : []),
  ]);
}

/** What follows the pointer or the crosshair: the band to where the next vertex would land, and what it snaps to. */
export function aimShapes(state: AtlasState, cursor: Position | null, translator: Translator): FeatureCollection {
  const { hint } = state.measure;
  return together([
    ...bandTo(cursor, state),
    ...(hint === null ? [] : [point("hint", hint.position, { text: translator.said(`measure.snap.${hint.kind}`) })]),
  ]);
}

/** A drawing with its numbers; a kept one bears its name and leaves out what is only of use while drawing. */
function drawnShape(
  shape: MeasuredShape,
  state: AtlasState,
  translator: Translator,
  name: string | null,
): readonly JsonFeature[] {
  const result = measured(shape, state);
  const isKept = name !== null;
  const faults = isKept ? [] : spokenFaults(result, shape, state.measure.finished);
  const text = [
    ...(isKept ? [name] : []),
    ...result.figures.slice(0, 1).map((total) => drawnText(total, translator)),
    ...faults.map((fault) => translator.said(`measure.fault.${fault}`, { most: MOST_VERTICES })),
  ].join("\n");
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
  // A point that is nowhere cannot be drawn either.
  const positions = shape.vertices.flatMap(({ position }) => (position.every(Number.isFinite) ? [position] : []));
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
      text: drawnText({ ...length, plusMinus: null }, translator),
      steep: isSteep(from, to),
    }),
  );
}

/** The dashed band from the last vertex to where the next would land; an area shows how it would close. */
function bandTo(cursor: Position | null, state: AtlasState): readonly JsonFeature[] {
  const { tool, vertices } = state.measure;
  const last = vertices.at(-1);
  if (cursor === null || last === undefined || !takesVertices(state.measure)) return [];
  const first = vertices[0];
  const closes = tool === "area" && first !== undefined && vertices.length > 1;
  return [line("band", [last.position, cursor, ...(closes ? [first.position] : [])], {})];
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

const together = (features: JsonFeature[]): FeatureCollection => ({ type: "FeatureCollection", features });

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
