import type { ExpressionSpecification, Map as GlMap } from "maplibre-gl";
import type { AtlasState } from "../state/atlas-state.ts";
import { readyLayers } from "../state/layers.ts";
import type { SeenMap } from "./extras.ts";
import type { Pixels } from "./free-part.ts";
import { placesIn, roomMarks } from "./kept-room.ts";
import type { Overlay } from "./overlay.ts";
import { metresPerPixel } from "./scale-bar.ts";

const SOURCE = "town-room";

/** What is kept of the middle of a town, metres to each side, and what that is at least and at most, pixels. */
const MIDDLE = { metres: 800, least: 22, most: 60 };

/** Kinds of places whose middle no other name hides. */
const TOWNS = ["city", "municipality"];

/** Unseen marks on the middles of towns: the names of areas stand elsewhere. */
export const townRoom = ({ map }: SeenMap): Overlay =>
  roomMarks(
    map,
    (state) =>
      readyLayers(state)
        .filter(({ meta }) => meta.token === "place-name" && state.visible[meta.id] === true)
        .flatMap(({ features }) => features)
        .flatMap(({ kind, geometry }) =>
          TOWNS.includes(kind) && geometry.type === "Point" ? marksAbout(map, geometry.coordinates) : [],
        ),
    SOURCE,
  );

function marksAbout(map: GlMap, [longitude, latitude]: readonly [number, number]): readonly Pixels[] {
  const { x, y } = map.project([longitude, latitude]);
  const wished = MIDDLE.metres / metresPerPixel(latitude, map.getZoom());
  const half = Math.min(MIDDLE.most, Math.max(MIDDLE.least, wished));
  return placesIn({ left: x - half, top: y - half, right: x + half, bottom: y + half });
}

/** Ways from the middle of an area to where its name stands, with the corner or side of the name that lies there. */
const WAYS = [
  ["left", 1, 0],
  ["right", -1, 0],
  ["bottom-left", 0.7, -0.7],
  ["top-left", 0.7, 0.7],
  ["bottom-right", -0.7, -0.7],
  ["top-right", -0.7, 0.7],
  ["bottom", 0, -1],
  ["top", 0, 1],
] as const;
/** How far off, times the least; the nearest that has room is taken. */
const FARTHER = [1, 1.35, 1.8, 2.4] as const;

/**
 * Places for a name that stands at least so many ems from the middle of its area, anchor and offset (ems) by turns.
 *
 * @example placesBeside(3).slice(0, 2) // ["left", [3, 0]]
 */
export const placesBeside = (ems: number): readonly (string | readonly number[])[] =>
  FARTHER.flatMap((times) => WAYS.flatMap(([anchor, x, y]) => [anchor, [x * times * ems, y * times * ems]]));

const INSIDE = ["center", [0, 0], "top", [0, 1], "bottom", [0, -1], ...placesBeside(8)];

const ANCHORS = "text-variable-anchor-offset";

/** What the style says of the names of areas on paper, in the place of what it says on the page. */
export const AREA_NAMES_ON_PAPER = {
  "text-overlap": "never",
  [ANCHORS]: [
    ...["step", ["zoom"], ["literal", placesBeside(2.6)]],
    ...[11, byKind(5.4, 3), 12, byKind(8.4, 4.6), 13, ["literal", INSIDE]],
  ],
} as const;

function byKind(park: number, site: number): readonly unknown[] {
  return [
    ...["match", ["get", "kind"], "industrial-park"],
    ...[park, site].map((ems) => ["literal", placesBeside(ems)]),
  ];
}

/**
 * Names of areas stand whole or not at all: on the page they stand always, so that the edge of a picture would cut them.
 * The names of towns come before them.
 */
export function settleAreaNames(map: GlMap, state: AtlasState): void {
  const idsOf = (token: string, part: string): readonly string[] =>
    readyLayers(state)
      .filter(({ meta }) => meta.token === token)
      .map(({ meta }) => `${meta.id}/${part}`)
      .filter((id) => map.getLayer(id) !== undefined);
  const names = idsOf("site", "name");
  const order = map.getStyle().layers.map(({ id }) => id);
  const above = order[Math.max(...names.map((id) => order.indexOf(id))) + 1];
  for (const id of names) {
    map.setLayoutProperty(id, "text-overlap", AREA_NAMES_ON_PAPER["text-overlap"]);
    map.setLayoutProperty(id, ANCHORS, AREA_NAMES_ON_PAPER[ANCHORS] as unknown as ExpressionSpecification);
  }
  for (const id of [...idsOf("place-name", "towns"), `${SOURCE}/marks`].toReversed())
    if (names.length > 0 && map.getLayer(id) !== undefined) map.moveLayer(id, above);
}
