import type { FactKey } from "../../domain/fact.ts";
import { choiceFor, RESTRICTION_RULES, type RestrictionRule } from "../../domain/restriction.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { figureText } from "../parts/figure-text.ts";

/** A rule in words, as panel and file have it. */
export interface RuleWords {
  readonly key: string;
  /** "Rautatien suoja-alue: 30 m keskilinjasta kumpaankin suuntaan" */
  readonly title: string;
  /** What the law or its source says. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The rules that count in a scenario, those of the layers first, then the planner's own. Laws and sources stand in the book
 * of facts: where it could not be had, that is said.
 */
export function ruleWords(
  { restrictionChoices, restrictions }: Scenario,
  state: Pick<AtlasState, "facts">,
  translator: Translator,
): readonly RuleWords[] {
  const { text } = translator;
  const counting = RESTRICTION_RULES.filter((rule) => choiceFor(rule, restrictionChoices).applies);
  return [
    ...counting.map((rule) => {
      const facts = rule.facts.map((key) => factWords(key, state, translator));
      return {
        key: rule.key,
        title: titleOf(rule, choiceFor(rule, restrictionChoices).halfWidth, translator),
        notes: facts.flatMap(({ note }) => note ?? []),
        sources: [...new Set(facts.flatMap(({ sources }) => sources))],
      };
    }),
    ...restrictions.map(({ id, name, rule, source }) => ({
      key: `own ${id}`,
      title: `${text(name)}: ${text(rule)}`,
      notes: [],
      sources: [text(source.title)],
    })),
  ];
}

function titleOf({ key }: RestrictionRule, halfWidth: number | null, { t, quantity }: Translator): string {
  const name = t(`restriction.${key}`);
  return halfWidth === null ? name : t("balance.rule-width", { name, width: quantity(halfWidth, "m") });
}

function factWords(key: FactKey, { facts }: Pick<AtlasState, "facts">, translator: Translator) {
  const { t, text } = translator;
  const book = facts.status === "ready" ? facts.book : null;
  const fact = book?.facts.find((one) => one.key === key);
  if (book === null || fact === undefined) {
    return { note: null, sources: [t(facts.status === "unavailable" ? "balance.no-facts" : "balance.working")] };
  }
  const figure = factFigure(fact, book);
  const said = t("balance.rule-says", { value: figureText(figure, translator) });
  return {
    note: fact.note === undefined ? said : `${said}. ${text(fact.note)}`,
    sources: figure.sources.map(({ title }) => text(title)),
  };
}
