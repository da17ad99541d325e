import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { FlowBook } from "../domain/flow.ts";
import type { LandAnswer } from "../domain/land-balance.ts";
import type { Layer } from "../domain/layer.ts";
import type { ShownLogistics } from "../domain/logistics.ts";
import type { ReserveLineKey } from "../domain/reserve.ts";
import type { Scenario } from "../domain/scenario.ts";
import { isLiveFigure, type LiveFigureKey, type LiveLink, type LiveTrip } from "../domain/story.ts";
import { factFigure } from "./fact-figures.ts";
import { flowFigures } from "./flow-figures.ts";
import { reserveAnswer } from "./land-questions.ts";
import { measuredLinks } from "./link-figures.ts";
import { reserveFigures } from "./reserve-figures.ts";
import { Unavailable } from "./unavailable.ts";

/** What the figures of a story are worked out from; null where it could not be had or was not asked for. */
export interface ToldGround {
  readonly facts: FactBook;
  readonly layers: readonly Layer[];
  readonly flows: { readonly shown: ShownLogistics; readonly book: FlowBook } | null;
  readonly land: { readonly scenario: Scenario; readonly balance: LandAnswer } | null;
  /** The year in which land for small firms is asked for. */
  readonly year: number;
}

/** Facts by their keys, at once; null for a key that is no fact. What is worked out comes with `liveFigures`. */
export function toldFacts(keys: readonly string[], book: FactBook): Readonly<Record<string, Figure | null>> {
  const figure = (key: string): Figure | null => {
    const fact = book.facts.find((one) => one.key === key);
    return fact === undefined ? null : factFigure(fact, book);
  };
  return Object.fromEntries(keys.filter((key) => !isLiveFigure(key)).map((key) => [key, figure(key)]));
}

/** What is worked out while a story is told; null where what it needs cannot be had now. */
export async function liveFigures(
  keys: readonly string[],
  ground: ToldGround,
): Promise<Readonly<Record<string, Figure | null>>> {
  const live = keys.filter(isLiveFigure);
  const figures = await Promise.all(live.map(async (key) => [key, await liveFigure(key, ground)] as const));
  return Object.fromEntries(figures);
}

async function liveFigure(key: LiveFigureKey, ground: ToldGround): Promise<Figure | null> {
  const [, family, name = "", part] = key.split(".");
  try {
    if (family === "link") return (await measured(ground.layers))[name as LiveLink]?.figure ?? null;
    if (family === "flows") return flowFigure(name as LiveTrip, part === "with" ? "with" : "without", ground);
    return await landFigure(name as ReserveLineKey, part === "net" ? "net" : "gross", ground);
  } catch (thrown) {
    if (thrown instanceof Unavailable) return null;
    throw thrown;
  }
}

const links = new WeakMap<readonly Layer[], ReturnType<typeof measuredLinks>>();

/** Once for all figures of a chapter. */
function measured(layers: readonly Layer[]): ReturnType<typeof measuredLinks> {
  const known = links.get(layers) ?? measuredLinks(layers);
  links.set(layers, known);
  return known;
}

function flowFigure(trip: LiveTrip, side: "with" | "without", { flows, facts, layers }: ToldGround): Figure | null {
  if (flows === null) return null;
  return flowFigures(flows.shown, { facts, flows: flows.book, layers })[side].trips[trip].figure;
}

async function landFigure(
  line: ReserveLineKey,
  part: "gross" | "net",
  { land, year }: ToldGround,
): Promise<Figure | null> {
  if (land === null) return null;
  const { scenario, balance } = land;
  const { smallFirmNeedHectares: need, countsSubcontractors: withSubcontractors } = scenario.assumptions;
  const reserve = await reserveAnswer(balance, scenario, { year, withSubcontractors, need });
  const { lines } = reserveFigures(balance, reserve, scenario.planningArea, "carried");
  return lines.find(({ key }) => key === line)?.[part] ?? null;
}
