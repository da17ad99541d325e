import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../../src/analysis/land/ledger.ts";
import { millimetres, type PlaneArea, type PlaneRing } from "../../../src/domain/plane.ts";
import { areaFault } from "../../../src/geojson/plane-area.ts";
import { block } from "../analysis/land/rings.ts";

const ring = (...points: readonly (readonly [number, number])[]): PlaneRing =>
  points.map(([x, y]) => [millimetres(x), millimetres(y)] as const);
const SQUARE = ring([0, 0], [2000, 0], [2000, 2000], [0, 2000]);

describe("areaFault", () => {
  it("finds a bow-tie and the place where its edges meet", () => {
    const bowTie = ring([0, 0], [2000, 2000], [2000, 0], [0, 2000]);
    expect(areaFault([[bowTie]])).toEqual({
      kind: "self-crossing",
      at: [0, 0, 0],
      detail: "meets the edge from [0][0][2] at N 1.000, E 1.000",
    });
  });

  it("finds a polygon that lies over another with corners and edges touching only", () => {
    // Corners of the diamond lie on the middles of the square's edges; then the diamond's own corners do.
    const diamond = ring([1000, 0], [2000, 1000], [1000, 2000], [0, 1000]);
    expect(areaFault([[SQUARE], [diamond]])?.kind).toBe("overlapping-parts");
    expect(areaFault([[diamond], [SQUARE]])?.kind).toBe("overlapping-parts");
    // The same square with one corner more.
    expect(areaFault([[SQUARE], [ring([0, 0], [1000, 0], [2000, 0], [2000, 2000], [0, 2000])]])?.kind).toBe(
      "overlapping-parts",
    );
    // No corner of either lies inside the other: one edge runs from corner to corner of the square, and beyond.
    expect(areaFault([[SQUARE], [ring([-1000, -1000], [2000, 0], [3000, 3000])]])?.kind).toBe("overlapping-parts");
    // A corner cut off along a diagonal from corner to corner.
    expect(areaFault([[SQUARE], [ring([0, 0], [2000, 0], [2000, 2000])]])?.kind).toBe("overlapping-parts");
  });

  it("says nothing of neighbours, of a filled hole, of parts that meet in a corner", () => {
    const hole = ring([500, 500], [500, 1500], [1500, 1500], [1500, 500]);
    expect(areaFault([[SQUARE, hole], [[...hole].reverse()]])).toBeNull();
    expect(areaFault([[SQUARE], [ring([2000, 500], [3000, 0], [3000, 3000], [2000, 1500])]])).toBeNull();
    expect(areaFault([[SQUARE], [ring([2000, 2000], [3000, 2000], [3000, 3000])]])).toBeNull();
  });

  it("of two blocks it finds a fault exactly where the ground in common has an area", () => {
    const blocks = block(4_000).filter((one) => {
      const [[west, south], , [east, north]] = one as unknown as readonly [
        readonly [number, number],
        0,
        readonly [number, number],
      ];
      return west !== east && south !== north;
    });
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        const one: PlaneArea = [[upright(a)]];
        const other: PlaneArea = [[upright(b)]];
        const { lines } = ledgerOf({ planningArea: one, municipalities: [], zones: [one, other], restrictions: [] });
        expect(areaFault([...one, ...other]) !== null).toBe(lines.some(({ beneath }) => beneath.length > 0));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

/** Counter-clockwise: blocks come either way round. */
function upright(one: PlaneRing): PlaneRing {
  return areaFault([[one]])?.kind === "wrong-winding" ? [...one].reverse() : one;
}
