import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipToBox } from "../../../../src/analysis/land/clipping.ts";
import { type GridRing, ringsOnGrid } from "../../../../src/analysis/land/land-grid.ts";
import { type Noded, nodeRings, type RingSet } from "../../../../src/analysis/land/noding.ts";
import { timesOf } from "../../../../src/analysis/land/windings.ts";
import { millimetres } from "../../../../src/domain/plane.ts";
import { area, MIDDLE, PATIENCE, ring, square } from "./rings.ts";

const GRID = { origin: [millimetres(MIDDLE[0]), millimetres(MIDDLE[1])] as const, box: square(0, 0, 1) as never };

/** Some areas on one grid; small reaches crowd everything into a few millimetres. */
const sets = (reach: number): fc.Arbitrary<readonly RingSet[]> =>
  fc.array(
    area(reach).map((ground) => ringsOnGrid(GRID, ground)),
    { minLength: 1, maxLength: 6 },
  );

const SIZES = [
  ["a site", 900_000, 500],
  ["a yard", 20_000, 500],
  ["a few millimetres", 40, 1_000],
] as const;

describe("nodeRings", () => {
  it("cuts two squares where they cross and keeps what they share once", () => {
    const noded = nodeRings([[square(0, 0, 4)], [square(4, 2, 4)]]);
    expect(noded.from.length).toBe(9);
    const shared = noded.winds.filter((winds) => winds.length === 4);
    expect(shared).toEqual([[0, 1, 1, -1]]);
  });

  it.each(SIZES)(
    "leaves edges with nothing but ends in common on drawings the size of %s",
    (_, reach, numRuns) => {
      fc.assert(
        fc.property(sets(reach), (drawn) => {
          const noded = nodeRings(drawn);
          const meeting: string[] = [];
          for (let one = 0; one < noded.from.length; one++) {
            for (let other = 0; other < one; other++) if (meet(noded, one, other)) meeting.push(`${one} ${other}`);
          }
          expect(meeting).toEqual([]);
        }),
        { seed: 20261123, numRuns },
      );
    },
    PATIENCE,
  );

  it.each(SIZES)(
    "moves no edge by more than √½ mm in a round on drawings the size of %s",
    (_, reach, numRuns) => {
      fc.assert(
        fc.property(sets(reach), (drawn) => {
          const noded = nodeRings(drawn);
          // A crossing is rounded from a double: a billionth more.
          const bound = noded.rounds * Math.SQRT1_2 + 1e-6;
          const strayed = drawn.map((rings, set) =>
            Math.max(0, ...outlineOf(noded, set).map(([x, y]) => distanceTo(rings, x, y))),
          );
          expect(Math.max(...strayed)).toBeLessThanOrEqual(bound);
        }),
        { seed: 20261124, numRuns },
      );
    },
    PATIENCE,
  );

  it(
    "ends within few rounds even where everything is crowded",
    () => {
      const rounds: number[] = [];
      fc.assert(
        fc.property(sets(40), (drawn) => {
          rounds.push(nodeRings(drawn).rounds);
        }),
        { seed: 20261125, numRuns: 2_000 },
      );
      // 0, 1, 2 and 3 rounds are met 566, 1 294, 137 and 3 times.
      expect(Math.max(...rounds)).toBe(3);
    },
    PATIENCE,
  );
});

describe("clipToBox", () => {
  const BOX = { west: -10, south: -10, east: 10, north: 10 };

  it("keeps what lies inside as it is", () => {
    const inside = square(-5, -5, 10);
    expect(clipToBox([inside], BOX)[0]).toBe(inside);
  });

  it("cuts an edge at the same millimetre whichever way it is run through", () => {
    const there = clipToBox([ring(0, 0, 37, 11, 0, 9)], BOX).flatMap((one) => [...one]);
    const back = clipToBox([ring(37, 11, 0, 0, 37, -5)], BOX).flatMap((one) => [...one]);
    expect(there.slice(2, 4)).toEqual([10, 3]);
    expect(back.join(" ")).toContain("10 3");
  });
});

/** Do two edges have a point in common that is no end of both? Brute force, exact. */
function meet({ x, y, from, to }: Noded, one: number, other: number): boolean {
  const [a, b] = [from[one] as number, to[one] as number];
  const [c, d] = [from[other] as number, to[other] as number];
  const at = (list: readonly number[], point: number): number => list[point] as number;
  const side = (p: number, q: number, r: number): number =>
    Math.sign((at(x, q) - at(x, p)) * (at(y, r) - at(y, p)) - (at(y, q) - at(y, p)) * (at(x, r) - at(x, p)));
  const on = (p: number, q: number, r: number): boolean =>
    r !== p &&
    r !== q &&
    side(p, q, r) === 0 &&
    (at(x, r) - at(x, p)) * (at(x, r) - at(x, q)) <= 0 &&
    (at(y, r) - at(y, p)) * (at(y, r) - at(y, q)) <= 0;
  if (a === c && b === d) return true;
  if (on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Ends and middles of the edges that bound a set. */
function outlineOf({ x, y, from, to, winds }: Noded, set: number): readonly (readonly [number, number])[] {
  return from.flatMap((a, edge) => {
    if (timesOf(winds[edge] ?? [], set) === 0) return [];
    const b = to[edge] as number;
    const [ax, ay, bx, by] = [x[a] as number, y[a] as number, x[b] as number, y[b] as number];
    return [
      [ax, ay],
      [(ax + bx) / 2, (ay + by) / 2],
      [bx, by],
    ] as const;
  });
}

function distanceTo(rings: readonly GridRing[], x: number, y: number): number {
  let least = Infinity;
  for (const one of rings) {
    for (let i = 0, before = one.length - 2; i < one.length; before = i, i += 2) {
      const [ax, ay] = [one[before] as number, one[before + 1] as number];
      const [ux, uy] = [(one[i] as number) - ax, (one[i + 1] as number) - ay];
      const share = Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy || 1)));
      least = Math.min(least, Math.hypot(x - ax - share * ux, y - ay - share * uy));
    }
  }
  return least;
}
