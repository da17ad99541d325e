import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, LayerSpecification } from "maplibre-gl";
import { topicOf } from "../domain/mode.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { drawnScenario } from "../state/planner.ts";
import { shownPhase } from "../state/told-stage.ts";
import type { MapHost } from "./extras.ts";
import type { Box } from "./framing.ts";
import { freePart, furnitureBoxes, type Pixels } from "./free-part.ts";
import { REGULAR } from "./layers/lettering.ts";
import type { Overlay } from "./overlay.ts";

const SOURCE = "kept-room";

/** Are there words on the map that are read, not only passed over? */
const isRead = (state: AtlasState): boolean =>
  drawnScenario(state) !== null || topicOf(state.mode) !== undefined || shownPhase(state) !== null;

/**
 * MapLibre knows nothing of the panels over it, nor of scale, buttons and sentence. Unseen marks along the edges of the
 * one and under the other take the room of letters, so that a name stands elsewhere, or not at all, rather than cut by
 * them. They stand anew wherever the map comes to rest.
 */
export function attachKeptRoom({ map, container, store }: MapHost): readonly Overlay[] {
  const places = (state: AtlasState): readonly Pixels[] =>
    isRead(state)
      ? [...edgePlaces(freePart(container, state.view.insets)), ...furnitureBoxes(container).flatMap(placesIn)]
      : [];
  const marks = roomMarks(map, places);
  let before = "";
  map.on("moveend", () => {
    const state = store.getState();
    const now = marks.shapes(state);
    // A move that ends where it began, as of a canvas that changes its pixels, draws nothing anew.
    const said = JSON.stringify(now, (_, value) => (typeof value === "number" ? value.toFixed(7) : value));
    if (said !== before) void map.getSource<GeoJSONSource>(SOURCE)?.setData(now);
    before = said;
  });
  return [
    {
      ...marks,
      inputs: (state) => [isRead(state), shownPhase(state), state.view.insets, state.language, state.theme],
    },
  ];
}

/** Unseen marks at places of the map, pixels; they stay where they are. Those of another purpose have a source of their own. */
export function roomMarks(
  map: MapHost["map"],
  places: (state: AtlasState) => readonly Pixels[],
  source: string = SOURCE,
): Overlay {
  return {
    source,
    slot: "kept-room",
    layers: () => [roomLayer(source)],
    inputs: () => [],
    shapes: (state) => marksAt(map, places(state)),
  };
}

/** Marks at places of the map as it lies now, pixels. */
export const marksAt = (map: MapHost["map"], places: readonly Pixels[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: places.map(({ x, y }) => {
    const { lng, lat } = map.unproject([x, y]);
    return { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lng, lat] } };
  }),
});

/** Marks that are not seen and take the room of letters. */
export const roomLayer = (source: string): LayerSpecification => ({
  id: `${source}/marks`,
  type: "symbol",
  source,
  layout: {
    "text-field": ".",
    "text-font": REGULAR,
    "text-size": LETTER,
    "text-padding": AROUND,
    "text-overlap": "always",
  },
  paint: { "text-opacity": 0 },
});

/**
 * Where the marks stand along an upright line, pixels.
 *
 * @example placesAlong(300, { top: 0, bottom: 100 }).length // 3
 */
export const placesAlong = (x: number, { top, bottom }: Pick<Box, "top" | "bottom">): readonly Pixels[] =>
  middles(top, bottom).map((y) => ({ x, y }));

/** The room that a mark takes to each side of its letter, and the size of that. Pixels. */
const AROUND = 18;
const LETTER = 1;
/** Between marks: theirs touch. And beyond the edge: what they take, less what words keep off it. Pixels. */
const STEP = 2 * AROUND;
const BEYOND = AROUND + LETTER - 3;

/**
 * Where the marks stand: round a part of the map, a little outside it. Pixels.
 *
 * @example edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 })[0] // { x: -16, y: -16 }
 */
export function edgePlaces({ left, top, right, bottom }: Box): readonly Pixels[] {
  const [west, north, east, south] = [left - BEYOND, top - BEYOND, right + BEYOND, bottom + BEYOND];
  const across = steps(west, east).flatMap((x) => [
    { x, y: north },
    { x, y: south },
  ]);
  const down = steps(north, south).flatMap((y) => [
    { x: west, y },
    { x: east, y },
  ]);
  return [...across, ...down];
}

const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / STEP) + 1) }, (_, at) => from + at * STEP);

/**
 * Where the marks stand that take the room of a box, evenly. Pixels.
 *
 * @example placesIn({ left: 12, top: 500, right: 112, bottom: 550 }).length // 6
 */
export function placesIn({ left, top, right, bottom }: Box): readonly Pixels[] {
  const [across, down] = [middles(left, right), middles(top, bottom)];
  return across.flatMap((x) => down.map((y) => ({ x, y })));
}

function middles(from: number, to: number): readonly number[] {
  const [first, last] = [from + AROUND, to - AROUND];
  if (first >= last) return [(from + to) / 2];
  const count = Math.ceil((last - first) / STEP);
  return Array.from({ length: count + 1 }, (_, at) => first + (at / count) * (last - first));
}
