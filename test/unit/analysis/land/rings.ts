import fc from "fast-check";
import { millimetres, type PlaneArea, type PlanePoint, type PlaneRing } from "../../../../src/domain/plane.ts";

/** Time that a law over many drawings may take on a busy machine, milliseconds. */
export const PATIENCE = 30_000;

export const ring = (...flat: readonly number[]): Float64Array => Float64Array.from(flat);

/** Counter-clockwise, side and corner in millimetres of the grid. */
export const square = (x: number, y: number, side: number): Float64Array =>
  ring(x, y, x + side, y, x + side, y + side, x, y + side);

/** A rectangle as a zone would be drawn: south-west corner and sides in metres of ETRS-GK23. */
export function rectangle(east: number, north: number, width: number, height: number): PlaneArea {
  const at = (x: number, y: number) => [millimetres(x * 1000), millimetres(y * 1000)] as const;
  return [[[at(east, north), at(east + width, north), at(east + width, north + height), at(east, north + height)]]];
}

/** Where the site lies, millimetres of ETRS-GK23. */
export const MIDDLE = [23_503_300_000, 7_075_400_000] as const;

/** A star about its middle: never crosses itself; may be a needle or a sliver. */
const star = (reach: number): fc.Arbitrary<PlaneRing> =>
  fc
    .record({
      x: fc.integer({ min: -reach, max: reach }),
      y: fc.integer({ min: -reach, max: reach }),
      radii: fc.array(fc.integer({ min: 1, max: reach }), { minLength: 3, maxLength: 9 }),
      squeeze: fc.constantFrom(1, 1, 1, 0.01, 0.0001),
    })
    .map(({ x, y, radii, squeeze }) =>
      radii.map((radius, index) => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [
          millimetres(MIDDLE[0] + x + radius * Math.cos(angle)),
          millimetres(MIDDLE[1] + y + squeeze * radius * Math.sin(angle)),
        ] as const;
      }),
    );

/** Rectangles on a coarse lattice: shared vertices, collinear edges, edges a millimetre apart. */
export const block = (reach: number): fc.Arbitrary<PlaneRing> =>
  fc
    .record({
      column: fc.integer({ min: -4, max: 4 }),
      row: fc.integer({ min: -4, max: 4 }),
      width: fc.integer({ min: 1, max: 4 }),
      height: fc.integer({ min: 1, max: 4 }),
      nudge: fc.constantFrom(0, 0, 0, 1, -1, 2),
    })
    .map(({ column, row, width, height, nudge }) => {
      const step = Math.max(2, Math.round(reach / 4));
      const [west, south] = [MIDDLE[0] + column * step + nudge, MIDDLE[1] + row * step + nudge];
      const [east, north] = [west + width * step, south + height * step];
      return (
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
        ] as const
      ).map(([x, y]) => [millimetres(x), millimetres(y)] as const);
    });

const twice = (one: PlaneRing): number =>
  one.reduce((sum, [x, y], index) => {
    const [bx, by] = one.at(index - 1) ?? [x, y];
    return sum + (bx - MIDDLE[0]) * (y - MIDDLE[1]) - (x - MIDDLE[0]) * (by - MIDDLE[1]);
  }, 0);

const drawable = (arbitrary: fc.Arbitrary<PlaneRing>): fc.Arbitrary<PlaneRing> =>
  arbitrary.filter((one) => twice(one) !== 0).map((one) => (twice(one) > 0 ? one : [...one].reverse()));

/** Do edges of a ring meet where they are no neighbours? */
function crossesItself(one: PlaneRing): boolean {
  const side = (a: PlanePoint, b: PlanePoint, c: PlanePoint): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const within = (a: PlanePoint, b: PlanePoint, c: PlanePoint): boolean =>
    side(a, b, c) === 0 && (c[0] - a[0]) * (c[0] - b[0]) <= 0 && (c[1] - a[1]) * (c[1] - b[1]) <= 0;
  const edges = one.map((from, index) => [from, one[(index + 1) % one.length] ?? from] as const);
  return edges.some(([a, b], i) =>
    edges.some(([c, d], j) => {
      if (j <= i) return false;
      if (j === i + 1) return within(c, d, a) || within(a, b, d);
      if (i === 0 && j === edges.length - 1) return within(c, d, b) || within(a, b, c);
      if (within(a, b, c) || within(a, b, d) || within(c, d, a) || within(c, d, b)) return true;
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }),
  );
}

/** One polygon that a checker would let in: it does not cross itself. */
export const outline = (reach: number): fc.Arbitrary<PlaneArea> =>
  fc
    .oneof(drawable(star(reach)), drawable(block(reach)))
    .filter((one) => !crossesItself(one))
    .map((one) => [[one]]);

/** A polygon with or without a hole, or two parts; counter-clockwise outside, clockwise within. */
export const area = (reach: number): fc.Arbitrary<PlaneArea> =>
  fc.oneof(
    drawable(star(reach)).map((one) => [[one]]),
    drawable(block(reach)).map((one) => [[one]]),
    drawable(block(reach)).map((one) => [[one, holeOf(one)]]),
    fc.tuple(drawable(block(reach)), drawable(star(reach))).map(([one, other]) => [[one], [other]]),
  );

function holeOf(outer: PlaneRing): PlaneRing {
  const [west, south] = outer.reduce(([x, y], [e, n]) => [Math.min(x, e), Math.min(y, n)], [Infinity, Infinity]);
  const [east, north] = outer.reduce(([x, y], [e, n]) => [Math.max(x, e), Math.max(y, n)], [-Infinity, -Infinity]);
  const [dx, dy] = [Math.max(1, Math.round((east - west) / 4)), Math.max(1, Math.round((north - south) / 4))];
  const corners = [
    [west + dx, south + dy],
    [west + dx, north - dy],
    [east - dx, north - dy],
    [east - dx, south + dy],
  ] as const;
  return corners.map(([x, y]) => [millimetres(x), millimetres(y)] as const);
}
