import type { Feature, FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification } from "maplibre-gl";
import type { Geometry, Position } from "../../domain/layer.ts";
import type { PlaneArea } from "../../domain/plane.ts";
import type { PlanningArea } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { geometryOf } from "../../geodesy/plane-points.ts";
import { type Translator, translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { drawnScenario } from "../../state/planner.ts";
import type { SeenMap } from "../extras.ts";
import type { Box } from "../framing.ts";
import { type Pixels, wordsPart } from "../free-part.ts";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Overlay } from "../overlay.ts";
import type { Paint } from "../style-part.ts";
import { brokenInto, CHARACTER, LINE, widest } from "./broken-lines.ts";
import { together } from "./hand-shapes.ts";
import { type Beside, boxBeside, nameBeside, type Piece, type Side, type Written } from "./name-beside.ts";
import { PLAN_AREA_SOURCE } from "./sources.ts";
import { ALONG } from "./zone-layers.ts";
import { areaName, labelPlace, otherAreaName, replacedName } from "./zone-shapes.ts";

/**
 * The planning area's name, and that it is no plan; and what the outline is that it replaced: whole in the part of the map
 * that panels leave free, clear of railways, of the outlines, of each other and of other words. They stand anew wherever
 * the map comes to rest.
 */
export function attachAreaName(host: SeenMap, otherWords: () => readonly Piece[] = () => []): Overlay {
  const { map, container, store } = host;
  const shapes = (state: AtlasState): FeatureCollection => {
    const scenario = drawnScenario(state);
    if (scenario === null) return together([]);
    const { planningArea, replacedArea } = scenario;
    const outlines = [planningArea, ...(replacedArea === null ? [] : [replacedArea])].map(({ ground }) => ground);
    const lines = [...outlines.map(geometryOf), ...tracksOf(state)].flatMap(linesOf);
    const pieces = [...otherWords(), ...lines.flatMap((line) => piecesOf(line.map(onScreen)))];
    const free = wordsPart(container, state.view.insets);
    const translator = translatorFor(state.language);
    const name = nameBeside(
      edgesOnScreen(planningArea.ground),
      writtenWays(planningArea, translator, fontPixelsOf("name"), state.placeNames),
      free,
      pieces,
    );
    const old =
      replacedArea === null
        ? []
        : [
            nameBeside(
              edgesOnScreen(replacedArea.ground),
              writtenIn([replacedName(replacedArea, translator)], fontPixelsOf("old")),
              free,
              [...pieces, ...crossOf(boxBeside(name.side, name.at, name.size))],
            ),
          ];
    return together([placed(name, "name"), ...old.map((one) => placed(one, "old"))]);
  };
  map.on("moveend", () => {
    const state = store.getState();
    if (drawnScenario(state) !== null) void map.getSource<GeoJSONSource>(PLAN_AREA_SOURCE)?.setData(shapes(state));
  });
  return {
    source: PLAN_AREA_SOURCE,
    slot: "plan-names",
    layers: (paint) => [nameLayer("old", paint), nameLayer("name", paint)],
    inputs: (state) => [
      drawnScenario(state)?.planningArea,
      drawnScenario(state)?.replacedArea,
      state.language,
      state.placeNames,
      state.view.insets,
      state.layers,
      state.visible,
      state.theme,
    ],
    shapes,
  };

  function onScreen([longitude, latitude]: Position): Pixels {
    return map.project([longitude, latitude]);
  }

  function edgesOnScreen(ground: PlaneArea): Readonly<Record<Side, Pixels>> {
    const { east, west, south, north } = edgesOf(ground);
    return { east: onScreen(east), west: onScreen(west), south: onScreen(south), north: onScreen(north) };
  }

  function fontPixelsOf(part: NamePart): number {
    const size = map.getLayer(layerOf(part)) && map.getLayoutProperty(layerOf(part), "text-size");
    return typeof size === "number" ? size : FONT_SIZE[part];
  }

  function placed({ text, side, at }: Beside, part: NamePart): Feature {
    const { lng, lat } = map.unproject([at.x, at.y]);
    return { type: "Feature", properties: { part, text, side }, geometry: { type: "Point", coordinates: [lng, lat] } };
  }
}

/** The name of the planning area, and what the one before it is. */
type NamePart = "name" | "old";

const layerOf = (part: NamePart): string => `${PLAN_AREA_SOURCE}/${part}`;
const FONT_SIZE: Readonly<Record<NamePart, number>> = { name: 12.5, old: 11.5 };

/** Words keep clear of a box where they keep clear of both its diagonals. Pixels. */
export function crossOf({ left, top, right, bottom }: Box): readonly Piece[] {
  return [
    [
      { x: left, y: top },
      { x: right, y: bottom },
    ],
    [
      { x: left, y: bottom },
      { x: right, y: top },
    ],
  ];
}

/** The side of the area on which the words stand says which of their edges is where they begin. */
const bySide = (east: string, west: string, south: string, north: string) =>
  ["match", ["get", "side"], "east", east, "west", west, "south", south, north] as const;

const nameLayer = (part: NamePart, { palette, scale }: Paint): LayerSpecification => ({
  id: layerOf(part),
  type: "symbol",
  source: PLAN_AREA_SOURCE,
  filter: ["==", ["get", "part"], part],
  maxzoom: ALONG,
  layout: {
    "text-field": ["get", "text"],
    "text-font": part === "name" ? STRONG : REGULAR,
    "text-size": FONT_SIZE[part] * scale,
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
    "text-halo-width": 2.6 * scale,
    "text-halo-blur": 0.3,
  },
});

/** Characters of a line: with room, and on a phone. */
const LONGEST = [30, 22] as const;

/**
 * The words in lines, long before short; where the names of places stand in both domestic languages, both
 * come before what is said of them.
 *
 * @example writtenWays(kruunuportti, finnish, 12.5)[1].text // "Kruunuportti,\nsuuntaa-antava rajaus\nei kaava,\nei oikeusvaikutusta"
 */
export function writtenWays(
  area: PlanningArea,
  translator: Translator,
  fontPixels: number,
  placeNames: AtlasState["placeNames"] = "one",
): [Written, ...Written[]] {
  const isApproximate = needsOutlineNotice(area.status);
  const name = areaName(area, translator);
  const [other = ""] = placeNames === "both" ? otherAreaName(area, translator).split(",") : [];
  const both = other === "" || name.startsWith(other) ? name : name.replace(/^[^,]*/, (first) => `${first} – ${other}`);
  return writtenIn([both, ...(isApproximate ? [translator.said("plan.map.not-a-plan")] : [])], fontPixels);
}

function writtenIn(sentences: readonly string[], fontPixels: number): [Written, ...Written[]] {
  const written = (longest: number): Written => {
    const lines = sentences.flatMap((sentence) => brokenInto(sentence, longest));
    return {
      text: lines.join("\n"),
      size: { x: widest(lines) * CHARACTER * fontPixels, y: lines.length * LINE * fontPixels },
    };
  };
  return [written(LONGEST[0]), written(LONGEST[1])];
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
