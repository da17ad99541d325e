import library from "geographiclib-geodesic";
import type { Geometry, Position } from "../../src/domain/layer.ts";

// The independent measure: Karney's GeographicLib on GRS80 (a 6 378 137 m, 1/f 298.257222101), called directly.
const GRS80 = new library.Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** Area of a closed ring on the ellipsoid, edges geodesic, square metres. */
export function ellipsoidArea(ring: readonly Position[]): number {
  const polygon = GRS80.Polygon(false);
  for (const [longitude, latitude] of ring.slice(1)) polygon.AddPoint(latitude, longitude);
  return Math.abs(polygon.Compute(false, true).area ?? NaN);
}

/** Length on the ellipsoid, metres. */
export function ellipsoidLength(line: readonly Position[]): number {
  return line.reduce((sum, to, index) => {
    const from = line[index - 1];
    return from === undefined ? sum : sum + (GRS80.Inverse(from[1], from[0], to[1], to[0]).s12 ?? NaN);
  }, 0);
}

/**
 * Least distance of a point from the edges of a geometry on the ellipsoid, by golden section along the geodesic of each
 * edge; metres. The plane's straight edge leaves that geodesic by less than a millimetre in 2 km here.
 */
export function ellipsoidDistance(from: Position, geometry: Geometry): number {
  let least = Infinity;
  for (const line of linesOf(geometry)) {
    line.forEach((end, index) => {
      const start = line[index - 1] ?? end;
      const edge = GRS80.InverseLine(start[1], start[0], end[1], end[0]);
      const distance = (share: number): number => {
        const { lat2 = NaN, lon2 = NaN } = edge.Position(share * edge.s13);
        return GRS80.Inverse(from[1], from[0], lat2, lon2).s12 ?? NaN;
      };
      least = Math.min(least, smallest(distance));
    });
  }
  return least;
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function smallest(of: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step += 1) {
    const [left, right] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
    if (of(left) < of(right)) high = right;
    else low = left;
  }
  return Math.min(of(0), of(1), of((low + high) / 2));
}
