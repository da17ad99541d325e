import { describe, expect, it } from "vitest";
import { answerLogistics } from "../../../src/analysis/logistics/logistics.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import { CHOSEN_QUAY, FAR_END, type MaterialFlow } from "../../../src/domain/flow.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { LogisticsInputs } from "../../../src/domain/logistics.ts";
import { flowFigures } from "../../../src/figures/flow-figures.ts";
import { flowLineFigures } from "../../../src/figures/flow-line-figures.ts";
import { written, writtenWithin } from "../../../src/figures/flow-rounding.ts";
import { firstWayFigures } from "../../../src/figures/flow-way-figures.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import {
  ALUMINA,
  ANODES,
  book,
  CAST,
  ELECTRICITY,
  FLOW_MAP,
  flow,
  GAS,
  INPUTS,
  SCRAP,
  WAYS,
} from "../analysis/logistics/sample.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedBook, shippedLayer } from "./sample.ts";

const facts = shippedBook();
const english = translatorOf("en");

const figures = (flows: readonly MaterialFlow[], change: Partial<LogisticsInputs> = {}) => {
  const inputs = { ...INPUTS, ...change };
  const answer = answerLogistics(book(...flows), FLOW_MAP, WAYS, inputs);
  return flowFigures({ inputs, answer, ways: WAYS }, { facts, flows: book(...flows), layers: [] });
};
const printed = (figure: Figure | null): string | null =>
  figure && figureText(figure, english).replaceAll("\u202f", "_");

describe("flows in figures", () => {
  const { without, with: withSpur, difference, averageMegawatts } = figures([ALUMINA, ELECTRICITY], { hoursADay: 16 });

  it("print whole counts exactly and rates as far as they can be known", () => {
    const { trips } = without;
    expect(printed(trips.truckLoads.figure)).toBe("23_656_a year");
    expect(printed(trips.truckPassages.figure)).toBe("47_312_a year");
    expect(printed(trips.vehiclesADay.figure)).toBe("130_a day");
    expect(printed(trips.vehiclesAnHour.figure)).toBe("8.1_an hour");
    expect(printed(withSpur.trips.trainsADay.figure)).toBe("5.7_a day");
    expect(printed(trips.shipCallsIn.figure)).toBe("15_a year");
    expect(printed(averageMegawatts)).toBe("about 800_MW");
    expect(printed(difference.vehiclesADay.figure)).toBe("130_a day");
  });

  it("print ranges with three digits", () => {
    expect(printed(without.carried.carbonDioxide.road.figure)).toBe("1_230–2_770_t CO₂/a_±_200");
    expect(printed(withSpur.carried.energy.rail.figure)).toBe("410_MWh/a_±_30");
    // 303.6 to 1,821.6 by rail instead of 1,232 to 2,772 by road: from 2,468.4 less to 589.6 more.
    expect(printed(difference.carbonDioxide.figure)).toBe("−2_470 … +590_t CO₂/a");
  });

  it("carry the ± of the way", () => {
    // 1,100,000 t × 1.0 km.
    expect(printed(without.carried.tonneKilometres.road.figure)).toBe("15.4_million tkm a year_±_1.1");
    const ranged = figures([ANODES]).without.carried.tonneKilometres.road.figure;
    // 220,000–300,000 t × 14.0 km ± 1.0 km.
    expect(printed(ranged)).toBe("3.08–4.20_million tkm a year_±_0.30");
  });

  it("say a least value where something lacks, and nothing where nothing is known", () => {
    const { without: lacking, with: onRail } = figures([ALUMINA, GAS]);
    expect(printed(lacking.trips.truckLoads.figure)).toBe("at least 23_656_a year");
    expect(lacking.trips.truckLoads.lacks).toEqual(["natural-gas"]);
    expect(printed(lacking.trips.trainLoads.figure)).toBe("0_a year");
    // All that is known goes by rail; by what means the gas comes no source says.
    expect(printed(onRail.trips.truckLoads.figure)).toBe("0_a year");
    // Scrap does come by road, from nobody knows where.
    expect(printed(figures([SCRAP]).without.carried.tonneKilometres.road.figure)).toBe("not known");
    expect(printed(lacking.carried.energy.road.figure)).toBe("not known");
    // What may be less than nothing has no least value.
    const { carbonDioxide } = figures([ALUMINA, GAS]).difference;
    expect(printed(carbonDioxide.figure)).toBe("−2_470 … +590_t CO₂/a");
    expect(carbonDioxide.lacks).toEqual(["natural-gas"]);
    expect(printed(without.trips.shipCallsOut.figure)).toBe("0_a year");
  });

  it("balance: what goes out and is not known makes the rest no least value", () => {
    const unknownIn = figures([ALUMINA, GAS, CAST]).balance;
    expect(printed(unknownIn.in.figure)).toBe("at least 1_100_000_t/a");
    expect(printed(unknownIn.rest.figure)).toBe("at least 550_000_t/a");
    const unknownOut = figures([ALUMINA, flow("cast-products", "out", null)]).balance;
    expect(printed(unknownOut.rest.figure)).toBe("1_100_000_t/a");
    expect(unknownOut.rest.lacks).toEqual(["cast-products"]);
  });

  it("a leg has the length of its way, at sea that of its lane", () => {
    const [sea, road] = figures([ALUMINA], { knotsAtSea: 14.4 }).without.legs;
    expect(printed(sea?.length ?? null)).toBe("10_000_km");
    expect(printed(sea?.sailingDays ?? null)).toBe("16_days");
    expect(printed(sea?.carbonDioxide ?? null)).toBe("0–661_000_t CO₂/a");
    expect(printed(road?.length ?? null)).toBe("14.0_km_±_1.0");
    expect(printed(road?.declared ?? null)).toBe("1.9_km");
    expect(printed(road?.loads ?? null)).toBe("23_656_a year");
    expect(printed(road?.tonneKilometres ?? null)).toBe("15.4_million tkm a year_±_1.1");
    const [, rail] = figures([ALUMINA]).with.legs;
    expect(printed(rail?.energy ?? null)).toBe("410_MWh/a_±_30");
  });

  it("electricity is told of in energy", () => {
    const [line] = figures([ELECTRICITY], { sizePercent: 50 }).without.legs;
    expect(printed(line?.tonnes ?? null)).toBe("3.5_TWh/a");
    expect(printed(figures([ELECTRICITY]).amounts[0]?.figure ?? null)).toBe("7_TWh/a");
    expect(line?.loads).toBeNull();
  });

  it("amounts follow the size; what is worked out here is no statement", () => {
    const stated = { ...ALUMINA, basis: "company" } as const;
    expect(figures([stated]).amounts[0]?.figure).toMatchObject({ value: 1_100_000, method: "stated" });
    const half = figures([stated, ANODES], { sizePercent: 50 }).amounts.map(({ figure }) => figure);
    expect(half[0]).toMatchObject({ value: 550_000, method: "logistics", approximate: false });
    expect(half[1]).toMatchObject({ value: { min: 110_000, max: 150_000 }, approximate: true });
  });

  it("print the tonnes of the lines on the map as their materials are stated, not rounded", () => {
    const anodes = { ...ANODES, amount: { min: 275_000, max: 300_000 } };
    const flows = book(ALUMINA, anodes);
    const answer = answerLogistics(flows, FLOW_MAP, WAYS, INPUTS);
    const { lines } = flowLineFigures({ inputs: INPUTS, answer, ways: WAYS }, { facts, flows, layers: [] }, false);
    expect(printed(lines.road?.in.figure ?? null)).toBe("1_375_000–1_400_000_t/a");
  });

  it("name the sources of what they are made of, and none of what the reader changed", () => {
    const known = { ...ALUMINA, facts: ["arctial.alumina.need"] };
    const atSea = {
      ...SCRAP,
      facts: ["arctial.electricity"],
      stages: [{ from: FAR_END, to: CHOSEN_QUAY, by: ["sea"] }],
    } as const;
    const sourcesOf = (change: Partial<LogisticsInputs>) =>
      figures([known, atSea], change).without.trips.truckLoads.figure.sources;
    const of = (key: string) =>
      facts.facts.find((fact) => fact.key === key)?.sources.map((source) => facts.sources[source]);
    const [need = [], payload = []] = [of("arctial.alumina.need"), of("road.truck.payload")];
    expect(sourcesOf({})).toEqual([...need, ...payload]);
    expect(sourcesOf({ truckPayloadTonnes: 40 })).toEqual(need);
  });

  it("a way is put into figures once, and again where a layer is another", () => {
    const layer = shippedLayer("municipalities");
    const first = firstWayFigures(WAYS.road, [layer]);
    expect(firstWayFigures(WAYS.road, [layer])).toBe(first);
    expect(firstWayFigures(WAYS.road, [{ ...layer }])).not.toBe(first);
    expect(firstWayFigures(WAYS.rail, [layer])).toBeNull();
  });

  it("have keys of their own and labels in three languages", () => {
    const all: Figure[] = [];
    collect(figures([ALUMINA, ANODES, CAST, GAS, ELECTRICITY]), all);
    const keys = all.map(({ key }) => key).filter((key) => key.startsWith("flow."));
    expect(keys.length).toBeGreaterThan(80);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { label, value } of all) {
      expect(LANGUAGES.filter((language) => label[language] === "")).toEqual([]);
      expect(JSON.stringify(value)).not.toMatch(/e|null,|-0(?!\d)/);
    }
  });
});

describe("written", () => {
  it.each([
    [{ min: 23_655.6, max: 23_655.6 }, "count", 23_656, 0],
    [{ min: 23_656, max: 26_022 }, "count", { min: 23_700, max: 26_000 }, 0],
    [{ min: 1_374_999.7, max: 1_400_000 }, "whole", { min: 1_375_000, max: 1_400_000 }, 0],
    [{ min: 129.6, max: 129.6 }, "rate", 130, 0],
    [{ min: 5.742, max: 5.742 }, "rate", 5.7, 1],
    [{ min: 0.034, max: 0.034 }, "rate", 0.03, 2],
    [{ min: 5.742, max: 12.34 }, "rate", { min: 6, max: 12 }, 0],
    [{ min: 303.6, max: 1_821.6 }, "measure", { min: 304, max: 1_820 }, 0],
    [{ min: 0, max: 0 }, "measure", 0, 0],
    [{ min: 0, max: 0 }, "rate", 0, 0],
    [{ min: 7, max: 7 }, "measure", 7, 0],
    [{ min: 409.86, max: 409.86 }, "measure", 410, 0],
    [{ min: 1.2345, max: 1.2345 }, "measure", 1.23, 2],
    [{ min: 799.0868, max: 799.0868 }, "about", 800, 0],
    [{ min: 319.6347, max: 319.6347 }, "about", 320, 0],
  ] as const)("%j as a %s", (range, writing, value, decimals) => {
    expect(written(range, writing)).toEqual({ value, decimals });
  });
});

describe("writtenWithin", () => {
  it("is no finer than its ±", () => {
    const found = writtenWithin({ min: 15_369_735, max: 15_369_735 }, 1_204_286);
    expect(found).toEqual({ value: 15_400_000, plusMinus: 1_300_000, decimals: 0 });
  });
});

/** Every figure, wherever it stands. */
function collect(from: unknown, into: Figure[]): void {
  if (typeof from !== "object" || from === null) return;
  if ("method" in from && "decimals" in from) into.push(from as Figure);
  else for (const value of Object.values(from)) collect(value, into);
}
