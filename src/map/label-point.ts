import type { Geometry, Position } from "../domain/layer.ts";
import { boundsOf } from "../geodesy/bounds.ts";

type Ring = readonly Position[];

/** Trial points a side: finer than any label is wide. */
const GRID = 24;
/** Vertices looked at: a shore of a hundred thousand must not hold up the page, and its label moves by nothing. */
const MOST_VERTICES = 4_000;

/**
 * A place for an area's lettering: inside, far from its edge. Searched on a grid over the largest part; longitudes are
 * shortened by the cosine of the latitude so that distances are true enough. Degrees in and out.
 *
 * @example labelPoint({ type: "Polygon", coordinates: [[[23, 63.8], [23.1, 63.8], [23.1, 63.9], [23, 63.9], [23, 63.8]]] }) // inside, about [23.05, 63.85]
 */
export function labelPoint(geometry: Geometry): Position {
  const rings = thinned(largestPart(geometry));
  const [west, south, east, north] = boundsOf({ type: "Polygon", coordinates: rings });
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let farthest = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < GRID * GRID; step++) {
    const place: Position = [
      west + ((step % GRID) + 0.5) * ((east - west) / GRID),
      south + (Math.floor(step / GRID) + 0.5) * ((north - south) / GRID),
    ];
    const inward = depth(place, rings, shrink);
    if (inward > farthest) [best, farthest] = [place, inward];
  }
  return best;
}

function largestPart(geometry: Geometry): readonly Ring[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type !== "MultiPolygon") throw new Error(`not an area: ${geometry.type}`);
  const [largest] = [...geometry.coordinates].sort((a, b) => spread(b) - spread(a));
  if (largest === undefined) throw new Error("an area without parts");
  return largest;
}

function thinned(rings: readonly Ring[]): readonly Ring[] {
  const step = Math.ceil(rings.reduce((sum, ring) => sum + ring.length, 0) / MOST_VERTICES);
  if (step <= 1) return rings;
  return rings.map((ring) => ring.filter((_, index) => index % step === 0 || index === ring.length - 1));
}

function spread(rings: readonly Ring[]): number {
  const [west, south, east, north] = boundsOf({ type: "Polygon", coordinates: rings });
  return (east - west) * (north - south);
}

/** Distance to the nearest edge, negative outside. */
function depth([x, y]: Position, rings: readonly Ring[], shrink: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach(([x2, y2], index) => {
      const [x1, y1] = ring[index - 1] ?? [x2, y2];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
      nearest = Math.min(nearest, toSegment((x - x1) * shrink, y - y1, (x2 - x1) * shrink, y2 - y1));
    });
  }
  return inside ? nearest : -nearest;
}

function toSegment(x: number, y: number, along: number, up: number): number {
  const square = along ** 2 + up ** 2;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, (x * along + y * up) / square));
  return Math.hypot(x - share * along, y - share * up);
}
