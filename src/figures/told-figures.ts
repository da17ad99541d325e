import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { FlowBook } from "../domain/flow.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { Layer } from "../domain/layer.ts";
import type { ShownLogistics } from "../domain/logistics.ts";
import type { Scenario } from "../domain/scenario.ts";
import { isLiveFigure, type LiveFigureKey, type LiveLink, type LiveTrip } from "../domain/story.ts";
import { factFigure } from "./fact-figures.ts";
import { type FlowFigures, flowFigures } from "./flow-figures.ts";
import { reserveAnswer } from "./land-questions.ts";
import type { MeasuredLinks } from "./link-figures.ts";
import { type ReserveFigures, reserveFigures } from "./reserve-figures.ts";
import { Unavailable } from "./unavailable.ts";

/** What the figures of a story are worked out from; null where it could not be had or was not asked for. */
export interface ToldGround {
  readonly facts: FactBook;
  readonly layers: readonly Layer[];
  /** Measured on those layers; rejects with `Unavailable`. */
  readonly links: () => Promise<MeasuredLinks>;
  readonly flows: { readonly shown: ShownLogistics; readonly book: FlowBook } | null;
  readonly land: { readonly scenario: Scenario; readonly balance: LandAnswer } | null;
  /** The year in which land for small firms is asked for. */
  readonly year: number;
}

/** Facts by their keys, at once; null for a key that is no fact. What is worked out comes with `workedOutFigures`. */
export function toldFacts(keys: readonly string[], book: FactBook): Readonly<Record<string, Figure | null>> {
  const figure = (key: string): Figure | null => {
    const fact = book.facts.find((one) => one.key === key);
    return fact === undefined ? null : factFigure(fact, book);
  };
  return Object.fromEntries(keys.filter((key) => !isLiveFigure(key)).map((key) => [key, figure(key)]));
}

/** What is worked out while a story is told; null where what it needs cannot be had now. Each family is worked out once. */
export async function workedOutFigures(
  keys: readonly string[],
  ground: ToldGround,
): Promise<Readonly<Record<string, Figure | null>>> {
  const live = keys.filter(isLiveFigure);
  const has = (family: Family): boolean => live.some((key) => familyOf(key) === family);
  const [links, reserve] = await Promise.all([
    has("link") ? had(ground.links()) : null,
    has("land") ? had(reserveOf(ground)) : null,
  ]);
  const flows = has("flows") ? flowsOf(ground) : null;
  const figure = (key: LiveFigureKey): Figure | null => {
    const [, family, name = "", part] = key.split(".");
    if (family === "link") return links?.[name as LiveLink]?.figure ?? null;
    if (family === "flows") return flows?.[part === "with" ? "with" : "without"].trips[name as LiveTrip].figure ?? null;
    return reserve?.find(({ key: line }) => line === name)?.[part === "net" ? "net" : "gross"] ?? null;
  };
  return Object.fromEntries(live.map((key) => [key, figure(key)]));
}

type Family = "link" | "flows" | "land";
const familyOf = (key: LiveFigureKey): string | undefined => key.split(".")[1];

/** Null where what works it out cannot be fetched now. */
async function had<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof Unavailable) return null;
    throw thrown;
  }
}

function flowsOf({ flows, facts, layers }: ToldGround): FlowFigures | null {
  return flows === null ? null : flowFigures(flows.shown, { facts, flows: flows.book, layers });
}

async function reserveOf({ land, year }: ToldGround): Promise<ReserveFigures["lines"] | null> {
  if (land === null) return null;
  const { scenario, balance } = land;
  const { smallFirmNeedHectares: need, countsSubcontractors: withSubcontractors } = scenario.assumptions;
  const reserve = await reserveAnswer(balance, scenario, { year, withSubcontractors, need });
  return reserveFigures(balance, reserve, scenario.planningArea, "carried").lines;
}
