import { describe, expect, it } from "vitest";
import type { LogisticsInputs } from "../../../src/domain/logistics.ts";
import { INPUT_ORIGINS, inputValue, logisticsDefaults } from "../../../src/domain/logistics-defaults.ts";
import { checkInputs, INPUT_REFUSALS, type InputField } from "../../../src/domain/logistics-inputs.ts";
import { minus, plus, scaled, spanning, sumOf, times } from "../../../src/domain/range.ts";
import { INPUTS } from "../analysis/logistics/sample.ts";
import { sampleBook, shippedBook } from "../figures/sample.ts";

const faultsOf = (change: Partial<LogisticsInputs>) => checkInputs({ ...INPUTS, ...change });
const withFactor = (min: number, max: number) =>
  faultsOf({
    factors: {
      ...INPUTS.factors,
      road: { gramsPerTonneKilometre: { min, max }, kilowattHoursPerTonneKilometre: null },
    },
  });

describe("what a field refuses", () => {
  it("nothing of what the reader begins with, nor what is not given", () => {
    expect(checkInputs(INPUTS)).toEqual([]);
    expect(faultsOf({ shipInTonnes: null, shipOutTonnes: null, hoursADay: null, knotsAtSea: null })).toEqual([]);
  });

  it.each([
    [{ truckPayloadTonnes: 0 }, { field: "truckPayloadTonnes", why: "not-positive" }],
    [{ trainNetTonnes: -1 }, { field: "trainNetTonnes", why: "not-positive" }],
    [{ shipInTonnes: Number.NaN }, { field: "shipInTonnes", why: "not-a-number" }],
    [{ shipOutTonnes: Number.POSITIVE_INFINITY }, { field: "shipOutTonnes", why: "not-a-number" }],
    [{ sizePercent: -1 }, { field: "sizePercent", why: "negative" }],
    [{ sizePercent: 101 }, { field: "sizePercent", why: "too-much", limit: 100 }],
    [{ railPercent: 100.1 }, { field: "railPercent", why: "too-much", limit: 100 }],
    [{ truckPayloadTonnes: 0.5 }, { field: "truckPayloadTonnes", why: "too-little", limit: 1 }],
    [{ trainNetTonnes: 9.9 }, { field: "trainNetTonnes", why: "too-little", limit: 10 }],
    [{ shipInTonnes: 99 }, { field: "shipInTonnes", why: "too-little", limit: 100 }],
    [{ daysAYear: 1e-300 }, { field: "daysAYear", why: "too-little", limit: 1 }],
    [{ hoursADay: 0.5 }, { field: "hoursADay", why: "too-little", limit: 1 }],
    [{ knotsAtSea: 1e-7 }, { field: "knotsAtSea", why: "too-little", limit: 1 }],
    [{ hoursADay: 25 }, { field: "hoursADay", why: "too-much", limit: 24 }],
    [{ daysAYear: 367 }, { field: "daysAYear", why: "too-much", limit: 366 }],
    [{ daysAYear: 0 }, { field: "daysAYear", why: "not-positive" }],
    [{ truckPayloadTonnes: 1_001 }, { field: "truckPayloadTonnes", why: "too-much", limit: 1_000 }],
    [{ trainNetTonnes: 1e6 }, { field: "trainNetTonnes", why: "too-much", limit: 100_000 }],
    [{ shipOutTonnes: 1e7 }, { field: "shipOutTonnes", why: "too-much", limit: 1_000_000 }],
    [{ knotsAtSea: 101 }, { field: "knotsAtSea", why: "too-much", limit: 100 }],
    [{ knotsAtSea: 0 }, { field: "knotsAtSea", why: "not-positive" }],
  ] as const)("%j", (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it("the ends of a factor the wrong way round, or below nothing", () => {
    const field: InputField = "factors.road.gramsPerTonneKilometre";
    expect(withFactor(180, 80)).toEqual([{ field, why: "min-above-max" }]);
    expect(withFactor(-1, 80)).toEqual([{ field, why: "negative" }]);
    expect(withFactor(Number.NaN, 80)).toEqual([{ field, why: "not-a-number" }]);
    expect(withFactor(0, 100_001)).toEqual([{ field, why: "too-much", limit: 100_000 }]);
    expect(withFactor(0, 0)).toEqual([]);
    expect(INPUT_REFUSALS).toContain("min-above-max");
  });
});

describe("what the reader begins with", () => {
  const book = shippedBook();
  const inputs = logisticsDefaults(book, "ve2");

  it("stands in the facts or is asked for", () => {
    expect(inputs).toEqual({ ...INPUTS, alternative: "ve2", quay: "quay-deep-port-11" });
  });

  it("each field names its fact, and the fact says the same", () => {
    for (const [field, origin] of Object.entries(INPUT_ORIGINS)) {
      const value = inputValue(inputs, field as InputField);
      if (origin.kind === "asked") expect([field, value]).toEqual([field, null]);
      if (origin.kind !== "fact") continue;
      const stated = book.facts.find(({ key }) => key === origin.fact)?.value;
      expect([field, value]).toEqual([
        field,
        typeof stated === "number" && field.startsWith("factors.") ? { min: stated, max: stated } : stated,
      ]);
    }
  });

  it("throws where the book lacks a fact", () => {
    expect(() => logisticsDefaults(sampleBook(), "ve1")).toThrow(/road\.truck\.payload/);
  });
});

describe("ranges", () => {
  const [a, b] = [
    { min: 10, max: 20 },
    { min: 1, max: 2 },
  ];

  it("give the least and the most that their ends allow", () => {
    expect(plus(a, b)).toEqual({ min: 11, max: 22 });
    expect(minus(a, b)).toEqual({ min: 8, max: 19 });
    expect(times(b, { min: 80, max: 180 })).toEqual({ min: 80, max: 360 });
    expect(scaled(b, 3)).toEqual({ min: 3, max: 6 });
    expect(sumOf([])).toEqual({ min: 0, max: 0 });
    expect(spanning(5, 3, 4)).toEqual({ min: 3, max: 5 });
  });
});
