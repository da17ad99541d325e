import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
import { drawnScenario } from "../../state/planner.ts";
import type { MapHost } from "../extras.ts";
import type { Box } from "../framing.ts";
import { freePart, type Pixels } from "../free-part.ts";
import { REGULAR } from "../layers/lettering.ts";
import type { Overlay } from "../overlay.ts";
import { together } from "./hand-shapes.ts";
import { PLAN_EDGES_SOURCE } from "./sources.ts";

/**
 * MapLibre knows nothing of the panels over it. Unseen marks along their edges take the room of letters, so that a name
 * stands on its other side, or not at all, rather than cut by a panel. They stand anew wherever the map comes to rest.
 */
export function attachPanelEdges({ map, container, store }: MapHost): Overlay {
  const shapes: Overlay["shapes"] = (state): FeatureCollection => {
    const places = drawnScenario(state) === null ? [] : edgePlaces(freePart(container, state.view.insets));
    return together(
      places.map(({ x, y }) => {
        const { lng, lat } = map.unproject([x, y]);
        return { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lng, lat] } };
      }),
    );
  };
  map.on("moveend", () => {
    const state = store.getState();
    if (drawnScenario(state) !== null) void map.getSource<GeoJSONSource>(PLAN_EDGES_SOURCE)?.setData(shapes(state));
  });
  return {
    source: PLAN_EDGES_SOURCE,
    slot: "plan-names",
    layers: () => [
      {
        id: `${PLAN_EDGES_SOURCE}/marks`,
        type: "symbol",
        source: PLAN_EDGES_SOURCE,
        layout: {
          "text-field": ".",
          "text-font": REGULAR,
          "text-size": 10,
          "text-padding": AROUND,
          "text-overlap": "always",
        },
        paint: { "text-opacity": 0 },
      },
    ],
    inputs: (state) => [drawnScenario(state) === null, state.view.insets],
    shapes,
  };
}

/** The room that a mark takes to each side, pixels. */
const AROUND = 18;
/** Between marks: theirs touch. And beyond the edge: half a letter more than their room. Pixels. */
const STEP = 2 * AROUND;
const BEYOND = AROUND + 8;

/**
 * Where the marks stand: round a part of the map, a little outside it. Pixels.
 *
 * @example edgePlaces({ left: 0, top: 0, right: 600, bottom: 400 })[0] // { x: -26, y: -26 }
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
