import type { Feature, Layer } from "../../domain/layer.ts";
import { NETWORK_LAYERS } from "../../domain/network-layers.ts";
import { metres } from "../../domain/units.ts";
import type { TravelMode } from "../../domain/way.ts";
import { toGk23 } from "../../geodesy/etrs-gk23.ts";
import { nearestOnSegment, segmentsOf } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { pathOf, putInto } from "./chains.ts";
import type { ReversalPlace } from "./network.ts";
import type { Plane } from "./plane.ts";
import { around, type SegmentIndex } from "./segment-index.ts";

const STATIONS = "rail-stations";
/** Points of stations are good to 30 m, and a yard's outer track lies about as far from its middle. */
const STATION_METRES = 60;
/**
 * How far from its point a station lets trains reverse, metres. The port branch leaves the main line within 310 m of
 * Kokkola's point, and the loops of the small stations end within 420 m of theirs.
 */
const REVERSAL_METRES = 500;
/** Layers whose things are the network itself: a link that starts on one of them names no place. A station is one. */
const WAYS: ReadonlySet<string> = new Set(
  Object.values(NETWORK_LAYERS)
    .flat()
    .filter((id) => id !== STATIONS),
);

/** The spots that stand for a thing, by `layer/feature`. */
export function placeSpots(
  plane: Plane,
  travelMode: TravelMode,
  surveyed: readonly Chain[],
  index: SegmentIndex,
  declared: readonly Chain[],
  layers: readonly Layer[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const add = (place: string, spot: number): void => {
    const spots = places.get(place) ?? [];
    places.set(place, spots);
    if (!spots.includes(spot)) spots.push(spot);
  };
  for (const { feature, vertices } of declared) {
    for (const [field, spot] of [
      ["from", vertices[0]],
      ["to", vertices.at(-1)],
    ] as const) {
      const place = feature.fields[field];
      if (typeof place !== "string" || spot === undefined || WAYS.has(place.split("/")[0] ?? "")) continue;
      add(place, spot);
    }
  }
  if (travelMode === "rail") {
    for (const station of stationsOf(layers)) {
      for (const spot of tracksAt(plane, surveyed, index, station)) add(`${STATIONS}/${station.id}`, spot);
    }
  }
  return places;
}

/** Where a train may change its direction. */
export function reversalPlacesOf(layers: readonly Layer[]): readonly ReversalPlace[] {
  return stationsOf(layers).flatMap(({ name, geometry }) =>
    geometry.type === "Point"
      ? [{ name, position: toGk23(geometry.coordinates), radiusMetres: metres(REVERSAL_METRES) }]
      : [],
  );
}

function stationsOf(layers: readonly Layer[]): readonly Feature[] {
  return layers.filter(({ meta }) => meta.id === STATIONS).flatMap(({ features }) => features);
}

/** The nearest point of every track within reach of a station: a train may stand on any of them. */
function tracksAt(
  plane: Plane,
  surveyed: readonly Chain[],
  index: SegmentIndex,
  { geometry }: Feature,
): readonly number[] {
  if (geometry.type !== "Point") return [];
  const point = toGk23(geometry.coordinates);
  const nearest = new Map<Chain, { away: number; put: () => number }>();
  for (const { chain: number, segment } of around(index, [point], STATION_METRES)) {
    const chain = surveyed[number] as Chain;
    for (const stretch of segmentsOf(pathOf(chain, segment).map(plane.at))) {
      const near = nearestOnSegment(point, ...stretch);
      if (near.metres > Math.min(STATION_METRES, nearest.get(chain)?.away ?? STATION_METRES)) continue;
      const put = (): number => {
        const spot = plane.spotAt(near.point);
        putInto(plane, chain, segment, [spot]);
        return spot;
      };
      nearest.set(chain, { away: near.metres, put });
    }
  }
  return [...nearest.values()].sort((a, b) => a.away - b.away).map(({ put }) => put());
}
