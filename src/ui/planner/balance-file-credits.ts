import type { LayerId } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import { restrictingLayers } from "../../domain/restriction.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { RESERVE_WAY_LAYERS } from "../../figures/reserve-ways.ts";
import { isShippedOutline, statedAreas } from "../../figures/stated-areas.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayer } from "../../state/layers.ts";
import { unavailableAmong } from "../../state/settled.ts";
import { creditLines } from "../ways/file-credits.ts";
import { asOfText } from "./as-of-text.ts";
import type { BalanceFileContent } from "./balance-file.ts";
import { CHECKLIST } from "./checklist.tsx";
import { closingText } from "./closing-text.ts";
import { reserveWaysNote } from "./reserve-words.ts";
import { ruleWords } from "./restriction-rules.ts";
import { statedConflict } from "./stated-words.ts";

type Credit = readonly [label: string, text: string];

/** What the file says beside its rows: what it is of, methods, laws and rules, sources and licences, what is not in it. */
export function balanceCredits(content: BalanceFileContent, translator: Translator): readonly Credit[] {
  const { state, scenario, balance, detail, ways, now } = content;
  const { t, text } = translator;
  const { planningArea, base } = scenario;
  const note = (sentence: string): Credit => [t("csv.note"), sentence];
  const isAbout = needsOutlineNotice(planningArea.status) && detail === "carried";
  return [
    [t("balance.csv-scenario"), text(scenario.name)],
    note(base === null ? t("planner.base-own") : t("planner.base-of", { name: t(`planner.base.${base}`) })),
    ...outlineNotes(content, translator).map(note),
    [t("balance.csv-method"), t("method.land")],
    note(closingText(balance, translator)),
    note(t("balance.percent-note")),
    note(t(isAbout ? "balance.rounding-about" : "balance.rounding")),
    note(t("balance.no-change-columns")),
    note(t("balance.restrictions-note")),
    note(t("reserve.note")),
    ...(ways === "none"
      ? []
      : [note(ways === "failed" ? t("reserve.ways-failed") : reserveWaysNote(ways, translator))]),
    [t("csv.source"), text(planningArea.source.title)],
    [t("csv.as-of"), planningArea.asOf ?? asOfText(planningArea, translator)],
    ...ruleLines(scenario, state, translator),
    ...missingLines(content, translator),
    ...creditLines(usedLayers(content), state, translator),
    ...CHECKLIST.map((item) => note(`${t(`check.${item}`)} ${t("inspector.ask", { who: t(`check-ask.${item}`) })}`)),
    [t("balance.csv-made"), localDay(now)],
  ];
}

function outlineNotes(content: BalanceFileContent, translator: Translator) {
  const { t, quantity } = translator;
  const { planningArea } = content.scenario;
  const { balance, detail } = content;
  if (!needsOutlineNotice(planningArea.status)) return [];
  const { accuracyMetres } = planningArea;
  return [
    t("inspector.no-legal-effect"),
    ...(accuracyMetres === null ? [] : [t("method.no-tolerance", { metres: quantity(accuracyMetres, "m") })]),
    ...(balance.tables.length > 2 ? [t("balance.split-note")] : []),
    ...statedNotes(content, translator),
    ...(detail === "form" ? [t("balance.form-note")] : []),
  ];
}

function statedNotes({ state: { facts }, scenario, balance }: BalanceFileContent, translator: Translator) {
  if (!isShippedOutline(scenario)) return [];
  if (facts.status !== "ready") return [translator.t("balance.no-stated")];
  return [statedConflict(statedAreas(balance, scenario, facts.book), translator)];
}

/** The rules that count, each with its width, what the law or its source says of it, and where that stands. */
const ruleLines = (scenario: Scenario, state: AtlasState, translator: Translator): readonly Credit[] =>
  ruleWords(scenario, state, translator).flatMap(({ title, notes, sources }): readonly Credit[] => [
    [translator.t("balance.csv-rule"), title],
    ...notes.map((note) => [translator.t("csv.note"), note] as const),
    ...sources.map((source) => [translator.t("csv.source"), source] as const),
  ]);

function missingLines({ state, balance, ways }: BalanceFileContent, { t, text }: Translator): readonly Credit[] {
  const titles = (ids: readonly LayerId[]): string =>
    ids.map((id) => text(state.layers[id]?.meta.title ?? id)).join(", ");
  const restricting = balance.missing.map(({ layer }) => layer);
  const ofWays = hasWays(ways) ? unavailableAmong(state, RESERVE_WAY_LAYERS) : [];
  return [
    ...(restricting.length === 0
      ? []
      : [[t("csv.note"), t("balance.layers-missing", { layers: titles(restricting) })] as const]),
    ...(ofWays.length === 0 ? [] : [[t("csv.note"), t("reserve.ways-missing", { layers: titles(ofWays) })] as const]),
  ];
}

/** Every layer that a number of the file comes from. */
function usedLayers({ state, scenario, ways }: BalanceFileContent): readonly LayerId[] {
  const ids = ["municipalities", ...restrictingLayers(scenario), ...(hasWays(ways) ? RESERVE_WAY_LAYERS : [])];
  return [...new Set(ids)].filter((id) => readyLayer(state, id) !== null);
}

const hasWays = (ways: BalanceFileContent["ways"]): boolean => ways !== "none" && ways !== "failed";
