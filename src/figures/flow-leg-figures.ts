import type { Figure } from "../domain/figure.ts";
import { CHOSEN_QUAY, type MaterialFlow, type Range } from "../domain/flow.ts";
import type { Layer } from "../domain/layer.ts";
import type { CarriedLeg, LogisticsInputs, LogisticsSide, QuayWays } from "../domain/logistics.ts";
import { exactly, scaled } from "../domain/range.ts";
import type { FlowFigureMaker, HowMade } from "./flow-figure-maker.ts";
import { carriedLabel, LEG_LABELS } from "./flow-labels.ts";
import type { MadeOf } from "./flow-origins.ts";
import { firstWayFigures } from "./flow-way-figures.ts";

/** Of a megawatt-hour, and grams of a tonne. */
export const KILOWATT_HOURS = 1_000;
export const GRAMS = 1_000_000;

/** What each flow amounts to at the size chosen. */
export type FlowAmounts = readonly { readonly flow: MaterialFlow; readonly figure: Figure }[];

/** One stage of a material by one means. A figure is null where the means has no such number at all. */
export interface LegFigures {
  readonly leg: CarriedLeg;
  /** Energy for what weighs nothing. */
  readonly tonnes: Figure;
  readonly loads: Figure | null;
  /** By road and rail as the way itself has it. */
  readonly length: Figure | null;
  /** Of it on declared links and straight accesses. */
  readonly declared: Figure | null;
  readonly sailingDays: Figure | null;
  readonly tonneKilometres: Figure | null;
  readonly energy: Figure | null;
  readonly carbonDioxide: Figure | null;
}

/** The legs of a side in their order. */
export function legFigures(
  maker: FlowFigureMaker,
  side: "without" | "with",
  { legs, spurBuilt }: LogisticsSide,
  ways: QuayWays,
  {
    inputs,
    layers,
    amounts,
  }: { readonly inputs: LogisticsInputs; readonly layers: readonly Layer[]; readonly amounts: FlowAmounts },
): readonly LegFigures[] {
  const rail = spurBuilt ? "railWithSpur" : "rail";
  const lengths = { road: firstWayFigures(ways.road, layers), rail: firstWayFigures(ways[rail], layers) };
  return legs.map((leg) => figuresOf(leg));

  function figuresOf(leg: CarriedLeg): LegFigures {
    const { material, direction, from, to, by } = leg;
    const key = (what: string): string => `flow.${side}.leg.${material}.${direction}.${from}.${to}.${by}.${what}`;
    const materials = { materials: [material] };
    const tonnes = maker.one(key("tonnes"), LEG_LABELS.tonnes, leg.tonnes, {
      writing: "whole",
      unit: "t/a",
      from: materials,
    });
    const amount = amounts.find(({ flow }) => flow.material === material && flow.direction === direction)?.figure;
    if (by === "line" && amount !== undefined) {
      return { ...NOTHING, leg, tonnes: { ...amount, key: key("tonnes"), label: LEG_LABELS.tonnes } };
    }
    if (by === "line" || by === "none") return { ...NOTHING, leg, tonnes };
    const way = by === "sea" ? null : onWay(leg) ? lengths[by] : null;
    const wayName = by === "rail" ? rail : "road";
    const made: MadeOf = way === null ? materials : { ...materials, ways: [wayName] };
    const load = by === "road" ? "truckPayloadTonnes" : by === "rail" ? "trainNetTonnes" : shipField(leg);
    const { tonneKilometres, kilowattHours, carbonDioxideTonnes } = leg;
    const { kilowattHoursPerTonneKilometre, gramsPerTonneKilometre } = inputs.factors[by];
    const plusMinus = wayPlusMinus(leg);
    return {
      leg,
      tonnes,
      loads: maker.one(key("loads"), LEG_LABELS.loads[by], leg.loads, count("/a", { ...materials, fields: [load] })),
      length: by === "sea" ? laneFigure(maker, key("length"), leg) : (way?.length ?? null),
      declared: way?.declared ?? null,
      sailingDays: by === "sea" ? sailing(key("sailing"), leg) : null,
      tonneKilometres: maker.one(key("tonneKilometres"), carriedLabel("tonneKilometres", by), tonneKilometres, {
        ...measure("tkm/a", made),
        plusMinus,
      }),
      energy: maker.one(
        key("energy"),
        carriedLabel("energy", by),
        kilowattHours && scaled(kilowattHours, 1 / KILOWATT_HOURS),
        {
          ...measure("MWh/a", { ...made, fields: [`factors.${by}.kilowattHoursPerTonneKilometre`] }),
          plusMinus: plusMinusWith(plusMinus, kilowattHoursPerTonneKilometre, KILOWATT_HOURS),
        },
      ),
      carbonDioxide: maker.one(key("carbonDioxide"), carriedLabel("carbonDioxide", by), carbonDioxideTonnes, {
        ...measure("t CO₂/a", { ...made, fields: [`factors.${by}.gramsPerTonneKilometre`] }),
        plusMinus: plusMinusWith(plusMinus, gramsPerTonneKilometre, GRAMS),
      }),
    };
  }

  function sailing(key: string, { sailingDays }: CarriedLeg): Figure {
    const days: Range | null = sailingDays === null ? null : exactly(sailingDays);
    const figure = maker.one(key, LEG_LABELS.sailingDays, days, { writing: "rate", unit: "d", from: {} });
    return { ...figure, approximate: true };
  }
}

/** The length of a sea lane. Its waypoints were written down for this map and carry no ±. */
export function laneFigure(maker: FlowFigureMaker, key: string, { metres }: CarriedLeg): Figure {
  const kilometres = metres === null ? null : exactly(metres / 1_000);
  const figure = maker.one(key, LEG_LABELS.lane, kilometres, measure("km", {}));
  return { ...figure, method: "geodesic", approximate: true };
}

const NOTHING = {
  loads: null,
  length: null,
  declared: null,
  sailingDays: null,
  tonneKilometres: null,
  energy: null,
  carbonDioxide: null,
} as const;

const count = (unit: string, from: MadeOf): HowMade => ({ writing: "count", unit, from });
const measure = (unit: string, from: MadeOf): HowMade => ({ writing: "measure", unit, from });

const onWay = ({ atSite, from, to }: CarriedLeg): boolean => atSite && (from === CHOSEN_QUAY || to === CHOSEN_QUAY);

const shipField = ({ direction }: CarriedLeg) => (direction === "in" ? "shipInTonnes" : "shipOutTonnes");

/** Of the tonne-kilometres, from the ± of the way; null where the way has none. */
export const wayPlusMinus = ({ tonnes, plusMinusMetres }: CarriedLeg): number | null =>
  tonnes === null || plusMinusMetres === null ? null : (tonnes.max * plusMinusMetres) / 1_000;

/** Of what a factor makes of them, in a unit so many times as large. */
export const plusMinusWith = (tonneKilometres: number | null, factor: Range | null, unit: number): number | null =>
  tonneKilometres === null || factor === null ? null : (tonneKilometres * factor.max) / unit;
