import type { Position } from "../../../src/domain/layer.ts";
import type { MeasuredEnd, MeasuredShape, Vertex } from "../../../src/domain/measurement.ts";
import type { Place } from "../../../src/domain/place.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { atlasOf } from "../state/sample.ts";
import { shippedLayer } from "./sample.ts";

/** The atlas with some of its shipped layers. */
export const atlasWith = (...ids: readonly string[]): AtlasState => atlasOf(ids.map(shippedLayer));

export const vertex = (position: Position, plusMinusMetres = 10, approximate = false): Vertex => ({
  position,
  plusMinusMetres,
  approximate,
  on: null,
});

/** A drawing whose vertices are good to 10 m. */
export const drawn = (tool: "distance" | "area", ...positions: readonly Position[]): MeasuredShape => ({
  tool,
  vertices: positions.map((position) => vertex(position)),
});

export const endAt = (place: Place, plusMinusMetres = 20): MeasuredEnd => ({ place, plusMinusMetres });

export const between = (...places: readonly Place[]): MeasuredShape => ({
  tool: "between",
  ends: places.map((place) => endAt(place)),
});

/** The ends of the runway's centre line, from its file. */
export const RUNWAY: readonly [Position, Position] = [
  [23.138158, 63.707847],
  [23.1475, 63.729886],
];
