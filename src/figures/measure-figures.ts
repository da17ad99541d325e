import type { Figure } from "../domain/figure.ts";
import type { Position, Source } from "../domain/layer.ts";
import type { MeasuredShape, Vertex } from "../domain/measurement.ts";
import { featurePlace, type Place, pointPlace } from "../domain/place.ts";
import { type Metres, metres } from "../domain/units.ts";
import { lineLength, polygonArea, straightDistance } from "../geodesy/straight-distance.ts";
import { areaUncertainty, distanceUncertainty, lengthUncertainty } from "../geodesy/uncertainty.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { measuredBetween } from "./between-figures.ts";
import { type DrawnContext, drawnAreas, drawnBearing, drawnLength } from "./drawn-figures.ts";
import { DRAWN_LABELS, segmentLabel } from "./drawn-labels.ts";
import { distinct, distinctRing, ringFault } from "./drawn-shape.ts";
import { isHomeLike } from "./home-like.ts";

/** Why a drawing has no number; each has a sentence (`measure.fault.<kind>`). */
export const MEASURE_FAULTS = [
  "one-point",
  "no-length",
  "too-few",
  "crossing",
  "no-area",
  "below-accuracy",
  "one-end",
  "same-place",
  "not-loaded",
  "gone",
  "nowhere",
] as const;
export type MeasureFault = (typeof MEASURE_FAULTS)[number];

/** What must be said beside the numbers (`measure.remark.<kind>`). */
export const MEASURE_REMARKS = ["approximate", "approximate-area", "meet", "geodesic", "noise"] as const;
export type MeasureRemark = (typeof MEASURE_REMARKS)[number];

export interface MeasuredSegment {
  readonly from: Position;
  readonly to: Position;
  readonly length: Figure;
  readonly bearing: Figure | null;
}

/** What a drawing comes to. */
export interface Measured {
  /** The one that answers the question first; empty where there is a fault. */
  readonly figures: readonly Figure[];
  readonly segments: readonly MeasuredSegment[];
  /** Where the shortest distance really runs. */
  readonly line: readonly [Position, Position] | null;
  readonly fault: MeasureFault | null;
  readonly remarks: readonly MeasureRemark[];
}

/**
 * The numbers of a drawing, or why it has none. Things it is measured between must be loaded. Worked out once for a
 * shape and the layers it lies on: whoever asks again gets the same object.
 */
export function measured(shape: MeasuredShape, state: AtlasState): Measured {
  const before = known.get(shape);
  if (before?.layers === state.layers) return before.result;
  const result = measuredNow(shape, state);
  known.set(shape, { layers: state.layers, result });
  return result;
}

const known = new WeakMap<MeasuredShape, { readonly layers: AtlasState["layers"]; readonly result: Measured }>();

function measuredNow(shape: MeasuredShape, state: AtlasState): Measured {
  if (!isSomewhere(shape)) return faulty("nowhere");
  if (shape.tool === "between") return measuredBetween(shape.ends, state);
  const context = contextOf(shape.vertices, state);
  return shape.tool === "distance"
    ? alongLine(shape.vertices.length, distinct(shape.vertices), context, state)
    : ofArea(distinctRing(shape.vertices), context);
}

function alongLine(count: number, vertices: readonly Vertex[], context: DrawnContext, state: AtlasState): Measured {
  if (vertices.length < 2) return faulty(count < 2 ? "one-point" : "no-length");
  const positions = vertices.map(({ position }) => position);
  const { metres: length, geodesic } = lineLength({ type: "LineString", coordinates: positions });
  const whole = { ...context, geodesic };
  const accuracy = lengthUncertainty(positions, vertices.map(accuracyOf));
  const figure = drawnLength("length", DRAWN_LABELS.length, length, accuracy, whole);
  if (isNothing([figure], length, accuracy)) return faulty("below-accuracy");
  const ends = [vertices[0], vertices.at(-1)].flatMap((end) => end ?? []);
  return {
    figures: [figure],
    segments: segmentsOf(vertices, context),
    line: null,
    fault: null,
    remarks: [
      ...(context.approximate ? (["approximate"] as const) : []),
      ...(geodesic ? (["geodesic"] as const) : []),
      ...(ends.some((end) => isHomeLike(placeOf(end), state)) ? (["noise"] as const) : []),
    ],
  };
}

/** Has every point a place and a ±? What no number says bears no number. */
function isSomewhere(shape: MeasuredShape): boolean {
  const points = shape.tool === "between" ? shape.ends : shape.vertices;
  return points.every((point) => {
    const place = "position" in point ? pointPlace(point.position) : point.place;
    const numbers = place.kind === "point" ? place.position : [];
    return [...numbers, point.plusMinusMetres].every(Number.isFinite);
  });
}

/** Rounds to nothing, or is less than half its ±: a ± of two digits would still let a number stand. */
const isNothing = (figures: readonly Figure[], size: number, accuracy: number): boolean =>
  size < accuracy && (2 * size < accuracy || figures.every(({ value }) => value === 0));

function ofArea(vertices: readonly Vertex[], context: DrawnContext): Measured {
  const fault = ringFault(vertices.map(({ position }) => position));
  if (fault !== null) return faulty(fault);
  const open = vertices.map(({ position }) => position);
  const ring = [...open, ...open.slice(0, 1)];
  const area = polygonArea({ type: "Polygon", coordinates: [ring] });
  const round = lineLength({ type: "LineString", coordinates: ring });
  const accuracies = vertices.map(accuracyOf);
  const accuracy = areaUncertainty(open, accuracies, "surveyed") ?? 0;
  const areas = drawnAreas(area.squareMetres, accuracy, { ...context, geodesic: area.geodesic });
  if (isNothing(areas, area.squareMetres, accuracy)) return faulty("below-accuracy");
  return {
    figures: [
      ...areas,
      drawnLength("perimeter", DRAWN_LABELS.perimeter, round.metres, perimeterUncertainty(open, accuracies), {
        ...context,
        geodesic: round.geodesic,
      }),
    ],
    segments: [],
    line: null,
    fault: null,
    remarks: [
      ...(context.approximate ? (["approximate-area"] as const) : []),
      ...(area.geodesic ? (["geodesic"] as const) : []),
    ],
  };
}

function segmentsOf(vertices: readonly Vertex[], context: DrawnContext): readonly MeasuredSegment[] {
  return vertices.slice(1).flatMap((to, index) => {
    const from = vertices[index];
    if (from === undefined) return [];
    const straight = straightDistance(from.position, to.position);
    const { bearing, geodesic } = straight;
    const accuracy = distanceUncertainty(accuracyOf(from), accuracyOf(to));
    const own = { ...context, geodesic, approximate: from.approximate || to.approximate };
    const number = index + 1;
    return [
      {
        from: from.position,
        to: to.position,
        length: drawnLength(`segment-${number}`, segmentLabel(number), straight.metres, accuracy, own),
        bearing: drawnBearing(`bearing-${number}`, bearing, straight.metres, accuracy, own),
      },
    ];
  });
}

export const faulty = (fault: MeasureFault): Measured => ({
  figures: [],
  segments: [],
  line: null,
  fault,
  remarks: [],
});

const placeOf = ({ on, position }: Vertex): Place =>
  on === null ? pointPlace(position) : featurePlace(on.layer, on.feature);

const accuracyOf = ({ plusMinusMetres }: Vertex): Metres => metres(plusMinusMetres);

/** A ring has no ends: every vertex counts as far as the ring turns there. */
function perimeterUncertainty(open: readonly Position[], accuracies: readonly Metres[]): Metres {
  const still = metres(0);
  return lengthUncertainty([...open.slice(-1), ...open, ...open.slice(0, 1)], [still, ...accuracies, still]);
}

function contextOf(vertices: readonly Vertex[], state: AtlasState): DrawnContext {
  const sources = vertices.flatMap(({ on }) => (on === null ? [] : (featureAt(state, on)?.source ?? [])));
  return {
    approximate: vertices.some(({ approximate }) => approximate),
    geodesic: false,
    sources: [...new Map<string, Source>(sources.map((source) => [JSON.stringify(source), source])).values()],
  };
}
