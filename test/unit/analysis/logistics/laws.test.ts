import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLogistics } from "../../../../src/analysis/logistics/logistics.ts";
import type { FlowBook, Range } from "../../../../src/domain/flow.ts";
import {
  CARRIERS,
  type LogisticsAnswer,
  type LogisticsInputs,
  type LogisticsSide,
  type QuayWays,
} from "../../../../src/domain/logistics.ts";
import { ALUMINA, ANODES, book, CAST, FLOW_MAP, flow, found, GAS, INPUTS, SCRAP, unreachable, WAYS } from "./sample.ts";

const SEED = 2026_11_22;
const laws = { seed: SEED, numRuns: 300 };

const anyRange: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 500_000 }))
  .map(([min, more]) => ({ min, max: min + more }));

const anyBook: fc.Arbitrary<FlowBook> = fc
  .tuple(anyRange, fc.option(anyRange), anyRange, fc.boolean(), fc.boolean())
  .map(([alumina, anodes, cast, scrap, gas]) =>
    book(
      flow("alumina", "in", alumina),
      flow("anodes", "in", anodes),
      flow("cast-products", "out", cast),
      ...(scrap ? [SCRAP] : []),
      ...(gas ? [GAS] : []),
    ),
  );

const anyInputs: fc.Arbitrary<LogisticsInputs> = fc
  .record({
    sizePercent: fc.integer({ min: 0, max: 100 }),
    railPercent: fc.integer({ min: 0, max: 100 }),
    truckPayloadTonnes: fc.double({ min: 5, max: 104, noNaN: true }),
    trainNetTonnes: fc.double({ min: 100, max: 4_000, noNaN: true }),
    shipOutTonnes: fc.option(fc.integer({ min: 1_000, max: 80_000 })),
    daysAYear: fc.integer({ min: 1, max: 366 }),
    hoursADay: fc.option(fc.integer({ min: 1, max: 24 })),
  })
  .map((change) => ({ ...INPUTS, ...change }));

/** With the spur the network has all that it has without it: what is reached stays so, by a way no longer. */
const anyWays: fc.Arbitrary<QuayWays> = fc
  .tuple(fc.boolean(), fc.option(fc.integer({ min: 1, max: 9_000 })), fc.option(fc.integer({ min: 1, max: 9_000 })))
  .map(([road, without, shorter]) => {
    const withSpur = without ?? shorter;
    return {
      road: road ? found("road", 14_000) : unreachable,
      rail: without === null ? unreachable : found("rail", without + (shorter ?? 0)),
      railWithSpur: withSpur === null ? unreachable : found("rail", withSpur),
    };
  });

const holds = (law: (answer: LogisticsAnswer, all: readonly [FlowBook, QuayWays, LogisticsInputs]) => void): void =>
  fc.assert(
    fc.property(anyBook, anyWays, anyInputs, (flows, ways, inputs) =>
      law(answerLogistics(flows, FLOW_MAP, ways, inputs), [flows, ways, inputs]),
    ),
    laws,
  );

const sides = ({ without, with: withSpur }: LogisticsAnswer): readonly LogisticsSide[] => [without, withSpur];
const tonnesOf = (parts: readonly { readonly tonnes: Range | null }[], end: keyof Range): number =>
  parts.reduce((sum, { tonnes }) => sum + (tonnes?.[end] ?? 0), 0);

describe("laws of the flows", () => {
  it("tonnes are conserved along a chain and between road and rail, whatever the share", () => {
    holds((answer, [{ flows }, , { sizePercent }]) => {
      for (const side of sides(answer)) {
        for (const { material, amount, stages } of flows) {
          for (const end of ["min", "max"] as const) {
            const carried = side.legs.filter((leg) => leg.material === material);
            const lost = side.broken.filter((stage) => stage.material === material && stage.carriedBy === null);
            const [atSite, before] = [carried.filter((leg) => leg.atSite), carried.filter((leg) => !leg.atSite)];
            const whole = ((amount?.[end] ?? 0) * sizePercent) / 100;
            expect(tonnesOf([...atSite, ...lost], end)).toBeCloseTo(whole, 5);
            if (stages.length === 2) expect(tonnesOf(before, end)).toBeCloseTo(whole, 5);
          }
        }
      }
    });
  });

  it("more payload is never more trips", () => {
    holds((answer, [flows, ways, inputs]) => {
      const larger = { truckPayloadTonnes: inputs.truckPayloadTonnes + 1, trainNetTonnes: inputs.trainNetTonnes + 1 };
      const fewer = answerLogistics(flows, FLOW_MAP, ways, { ...inputs, ...larger });
      sides(answer).forEach((side, index) => {
        const other = sides(fewer)[index] as LogisticsSide;
        for (const end of ["min", "max"] as const) {
          expect(other.truckLoads.known[end]).toBeLessThanOrEqual(side.truckLoads.known[end]);
          expect(other.trainLoads.known[end]).toBeLessThanOrEqual(side.trainLoads.known[end]);
        }
      });
    });
  });

  it("the spur never lengthens a way by rail nor adds a vehicle", () => {
    holds((answer) => {
      const { without, with: withSpur } = answer;
      for (const end of ["min", "max"] as const) {
        expect(withSpur.truckLoads.known[end]).toBeLessThanOrEqual(without.truckLoads.known[end]);
      }
      expect(answer.difference.vehiclesADay.known.min).toBeGreaterThanOrEqual(0);
      const metres = ({ legs }: LogisticsSide) => legs.find(({ by }) => by === "rail")?.metres ?? null;
      const [before, after] = [metres(without), metres(withSpur)];
      if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
    });
  });

  it("a plant of no size moves nothing and lacks nothing", () => {
    holds((_, [flows, ways, inputs]) => {
      const answer = answerLogistics(flows, FLOW_MAP, ways, { ...inputs, sizePercent: 0 });
      const nothing = { known: { min: 0, max: 0 }, lacks: [] };
      for (const side of sides(answer)) {
        expect([side.truckPassages, side.trainLoads, side.shipCallsIn, side.shipCallsOut]).toEqual(
          Array(4).fill(nothing),
        );
        expect(Object.values(side.tonneKilometres)).toEqual(Array(4).fill(nothing));
        expect(Object.values(side.kilowattHours)).toEqual(Array(4).fill(nothing));
        expect(side.uncounted).toEqual([]);
      }
      expect(answer.balance.rest).toEqual(nothing);
    });
  });

  it("tonne-kilometres and emissions grow with the size", () => {
    holds((_, [flows, ways, inputs]) => {
      const at = (sizePercent: number) => answerLogistics(flows, FLOW_MAP, ways, { ...inputs, sizePercent });
      sides(at(25)).forEach((quarter, index) => {
        const full = sides(at(100))[index] as LogisticsSide;
        for (const by of [...CARRIERS, "all"] as const) {
          const [part, whole] = [quarter.tonneKilometres[by].known, full.tonneKilometres[by].known];
          expect(part.max * 4).toBeCloseTo(whole.max, -2);
          const [less, more] = [quarter.carbonDioxideTonnes[by], full.carbonDioxideTonnes[by]];
          expect((less?.known.max ?? 0) * 4).toBeCloseTo(more?.known.max ?? 0, 3);
        }
      });
    });
  });

  it("the legs add up to the totals", () => {
    holds((answer) => {
      for (const { legs, tonneKilometres, carbonDioxideTonnes, truckLoads } of sides(answer)) {
        const sum = (of: (leg: LogisticsSide["legs"][number]) => Range | null): number =>
          legs.reduce((all, leg) => all + (of(leg)?.max ?? 0), 0);
        expect(sum((leg) => leg.tonneKilometres)).toBeCloseTo(tonneKilometres.all.known.max, -2);
        expect(sum((leg) => leg.carbonDioxideTonnes)).toBeCloseTo(carbonDioxideTonnes.all?.known.max ?? -1, 3);
        expect(sum((leg) => (leg.by === "road" ? leg.loads : null))).toBe(truckLoads.known.max);
      }
    });
  });

  it("no sum hides what is not known", () => {
    holds(({ without }, [{ flows }, , { sizePercent }]) => {
      if (sizePercent === 0) return;
      for (const { material, amount } of flows) {
        const isWhole =
          amount !== null && without.legs.every((leg) => leg.material !== material || leg.tonneKilometres);
        const isBroken = without.broken.some((stage) => stage.material === material && stage.carriedBy === null);
        const isNothing = amount?.max === 0;
        const isSaid = without.tonneKilometres.all.lacks.includes(material);
        if (!isNothing) expect(isSaid).toBe(!isWhole || isBroken);
      }
    });
  });
});

describe("with the sample", () => {
  it("the spur takes all vehicles of the port off the road", () => {
    const answer = answerLogistics(book(ALUMINA, ANODES, CAST), FLOW_MAP, WAYS, INPUTS);
    expect(answer.with.vehiclesADay.known.max).toBe(0);
    expect(answer.difference.vehiclesADay).toEqual(answer.without.vehiclesADay);
  });
});
