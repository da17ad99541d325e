import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, arrange, twiceAreaWithin } from "../../../../src/analysis/land/arrangement.ts";
import { type GridRing, ringsOnGrid } from "../../../../src/analysis/land/land-grid.ts";
import type { RingSet } from "../../../../src/analysis/land/noding.ts";
import { timesOf } from "../../../../src/analysis/land/windings.ts";
import { millimetres } from "../../../../src/domain/plane.ts";
import { area, block, MIDDLE, outline, PATIENCE, ring, square } from "./rings.ts";

const GRID = { origin: [millimetres(MIDDLE[0]), millimetres(MIDDLE[1])] as const, box: square(0, 0, 1) as never };

const rings = (reach: number): fc.Arbitrary<RingSet> => area(reach).map((ground) => ringsOnGrid(GRID, ground));
const sets = (reach: number): fc.Arbitrary<readonly RingSet[]> =>
  fc.array(rings(reach), { minLength: 1, maxLength: 6 });

describe("arrange", () => {
  it("repeats the example", () => {
    const { twiceAreas } = arrange([[square(0, 0, 2000)], [square(1000, 0, 2000)]]);
    expect(twiceAreas.slice(1)).toEqual([4_000_000, 4_000_000, 4_000_000]);
  });

  it.each([
    ["a site", 900_000, 400],
    ["a yard", 20_000, 400],
    ["a few millimetres", 40, 400],
  ])(
    "labels ground as casting a ray does on drawings the size of %s",
    (_, reach, numRuns) => {
      const places = fc.array(
        fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
        {
          minLength: 8,
          maxLength: 8,
        },
      );
      fc.assert(
        fc.property(sets(reach), places, (drawn, samples) => {
          const arrangement = arrange(drawn);
          for (const [u, v] of samples) {
            // Between the points of the grid; farther from what was drawn than noding may have moved it.
            const [x, y] = [Math.round(u * reach) + 0.37, Math.round(v * reach) + 0.41];
            const bound = arrangement.noded.rounds * Math.SQRT1_2 + 1e-6;
            const expected = drawn.map((own) => windingNumber(own, x, y));
            if (drawn.some((own) => isWithin(own, x, y, bound))) continue;
            const label = labelAt(arrangement, x, y);
            expect(drawn.map((_own, set) => timesOf(label, set))).toEqual(expected);
          }
        }),
        { seed: 20261126, numRuns },
      );
    },
    PATIENCE,
  );

  it(
    "adds up every set, from labels, to what its own outline holds",
    () => {
      fc.assert(
        fc.property(fc.constantFrom(900_000, 20_000, 40).chain(sets), (drawn) => {
          const { noded, sides, twiceAreas } = arrange(drawn);
          drawn.forEach((_, set) => {
            const sum = sides.labels.reduce(
              (total, label, index) => total + timesOf(label, set) * (twiceAreas[index] ?? 0),
              0,
            );
            expect(sum).toBe(twiceAreaWithin(noded, set));
          });
        }),
        { seed: 20261127, numRuns: 1_500 },
      );
    },
    PATIENCE,
  );

  it(
    "gives the parts of a split zone that add up to the whole exactly, whatever lies over them",
    () => {
      const split = fc.record({
        whole: fc.constantFrom(900_000, 20_000, 40).chain((reach) => outline(reach).map((one) => ({ reach, one }))),
        from: fc.nat(),
        over: fc.nat(),
      });
      fc.assert(
        fc.property(split, fc.infiniteStream(rings(20_000)), ({ whole, from, over }, others) => {
          const [points = []] = ringsOnGrid(GRID, whole.one).map(pairs);
          const first = from % points.length;
          const last = first + 2 + (over % Math.max(1, points.length - 3));
          if (points.length < 4) return;
          const turned = [...points.slice(first), ...points.slice(0, first)];
          const parts = [turned.slice(0, last - first + 1), [...turned.slice(last - first), ...turned.slice(0, 1)]];
          const { noded } = arrange([[flat(points)], ...parts.map((part) => [flat(part)]), ...[...others.take(2)]]);
          const [sum, one, other] = [0, 1, 2].map((set) => twiceAreaWithin(noded, set));
          expect((one ?? 0) + (other ?? 0)).toBe(sum);
        }),
        { seed: 20261128, numRuns: 1_500 },
      );
    },
    PATIENCE,
  );

  it(
    "does not mind where a ring begins",
    () => {
      fc.assert(
        fc.property(fc.constantFrom(900_000, 20_000, 40).chain(sets), fc.nat(), (drawn, turn) => {
          const turned = drawn.map((own) => own.map((one) => flat(rotated(pairs(one), turn))));
          expect(areasByLabel(arrange(turned))).toEqual(areasByLabel(arrange(drawn)));
        }),
        { seed: 20261129, numRuns: 1_000 },
      );
    },
    PATIENCE,
  );

  it(
    "does not mind a vertex more on a straight edge where edges need not move",
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.array(block(20_000), { minLength: 1, maxLength: 2 }), { minLength: 1 }),
          fc.nat(),
          (blocks, at) => {
            // Twice as large, so that every edge has a middle on the grid.
            const drawn = blocks.map((own) =>
              ringsOnGrid(GRID, [own]).map((one) => one.map((coordinate) => 2 * coordinate)),
            );
            const more = drawn.map((own) => own.map((one) => flat(withMiddle(pairs(one), at))));
            expect(areasByLabel(arrange(more))).toEqual(areasByLabel(arrange(drawn)));
          },
        ),
        { seed: 20261130, numRuns: 1_000 },
      );
    },
    PATIENCE,
  );

  it(
    "changes by a vertex more no set by more than its edges may move",
    () => {
      fc.assert(
        fc.property(fc.constantFrom(900_000, 20_000).chain(sets), fc.nat(), (sketch, at) => {
          const drawn = sketch.map((own) => own.map((one) => one.map((coordinate) => 2 * coordinate)));
          const more = drawn.map((own) => own.map((one) => flat(withMiddle(pairs(one), at))));
          const [before, after] = [arrange(drawn).noded, arrange(more).noded];
          const bound = Math.SQRT1_2 * (before.rounds + after.rounds);
          drawn.forEach((own, set) => {
            const length = own
              .flatMap(edgesOf)
              .reduce((sum, [ax, ay, bx, by]) => sum + Math.hypot(bx - ax, by - ay), 0);
            const change = Math.abs(twiceAreaWithin(after, set) - twiceAreaWithin(before, set));
            expect(change).toBeLessThanOrEqual(2 * bound * length + 1);
          });
        }),
        { seed: 20261201, numRuns: 1_000 },
      );
    },
    PATIENCE,
  );
});

type Pair = readonly [number, number];

const pairs = (one: GridRing): readonly Pair[] =>
  Array.from({ length: one.length / 2 }, (_, i) => [one[2 * i] as number, one[2 * i + 1] as number]);
const flat = (points: readonly Pair[]): GridRing => ring(...points.flat());
const rotated = (points: readonly Pair[], by: number): readonly Pair[] => [
  ...points.slice(by % points.length),
  ...points.slice(0, by % points.length),
];

function middleOf(points: readonly Pair[], at: number): Pair {
  const [a, b] = [points[at % points.length] as Pair, points[(at + 1) % points.length] as Pair];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

const withMiddle = (points: readonly Pair[], at: number): readonly Pair[] =>
  points.toSpliced((at % points.length) + 1, 0, middleOf(points, at));

const areasByLabel = ({ sides, twiceAreas }: Arrangement): readonly string[] =>
  sides.labels
    .map((label, index) => `${label.join(",")} ${index === 0 ? "" : twiceAreas[index]}`)
    .filter((line) => !line.endsWith(" 0"))
    .sort();

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

const edgesOf = (one: GridRing): readonly Edge[] =>
  pairs(one).map(([bx, by], i, all) => [...(all.at(i - 1) as Pair), bx, by] as const);

const isWithin = (own: RingSet, x: number, y: number, reach: number): boolean =>
  own.some((one) => edgesOf(one).some((edge) => distance(edge, x, y) <= reach));

function distance([ax, ay, bx, by]: Edge, x: number, y: number): number {
  const [ux, uy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy || 1)));
  return Math.hypot(x - ax - share * ux, y - ay - share * uy);
}

/** How often rings as drawn wind about a point: crossings of a ray to the east, up counted and down taken off. */
function windingNumber(own: RingSet, x: number, y: number): number {
  return own.flatMap(edgesOf).reduce((sum, [ax, ay, bx, by]) => {
    if (ay > y === by > y) return sum;
    const east = ax + ((y - ay) / (by - ay)) * (bx - ax);
    return east <= x ? sum : sum + (by > ay ? 1 : -1);
  }, 0);
}

/** The label above the nearest noded edge below a point. */
function labelAt({ noded: { x, y, from, to }, sides }: Arrangement, east: number, north: number) {
  let [best, height] = [-1, -Infinity];
  from.forEach((a, edge) => {
    const b = to[edge] as number;
    const [ax, bx] = [x[a] as number, x[b] as number];
    if (east < ax || east > bx) return;
    const at = (y[a] as number) + ((east - ax) / (bx - ax)) * ((y[b] as number) - (y[a] as number));
    if (at < north && at > height) [best, height] = [edge, at];
  });
  return sides.labels[best < 0 ? 0 : (sides.left[best] as number)] ?? [];
}
