import type { Figure } from "../domain/figure.ts";
import { CHOSEN_QUAY, type FlowPlaceId, type Material } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import {
  CARRIERS,
  type CarriedLeg,
  type Carrier,
  type LogisticsInputs,
  type LogisticsSide,
  type ShownLogistics,
} from "../domain/logistics.ts";
import { sumOf } from "../domain/range.ts";
import { type FlowFigureMaker, flowFigureMaker, type SumFigure } from "./flow-figure-maker.ts";
import { amountFigures, type FlowContext } from "./flow-figures.ts";
import { LINE_LABELS } from "./flow-labels.ts";
import { laneFigure } from "./flow-leg-figures.ts";

export const LINE_DIRECTIONS = ["all", "in", "out"] as const;
type LineDirection = (typeof LINE_DIRECTIONS)[number];

/** What one line of the picture carries: tonnes a year both ways together, to the plant and from it. */
export type LineFigures = Readonly<Record<LineDirection, SumFigure>>;

/** A far end over the sea, what goes there or comes from it, and how far off it is; not known where no lane is written down. */
interface LaneFigures {
  readonly place: FlowPlaceId;
  readonly direction: CarriedLeg["direction"];
  readonly tonnes: Figure;
  readonly length: Figure;
}

/** The figures of the flows on the map, of one side of the spur. Null where nothing goes by the means. */
export interface FlowLineFigures {
  readonly lines: Readonly<Record<Carrier, LineFigures | null>>;
  readonly lanes: readonly LaneFigures[];
  /** Terawatt-hours a year from the main grid; null where the plant takes none. */
  readonly electricity: Figure | null;
}

/**
 * What flows between the chosen quay and the site, and over the sea to that quay. Map, legend and table print the same
 * figures.
 *
 * @example flowLineFigures(shown, context, false).lines.road.all.figure.value // 1 100 000 of alumina alone
 */
export function flowLineFigures(
  { inputs, answer, ways }: ShownLogistics,
  context: FlowContext,
  spurBuilt: boolean,
): FlowLineFigures {
  const maker = flowFigureMaker(context, inputs, ways);
  const side = answer[spurBuilt ? "with" : "without"];
  const [sea, road, rail] = CARRIERS.map((by) => lineFigures(maker, by, legsOn(side, by)));
  return {
    lines: { sea: sea ?? null, road: road ?? null, rail: rail ?? null },
    lanes: laneFigures(maker, legsOn(side, "sea")),
    electricity: electricityFigure(maker, context, inputs),
  };
}

/** Legs on the one way that the picture has for a means: from the quay to the site, or over the sea to the quay. */
export const legsOn = ({ legs }: LogisticsSide, by: Carrier): readonly CarriedLeg[] =>
  legs.filter(
    (leg) => leg.by === by && (leg.from === CHOSEN_QUAY || leg.to === CHOSEN_QUAY) && leg.atSite === (by !== "sea"),
  );

function lineFigures(maker: FlowFigureMaker, by: Carrier, legs: readonly CarriedLeg[]): LineFigures | null {
  const figure = (direction: LineDirection): SumFigure => {
    const of = legs.filter((leg) => direction === "all" || leg.direction === direction);
    return tonnesFigure(maker, `flow.line.${by}.${direction}`, LINE_LABELS[by][direction], of);
  };
  const all = figure("all");
  return all.figure.value === 0 ? null : { all, in: figure("in"), out: figure("out") };
}

function tonnesFigure(
  maker: FlowFigureMaker,
  key: string,
  label: LocalizedText,
  legs: readonly CarriedLeg[],
): SumFigure {
  const known = sumOf(legs.flatMap(({ tonnes }) => tonnes ?? []));
  const lacks = legs.flatMap(({ tonnes, material }): readonly Material[] => (tonnes === null ? [material] : []));
  const materials = [...new Set(legs.map(({ material }) => material))];
  const sum = { known, lacks: [...new Set(lacks)] };
  return maker.sum(key, label, sum, { writing: "whole", unit: "t/a", from: { materials } });
}

/** Each far end once, in the order of the flows, with the tonnes of its own: what comes from elsewhere is not its. */
function laneFigures(maker: FlowFigureMaker, legs: readonly CarriedLeg[]): readonly LaneFigures[] {
  const endOf = (leg: CarriedLeg) => (leg.from === CHOSEN_QUAY ? leg.to : leg.from);
  const lanes = new Map(legs.map((leg) => [endOf(leg), leg]));
  return [...lanes].map(([place, leg]) => {
    const own = legs.filter((other) => endOf(other) === place);
    return {
      place,
      direction: leg.direction,
      tonnes: tonnesFigure(maker, `flow.lane.${place}.tonnes`, LINE_LABELS.sea[leg.direction], own).figure,
      length: laneFigure(maker, `flow.lane.${place}.length`, leg),
    };
  });
}

function electricityFigure(maker: FlowFigureMaker, { flows }: FlowContext, inputs: LogisticsInputs): Figure | null {
  const amount = amountFigures(maker, flows, inputs).find(({ flow }) => flow.material === "electricity");
  return amount === undefined || amount.figure.value === 0 ? null : amount.figure;
}
