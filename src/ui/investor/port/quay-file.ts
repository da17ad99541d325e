import type { Figure } from "../../../domain/figure.ts";
import { localDay } from "../../../domain/local-day.ts";
import type { QuayFit, ShipQuestion } from "../../../domain/quay-fit.ts";
import { type CsvCell, csvText } from "../../../exchange/csv.ts";
import { decimalsOf } from "../../../figures/decimals.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureFigures } from "../../../figures/feature-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import { allowedDraught, FAIRWAYS, MISSING_QUAYS, SHIP_FIELDS } from "../../../figures/quay-fit.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { AtlasState } from "../../../state/atlas-state.ts";
import { figureText } from "../../parts/figure-text.ts";
import { creditLines } from "../../ways/file-credits.ts";
import { fitText, harbourName, type PortAnswer, verdictText } from "./quay-words.ts";

export interface QuayFileContent {
  readonly state: AtlasState;
  readonly answer: PortAnswer;
  readonly address: string;
  readonly now: Date;
}

/** Facts that must stand below the rows, in this order. */
const BELOW = [
  "port.fairway.draught.official",
  "port.fairway.draught.port",
  "port.fairway.swept.inner",
  "port.quays.reference-level",
  "port.quays.missing",
  "port.quays.length",
  "port.quays.length.known",
] as const;

/** The quay table as a CSV file, all lengths in metres, with the question, what the numbers are not, and sources below. */
export function quayFile({ state, answer, address, now }: QuayFileContent, translator: Translator) {
  const { t, text, language } = translator;
  const { ship, rows, layer, fairways, book } = answer;
  const header = [
    t("port.column-quay"),
    t("port.csv-harbour"),
    t("port.csv-depth"),
    t("port.csv-length"),
    ...FAIRWAYS.flatMap((by) => {
      const fairway = figureText(factFigure(fairways[by], book), translator);
      return [
        t("port.csv-fit", { fairway, by: t(`port.by-${by}`) }),
        t("port.csv-greatest", { fairway }),
        t("port.csv-limit", { fairway }),
      ];
    }),
    t("csv.note"),
  ];
  const known = rows.flatMap((row): readonly (readonly CsvCell[])[] => {
    const quay = layer.features.find(({ id }) => id === row.quay);
    if (quay === undefined) return [];
    const figures = featureFigures(quay, layer.meta);
    const cell = (field: string): CsvCell => numberCell(figures.find(({ key }) => key === `${quay.id}.${field}`));
    return [
      [
        featureTitle(quay, layer.meta, language),
        harbourName(quay, layer, translator),
        cell("depthMetres"),
        cell("lengthMetres"),
        ...FAIRWAYS.flatMap((by) => [
          fitText(row[by], translator),
          numberCell(allowedDraught(row[by], quay, fairways[by], book)),
          limitText(row[by], translator),
        ]),
        null,
      ],
    ];
  });
  const missing = MISSING_QUAYS.map((number): readonly CsvCell[] => [
    t("port.quay", { number }),
    ...Array.from({ length: header.length - 2 }, () => null),
    t("figure.not-known"),
  ]);
  const credits = [
    [t("csv.note"), t("port.not-for-navigation")] as const,
    ...SHIP_FIELDS.map((field) => [t(`port.${field}`), metresText(ship, field, translator)] as const),
    ...FAIRWAYS.map(
      (by) => [figureText(factFigure(fairways[by], book), translator), verdictText(by, answer, translator)] as const,
    ),
    [t("csv.note"), t("port.rule")] as const,
    [t("csv.note"), t("port.two-quays")] as const,
    ...layer.meta.caveats.map((caveat) => [t("csv.note"), text(caveat)] as const),
    ...BELOW.flatMap((key) => factLine(key)),
    ...creditLines([layer.meta.id], state, translator),
    [t("csv.address"), address] as const,
  ];
  return {
    name: `kruunuportti-atlas-quay-fit-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows: [...known, ...missing], credits }, language),
  };

  function factLine(key: string): readonly (readonly [string, string])[] {
    const fact = book.facts.find((one) => one.key === key);
    if (fact === undefined) return [];
    const figure = factFigure(fact, book);
    const ask = fact.unknown === undefined ? [] : [t("inspector.ask", { who: text(fact.unknown.ask) })];
    const sources = figure.sources.map(({ title }) => text(title)).join("; ");
    return [[text(fact.label), [figureText(figure, translator), ...ask, sources].join(" · ")]];
  }
}

const numberCell = (figure: Figure | null | undefined): CsvCell =>
  typeof figure?.value === "number" ? { number: figure.value, decimals: figure.decimals } : null;

const limitText = (fit: QuayFit, { t }: Translator): CsvCell =>
  fit.kind === "asked" ? null : t(`port.csv-limit-${fit.limitedBy}`);

function metresText(ship: ShipQuestion, field: keyof ShipQuestion, { t, quantity }: Translator): string {
  const value = ship[field];
  return value === null ? t("port.not-given") : quantity(value, "m", decimalsOf(value));
}
