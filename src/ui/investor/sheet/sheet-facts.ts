import type { Fact, FactBook, FactKey } from "../../../domain/fact.ts";
import type { SheetCell, SheetPart } from "../../../domain/site-sheet.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import type { MeasuredLinks } from "../../../figures/link-figures.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { dateText } from "../../parts/date-text.ts";
import { figureText } from "../../parts/figure-text.ts";
import { LINK_KINDS, type LinkKind, linkRows } from "../links/link-rows.ts";
import { type Stated, statedFact } from "../stated-row.tsx";
import { figureCell, saidCell, wordCell } from "./sheet-cells.ts";

export const KEY_FACTS: readonly FactKey[] = [
  "site.location.corridor",
  "site.area",
  "site.plan.kokkola",
  "site.plan.kruunupyy",
  "site.today",
  "arctial.electricity",
  "arctial.jobs.direct",
  "arctial.decision",
  "arctial.construction",
];

/** What the place is, what stands in its plans and what is put forward for it. */
export function keyFacts(book: FactBook, alternative: "ve1" | "ve2", translator: Translator): SheetPart {
  const { t, text } = translator;
  const keys: readonly FactKey[] = [...KEY_FACTS, `arctial.${alternative}`];
  return {
    key: "facts",
    title: t("site-sheet.facts"),
    heads: [t("site-sheet.column-fact"), t("site-sheet.column-value"), t("site-sheet.column-as-of")],
    rows: keys
      .flatMap((key) => book.facts.find((fact) => fact.key === key) ?? [])
      .map((fact) => [
        wordCell(text(fact.label)),
        figureCell(factFigure(fact, book), translator, ...trust(fact, translator)),
        wordCell(dateOf(fact.date, translator)),
      ]),
    notes: [],
    besideMap: true,
  };
}

/** Of each kind of link what an investor asks first; everything else stands in the topic of links. */
export const LINKS: Readonly<Record<LinkKind, readonly string[]>> = {
  rail: ["rail.spur", "link.nearest-track", "link.spur", "link.rail-to-quay", "link.turns", "rail.gauge"],
  grid: ["grid.hirvisuo", "link.line-1", "link.line-2", "grid.connection.agreement", "link.average-power"],
  road: ["link.gate", "link.road-to-quay", "link.road-to-13", "link.road-to-28", "link.road-to-airport"],
};
export const QUAY: readonly FactKey[] = [
  "port.fairway.draught.official",
  "port.fairway.draught.port",
  "port.quays.deepest",
  "port.quays.longest",
];

/** Quay, rail, grid and road with their realisation. */
export function linkPart(book: FactBook, measured: MeasuredLinks | null, translator: Translator): SheetPart {
  const { t, text, said } = translator;
  const row = (group: string, { figure, fact, realisation, notes }: Stated): readonly SheetCell[] => [
    wordCell(`${group}: ${text(figure.label)}`),
    figureCell(
      figure,
      translator,
      ...notes.map(text).map(unstopped),
      ...(fact === null ? [] : trust(fact, translator)),
    ),
    wordCell(realisation === null ? "–" : said(`realisation.${realisation}`)),
    // What is measured between things of many dates has none of its own.
    wordCell(fact === null && figure.asOf === null ? "–" : dateOf(figure.asOf, translator)),
  ];
  const quay = QUAY.flatMap((key) => statedFact(book, key, "existing")).map((stated) =>
    row(t("site-sheet.quay"), stated),
  );
  const others = LINK_KINDS.flatMap((kind) => {
    const stated = linkRows(kind, book, measured, translator).filter(({ figure }) => LINKS[kind].includes(figure.key));
    return stated.map((one) => row(t(`site-sheet.${kind}`), one));
  });
  return {
    key: "links",
    title: t("site-sheet.links"),
    heads: [
      t("site-sheet.column-link"),
      t("site-sheet.column-value"),
      t("site-sheet.column-realisation"),
      t("site-sheet.column-as-of"),
    ],
    rows: [...quay, ...others],
    notes: [
      t("port.not-for-navigation"),
      t("links.not-secured"),
      t("links.ask-fingrid"),
      t("method.network"),
      ...(measured === null ? [t("links.lost")] : []),
    ],
  };
}

/** What is told in more than one way: the first of each stands for all that it conflicts with. */
export const CONFLICTS: readonly FactKey[] = [
  "site.area",
  "site.location.centre-distance",
  "arctial.jobs.indirect.stated",
  "port.fairway.draught.official",
  "port.quays.length",
  "port.silverstone.quay",
  "port.area.operating",
  "port.volume.2022",
  "road.airport.minutes",
];

/** Facts that say otherwise, side by side. */
export function conflictPart(book: FactBook, translator: Translator): SheetPart {
  const { t, text } = translator;
  const factOf = (key: FactKey): readonly Fact[] => book.facts.filter((fact) => fact.key === key);
  const told = (facts: readonly Fact[]): SheetCell => {
    const figures = facts.map((fact) => factFigure(fact, book));
    const words = facts.map((fact, at) => {
      const figure = figures[at];
      const value = figure === undefined ? "" : figureText(figure, translator);
      return `${text(fact.label)}: ${value} (${[dateOf(fact.date, translator), ...trust(fact, translator)].join(", ")})`;
    });
    return saidCell(words.join("; "), figures);
  };
  return {
    key: "conflicts",
    title: t("site-sheet.conflicts"),
    heads: [t("site-sheet.column-one"), t("site-sheet.column-other")],
    rows: CONFLICTS.flatMap(factOf).map((fact) => [told([fact]), told(fact.conflictsWith.flatMap(factOf))]),
    notes: [],
  };
}

export const UNKNOWN_GROUPS = ["site", "arctial", "port", "rail", "road", "grid"];

/** What nobody has told, by whom to ask. */
export function unknownPart(book: FactBook, translator: Translator): SheetPart {
  const { t, text } = translator;
  const unknown = book.facts.flatMap((fact) =>
    fact.unknown === undefined || !UNKNOWN_GROUPS.includes(fact.group) ? [] : [{ fact, ask: text(fact.unknown.ask) }],
  );
  const asked = [...new Set(unknown.map(({ ask }) => ask))];
  return {
    key: "unknown",
    title: t("site-sheet.unknown"),
    heads: [t("site-sheet.column-ask"), t("site-sheet.column-unknown")],
    rows: asked.map((whom) => {
      const facts = unknown.filter(({ ask }) => ask === whom).map(({ fact }) => fact);
      return [
        wordCell(whom),
        saidCell(
          facts.map(({ label }) => text(label)).join("; "),
          facts.map((fact) => factFigure(fact, book)),
        ),
      ];
    }),
    notes: [],
  };
}

/** What must stand in the same line: that a company says so, or that no source does. */
const trust = ({ companyClaim, confidence }: Fact, { t }: Translator): readonly string[] => [
  ...(companyClaim === true ? [t("inspector.company")] : []),
  ...(confidence === "INF" ? [t("confidence.INF")] : []),
];

const dateOf = (date: string | null, translator: Translator): string =>
  date === null ? translator.t("inspector.undated") : dateText(date, translator);

/** A sentence among others in a cell. */
const unstopped = (sentence: string): string => sentence.replace(/\.$/, "");
