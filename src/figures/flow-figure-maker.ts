import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { type FlowBook, flowsWith, type Material, type Range } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer } from "../domain/layer.ts";
import type { LogisticsInputs, QuayWays, Sum } from "../domain/logistics.ts";
import { flowOrigins, type MadeOf } from "./flow-origins.ts";
import { type Writing, written, writtenWithin } from "./flow-rounding.ts";

/** A sum and the materials that it lacks. */
export interface SumFigure {
  readonly figure: Figure;
  readonly lacks: readonly Material[];
}

export interface HowMade {
  readonly writing: Writing;
  readonly unit: string | null;
  readonly from: MadeOf;
  /** Of the way, in the unit of the figure. */
  readonly plusMinus?: number | null;
}

export interface FlowFigureMaker {
  readonly one: (key: string, label: LocalizedText, range: Range | null, how: HowMade) => Figure;
  readonly sum: (key: string, label: LocalizedText, sum: Sum | null, how: HowMade) => SumFigure;
}

/** Makes figures of the flows, each with the sources that it is worked out from. */
export function flowFigureMaker(
  context: { readonly facts: FactBook; readonly flows: FlowBook; readonly layers: readonly Layer[] },
  inputs: LogisticsInputs,
  ways: QuayWays,
): FlowFigureMaker {
  const originOf = flowOrigins(context, inputs, ways);
  const ofUnknownMeans = new Set(
    flowsWith(context.flows, inputs).flatMap(({ material, stages }) =>
      stages.some(({ by }) => by.includes("none")) ? [material] : [],
    ),
  );

  const one: FlowFigureMaker["one"] = (key, label, range, { writing, unit, from, plusMinus = null }) => ({
    key,
    label,
    ...inMillions({ ...amountOf(range, writing, plusMinus), unit }),
    ...(writing === "about" && range !== null ? { qualifier: "about" as const } : {}),
    approximate: writing === "about",
    method: "logistics",
    ...originOf(from),
  });

  const sum: FlowFigureMaker["sum"] = (key, label, of, how) => {
    if (of === null) return { figure: one(key, label, null, how), lacks: [] };
    const { known, lacks } = of;
    // Of what is surely carried 0 would say too little; what may come by any means may come by another.
    const isUnknown = known.min === 0 && known.max === 0 && lacks.some((material) => !ofUnknownMeans.has(material));
    const figure = one(key, label, isUnknown ? null : known, how);
    // "At least 0" says nothing: what the sum lacks stands beside it.
    const isLeast = lacks.length > 0 && known.min > 0;
    return { figure: isLeast ? { ...figure, qualifier: "at-least" } : figure, lacks };
  };

  return { one, sum };
}

function amountOf(
  range: Range | null,
  writing: Writing,
  plusMinus: number | null,
): Pick<Figure, "value" | "decimals" | "plusMinus"> {
  if (range === null) return { value: null, decimals: 0, plusMinus: null };
  if (plusMinus === null || plusMinus === 0) return { ...written(range, writing), plusMinus: null };
  return writtenWithin(range, plusMinus);
}

type Written = Pick<Figure, "value" | "decimals" | "plusMinus" | "unit">;

const MILLION = 1_000_000;

/**
 * Tonne-kilometres are told in millions.
 *
 * @example inMillions({ value: 15_400_000, plusMinus: 1_100_000, decimals: 0, unit: "tkm/a" }) // 15.4 ± 1.1 Mtkm/a
 */
function inMillions(written: Written): Written {
  const { value, plusMinus, unit } = written;
  if (unit !== "tkm/a" || value === null) return written;
  const ends = typeof value === "number" ? [value] : "min" in value ? [value.min, value.max] : [];
  const decimals = Math.max(...[...ends, plusMinus ?? 0].map((number) => decimalsIn(number / MILLION)));
  const [min = 0, max = min] = ends.map((end) => end / MILLION);
  return {
    value: ends.length === 1 ? min : { min, max },
    plusMinus: plusMinus === null ? null : plusMinus / MILLION,
    decimals,
    unit: "Mtkm/a",
  };
}

/** @example decimalsIn(15.4) // 1 */
const decimalsIn = (value: number): number =>
  value
    .toFixed(6)
    .replace(/\.?0+$/, "")
    .split(".")[1]?.length ?? 0;
