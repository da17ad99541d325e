import type { FactBook } from "../../../domain/fact.ts";
import type { LandBalance } from "../../../domain/land-balance.ts";
import type { Layer, LayerMeta, Source } from "../../../domain/layer.ts";
import { localDay } from "../../../domain/local-day.ts";
import type { Scenario } from "../../../domain/scenario.ts";
import type { SheetSource, SiteSheet } from "../../../domain/site-sheet.ts";
import type { MeasuredLinks } from "../../../figures/link-figures.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { dateText } from "../../parts/date-text.ts";
import { scenarioTitle } from "../../planner/scenario-title.ts";
import { creditLines } from "../../status-bar/credits.ts";
import { conflictPart, keyFacts, linkPart, unknownPart } from "./sheet-facts.ts";
import { flowPart, materialPart, type SheetFlows } from "./sheet-flows.ts";
import { landPart } from "./sheet-land.ts";

/** When the reader asks for the sheet, and the link to the page as it stands then. */
export interface SheetOccasion {
  readonly address: string;
  readonly now: Date;
}

export type SheetSubject = SheetContent & SheetOccasion;

/** What a sheet is made of: what the page knows. */
export interface SheetContent {
  readonly facts: FactBook;
  readonly flows: SheetFlows;
  /** Null where the analysis could not be fetched. */
  readonly links: MeasuredLinks | null;
  readonly scenario: Scenario;
  readonly balance: LandBalance | null;
  /** Which side of the spur the flows on the map are of. */
  readonly spurBuilt: boolean;
  /** The layer of quays, for the name of the chosen one; null where it is lost. */
  readonly quays: Layer | null;
  /** Of the layers that anything on the sheet is measured on or drawn from. */
  readonly metas: readonly LayerMeta[];
}

/** The site sheet in the language of the translator; figures are the same in every one. */
export function siteSheet(subject: SheetSubject, translator: Translator): SiteSheet {
  const { facts, flows, links, scenario, balance, spurBuilt, quays, metas, address, now } = subject;
  const { t, text, language } = translator;
  const parts = [
    keyFacts(facts, flows.shown.inputs.alternative, translator),
    materialPart(flows, translator),
    linkPart(facts, links, translator),
    flowPart(flows, facts, quays, translator),
    landPart(scenario, balance, translator),
    conflictPart(facts, translator),
    unknownPart(facts, translator),
  ];
  const numbered = numberSources(parts.flatMap(({ rows }) => rows.flat().map(({ sources }) => sources)));
  return {
    language,
    title: t("site-sheet.title"),
    about: [
      t("site-sheet.made", { date: dateText(localDay(now), translator) }),
      `${t("flows.alternative")}: ${text(flows.book.name)}`,
      t("site-sheet.scenario", { name: scenarioTitle(scenario.name, translator) }),
    ],
    warnings: [
      t("site-sheet.no-offer"),
      t("ways.spur-notice"),
      `${t("inspector.no-legal-effect")}.`,
      t("port.not-for-navigation"),
    ],
    map: {
      title: t("site-sheet.map"),
      missing: t("site-sheet.no-map"),
      caption: t(`site-sheet.map-caption-${spurBuilt ? "with" : "without"}`),
    },
    parts,
    sourcesTitle: t("inspector.sources"),
    sources: numbered.list.map((source) => sourceLine(source, translator)),
    numberOf: numbered.numberOf,
    creditsTitle: t("site-sheet.credits"),
    credits: creditLines(metas),
    link: { text: t("site-sheet.link"), url: address },
  };
}

function sourceLine({ title, date, url }: Source, translator: Translator): SheetSource {
  const { t, text } = translator;
  const when = date === undefined ? t("inspector.undated") : dateText(date, translator);
  return { text: `${text(title)}, ${when}`, url: url !== undefined && /^https?:\/\//i.test(url) ? url : null };
}
