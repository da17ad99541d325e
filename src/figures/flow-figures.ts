import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { type FlowBook, flowsWith, type Material, type MaterialFlow } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer } from "../domain/layer.ts";
import {
  CARRIERS,
  type Carrier,
  type LogisticsInputs,
  type LogisticsSide,
  type MassBalance,
  type ShownLogistics,
  type Sum,
  type SumsByCarrier,
} from "../domain/logistics.ts";
import type { InputField } from "../domain/logistics-inputs.ts";
import { scaled } from "../domain/range.ts";
import { type FlowFigureMaker, flowFigureMaker, type HowMade, type SumFigure } from "./flow-figure-maker.ts";
import { BALANCE_LABELS, type CarriedFigure, carriedLabel, DIFFERENCE_LABELS, TRIP_LABELS } from "./flow-labels.ts";
import {
  type FlowAmounts,
  GRAMS,
  KILOWATT_HOURS,
  type LegFigures,
  legFigures,
  plusMinusWith,
  wayPlusMinus,
} from "./flow-leg-figures.ts";
import type { MadeOf } from "./flow-origins.ts";
import type { Writing } from "./flow-rounding.ts";

export type TripFigure = keyof typeof TRIP_LABELS;
export type SpurSide = "without" | "with";

export interface SideFigures {
  readonly trips: Readonly<Record<TripFigure, SumFigure>>;
  readonly carried: Readonly<Record<CarriedFigure, SumsByCarrier<SumFigure>>>;
  /** In the order of the answer's legs. */
  readonly legs: readonly LegFigures[];
}

export interface FlowFigures {
  readonly without: SideFigures;
  readonly with: SideFigures;
  readonly difference: Readonly<Record<keyof typeof DIFFERENCE_LABELS, SumFigure>>;
  readonly balance: Readonly<Record<keyof MassBalance, SumFigure>>;
  readonly averageMegawatts: Figure;
  readonly amounts: FlowAmounts;
}

/** What the answer was worked out from, for the sources. */
export interface FlowContext {
  readonly facts: FactBook;
  readonly flows: FlowBook;
  readonly layers: readonly Layer[];
}

/**
 * Every number of an answer as a figure. What no source gives is null; a sum that lacks a material is "at least" and
 * says which. Whole counts stand exactly, ranges with three significant digits.
 *
 * @example flowFigures(shown, context).without.trips.truckLoads.figure.value // 23 656
 */
export function flowFigures(shown: ShownLogistics, context: FlowContext): FlowFigures {
  const { inputs, answer, ways } = shown;
  const maker = flowFigureMaker(context, inputs, ways);
  const amounts = amountFigures(maker, context.flows, inputs);
  const sideFigures = (name: SpurSide): SideFigures => ({
    trips: tripFigures(maker, name, answer[name]),
    carried: carriedFigures(maker, name, answer[name], inputs),
    legs: legFigures(maker, name, answer[name], ways, { inputs, layers: context.layers, amounts }),
  });
  return {
    without: sideFigures("without"),
    with: sideFigures("with"),
    difference: differenceFigures(maker, shown),
    balance: balanceFigures(maker, answer.balance, flowsWith(context.flows, inputs)),
    averageMegawatts: maker.one("flow.power", BALANCE_LABELS.averageMegawatts, answer.averageMegawatts, {
      writing: "about",
      unit: "MW",
      from: { materials: ["electricity"] },
    }),
    amounts,
  };
}

const TRIPS: Readonly<
  Record<
    TripFigure,
    { readonly by: Carrier; readonly unit: string; readonly writing: Writing; readonly field: InputField }
  >
> = {
  shipCallsIn: { by: "sea", unit: "/a", writing: "count", field: "shipInTonnes" },
  shipCallsOut: { by: "sea", unit: "/a", writing: "count", field: "shipOutTonnes" },
  truckLoads: { by: "road", unit: "/a", writing: "count", field: "truckPayloadTonnes" },
  truckPassages: { by: "road", unit: "/a", writing: "count", field: "truckPayloadTonnes" },
  vehiclesADay: { by: "road", unit: "/d", writing: "rate", field: "truckPayloadTonnes" },
  vehiclesAnHour: { by: "road", unit: "/h", writing: "rate", field: "truckPayloadTonnes" },
  trainLoads: { by: "rail", unit: "/a", writing: "count", field: "trainNetTonnes" },
  trainsADay: { by: "rail", unit: "/d", writing: "rate", field: "trainNetTonnes" },
};

/** Of the materials that a carrier brings or takes on this side. */
const materialsBy = ({ legs }: LogisticsSide, by: readonly Carrier[]): readonly Material[] => [
  ...new Set(legs.filter((leg) => by.some((carrier) => carrier === leg.by)).map(({ material }) => material)),
];

function tripFigures(maker: FlowFigureMaker, name: SpurSide, side: LogisticsSide): SideFigures["trips"] {
  const figure = (key: TripFigure): SumFigure => {
    const { by, unit, writing, field } = TRIPS[key];
    const from = { materials: materialsBy(side, [by]), fields: [field] };
    return maker.sum(`flow.${name}.${key}`, TRIP_LABELS[key], side[key], { writing, unit, from });
  };
  return {
    shipCallsIn: figure("shipCallsIn"),
    shipCallsOut: figure("shipCallsOut"),
    truckLoads: figure("truckLoads"),
    truckPassages: figure("truckPassages"),
    vehiclesADay: figure("vehiclesADay"),
    vehiclesAnHour: figure("vehiclesAnHour"),
    trainLoads: figure("trainLoads"),
    trainsADay: figure("trainsADay"),
  };
}

function carriedFigures(
  maker: FlowFigureMaker,
  name: SpurSide,
  side: LogisticsSide,
  { factors }: LogisticsInputs,
): SideFigures["carried"] {
  const figure = (what: CarriedFigure, by: Carrier | "all"): SumFigure => {
    const { unit, sum, plusMinus } = carriedNumber(what, by);
    const from = madeOf(what, side, by === "all" ? CARRIERS : [by]);
    const how = { writing: "measure", unit, from, plusMinus } as const;
    return maker.sum(`flow.${name}.${what}.${by}`, carriedLabel(what, by), sum, how);
  };
  const carriedNumber = (what: CarriedFigure, by: Carrier | "all") => {
    const own = by === "all" ? null : plusMinusOf(side, by);
    const factor = by === "all" ? null : factors[by];
    if (what === "tonneKilometres") return { unit: "tkm/a", sum: side.tonneKilometres[by], plusMinus: own };
    if (what === "energy") {
      const kilowattHours = side.kilowattHours[by];
      const sum = kilowattHours && { ...kilowattHours, known: scaled(kilowattHours.known, 1 / KILOWATT_HOURS) };
      const plusMinus = plusMinusWith(own, factor?.kilowattHoursPerTonneKilometre ?? null, KILOWATT_HOURS);
      return { unit: "MWh/a", sum, plusMinus };
    }
    const plusMinus = plusMinusWith(own, factor?.gramsPerTonneKilometre ?? null, GRAMS);
    return { unit: "t CO₂/a", sum: side.carbonDioxideTonnes[by], plusMinus };
  };
  const figures = (what: CarriedFigure): SumsByCarrier<SumFigure> => ({
    sea: figure(what, "sea"),
    road: figure(what, "road"),
    rail: figure(what, "rail"),
    all: figure(what, "all"),
  });
  return {
    tonneKilometres: figures("tonneKilometres"),
    energy: figures("energy"),
    carbonDioxide: figures("carbonDioxide"),
  };
}

function madeOf(what: CarriedFigure, side: LogisticsSide, carriers: readonly Carrier[]): MadeOf {
  const used = carriers.filter((carrier) => materialsBy(side, [carrier]).length > 0);
  const factor = what === "energy" ? "kilowattHoursPerTonneKilometre" : "gramsPerTonneKilometre";
  return {
    materials: materialsBy(side, used),
    fields: what === "tonneKilometres" ? [] : used.map((carrier) => `factors.${carrier}.${factor}` as const),
    ways: used.flatMap((carrier) => {
      if (carrier === "sea") return [];
      return carrier === "road" ? (["road"] as const) : ([side.spurBuilt ? "railWithSpur" : "rail"] as const);
    }),
  };
}

/** All run on the same way: its ± is every leg's in the same direction. Null where a leg has none. */
function plusMinusOf({ legs }: LogisticsSide, by: Carrier): number | null {
  const each = legs.filter((leg) => leg.by === by && leg.tonneKilometres !== null).map(wayPlusMinus);
  return each.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

function differenceFigures(maker: FlowFigureMaker, { answer }: ShownLogistics): FlowFigures["difference"] {
  const { difference, without, with: withSpur } = answer;
  const materials = materialsBy(without, ["road"]);
  const less = (more: number | null, fewer: number | null): number | null =>
    more === null || fewer === null ? null : more - fewer;
  const figure = (key: keyof typeof DIFFERENCE_LABELS, how: Omit<HowMade, "writing">, writing: Writing = "measure") => {
    const sum = key === "carbonDioxide" ? changeOf(difference.carbonDioxideTonnes) : difference[key];
    const made = { ...how, writing, from: { materials, ...how.from } };
    return maker.sum(`flow.difference.${key}`, DIFFERENCE_LABELS[key], sum, made);
  };
  return {
    vehiclesADay: figure("vehiclesADay", { unit: "/d", from: { fields: ["truckPayloadTonnes"] } }, "rate"),
    tonneKilometresOffRoad: figure("tonneKilometresOffRoad", {
      unit: "tkm/a",
      from: { ways: ["road"] },
      plusMinus: less(plusMinusOf(without, "road"), plusMinusOf(withSpur, "road")),
    }),
    tonneKilometresOnRail: figure("tonneKilometresOnRail", {
      unit: "tkm/a",
      from: { ways: ["railWithSpur"] },
      plusMinus: less(plusMinusOf(withSpur, "rail"), plusMinusOf(without, "rail")),
    }),
    // From the worst of one means to the best of the other: wider than any ± of the ways.
    carbonDioxide: figure("carbonDioxide", {
      unit: "t CO₂/a",
      from: {
        fields: ["factors.road.gramsPerTonneKilometre", "factors.rail.gramsPerTonneKilometre"],
        ways: ["road", "railWithSpur"],
      },
    }),
  };
}

/** Emissions may grow or shrink: a change with its sign says so, "less" with a minus before it does not. */
const changeOf = (less: Sum | null): Sum | null =>
  less && { ...less, known: { min: 0 - less.known.max, max: 0 - less.known.min } };

/** What comes in and is not known makes the rest more, what goes out less. */
function balanceFigures(
  maker: FlowFigureMaker,
  balance: MassBalance,
  flows: readonly MaterialFlow[],
): FlowFigures["balance"] {
  const materials = (direction: MaterialFlow["direction"]): readonly Material[] =>
    flows.filter((flow) => flow.direction === direction && flow.unit === "t/a").map(({ material }) => material);
  const figure = (key: keyof MassBalance, label: LocalizedText, of: readonly Material[]): SumFigure =>
    maker.sum(`flow.balance.${key}`, label, balance[key], { writing: "whole", unit: "t/a", from: { materials: of } });
  const [enters, leaves] = [materials("in"), materials("out")];
  const rest = figure("rest", BALANCE_LABELS.rest, [...enters, ...leaves]);
  return {
    in: figure("in", BALANCE_LABELS.in, enters),
    out: figure("out", BALANCE_LABELS.out, leaves),
    rest: balance.out.lacks.length === 0 ? rest : { ...rest, figure: withoutQualifier(rest.figure) },
  };
}

function withoutQualifier({ qualifier: _, ...figure }: Figure): Figure {
  return figure;
}

export function amountFigures(maker: FlowFigureMaker, book: FlowBook, inputs: LogisticsInputs): FlowAmounts {
  return flowsWith(book, inputs).map((flow) => {
    const { material, direction, label, amount, unit, basis } = flow;
    const atSize = amount === null ? null : scaled(amount, inputs.sizePercent / 100);
    const figure = maker.one(`flow.amount.${direction}.${material}`, label, atSize, {
      writing: unit === "t/a" ? "whole" : "measure",
      unit,
      from: { materials: [material] },
    });
    const isStated = basis === "company" && inputs.sizePercent === 100;
    const method = isStated ? "stated" : figure.method;
    return { flow, figure: { ...figure, approximate: basis === "inference", method } };
  });
}
