import type { Fact } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { folded } from "../domain/folded.ts";
import { LANGUAGES } from "../domain/language.ts";
import { logisticsDefaults } from "../domain/logistics-defaults.ts";
import type { Scenario } from "../domain/scenario.ts";
import { LIVE_FIGURES } from "../domain/story.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { investOf } from "../state/invest.ts";
import { readyLayers } from "../state/layers.ts";
import { flowsAnswerer, flowsQuestion } from "./answer-flows.ts";
import { factFigure } from "./fact-figures.ts";
import { balanceAnswer } from "./land-answers.ts";
import { measuredLinks } from "./link-figures.ts";
import { type ToldGround, workedOutFigures } from "./told-figures.ts";

/** A figure that can stand in a text of a story. */
export interface Insertable {
  readonly key: string;
  readonly figure: Figure;
}

/** Facts with a number: a statement in words is no figure of a sentence. */
export function factsToInsert({ facts }: Pick<AtlasState, "facts">): readonly Insertable[] {
  if (facts.status !== "ready") return [];
  const { book } = facts;
  return book.facts.filter(isNumber).map((fact) => ({ key: fact.key, figure: factFigure(fact, book) }));
}

const isNumber = ({ value }: Fact): boolean => typeof value === "number" || (value !== null && "min" in value);

/**
 * What is worked out while a story is told, as it is now: of the scenario of a chapter, those of flows of its alternative.
 * What cannot be had with it is left out.
 */
export async function liveToInsert(
  state: AtlasState,
  scenario: Scenario | null,
  year: number,
): Promise<readonly Insertable[]> {
  if (state.facts.status !== "ready") return [];
  const { book } = state.facts;
  const layers = readyLayers(state);
  const balance = scenario === null ? null : await balanceAnswer(state, scenario);
  const figures = await workedOutFigures(LIVE_FIGURES, {
    facts: book,
    layers,
    links: () => measuredLinks(layers),
    flows: await flowsOf(state, scenario),
    land: scenario !== null && balance?.status === "ready" ? { scenario, balance: balance.value } : null,
    year,
  });
  return LIVE_FIGURES.flatMap((key) => {
    const figure = figures[key] ?? null;
    return figure === null ? [] : [{ key, figure }];
  });
}

async function flowsOf(state: AtlasState, scenario: Scenario | null): Promise<ToldGround["flows"]> {
  const alternative = scenario?.base;
  const { flowFiles } = investOf(state);
  if (state.facts.status !== "ready" || flowFiles.status !== "ready") return null;
  if (alternative !== "ve1" && alternative !== "ve2") return null;
  const question = flowsQuestion(state, logisticsDefaults(state.facts.book, alternative));
  if (question === null) return null;
  const answer = await flowsAnswerer()(state, question);
  return answer.status === "ready" ? { shown: answer.value, book: flowFiles.books[alternative] } : null;
}

/**
 * Those that have every word asked for in their label, in any language, or in their key.
 *
 * @example found(facts, "melu") // those on noise
 */
export function found(figures: readonly Insertable[], words: string): readonly Insertable[] {
  const asked = folded(words).split(" ").filter(Boolean);
  return figures.filter(({ key, figure: { label } }) => {
    const told = folded([key, ...LANGUAGES.map((language) => label[language])].join(" "));
    return asked.every((word) => told.includes(word));
  });
}
