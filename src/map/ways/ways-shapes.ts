import type { FeatureCollection, Geometry, Feature as JsonFeature } from "geojson";
import type { Figure } from "../../domain/figure.ts";
import { type Language, nameIn } from "../../domain/language.ts";
import type { Position } from "../../domain/layer.ts";
import { type Place, pointPlace, samePlace } from "../../domain/place.ts";
import type { DistanceSheet, Ring, SheetRow, Way, WayAnswer } from "../../domain/way.ts";
import { sheetFigures } from "../../figures/distance-sheet.ts";
import { straightOf } from "../../figures/straight-between.ts";
import { readyLayers } from "../../figures/way-answers.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { formatNumber } from "../../i18n/format.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { Answer, AtlasState } from "../../state/atlas-state.ts";
import { featureAt } from "../../state/layers.ts";
import type { WaysShape } from "./ways-layers.ts";

/** Everything that the answers show, in lon/lat degrees. Pure. */
export function waysShapes(state: AtlasState): FeatureCollection {
  const { answers, chosen } = state.ways;
  const features = [
    ...ringShapes(readyValue(answers.rings) ?? []),
    ...wayShapes(state, readyValue(answers.way), chosen),
    ...straightShapes(state),
  ];
  return { type: "FeatureCollection", features };
}

/** What stands over everything: ends, where a train turns, and how long a straight line is. Pure. */
export function markShapes(state: AtlasState): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [...reversalShapes(state), ...lengthShapes(state), ...endShapes(state)],
  };
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

/** Straight lines with how long they are: what lacks to a way, and the rows of the sheet. */
function straightShapes(state: AtlasState): readonly JsonFeature[] {
  const { answers, drawnRows } = state.ways;
  return [
    ...refusedShapes(state, readyValue(answers.way)),
    ...sheetShapes(state, readyValue(answers.sheet), drawnRows),
  ];
}

function refusedShapes(state: AtlasState, answer: WayAnswer | null): readonly JsonFeature[] {
  const { from, to } = state.ways;
  if (answer === null || answer.kind === "found" || from === null || to === null) return [];
  switch (answer.kind) {
    case "unreachable": {
      const lost = answer.end === "from" ? from : to;
      const gap = answer.nearest === null ? null : straightOf(state, lost, pointPlace(answer.nearest));
      if (gap === null || answer.gapMetres === null) return [];
      const label = gapLabel(answer.gapMetres, gap.plusMinusMetres, state.language);
      return [drawn("gap", lineOf(gap.line.from, gap.line.to), { label })];
    }
    case "outside": {
      const straight = straightOf(state, from, to);
      if (straight === null) return [];
      const { line, figure } = straight;
      return [drawn("straight", lineOf(line.from, line.to), { label: lengthLabel(figure, state.language) })];
    }
  }
}

/** The legs of the way shown by their ground; of another way all alike. */
const legShapes = (way: Way, shape: WaysShape | null): readonly JsonFeature[] =>
  way.legs
    .filter(({ coordinates }) => coordinates.length > 1)
    .map(({ kind, coordinates, realisation }) => drawn(shape ?? kind, lineOf(...coordinates), { realisation }));

/** At the middle of each straight line. */
const lengthShapes = (state: AtlasState): readonly JsonFeature[] =>
  straightShapes(state).flatMap(({ geometry, properties }) => {
    if (geometry.type !== "LineString" || properties?.["label"] === undefined) return [];
    const [[west = 0, south = 0] = [], [east = 0, north = 0] = []] = [
      geometry.coordinates[0],
      geometry.coordinates.at(-1),
    ];
    return [drawn("length", pointOf([(west + east) / 2, (south + north) / 2]), { label: properties["label"] })];
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

function sheetShapes(state: AtlasState, sheet: DistanceSheet | null, keys: readonly string[]): readonly JsonFeature[] {
  const rows = sheet?.rows.filter(({ target }) => keys.includes(target.key)) ?? [];
  return rows.map((row) =>
    drawn("straight", lineOf(row.straight.from, row.straight.to), { label: rowLabel(row, state) }),
  );
}

/** Target and length. */
function rowLabel(row: SheetRow, state: AtlasState): string {
  const { language } = state;
  const { straight } = sheetFigures(row, readyLayers(state));
  return `${printable(row.target.label[language])}\n${lengthLabel(straight, language)}`;
}

function lengthLabel({ value, unit, decimals, plusMinus }: Figure, language: Language): string {
  const number = typeof value === "number" ? formatNumber(value, language, decimals) : "";
  const tolerance = plusMinus === null ? "" : `\u2009±\u2009${formatNumber(plusMinus, language, decimals)}`;
  return printable(`${number}\u2009${unit ?? ""}${tolerance}`);
}

/** "40 m ± 300 m": the gap is what is asked for, so it is not rounded away where its end is known less well. */
function gapLabel(gap: number, plusMinus: number, language: Language): string {
  const [length, tolerance] = [gap, plusMinus].map((metres) => `${formatNumber(Math.ceil(metres), language)}\u2009m`);
  return printable(plusMinus < 1 ? `${length}` : `${length}\u2009±\u2009${tolerance}`);
}

/** The bundled face has the thin space U+2009 but not its no-break sister. */
const printable = (text: string): string => text.replaceAll("\u202f", "\u2009");

/** A and B where the way starts and ends; until there is one, at the places asked for. */
function endShapes(state: AtlasState): readonly JsonFeature[] {
  const { from, to, sheet, rings } = state.ways;
  const way = chosenWay(state.ways);
  const start = way?.legs[0]?.coordinates[0] ?? placePosition(state, from);
  const goal = way?.legs.at(-1)?.coordinates.at(-1) ?? placePosition(state, to);
  const asked = [...new Set([sheet, rings])].filter((place) => !samePlace(place, from) && !samePlace(place, to));
  return [
    ...asked.flatMap((place) => endMark(placePosition(state, place), "")),
    ...endMark(start, "A"),
    ...endMark(goal, "B"),
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
