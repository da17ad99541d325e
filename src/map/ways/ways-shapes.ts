import type { FeatureCollection, Geometry, Feature as JsonFeature } from "geojson";
import { type Language, nameIn } from "../../domain/language.ts";
import type { Position } from "../../domain/layer.ts";
import { type Place, pointPlace, samePlace } from "../../domain/place.ts";
import { type Ring, TOUCHING_METRES, type Way, type WayAnswer } from "../../domain/way.ts";
import { straightOf } from "../../figures/straight-between.ts";
import { gapFigure } from "../../figures/ways.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { formatNumber } from "../../i18n/format.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { Answer, AtlasState } from "../../state/atlas-state.ts";
import { featureAt, readyLayers } from "../../state/layers.ts";
import { hasTwoEnds } from "../../state/ways.ts";
import { lengthLabel } from "./map-words.ts";
import { remembered } from "./remembered.ts";
import { sheetShapes } from "./sheet-shapes.ts";
import type { WaysShape } from "./sources.ts";

/** Everything that the answers show, in lon/lat degrees. Pure. */
export function waysShapes(state: AtlasState): FeatureCollection {
  const { answers, chosen } = state.ways;
  const features = [
    ...ringShapes(readyValue(answers.rings) ?? []),
    ...wayShapes(state, readyValue(answers.way), chosen),
    ...refusedShapes(state),
    ...fanShapes(state).filter(({ properties }) => properties?.["shape"] === "fan"),
  ];
  return { type: "FeatureCollection", features };
}

/** Where the length of a straight line is written, by its ends and its words; null: nowhere. Lon/lat degrees. */
export type LabelPlace = (from: Position, to: Position, label: string) => Position | null;

/** Where the marks of both ends stand where they would hide the way; null: on the ends themselves. Lon/lat degrees. */
export type MarksPlace = (from: Position, to: Position) => readonly [Position, Position] | null;

/** At its middle. */
const middle: LabelPlace = ([west, south], [east, north]) => [(west + east) / 2, (south + north) / 2];

/** What stands over everything: limits of rings, ends, where a train turns, how long a straight line is. */
export function markShapes(
  state: AtlasState,
  labelPlace: LabelPlace = middle,
  marksPlace: MarksPlace = () => null,
): FeatureCollection {
  const features = [
    ...limitShapes(state),
    ...fanShapes(state).filter(({ properties }) => properties?.["shape"] !== "fan"),
    ...reversalShapes(state),
    ...lengthShapes(state, labelPlace),
    ...endShapes(state, marksPlace),
  ];
  return { type: "FeatureCollection", features };
}

const readyValue = <Value>(answer: Answer<Value>): Value | null => (answer.status === "ready" ? answer.value : null);

type Properties = Readonly<Record<string, string | number>>;

const drawn = (shape: WaysShape, geometry: Geometry, properties: Properties = {}): JsonFeature => ({
  type: "Feature",
  properties: { shape, ...properties },
  geometry,
});

const lineOf = (...positions: readonly Position[]): Geometry => ({
  type: "LineString",
  coordinates: positions.map(([longitude, latitude]) => [longitude, latitude]),
});

const areaOf = (rings: Ring["ground"][number]): Geometry => ({
  type: "Polygon",
  coordinates: rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])),
});

const pointOf = ([longitude, latitude]: Position): Geometry => ({ type: "Point", coordinates: [longitude, latitude] });

/** The farthest ring first: nearer ones lie over it. */
function ringShapes(rings: readonly Ring[]): readonly JsonFeature[] {
  const numbered = rings.map((ring, index) => ({ ...ring, index })).reverse();
  return [
    ...numbered.flatMap(({ ground, index }) =>
      ground.map((polygon) => drawn("ring-ground", areaOf(polygon), { ring: index })),
    ),
    ...numbered.flatMap(({ lines, index }) => lines.map((line) => drawn("ring", lineOf(...line), { ring: index }))),
  ];
}

function wayShapes(state: AtlasState, answer: WayAnswer | null, chosen: number): readonly JsonFeature[] {
  if (answer?.kind !== "found" || state.ways.from === null || state.ways.to === null) return [];
  return [
    ...answer.ways.flatMap((way, index) => (index === chosen ? [] : legShapes(way, "other"))),
    ...answer.ways.slice(chosen, chosen + 1).flatMap((way) => legShapes(way, null)),
  ];
}

/** Rows of the sheet that are asked for on the map. Both pictures take their part of them. */
const fanShapes = remembered<readonly JsonFeature[]>(
  ({ ways: { answers, drawnRows }, language, layers }) => [answers.sheet, drawnRows, language, layers],
  (state) => {
    const { answers, drawnRows } = state.ways;
    const rows = readyValue(answers.sheet)?.rows.filter(({ target }) => drawnRows.includes(target.key)) ?? [];
    return rows.length === 0 ? [] : sheetShapes(rows, state.language, readyLayers(state));
  },
);

/** "5 km" wherever a ring ends on a road. */
const limitShapes = ({ ways, language }: AtlasState): readonly JsonFeature[] =>
  (readyValue(ways.answers.rings) ?? []).flatMap(({ limitMetres, ends }, ring) =>
    ends.map((end) =>
      drawn("limit", pointOf(end), { ring, label: `${formatNumber(limitMetres / 1_000, language)}\u2009km` }),
    ),
  );

/** The straight line where there is no way: both pictures take their part of it. */
const refusedShapes = remembered<readonly JsonFeature[]>(
  ({ ways: { answers, from, to }, language, layers }) => [answers.way, from, to, language, layers],
  straightShapes,
);

function straightShapes(state: AtlasState): readonly JsonFeature[] {
  const { from, to, answers } = state.ways;
  const answer = readyValue(answers.way);
  if (answer === null || answer.kind === "found" || from === null || to === null) return [];
  switch (answer.kind) {
    case "unreachable": {
      const lost = answer.end === "from" ? from : to;
      const gap = answer.nearest === null ? null : straightOf(state, lost, pointPlace(answer.nearest));
      // Where only a turn lacks, or the two touch, there is no gap to draw.
      const isGap = answer.why === "no-network" && (answer.gapMetres ?? 0) >= TOUCHING_METRES;
      if (gap === null || !isGap) return [];
      const figure = gapFigure(answer);
      const label = figure === null ? "" : lengthLabel([figure], state.language);
      return [drawn("gap", lineOf(gap.line.from, gap.line.to), { label })];
    }
    case "nearby":
    case "outside":
    case "not-carried": {
      const straight = straightOf(state, from, to);
      if (straight === null || straight.line.metres === 0) return [];
      const { line, figure } = straight;
      return [drawn("straight", lineOf(line.from, line.to), { label: lengthLabel([figure], state.language) })];
    }
  }
}

/** The legs of the way shown by their ground; of another way all alike. */
const legShapes = (way: Way, shape: WaysShape | null): readonly JsonFeature[] =>
  way.legs
    .filter(({ coordinates }) => coordinates.length > 1)
    .map(({ kind, coordinates, realisation }) => drawn(shape ?? kind, lineOf(...coordinates), { realisation }));

/** Does anything of the picture stand otherwise where the map comes to rest elsewhere: a length, or two ends? */
export const followsMap = (state: AtlasState): boolean => refusedShapes(state).length > 0 || hasTwoEnds(state.ways);

const lengthShapes = (state: AtlasState, labelPlace: LabelPlace): readonly JsonFeature[] =>
  refusedShapes(state).flatMap(({ geometry, properties }) => {
    if (geometry.type !== "LineString" || properties?.["label"] === undefined) return [];
    const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = [
      geometry.coordinates[0],
      geometry.coordinates.at(-1),
    ];
    const label = String(properties["label"]);
    const place = labelPlace([west, south], [east, north], label);
    return place === null ? [] : [drawn("length", pointOf(place), { label })];
  });

function reversalShapes({ ways, language }: AtlasState): readonly JsonFeature[] {
  const reversals = chosenWay(ways)?.reversals ?? [];
  return reversals.map(({ position, at }) =>
    drawn("reversal", pointOf(position), { label: reversalLabel(at, language) }),
  );
}

function chosenWay({ answers, chosen }: AtlasState["ways"]): Way | undefined {
  const answer = readyValue(answers.way);
  return answer?.kind === "found" ? answer.ways[chosen] : undefined;
}

function reversalLabel(at: Way["reversals"][number]["at"], language: Language): string {
  const turn = translatorFor(language).said("ways.reversal");
  return at === null ? turn : `${nameIn(at, language)}, ${turn}`;
}

/** A and B where the way starts and ends, or beside a short one; until there is one, at the places asked for. */
function endShapes(state: AtlasState, marksPlace: MarksPlace): readonly JsonFeature[] {
  const { from, to, sheet, rings } = state.ways;
  const way = chosenWay(state.ways);
  const start = way?.legs[0]?.coordinates[0] ?? placePosition(state, from);
  const goal = way?.legs.at(-1)?.coordinates.at(-1) ?? placePosition(state, to);
  const asked = [...new Set([sheet, rings])].filter((place) => !samePlace(place, from) && !samePlace(place, to));
  const beyond = start === null || goal === null ? null : marksPlace(start, goal);
  return [
    ...asked.flatMap((place) => endMark(placePosition(state, place), "•")),
    ...(beyond === null ? [] : [start, goal]).flatMap((end) =>
      end === null ? [] : [drawn("end-point", pointOf(end))],
    ),
    ...endMark(beyond?.[0] ?? start, "A"),
    ...endMark(beyond?.[1] ?? goal, "B"),
  ];
}

const endMark = (position: Position | null, label: string): readonly JsonFeature[] =>
  position === null ? [] : [drawn("end", pointOf(position), { label })];

/** A point itself; of a thing its middle. Null while its layer is not here. */
function placePosition(state: AtlasState, place: Place | null): Position | null {
  if (place === null) return null;
  if (place.kind === "point") return place.position;
  const feature = featureAt(state, place);
  return feature === null ? null : centroid(feature.geometry);
}
