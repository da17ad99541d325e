import type { FeatureCollection, Geometry, Feature as JsonFeature } from "geojson";
import type { Bounds, Position } from "../../domain/layer.ts";
import type { Carrier } from "../../domain/logistics.ts";
import type { Realisation } from "../../domain/status.ts";
import type { WayLeg } from "../../domain/way.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayer } from "../../state/layers.ts";
import { printable } from "../ways/map-words.ts";
import { runsBeside } from "./beside.ts";
import { CONNECTIONS, type DrawnFlows, drawnFlows, widthOf } from "./drawn-flows.ts";
import { gapWords, powerWords, wordsOf } from "./flow-words.ts";
import { alongLine, longestOf, seenParts } from "./seen-line.ts";
import type { FlowShape } from "./sources.ts";
import { streetNames } from "./street-names.ts";

/** Pixels between two lines that run beside each other. */
const BETWEEN = 2;

/** The lines of the flows, in lon/lat degrees. Pure. */
export function flowShapes(state: AtlasState): FeatureCollection {
  const flows = drawnFlows(state);
  return collection(
    flows === null
      ? []
      : [...powerShapes(state, flows), ...seaShapes(flows), ...railShapes(flows), ...roadShapes(flows)],
  );
}

/** The part of the map that panels leave free, and whether it is too narrow for more than the sum of a line. */
export interface SeenPart {
  readonly bounds: Bounds;
  readonly narrow: boolean;
  /** Where along its line the railway speaks, if elsewhere than on the page. */
  readonly railAt?: number;
}

/** What the lines say, each on what is seen of it. */
export function flowLabelShapes(state: AtlasState, seen: SeenPart): FeatureCollection {
  const flows = drawnFlows(state);
  return collection(flows === null ? [] : labelShapes(state, flows, seen));
}

type Properties = Readonly<Record<string, string | number | boolean>>;

const collection = (features: readonly JsonFeature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

const drawn = (shape: FlowShape, geometry: Geometry, properties: Properties): JsonFeature => ({
  type: "Feature",
  properties: { shape, ...properties },
  geometry,
});

const lineOf = (positions: readonly Position[]): Geometry => ({
  type: "LineString",
  coordinates: positions.map(([longitude, latitude]) => [longitude, latitude]),
});

const pointOf = ([longitude, latitude]: Position): Geometry => ({ type: "Point", coordinates: [longitude, latitude] });

function seaShapes({ sea, figures }: DrawnFlows): readonly JsonFeature[] {
  return sea.length < 2 ? [] : [drawn("sea", lineOf(sea), styled("sea", widthOf(figures.lines.sea)))];
}

function railShapes({ legs, figures }: DrawnFlows): readonly JsonFeature[] {
  const width = widthOf(figures.lines.rail);
  return legs.rail.map((leg) => drawn(shapeOf(leg, "rail"), lineOf(leg.coordinates), styled("rail", width)));
}

/** Where the railway runs on the same ground, the road stands beside it. */
function roadShapes({ legs, figures }: DrawnFlows): readonly JsonFeature[] {
  const [width, railWidth] = [widthOf(figures.lines.road), widthOf(figures.lines.rail)];
  const rail = legs.rail.flatMap(({ coordinates }) => coordinates);
  return legs.road.flatMap((leg) => {
    const shape = shapeOf(leg, "road");
    if (shape === "lacking") return [drawn(shape, lineOf(leg.coordinates), styled("road", width))];
    return runsBeside(leg.coordinates, rail).map(({ line, side }) =>
      drawn(shape, lineOf(line), { ...styled("road", width), offset: side * ((width + railWidth) / 2 + BETWEEN) }),
    );
  });
}

const styled = (by: Carrier, width: number): Properties => ({ by, width, offset: 0, rhythm: rhythmOf(width) });

/** Dashes are told in widths of their line: a wide line has shorter ones, so that a short spur still shows some. */
const rhythmOf = (width: number): "wide" | "middle" | "thin" => (width > 9 ? "wide" : width > 4 ? "middle" : "thin");

const NOT_BUILT: readonly Realisation[] = ["planned", "proposed", "concept"];

function shapeOf({ kind, realisation }: WayLeg, by: "road" | "rail"): FlowShape {
  if (kind !== "network") return "lacking";
  return NOT_BUILT.includes(realisation) ? "proposed" : by;
}

/** A band under the planned lines themselves, which say that they are planned. */
function powerShapes(state: AtlasState, { figures }: DrawnFlows): readonly JsonFeature[] {
  if (figures.electricity === null) return [];
  return connectionLines(state).map((line) => drawn("power", lineOf(line), { by: "line" }));
}

const connectionLines = (state: AtlasState): readonly (readonly Position[])[] =>
  (readyLayer(state, CONNECTIONS)?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === "LineString" ? [geometry.coordinates] : [],
  );

/** Where along what is seen of its line a label stands: on land apart from each other. */
const LABEL_AT: Readonly<Record<Carrier, number>> = { sea: 0.45, road: 0.68, rail: 0.34 };

function labelShapes(state: AtlasState, flows: DrawnFlows, seen: SeenPart): readonly JsonFeature[] {
  const { language } = state;
  const land = (by: "road" | "rail") => flows.legs[by].flatMap(({ coordinates }) => coordinates);
  const lines = { sea: flows.sea, road: land("road"), rail: land("rail") };
  const [connection] = connectionLines(state);
  const gap = flows.gap?.nearest ?? null;
  const power = powerWords(flows, language);
  return [
    ...(gap === null ? [] : [drawn("gap", pointOf(gap), worded("gap", [gapWords(flows, language)], gap, seen))]),
    ...(["sea", "road", "rail"] as const).flatMap((by) =>
      labelOn(
        lines[by],
        by === "rail" ? (seen.railAt ?? LABEL_AT.rail) : LABEL_AT[by],
        by,
        wordsOf(by, flows, state),
        seen,
      ),
    ),
    ...(power === "" || connection === undefined ? [] : labelOn(connection, 0.5, "line", [power], seen)),
    ...streetNames(flows, state).flatMap(({ words, line }) => labelOn(line, 0.5, "street", [words], seen)),
  ];
}

function labelOn(
  line: readonly Position[],
  share: number,
  by: Carrier | "line" | "street",
  words: readonly string[],
  seen: SeenPart,
): readonly JsonFeature[] {
  const part = longestOf(seenParts(line, seen.bounds));
  const place = part === undefined ? null : alongLine(part, share);
  const shape = by === "street" ? "street" : "label";
  return place === null || words.length === 0 ? [] : [drawn(shape, pointOf(place), worded(by, words, place, seen))];
}

/** Words need so much of what is seen to the east of their place; else they stand to the west of it. */
const ROOM = 0.4;

/**
 * The words stand where there is room for them: above a place that lies as low as scale and buttons do. On a narrow map and
 * on a wall only the first line, in two; east of the site stands its name there, so that the gap is told west of it. The
 * words of the gap are in two lines everywhere.
 */
function worded(
  by: Carrier | "line" | "gap" | "street",
  [head = "", ...rest]: readonly string[],
  [longitude, latitude]: Position,
  { bounds: [west, south, east], narrow }: SeenPart,
): Properties {
  return {
    by,
    head: printable(by === "gap" ? head.replace(", ", ",\n") : narrow ? head.replace(/:? (?=\d)/, "\n") : head),
    rest: narrow ? "" : printable(rest.map((line) => `\n${line}`).join("")),
    // East of the power lines runs the spur.
    side: by === "line" || (narrow && by === "gap") || east - longitude < ROOM * (east - west) ? "west" : "east",
    above: latitude < south,
  };
}
