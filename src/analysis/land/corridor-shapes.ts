import type { Path64, Paths64, PolyPath64, Rect64 } from "clipper2-ts";
import {
  Clipper64,
  ClipperOffset,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  PolyTree64,
  rectClipLines,
} from "clipper2-ts";
import type { PlaneArea } from "../../domain/plane.ts";
import { type Metres, metres } from "../../domain/units.ts";
import type { PlanePath, PlaneShape } from "../../geodesy/plane-shape.ts";
import { type GridRing, gridAround, type LandGrid, pointFromGrid, ringsOnGrid } from "./land-grid.ts";

// Clipper makes the shapes; their areas are summed in the arrangement alone.

/** Round ends and bends run at most this far inside the true arc, millimetres: the lines are known to 10 m. */
const ARC_TOLERANCE = 50;

/** What lies about a planning area, on the millimetre grid: shapes are cut off at it before anything is made of them. */
export interface Surroundings {
  readonly grid: LandGrid;
  readonly box: Rect64;
}

export function surroundingsOf(planningArea: PlaneArea, reach: Metres): Surroundings {
  const grid = gridAround([planningArea]);
  const { west, south, east, north } = grid.box;
  return { grid, box: widened({ left: west, top: south, right: east, bottom: north }, reach * 1000) };
}

/** Everything within so many metres of some lines, one area. */
export function beside(shapes: readonly PlaneShape[], halfWidth: Metres, around: Surroundings): PlaneArea {
  const delta = halfWidth * 1000;
  // Lines are cut so far out that the round caps of cut ends stay outside the box.
  const lines = linesNear(shapes, { ...around, box: widened(around.box, 2 * delta) });
  if (lines.length === 0) return [];
  const offset = new ClipperOffset(2, ARC_TOLERANCE);
  offset.addPaths(lines, JoinType.Round, EndType.Round);
  const grown: Paths64 = [];
  offset.execute(delta, grown);
  return combined(ClipType.Intersection, grown, [corners(around.box)], around);
}

/** The ground of some polygons, one area. */
export function within(shapes: readonly PlaneShape[], around: Surroundings): PlaneArea {
  const rings = ringsOf(shapes, around);
  return rings.length === 0 ? [] : combined(ClipType.Intersection, rings, [corners(around.box)], around);
}

/** The ground outside some polygons. */
export function outside(shapes: readonly PlaneShape[], around: Surroundings): PlaneArea {
  return combined(ClipType.Difference, [corners(around.box)], ringsOf(shapes, around), around);
}

/** How far lines run within an area, metres. */
export function lengthWithin(area: PlaneArea, shapes: readonly PlaneShape[], around: Surroundings): Metres {
  const lines = linesNear(shapes, around);
  if (lines.length === 0) return metres(0);
  const clipper = new Clipper64();
  const kept: Paths64 = [];
  clipper.addOpenSubject(lines);
  clipper.addClip(ringsOnGrid(around.grid, area).map(pathOf));
  clipper.execute(ClipType.Intersection, FillRule.NonZero, [], kept);
  return metres(kept.reduce((sum, line) => sum + lengthOf(line), 0) / 1000);
}

function linesNear(shapes: readonly PlaneShape[], around: Surroundings): Paths64 {
  const lines = shapes.flatMap(({ paths }) => paths.filter((path) => isNear(path, around)));
  return rectClipLines(
    around.box,
    lines.map((path) => onGrid(path, around)),
  );
}

/** Outer rings counter-clockwise, holes clockwise, as layers have them. */
function ringsOf(shapes: readonly PlaneShape[], around: Surroundings): Paths64 {
  const areas = shapes
    .flatMap((shape) => shape.areas)
    .filter(([outer]) => outer !== undefined && isNear(outer, around));
  return areas.flat().map((ring) => onGrid(ring, around).slice(0, -1));
}

function isNear({ box: { west, south, east, north } }: PlanePath, { grid, box }: Surroundings): boolean {
  const [originEast, originNorth] = grid.origin;
  return (
    east * 1000 - originEast >= box.left &&
    west * 1000 - originEast <= box.right &&
    north * 1000 - originNorth >= box.top &&
    south * 1000 - originNorth <= box.bottom
  );
}

function onGrid({ east, north }: PlanePath, { grid: { origin } }: Surroundings): Path64 {
  return Array.from(east, (x, index) => ({
    x: Math.round(x * 1000) - origin[0],
    y: Math.round((north[index] as number) * 1000) - origin[1],
  }));
}

function pathOf(ring: GridRing): Path64 {
  return Array.from({ length: ring.length / 2 }, (_, index) => ({
    x: ring[2 * index] as number,
    y: ring[2 * index + 1] as number,
  }));
}

function combined(type: ClipType, subject: Paths64, clip: Paths64, { grid }: Surroundings): PlaneArea {
  const clipper = new Clipper64();
  clipper.addSubject(subject);
  clipper.addClip(clip);
  const tree = new PolyTree64();
  clipper.execute(type, FillRule.NonZero, tree);
  return polygonsUnder(tree, grid);
}

/** Outer rings with their holes; an island in a hole is a polygon of its own. */
function polygonsUnder(parent: PolyPath64, grid: LandGrid): PlaneArea {
  return children(parent).flatMap((outer) => {
    const holes = children(outer);
    const rings = [outer, ...holes].map(({ poly }) => (poly ?? []).map(({ x, y }) => pointFromGrid(grid, x, y)));
    return [rings, ...holes.flatMap((hole) => polygonsUnder(hole, grid))];
  });
}

function children(parent: PolyPath64): readonly PolyPath64[] {
  return Array.from({ length: parent.count }, (_, index) => parent.child(index));
}

function widened({ left, top, right, bottom }: Rect64, by: number): Rect64 {
  const more = Math.round(by);
  return { left: left - more, top: top - more, right: right + more, bottom: bottom + more };
}

/** Counter-clockwise: clipper's `top` is the lesser north. */
function corners({ left, top, right, bottom }: Rect64): Path64 {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function lengthOf(line: Path64): number {
  return line.slice(1).reduce((sum, { x, y }, index) => {
    const from = line[index] ?? { x, y };
    return sum + Math.hypot(x - from.x, y - from.y);
  }, 0);
}
