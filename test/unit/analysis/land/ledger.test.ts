import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawingInput as LedgerInput } from "../../../../src/analysis/land/drawing.ts";
import { type Ledger, type LedgerLine, ledgerOf } from "../../../../src/analysis/land/ledger.ts";
import { millimetres } from "../../../../src/domain/plane.ts";
import { area, outline, PATIENCE, rectangle } from "./rings.ts";

const SQUARE_METRE = 2_000_000;
const EMPTY = { municipalities: [], zones: [], restrictions: [] };

const total = (lines: readonly LedgerLine[]): number => lines.reduce((sum, line) => sum + line.area, 0);

/** All is below 2^53: the largest drawing is of 900 m. */
const closingErrorOf = ({ lines, planningArea }: Ledger): number =>
  total(lines.filter(({ isInPlanningArea }) => isInPlanningArea)) - planningArea;

describe("ledgerOf", () => {
  it("repeats the example", () => {
    const { lines } = ledgerOf({ ...EMPTY, planningArea: rectangle(0, 0, 2, 2), zones: [rectangle(0, 0, 1, 1)] });
    expect(lines.map(({ zone, area }) => [zone, area / SQUARE_METRE])).toEqual([
      [0, 1],
      [null, 3],
    ]);
  });

  it("counts ground under two zones to the first and names the other", () => {
    const { lines } = ledgerOf({
      ...EMPTY,
      planningArea: rectangle(0, 0, 100, 100),
      zones: [rectangle(0, 0, 60, 100), rectangle(40, 0, 60, 100)],
    });
    const shared = lines.filter(({ beneath }) => beneath.length > 0);
    expect(shared.map(({ zone, beneath, area }) => ({ zone, beneath, area: area / SQUARE_METRE }))).toEqual([
      { zone: 0, beneath: [1], area: 2000 },
    ]);
  });

  it("splits by municipality, lays restrictions over without taking ground and keeps what lies outside apart", () => {
    const ledger = ledgerOf({
      planningArea: rectangle(0, 0, 100, 100),
      municipalities: [rectangle(-5000, -5000, 5070, 10000), rectangle(70, -5000, 5000, 10000)],
      zones: [rectangle(50, 0, 100, 50)],
      restrictions: [rectangle(-900, 40, 3000, 20)],
    });
    const { lines } = ledger;
    expect(closingErrorOf(ledger)).toBe(0);
    const sum = (isMeant: (line: LedgerLine) => boolean): number => total(lines.filter(isMeant)) / SQUARE_METRE;
    expect(sum((line) => line.isInPlanningArea)).toBe(10_000);
    expect(sum((line) => line.isInPlanningArea && line.municipality === 0)).toBe(7_000);
    expect(sum((line) => line.isInPlanningArea && line.restrictions.length > 0)).toBe(2_000);
    expect(sum((line) => line.zone === 0)).toBe(5_000);
    expect(sum((line) => line.zone === 0 && !line.isInPlanningArea)).toBe(2_500);
  });

  /** With one corner on the eastern edge of a square of 100 m. */
  const triangle = (
    [
      [100, 50],
      [90, 60],
      [90, 40],
    ] as const
  ).map(([east, north]) => [millimetres(east * 1000), millimetres(north * 1000)] as const);

  it("knows what the outline of the planning area bounds, and what only touches it in a corner", () => {
    const { lines } = ledgerOf({
      ...EMPTY,
      planningArea: rectangle(0, 0, 100, 100),
      zones: [rectangle(0, 20, 10, 10), rectangle(40, 40, 20, 20), rectangle(90, 80, 30, 5), [[triangle]]],
    });
    const within = lines.filter(({ isInPlanningArea }) => isInPlanningArea);
    expect(within.filter(({ isOnOutline }) => isOnOutline).map(({ zone }) => zone)).toEqual([null, 0, 2]);
    expect(within).toHaveLength(5);
  });

  const drawing = (reach: number): fc.Arbitrary<LedgerInput> =>
    fc.record({
      planningArea: outline(reach),
      municipalities: fc.array(area(reach), { maxLength: 2 }),
      zones: fc.array(area(reach), { maxLength: 6 }),
      restrictions: fc.array(area(reach), { maxLength: 2 }),
    });

  it.each([
    ["a site", 900_000, 4_000],
    ["a yard", 20_000, 3_000],
    ["a few millimetres", 40, 3_000],
  ])(
    "closes to exactly 0 on random drawings the size of %s",
    (_, reach, numRuns) => {
      fc.assert(
        fc.property(drawing(reach), (input) => {
          expect(closingErrorOf(ledgerOf(input))).toBe(0);
        }),
        { seed: 20261122, numRuns },
      );
    },
    PATIENCE,
  );

  it(
    "changes by the order of zones only what lies under several",
    () => {
      const lines = (input: LedgerInput, order: readonly number[]) =>
        ledgerOf({ ...input, zones: order.map((zone) => input.zones[zone] ?? []) }).lines;
      fc.assert(
        fc.property(drawing(20_000), (input) => {
          const order = input.zones.map((_, zone) => zone).reverse();
          const alone = (list: readonly LedgerLine[], name: (zone: number) => number) =>
            list
              .filter(({ beneath }) => beneath.length === 0)
              .map(
                (line) =>
                  `${line.zone === null ? "-" : name(line.zone)} ${line.municipality} ${line.restrictions} ${line.isInPlanningArea} ${line.area}`,
              )
              .sort();
          const asGiven = alone(lines(input, [...order].reverse()), (zone) => zone);
          expect(alone(lines(input, order), (zone) => order[zone] ?? -1)).toEqual(asGiven);
        }),
        { seed: 20261122, numRuns: 500 },
      );
    },
    PATIENCE,
  );

  it(
    "differs from what was drawn by no more than its edges may move",
    () => {
      fc.assert(
        fc.property(drawing(20_000), (input) => {
          const { planningArea, planningAreaAsDrawn } = ledgerOf(input);
          const length = input.planningArea.flat().reduce((sum, one) => sum + lengthOf(one), 0);
          // Half square millimetres; 0.71 mm to either side.
          expect(Math.abs(planningArea - planningAreaAsDrawn)).toBeLessThanOrEqual(2 * Math.SQRT1_2 * length);
        }),
        { seed: 20261122, numRuns: 2_000 },
      );
    },
    PATIENCE,
  );
});

const lengthOf = (one: readonly (readonly [number, number])[]): number =>
  one.reduce((sum, [x, y], index) => {
    const [fromX, fromY] = one.at(index - 1) ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
