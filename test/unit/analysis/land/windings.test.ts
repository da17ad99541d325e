import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelTable } from "../../../../src/analysis/land/label-table.ts";
import { pairTable } from "../../../../src/analysis/land/pair-table.ts";
import { timesOf, windingsSum } from "../../../../src/analysis/land/windings.ts";

describe("windings", () => {
  it("repeats the examples", () => {
    expect(timesOf([2, 1, 7, -1], 7)).toBe(-1);
    expect(timesOf([2, 1, 7, -1], 3)).toBe(0);
    expect(windingsSum([0, 1, 4, 1], [4, 1, 5, 1], -1)).toEqual([0, 1, 5, -1]);
  });

  it("are labels of their own for each combination of sets, however a sweep comes to it", () => {
    const { across, all } = labelTable();
    const steps = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.constantFrom(1, -1)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (path) => {
        const times = new Map<number, number>();
        const label = path.reduce((from, [set, by]) => across(from, [set, by]), 0);
        for (const [set, by] of path) times.set(set, (times.get(set) ?? 0) + by);
        const expected = [...times].filter(([, count]) => count !== 0).sort(([one], [other]) => one - other);
        expect(all[label]).toEqual(expected.flat());
      }),
      { seed: 20261205, numRuns: 1_000 },
    );
    expect(new Set(all.map((label) => label.join())).size).toBe(all.length);
  });
});

describe("pairTable", () => {
  it("numbers pairs as they come, each once, negative ones too", () => {
    const table = pairTable();
    const pairs = Array.from({ length: 5_000 }, (_, i) => [(i % 71) - 35, Math.floor(i / 71) - 35] as const);
    expect(pairs.map(([first, second]) => table.at(first, second))).toEqual(pairs.map((_, i) => i));
    expect(pairs.map(([first, second]) => table.at(first, second))).toEqual(pairs.map((_, i) => i));
    expect(table.first.length).toBe(5_000);
  });
});
