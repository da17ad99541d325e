import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../../src/analysis/land/balance.ts";
import { type FaultInput, GAP_LIMITS, landFaults, mendedGrounds } from "../../../../src/analysis/land/faults.ts";
import type { LandFault, LandMend } from "../../../../src/domain/land-fault.ts";
import type { PlaneArea } from "../../../../src/domain/plane.ts";
import { areaFault } from "../../../../src/geojson/plane-area.ts";
import { area, outline, PATIENCE, rectangle } from "./rings.ts";
import { zone as zoneOn } from "./scenarios.ts";

const SQUARE_METRE = 2_000_000;
const SITE = rectangle(23_503_000, 7_075_000, 200, 100);

const input = (zones: Readonly<Record<string, PlaneArea>>, planningArea: PlaneArea = SITE): FaultInput => ({
  planningArea,
  zones: Object.entries(zones).map(([id, ground]) => ({ id, ground })),
});

/** The same with one way of mending done. */
function mendedBy(before: FaultInput, fault: LandFault, mend: LandMend): FaultInput {
  const grounds = mendedGrounds(before, fault, mend);
  const zones = before.zones.map(({ id, ground }) => ({ id, ground: grounds.get(id) ?? ground }));
  return { ...before, zones: zones.filter(({ ground }) => ground.length > 0) };
}

const balance = ({ planningArea, zones }: FaultInput) =>
  balanceOf({
    planningArea: { ground: planningArea },
    municipalities: { kokkola: [], kruunupyy: [] },
    zones: zones.map(({ id, ground }) => zoneOn(id, ground)),
    restrictions: [],
  });

const unallocated = (one: FaultInput): number =>
  balance(one)
    .tables.at(-1)
    ?.rows.find(({ code }) => code === null)?.area ?? 0;

describe("landFaults", () => {
  const west = rectangle(23_503_000, 7_075_000, 100, 100);

  it("repeats the example: one metre between two zones is a gap", () => {
    const [gap, ...others] = landFaults(input({ west, east: rectangle(23_503_101, 7_075_000, 99, 100) }));
    expect(others).toEqual([]);
    if (gap?.kind !== "gap") throw new Error("no gap");
    expect(gap.area).toBe(100 * SQUARE_METRE);
    expect(gap.meanWidth).toBeCloseTo(0.99, 2);
    expect(gap.mends.map(({ kind, zone }) => `${kind} ${zone}`).sort()).toEqual(["give-to east", "give-to west"]);
  });

  it("takes what is wider than the limit for land left over", () => {
    expect(GAP_LIMITS.meanWidth).toBeLessThan(2.5);
    expect(landFaults(input({ west, east: rectangle(23_503_102.5, 7_075_000, 97.5, 100) }))).toEqual([]);
  });

  it("finds a gap between a zone and the outline, and says nothing of a wide rest", () => {
    const faults = landFaults(input({ west: rectangle(23_503_000.5, 7_075_000, 99.5, 100) }));
    expect(faults.map(({ kind, area: ground }) => [kind, ground / SQUARE_METRE])).toEqual([["gap", 50]]);
  });

  it("lists an overlap with both ways to mend it; either leaves the ground to one zone", () => {
    const before = input({ west, east: rectangle(23_503_090, 7_075_000, 110, 100) });
    const [overlap] = landFaults(before);
    if (overlap?.kind !== "overlap") throw new Error("no overlap");
    expect([overlap.counted, overlap.beneath, overlap.area / SQUARE_METRE]).toEqual(["west", "east", 1_000]);
    const counted = overlap.mends.map((mend) => {
      const { overlaps, zones, closingError } = balance(mendedBy(before, overlap, mend));
      expect([overlaps, closingError]).toEqual([[], 0]);
      return [mend.zone, ...zones.map((zone) => zone.counted / SQUARE_METRE)];
    });
    expect(counted).toEqual([
      ["east", 10_000, 10_000],
      ["west", 9_000, 11_000],
    ]);
  });

  it("gives both zones the corners of what is taken, so that they move together later", () => {
    const before = input({ west, east: rectangle(23_503_090, 7_075_020, 110, 60) });
    const [overlap] = landFaults(before);
    const mend = overlap?.mends.find(({ zone }) => zone === "west");
    if (overlap === undefined || mend === undefined) throw new Error("no overlap");
    const grounds = mendedGrounds(before, overlap, mend);
    const corners = (id: string) =>
      grounds
        .get(id)
        ?.flat(2)
        .map((point) => point.join(" ")) ?? [];
    const shared = corners("west").filter((corner) => corners("east").includes(corner));
    expect(shared).toHaveLength(4);
    expect(shared).toContain("23503100000 7075020000");
  });

  it("says when a zone would be gone", () => {
    const before = input({ west, inner: rectangle(23_503_010, 7_075_010, 10, 10) });
    const [overlap] = landFaults(before);
    expect(overlap?.mends.map(({ zone, removesZone }) => [zone, removesZone])).toEqual([
      ["inner", true],
      ["west", false],
    ]);
    const [mend] = overlap?.mends ?? [];
    if (overlap === undefined || mend === undefined) throw new Error("no overlap");
    expect(mendedGrounds(before, overlap, mend).get("inner")).toEqual([]);
  });

  it("throws where a fault is another drawing's", () => {
    const before = input({ west, east: rectangle(23_503_101, 7_075_000, 99, 100) });
    const [gap] = landFaults(before);
    const [mend] = gap?.mends ?? [];
    if (gap === undefined || mend === undefined) throw new Error("no gap");
    expect(() => mendedGrounds(mendedBy(before, gap, mend), gap, mend)).toThrow("no such gap");
  });

  const drawings = fc.constantFrom(200_000, 20_000, 3_000).chain((reach) =>
    fc.record({
      planningArea: outline(reach),
      zones: fc.array(area(reach), { minLength: 1, maxLength: 5 }),
    }),
  );

  it(
    "finds the overlaps of the balance, and every mend of one takes it away exactly",
    () => {
      fc.assert(
        fc.property(drawings, ({ planningArea, zones }) => {
          const before = { planningArea, zones: zones.map((ground, index) => ({ id: `z${index}`, ground })) };
          const overlaps = landFaults(before).filter((fault) => fault.kind === "overlap");
          const found = overlaps.map(({ counted, beneath, area: ground }) => `${counted} ${beneath} ${ground}`);
          const balanced = balance(before).overlaps.map((one) => `${one.counted} ${one.beneath} ${one.area}`);
          expect([...found].sort()).toEqual([...balanced].sort());
          const [overlap] = overlaps;
          for (const mend of overlap?.mends ?? []) {
            if (overlap === undefined) continue;
            const mended = mendedBy(before, overlap, mend);
            const left = balance(mended).overlaps.map((one) => [one.counted, one.beneath].sort().join(" "));
            expect(left).not.toContain([overlap.counted, overlap.beneath].sort().join(" "));
            for (const ground of mendedGrounds(before, overlap, mend).values()) {
              if (ground.length > 0) expect(areaFault(ground)).toBeNull();
            }
          }
        }),
        { seed: 20261203, numRuns: 250 },
      );
    },
    PATIENCE,
  );

  it(
    "every mend of a gap takes exactly its ground from what no zone takes",
    () => {
      let mended = 0;
      fc.assert(
        fc.property(drawings, ({ planningArea, zones }) => {
          const before = { planningArea, zones: zones.map((ground, index) => ({ id: `z${index}`, ground })) };
          const gap = landFaults(before).find(({ kind }) => kind === "gap");
          for (const mend of gap?.mends ?? []) {
            if (gap === undefined) continue;
            const then = mendedBy(before, gap, mend);
            mended++;
            expect(unallocated(then)).toBe(unallocated(before) - gap.area);
            expect(balance(then).closingError).toBe(0);
          }
        }),
        { seed: 20261204, numRuns: 400 },
      );
      expect(mended).toBeGreaterThan(60);
    },
    PATIENCE,
  );
});
