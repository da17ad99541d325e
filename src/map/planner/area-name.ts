import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification } from "maplibre-gl";
import type { Geometry, Position } from "../../domain/layer.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import type { PlanningArea } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { drawnScenario } from "../../state/planner.ts";
import type { MapHost } from "../extras.ts";
import { type Pixels, wordsPart } from "../free-part.ts";
import { STRONG } from "../layers/lettering.ts";
import type { Overlay } from "../overlay.ts";
import type { Paint } from "../style-part.ts";
import { together } from "./hand-shapes.ts";
import { nameBeside, type Side, type Written } from "./name-beside.ts";
import { translatorOf } from "./scene.ts";
import { PLAN_AREA_SOURCE } from "./sources.ts";
import { ALONG } from "./zone-layers.ts";
import { areaName, labelPlace } from "./zone-shapes.ts";

/**
 * The planning area's name, and that it is no plan: whole in the part of the map that panels leave free, clear of railways
 * and of the outline itself. It stands anew wherever the map comes to rest.
 */
export function attachAreaName(host: MapHost): Overlay {
  const { map, container, store } = host;
  const shapes = (state: AtlasState): FeatureCollection => {
    const area = drawnScenario(state)?.planningArea;
    if (area === undefined) return together([]);
    const lines = [geometryOf(area.ground), ...tracksOf(state)].flatMap(linesOf);
    const onScreen = ([longitude, latitude]: Position): Pixels => map.project([longitude, latitude]);
    const pieces = lines.flatMap((line) => piecesOf(line.map(onScreen)));
    const fontSize = map.getLayer(LAYER) && map.getLayoutProperty(LAYER, "text-size");
    const ways = writtenWays(area, translatorOf(host), typeof fontSize === "number" ? fontSize : FONT_SIZE);
    const ends = edgesOf(area.ground);
    const edges = {
      east: onScreen(ends.east),
      west: onScreen(ends.west),
      south: onScreen(ends.south),
      north: onScreen(ends.north),
    };
    const { text, side, at } = nameBeside(edges, ways, wordsPart(container, state.view.insets), pieces);
    const { lng, lat } = map.unproject([at.x, at.y]);
    const geometry = { type: "Point" as const, coordinates: [lng, lat] };
    return together([{ type: "Feature", properties: { text, side }, geometry }]);
  };
  map.on("moveend", () => {
    const state = store.getState();
    if (drawnScenario(state) !== null) void map.getSource<GeoJSONSource>(PLAN_AREA_SOURCE)?.setData(shapes(state));
  });
  return {
    source: PLAN_AREA_SOURCE,
    slot: "plan-names",
    layers: nameLayer,
    inputs: (state) => [
      drawnScenario(state)?.planningArea,
      state.language,
      state.view.insets,
      state.layers,
      state.visible,
      state.theme,
    ],
    shapes,
  };
}

const LAYER = `${PLAN_AREA_SOURCE}/name`;
const FONT_SIZE = 12.5;

/** The side of the area on which the words stand says which of their edges is where they begin. */
const bySide = (east: string, west: string, south: string, north: string) =>
  ["match", ["get", "side"], "east", east, "west", west, "south", south, north] as const;

const nameLayer = ({ palette, scale }: Paint): readonly LayerSpecification[] => [
  {
    id: LAYER,
    type: "symbol",
    source: PLAN_AREA_SOURCE,
    maxzoom: ALONG,
    layout: {
      "text-field": ["get", "text"],
      "text-font": STRONG,
      "text-size": FONT_SIZE * scale,
      "text-line-height": LINE,
      // Its lines are broken here: the room that it takes is known.
      "text-max-width": 60,
      "text-anchor": bySide("left", "right", "top", "bottom") as never,
      "text-justify": bySide("left", "right", "center", "center") as never,
      "text-overlap": "always",
    },
    paint: {
      "text-color": palette.siteInk,
      "text-halo-color": palette.halo,
      "text-halo-width": 1.8,
      "text-halo-blur": 0.4,
    },
  },
];

/** Height of a line, and the width of a character at most on the average of a line. Em. */
const LINE = 1.2;
const CHARACTER = 0.54;
/** Characters of a line: with room, and on a phone. */
const LONGEST = [30, 22] as const;

/**
 * The words in lines, long before short.
 *
 * @example writtenWays(kruunuportti, finnish, 12.5)[1].text // "Kruunuportti,\nsuuntaa-antava rajaus\nei kaava,\nei oikeusvaikutusta"
 */
export function writtenWays(area: PlanningArea, translator: Translator, fontSize: number): [Written, ...Written[]] {
  const isApproximate = needsOutlineNotice(area.status);
  const sentences = [areaName(area, translator), ...(isApproximate ? [translator.said("plan.map.not-a-plan")] : [])];
  const written = (longest: number): Written => {
    const lines = sentences.flatMap((sentence) => brokenInto(sentence, longest));
    const widest = Math.max(...lines.map((line) => [...line].length));
    return { text: lines.join("\n"), size: { x: widest * CHARACTER * fontSize, y: lines.length * LINE * fontSize } };
  };
  return [written(LONGEST[0]), written(LONGEST[1])];
}

/** A sentence that is too long for a line breaks behind its commas first, then between words. */
function brokenInto(sentence: string, longest: number): readonly string[] {
  if (sentence.length <= longest) return [sentence];
  const parts = sentence.split(/(?<=,) /);
  if (parts.length > 1) return parts.flatMap((part) => brokenInto(part, longest));
  const space = sentence.lastIndexOf(" ", longest);
  const at = space > 0 ? space : sentence.indexOf(" ");
  return at < 0 ? [sentence] : [sentence.slice(0, at), ...brokenInto(sentence.slice(at + 1), longest)];
}

/** The farthest points of an area to the south and the north, and to both sides where its middle lies. Degrees. */
function edgesOf(ground: PlaneArea): Readonly<Record<Side, Position>> {
  const lines = linesOf(geometryOf(ground));
  const [, middle] = labelPlace(ground);
  const crossed = lines.flatMap((line) =>
    piecesOf(line).flatMap(([[fromX, fromY], [x, y]]): readonly number[] =>
      fromY > middle === y > middle ? [] : [fromX + ((middle - fromY) / (y - fromY)) * (x - fromX)],
    ),
  );
  const byLatitude = lines.flat().sort((a, b) => a[1] - b[1]);
  const [south, north] = [byLatitude[0], byLatitude.at(-1)];
  const beside = labelPlace(ground);
  return {
    east: [Math.max(...crossed), middle],
    west: [Math.min(...crossed), middle],
    south: south ?? beside,
    north: north ?? beside,
  };
}

/** Tracks that the map shows. */
const tracksOf = (state: AtlasState): readonly Geometry[] =>
  readyLayers(state)
    .filter(({ meta }) => (meta.token === "railway" || meta.token === "spur") && state.visible[meta.id] === true)
    .flatMap(({ features }) => features.map(({ geometry }) => geometry));

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

function piecesOf<Point>(line: readonly Point[]): readonly (readonly [Point, Point])[] {
  return line.slice(1).map((to, index) => [line[index] ?? to, to] as const);
}
