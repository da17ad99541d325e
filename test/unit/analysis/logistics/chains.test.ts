import { describe, expect, it } from "vitest";
import { laneMetres } from "../../../../src/analysis/logistics/lanes.ts";
import { answerLogistics } from "../../../../src/analysis/logistics/logistics.ts";
import { wholeLoads } from "../../../../src/analysis/logistics/trips.ts";
import { CHOSEN_QUAY, FAR_END, type MaterialFlow } from "../../../../src/domain/flow.ts";
import type { LogisticsInputs, QuayWays } from "../../../../src/domain/logistics.ts";
import {
  ALUMINA,
  book,
  CAST,
  ELECTRICITY,
  FLOW_MAP,
  flow,
  GAS,
  INPUTS,
  SCRAP,
  SITE,
  unreachable,
  WAYS,
} from "./sample.ts";

const answer = (flows: readonly MaterialFlow[], change: Partial<LogisticsInputs> = {}, ways: QuayWays = WAYS) =>
  answerLogistics(book(...flows), FLOW_MAP, ways, { ...INPUTS, ...change });

describe("a chain that breaks", () => {
  it("goes by road where only the spur would bring a train, and says so", () => {
    const { without, with: withSpur } = answer([ALUMINA]);
    expect(without.broken).toEqual([
      {
        material: "alumina",
        direction: "in",
        from: CHOSEN_QUAY,
        to: SITE,
        by: "rail",
        why: "no-spur",
        tonnes: { min: 1_100_000, max: 1_100_000 },
        carriedBy: "road",
      },
    ]);
    expect(withSpur.broken).toEqual([]);
  });

  it("counts no load where neither reaches, and no sum hides it", () => {
    const { without } = answer([ALUMINA], {}, { road: unreachable, rail: unreachable, railWithSpur: unreachable });
    expect(without.broken).toMatchObject([{ by: "rail", why: "no-way", carriedBy: null }]);
    expect(without.truckLoads.known.max).toBe(0);
    expect(without.trainLoads).toEqual({ known: { min: 0, max: 0 }, lacks: ["alumina"] });
    expect(without.tonneKilometres.all.lacks).toEqual(["alumina"]);
    // The ship still comes.
    expect(without.shipCallsIn?.known.max).toBe(15);
  });

  it("tells a network that is not carried from a way that is not there", () => {
    const { without } = answer(
      [ALUMINA],
      {},
      { ...WAYS, rail: { kind: "not-carried" }, railWithSpur: { kind: "not-carried" } },
    );
    expect(without.broken).toMatchObject([{ why: "not-carried", carriedBy: "road" }]);
  });

  it("is no break where the reader wants no rail", () => {
    expect(answer([ALUMINA], { railPercent: 0 }).without.broken).toEqual([]);
  });

  it("beside each other there is a street, of a length nobody knows", () => {
    const { without } = answer([ALUMINA], {}, { ...WAYS, road: { kind: "nearby", why: "streets" } });
    expect(without.truckLoads.known.max).toBe(23_656);
    expect(without.tonneKilometres.road).toEqual({ known: { min: 0, max: 0 }, lacks: ["alumina"] });
  });
});

describe("what is not known", () => {
  it("a far end that no source names leaves loads, but no tonne-kilometres", () => {
    const { without, with: withSpur } = answer([SCRAP]);
    // 50,000 ÷ 46.5 = 1,075.27.
    expect(without.truckLoads).toEqual({ known: { min: 1_076, max: 1_076 }, lacks: [] });
    expect(without.tonneKilometres.road).toEqual({ known: { min: 0, max: 0 }, lacks: ["scrap"] });
    expect(without.legs).toMatchObject([{ from: FAR_END, metres: null, tonneKilometres: null }]);
    // The spur is no way to where it comes from.
    expect(withSpur.truckLoads).toEqual(without.truckLoads);
  });

  it("an amount and a means that no source gives lack in every sum, and are named", () => {
    const { without, with: withSpur, balance } = answer([ALUMINA, GAS]);
    expect(without.uncounted).toEqual(["natural-gas"]);
    expect(without.truckLoads).toEqual({ known: { min: 23_656, max: 23_656 }, lacks: ["natural-gas"] });
    expect(without.tonneKilometres.sea.lacks).toEqual(["natural-gas"]);
    expect(without.shipCallsIn?.lacks).toEqual(["natural-gas"]);
    // By rail it can come only where a train can.
    expect(without.trainLoads).toEqual({ known: { min: 0, max: 0 }, lacks: [] });
    expect(withSpur.trainLoads.lacks).toEqual(["natural-gas"]);
    expect(balance.in.lacks).toEqual(["natural-gas"]);
    expect(balance.rest.lacks).toEqual(["natural-gas"]);
  });

  it("a cargo that is not given leaves the calls open", () => {
    const { without } = answer([ALUMINA, CAST]);
    expect(without.shipCallsIn?.known.max).toBe(15);
    expect(without.shipCallsOut).toBeNull();
    // 550,000 ÷ 10,000 = 55.
    expect(answer([CAST], { shipOutTonnes: 10_000 }).without.shipCallsOut?.known.max).toBe(55);
    expect(answer([ALUMINA]).without.shipCallsOut).toEqual({ known: { min: 0, max: 0 }, lacks: [] });
  });

  it("a factor that is not given leaves its carrier and the whole open", () => {
    const { kilowattHours } = answer([ALUMINA]).without;
    expect(kilowattHours.road).toBeNull();
    expect(kilowattHours.all).toBeNull();
    // No train runs without the spur.
    expect(kilowattHours.rail?.known.max).toBe(0);
  });

  it("electricity weighs nothing and lacks nowhere", () => {
    const { without, balance } = answer([ELECTRICITY]);
    expect(without.legs).toMatchObject([{ by: "line", tonnes: null, from: "hirvisuo" }]);
    expect(without.tonneKilometres.all.lacks).toEqual([]);
    expect(balance.in).toEqual({ known: { min: 0, max: 0 }, lacks: [] });
    const byNobody = { ...ELECTRICITY, stages: [{ from: FAR_END, to: SITE, by: ["none"] }] } as const;
    expect(answer([byNobody]).without.tonneKilometres.all.lacks).toEqual([]);
  });
});

describe("choices", () => {
  it("a far end chosen is followed, one that the flow does not have is not", () => {
    const fromOf = (place: string) => answer([ALUMINA], { farEnds: { alumina: place } }).without.legs[0]?.from;
    expect(fromOf("kwinana")).toBe("kwinana");
    expect(fromOf("atlantis")).toBe("vila-do-conde");
  });

  it("the rolling mill adds its flows and takes those that are only without it", () => {
    const cast = flow("cast-products", "out", 550_000, { rollingMill: false });
    const rolled = flow("rolled-products", "out", 150_000, { rollingMill: true });
    const out = (rollingMill: boolean) => answer([cast, rolled], { rollingMill }).balance.out.known.max;
    expect([out(false), out(true)]).toEqual([550_000, 150_000]);
  });

  it("impossible inputs and another alternative's book are bugs", () => {
    expect(() => answer([ALUMINA], { truckPayloadTonnes: 0 })).toThrow(/not-positive/);
    expect(() => answer([ALUMINA], { alternative: "ve2" })).toThrow(/ve2/);
  });
});

describe("parts", () => {
  it("a load more only where something is left over", () => {
    expect(wholeLoads({ min: 465, max: 465.1 }, 46.5)).toEqual({ min: 10, max: 11 });
    // 0.1 + 0.2 is a little more than 0.3 in binary.
    expect(wholeLoads({ min: 0, max: 0.1 + 0.2 }, 0.3)).toEqual({ min: 0, max: 1 });
  });

  it("a lane is as long one way as the other, and measured once", () => {
    const lane = laneMetres(FLOW_MAP);
    // 20° of the equator: 6,378,137 m × π ÷ 9.
    expect(lane(CHOSEN_QUAY, "rotterdam")).toBeCloseTo(2_226_389.82, 1);
    expect(lane("rotterdam", CHOSEN_QUAY)).toBe(lane(CHOSEN_QUAY, "rotterdam"));
    expect(lane("rotterdam", "kwinana")).toBeNull();
    expect(laneMetres(FLOW_MAP)).toBe(lane);
  });
});
