import { type Bounds, type Position, WINDOW } from "../../domain/layer.ts";
import { holdsPlace } from "../../geodesy/touches-bounds.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";

/** What the sea is not: it has no outline of its own. */
const DRY = ["land", "port-fill"];
/** Places looked at across and down: a bay narrower than that is no part of the legend. */
const PLACES = 16;

/** Is any of the sea in the picture? It is what the map leaves of its ground where land is drawn. */
export function isSeaSeen(state: AtlasState, bounds: Bounds): boolean {
  const dry = readyLayers(state).filter(({ meta }) => DRY.includes(meta.token) && state.visible[meta.id] === true);
  if (!dry.some(({ meta }) => meta.token === "land")) return false;
  const grounds = dry.flatMap(({ features }) => features.map(({ geometry }) => geometry));
  return placesIn(bounds).some((place) => !grounds.some((ground) => holdsPlace(ground, place)));
}

/** Evenly over the part of the picture that the data covers. */
function placesIn(bounds: Bounds): readonly Position[] {
  const [west, south] = [Math.max(bounds[0], WINDOW[0]), Math.max(bounds[1], WINDOW[1])];
  const [east, north] = [Math.min(bounds[2], WINDOW[2]), Math.min(bounds[3], WINDOW[3])];
  if (west >= east || south >= north) return [];
  const shares = Array.from({ length: PLACES }, (_, at) => (at + 0.5) / PLACES);
  return shares.flatMap((x) => shares.map((y): Position => [west + x * (east - west), south + y * (north - south)]));
}
