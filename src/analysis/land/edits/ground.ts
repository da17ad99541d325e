import type { Refusal } from "../../../domain/edit.ts";
import { type PlaneArea, type PlanePolygon, type PlaneRing, SQUARE_METRE } from "../../../domain/plane.ts";
import { inWindow } from "../../../geodesy/in-window.ts";
import { isSamePoint, positionOf } from "../../../geodesy/plane-points.ts";
import { areaFault } from "../../../geojson/plane-area.ts";
import { doubleArea } from "../../../geojson/ring-crossings.ts";
import { AREA_VERTICES } from "../../../geojson/scenario-limits.ts";

/** Vertices that repeat the one before them, or at the end the first one, go. */
export function withoutRepeats(ring: PlaneRing): PlaneRing {
  const [first] = ring;
  const kept = ring.filter((point, index) => index === 0 || !isSamePoint(point, ring[index - 1] ?? point));
  const last = kept.findLastIndex((point) => first !== undefined && !isSamePoint(point, first));
  return kept.slice(0, Math.max(1, last + 1));
}

/** Every ring made anew; rings with fewer than three corners are kept for `faultOf` to find. */
export const mapRings = (ground: PlaneArea, make: (ring: PlaneRing) => PlaneRing): PlaneArea => {
  const next = ground.map((polygon) => polygon.map((ring) => make(ring)));
  const isSame = next.every((polygon, at) => polygon.every((ring, hole) => ring === ground[at]?.[hole]));
  return isSame ? ground : next;
};

/**
 * Why ground cannot be that of a zone; null where it can: what the reader of scenario files would refuse, less than 1 m²
 * (a slip of the hand), or a vertex outside the window of the map.
 */
export function faultOf(ground: PlaneArea): Refusal | null {
  const rings = ground.flat();
  if (rings.some((ring) => ring.length < 3)) return "too-few-corners";
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > AREA_VERTICES) return "too-many-corners";
  if (rings.flat().some((point) => !inWindow(positionOf(point)))) return "outside-window";
  const fault = areaFault(wound(ground))?.kind;
  if (fault === "self-crossing" || fault === "overlapping-parts") return "crosses-itself";
  if (fault === "hole-outside") return "hole-outside";
  return ground.length === 0 || ground.some((polygon) => areaOf(polygon) < SQUARE_METRE) ? "too-small" : null;
}

const areaOf = (polygon: PlanePolygon): number => Math.abs(doubleArea(gridded(polygon)[0] ?? []));

/** Outer rings counter-clockwise, holes clockwise. */
export const wound = (ground: PlaneArea): PlaneArea =>
  ground.map((polygon) => {
    const rings = gridded(polygon);
    return polygon.map((ring, index) => {
      const twice = doubleArea(rings[index] ?? []);
      return twice === 0 || twice > 0 === (index === 0) ? ring : [...ring].reverse();
    });
  });

/** Closed rings seen from the polygon's first vertex: near enough for exact products. */
function gridded(polygon: PlanePolygon): readonly (readonly (readonly [number, number])[])[] {
  const [east, north] = polygon[0]?.[0] ?? [0, 0];
  return polygon.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x - east, y - north] as const));
}
