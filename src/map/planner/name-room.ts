import type { PlaneArea, PlanePoint, PlanePolygon, PlaneRing } from "../../domain/plane.ts";
import { millimetres } from "../../domain/plane.ts";
import { isInArea } from "../../geodesy/plane-points.ts";
import type { Pixels } from "../free-part.ts";

/** Words are so much wider than high: the place that has most room for such a box has it for names. */
const WORDS: Pixels = { x: 2.4, y: 1 };
/** Trial points a side; then so many times closer round the best one, by half a step. */
const GRID = 16;
const CLOSER = 4;
/** Vertices looked at while a place is searched: more move it by nothing. */
const MOST_VERTICES = 200;

/**
 * Where ground has most room for words that run from west to east: in the middle of its widest part.
 *
 * @example placeForWords(ground of 100 m by 20 m) // its middle, to the metre
 */
export function placeForWords(ground: PlaneArea): PlanePoint {
  const polygon = thinned(largest(ground));
  const [west, south, east, north] = boundsOf(polygon);
  const area = [polygon];
  let best = at((west + east) / 2, (south + north) / 2);
  let most = roomAt(area, best, WORDS);
  const search = (middle: PlanePoint, width: number, height: number, steps: number): void => {
    for (let step = 0; step < steps * steps; step++) {
      const place = at(
        middle[0] + (((step % steps) + 0.5) / steps - 0.5) * width,
        middle[1] + ((Math.floor(step / steps) + 0.5) / steps - 0.5) * height,
      );
      const room = roomAt(area, place, WORDS, most);
      if (room > most) [best, most] = [place, room];
    }
  };
  search(best, east - west, north - south, GRID);
  // A strip narrower than the steps: its middle lies between two of its corners.
  if (most === 0) for (const place of halfways(polygon)) search(place, 0, 0, 1);
  for (let round = 0; round < CLOSER; round++) {
    const share = 2 / GRID / 2 ** round;
    search(best, (east - west) * share, (north - south) * share, 4);
  }
  return best;
}

/**
 * How many metres a pixel may be at most for a box about a place to stand whole on ground. Nothing where the place lies
 * outside, or where it is no more than what is there already (`least`). Pixels in.
 *
 * @example roomAt(square of 200 m, its middle, { x: 100, y: 20 }) // 2
 */
export function roomAt(ground: PlaneArea, place: PlanePoint, box: Pixels, least = 0): number {
  const [east, north] = place;
  // In halves of the box, in which it is a square: its distance is the larger of both.
  const [across, up] = [500 * box.x, 500 * box.y];
  let room = Number.POSITIVE_INFINITY;
  for (const polygon of ground) {
    for (const ring of polygon) {
      let from = ring[ring.length - 1] ?? place;
      for (const to of ring) {
        const touched = squareDistance(
          (from[0] - east) / across,
          (from[1] - north) / up,
          (to[0] - east) / across,
          (to[1] - north) / up,
        );
        if (touched < room) room = touched;
        if (room <= least) return 0;
        from = to;
      }
    }
  }
  return isInArea(ground, place) ? room : 0;
}

/** How far a square about the origin grows, in halves of its side, until it touches a piece of a line. */
function squareDistance(x1: number, y1: number, x2: number, y2: number): number {
  const [along, rise] = [x2 - x1, y2 - y1];
  let least = Math.min(Math.max(Math.abs(x1), Math.abs(y1)), Math.max(Math.abs(x2), Math.abs(y2)));
  const turn = (share: number): void => {
    if (share > 0 && share < 1)
      least = Math.min(least, Math.max(Math.abs(x1 + share * along), Math.abs(y1 + share * rise)));
  };
  // Where it is not least at an end, it is on an axis or on a diagonal.
  turn(-x1 / along);
  turn(-y1 / rise);
  turn((y1 - x1) / (along - rise));
  turn(-(x1 + y1) / (along + rise));
  return least;
}

const halfways = ([outer = []]: PlanePolygon): readonly PlanePoint[] =>
  outer.flatMap((a, index) => outer.slice(index + 2).map((b) => at((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)));

const at = (east: number, north: number): PlanePoint => [millimetres(east), millimetres(north)];

function largest(ground: PlaneArea): PlanePolygon {
  const spread = (polygon: PlanePolygon): number => {
    const [west, south, east, north] = boundsOf(polygon);
    return (east - west) * (north - south);
  };
  const [first, ...rest] = ground;
  if (first === undefined) throw new Error("an area without parts");
  return rest.reduce((best, polygon) => (spread(polygon) > spread(best) ? polygon : best), first);
}

function thinned(polygon: PlanePolygon): PlanePolygon {
  const step = Math.ceil(polygon.reduce((sum, ring) => sum + ring.length, 0) / MOST_VERTICES);
  if (step <= 1) return polygon;
  const every = (ring: PlaneRing): PlaneRing => ring.filter((_, index) => index % step === 0);
  return polygon.map(every).filter(({ length }) => length > 2);
}

function boundsOf([outer = []]: PlanePolygon): readonly [number, number, number, number] {
  const [first] = outer;
  if (first === undefined) throw new Error("an area without vertices");
  return outer.reduce(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [first[0], first[1], first[0], first[1]] as readonly [number, number, number, number],
  );
}
