import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerLogistics } from "../../src/analysis/logistics/logistics.ts";
import { readFlowBook } from "../../src/catalog/read-flows.ts";
import type { FlowAlternative, FlowBook, MaterialFlow } from "../../src/domain/flow.ts";
import type { LogisticsInputs, LogisticsSide } from "../../src/domain/logistics.ts";
import { logisticsDefaults } from "../../src/domain/logistics-defaults.ts";
import { featurePlace } from "../../src/domain/place.ts";
import type { TravelMode, WayAnswer } from "../../src/domain/way.ts";
import { answerWay } from "../../src/figures/ways.ts";
import {
  ALUMINA,
  ANODES,
  book,
  CAST,
  ELECTRICITY,
  FLOW_MAP,
  flow,
  INPUTS,
  WAYS,
} from "../unit/analysis/logistics/sample.ts";
import { shippedBook, shippedLayer } from "../unit/figures/sample.ts";

// Every number here is worked out by hand in the comment above it.

const answer = (flows: readonly MaterialFlow[], change: Partial<LogisticsInputs> = {}) =>
  answerLogistics(book(...flows), FLOW_MAP, WAYS, { ...INPUTS, ...change });

const exactly = (value: number) => ({ min: value, max: value });

describe("1.1 Mt of alumina a year between quay and plant", () => {
  const { without, with: withSpur, difference } = answer([ALUMINA], { hoursADay: 16 });

  it("is 23 656 truckloads without the spur, 130 passages a day", () => {
    // 1,100,000 ÷ 46.5 = 23,655.91…, the last load part-filled: 23,656.
    expect(without.truckLoads).toEqual({ known: exactly(23_656), lacks: [] });
    // A load comes and goes: 2 × 23,656 = 47,312.
    expect(without.truckPassages.known).toEqual(exactly(47_312));
    // 47,312 ÷ 365 = 129.62…; over 16 hours 8.10….
    expect(without.vehiclesADay.known.min).toBeCloseTo(129.6219, 4);
    expect(without.vehiclesAnHour?.known.min).toBeCloseTo(8.1014, 4);
    expect(without.trainLoads.known).toEqual(exactly(0));
  });

  it("is 2 096 trains with it, 5.7 a day, and no truck", () => {
    // 1,100,000 ÷ 525 = 2,095.24: 2,096. 2,096 ÷ 365 = 5.742….
    expect(withSpur.trainLoads.known).toEqual(exactly(2_096));
    expect(withSpur.trainsADay.known.min).toBeCloseTo(5.7425, 4);
    expect(withSpur.truckLoads.known).toEqual(exactly(0));
    expect(difference.vehiclesADay.known.max).toBeCloseTo(129.6219, 4);
  });

  it("is 15 ships", () => {
    // 1,100,000 ÷ 75,000 = 14.67.
    expect(without.shipCallsIn?.known).toEqual(exactly(15));
    expect(withSpur.shipCallsIn?.known).toEqual(exactly(15));
  });

  it("is 15.4 million tonne-kilometres by road and up to 2 772 t of carbon dioxide", () => {
    // 1,100,000 t × 14.0 km = 15,400,000 tkm.
    near(without.tonneKilometres.road.known, exactly(15_400_000));
    // × 80 g = 1,232,000,000 g = 1,232 t; × 180 g = 2,772 t.
    near(without.carbonDioxideTonnes.road?.known, { min: 1_232, max: 2_772 });
    // No source gives the energy of such a truck.
    expect(without.kilowattHours.road).toBeNull();
  });

  it("is 15.18 million by rail, 409 860 kWh and up to 1 822 t", () => {
    // 1,100,000 t × 13.8 km = 15,180,000 tkm; × 0.027 kWh = 409,860 kWh; × 20 g = 303.6 t, × 120 g = 1,821.6 t.
    near(withSpur.tonneKilometres.rail.known, exactly(15_180_000));
    near(withSpur.kilowattHours.rail?.known, exactly(409_860));
    near(withSpur.carbonDioxideTonnes.rail?.known, { min: 303.6, max: 1_821.6 });
    // Spared: 1,232 − 1,821.6 = −589.6 at worst, 2,772 − 303.6 = 2,468.4 at best.
    near(difference.carbonDioxideTonnes?.known, { min: -589.6, max: 2_468.4 });
  });

  it("is 11.02 billion tonne-kilometres at sea, 15.7 days at 14.4 knots", () => {
    // A quarter of the equator of GRS80: 6,378,137 m × π ÷ 2 = 10,018,754.17 m.
    const sea = without.legs.find(({ by }) => by === "sea");
    expect(sea?.metres).toBeCloseTo(10_018_754.17, 1);
    // × 1,100,000 t = 11,020,629,588 tkm, to 1 part in a million.
    expect((sea?.tonneKilometres?.min ?? 0) / 11_020_629_588).toBeCloseTo(1, 6);
    // 10,018,754 m ÷ 1,852 = 5,409.69 nautical miles; ÷ 14.4 knots = 375.67 h = 15.65 days.
    const sailed = answer([ALUMINA], { knotsAtSea: 14.4 }).without.legs.find(({ by }) => by === "sea");
    expect(sailed?.sailingDays).toBeCloseTo(15.653, 3);
  });

  it("divides as the reader says: 60 % by rail", () => {
    const { with: divided } = answer([ALUMINA], { railPercent: 60 });
    // 660,000 ÷ 525 = 1,257.14: 1,258 trains. 440,000 ÷ 46.5 = 9,462.37: 9,463 loads, 18,926 passages.
    expect(divided.trainLoads.known).toEqual(exactly(1_258));
    expect(divided.truckPassages.known).toEqual(exactly(18_926));
    // 440,000 × 14.0 + 660,000 × 13.8 = 6,160,000 + 9,108,000.
    near(divided.tonneKilometres.road.known, exactly(6_160_000));
    near(divided.tonneKilometres.rail.known, exactly(9_108_000));
  });
});

describe("the whole plant", () => {
  it("leaves a rest between what comes in and what goes out", () => {
    const { balance } = answer([ALUMINA, ANODES, CAST]);
    // In 1,100,000 + 220,000–300,000; out 550,000; rest 770,000–850,000.
    expect(balance.in).toEqual({ known: { min: 1_320_000, max: 1_400_000 }, lacks: [] });
    expect(balance.out.known).toEqual(exactly(550_000));
    expect(balance.rest.known).toEqual({ min: 770_000, max: 850_000 });
    // Out 500,000–550,000: rest 1,320,000 − 550,000 = 770,000 to 1,400,000 − 500,000 = 900,000.
    const ranged = answer([ALUMINA, ANODES, flow("cast-products", "out", { min: 500_000, max: 550_000 })]).balance;
    expect(ranged.rest.known).toEqual({ min: 770_000, max: 900_000 });
  });

  it("needs 799 MW on average", () => {
    // 7 TWh = 7,000,000 MWh ÷ 8,760 h = 799.086… MW; at 40 % of the size 319.63….
    expect(answer([ELECTRICITY]).averageMegawatts?.min).toBeCloseTo(799.0868, 4);
    expect(answer([ELECTRICITY], { sizePercent: 40 }).averageMegawatts?.max).toBeCloseTo(319.6347, 4);
  });

  it("counts the loads of each material apart: two half-filled ones are two", () => {
    // 70 ÷ 46.5 = 1.5 and 23 ÷ 46.5 = 0.5 loads: 2 and 1, though 93 t would fill exactly two.
    const { without } = answer([flow("alumina", "in", 70), flow("anodes", "in", 23)]);
    expect(without.truckLoads.known).toEqual(exactly(3));
  });
});

describe("on the shipped network", () => {
  const layers = readdirSync("data/layers")
    .filter((name) => name.endsWith(".meta.json"))
    .map((name) => shippedLayer(name.slice(0, -".meta.json".length)));
  const way = async (by: TravelMode, spurBuilt: boolean): Promise<WayAnswer> => {
    const ends = { from: featurePlace("quays", "quay-deep-port-12"), to: featurePlace("sites", "kruunuportti") };
    const result = await answerWay(layers, { ...ends, by, spurBuilt });
    if (result === null) throw new Error("no such place");
    return result;
  };

  const shippedFlows = (alternative: FlowAlternative): FlowBook => {
    const result = readFlowBook(readFileSync(`data/flows/${alternative}.json`, "utf8"), alternative);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };
  const shipped = async (alternative: FlowAlternative) => {
    const ways = {
      road: await way("road", false),
      rail: await way("rail", false),
      railWithSpur: await way("rail", true),
    };
    return answerLogistics(shippedFlows(alternative), FLOW_MAP, ways, logisticsDefaults(shippedBook(), alternative));
  };

  it("carries a tonne the way that the map shows, from the shipped facts", async () => {
    const { without, with: withSpur } = await shipped("ve1");
    const aluminaOnLand = ({ legs }: LogisticsSide) => legs.find((leg) => leg.atSite && leg.material === "alumina");
    // Added up by hand in ways.test.ts: 881 + 996 + 3,369 + 2,594 + 6,092 + 40 = 13,972 m of road, 7,280 + 6,568 of rail.
    expect(Math.abs((aluminaOnLand(without)?.metres ?? 0) - 13_972)).toBeLessThan(5);
    expect(Math.abs((aluminaOnLand(withSpur)?.metres ?? 0) - 13_848)).toBeLessThan(30);
    expect(aluminaOnLand(without)?.loads).toEqual(exactly(23_656));
    expect(without.broken.map(({ by, why, carriedBy }) => [by, why, carriedBy])).toEqual(
      Array(3).fill(["rail", "no-spur", "road"]),
    );
  });

  it.each(["ve1", "ve2"] as const)(
    "Arctial %s comes to 41 398–41 936 truckloads or 3 668–3 716 trains",
    async (name) => {
      const { without, with: withSpur, balance, averageMegawatts } = await shipped(name);
      // Alumina 23,656; anodes or what they are made of 275,000–300,000 ÷ 46.5 = 5,913.98–6,451.6: 5,914–6,452; metal
      // 550,000 ÷ 46.5 = 11,827.96: 11,828.
      expect(without.truckLoads.known).toEqual({ min: 41_398, max: 41_936 });
      // 2,096; 275,000–300,000 ÷ 525 = 523.8–571.4: 524–572; 550,000 ÷ 525 = 1,047.6: 1,048.
      expect(withSpur.trainLoads.known).toEqual({ min: 3_668, max: 3_716 });
      // Anodes are made with natural gas, of which no source says how much.
      const lacks = name === "ve1" ? ["natural-gas"] : [];
      expect([without.truckLoads.lacks, withSpur.trainLoads.lacks]).toEqual([lacks, lacks]);
      // In 1,375,000–1,400,000, out 550,000.
      expect(balance.rest).toEqual({ known: { min: 825_000, max: 850_000 }, lacks });
      expect(averageMegawatts?.min).toBeCloseTo(799.0868, 4);
    },
  );
});

function near(
  found: { readonly min: number; readonly max: number } | undefined,
  byHand: { min: number; max: number },
): void {
  expect(found?.min).toBeCloseTo(byHand.min, 4);
  expect(found?.max).toBeCloseTo(byHand.max, 4);
}
