import type { Figure } from "../../../domain/figure.ts";
import { localDay } from "../../../domain/local-day.ts";
import { NETWORK_LAYERS } from "../../../domain/network-layers.ts";
import { TRAVEL_MODES } from "../../../domain/way.ts";
import { type CsvCell, csvText } from "../../../exchange/csv.ts";
import type { SideFigures } from "../../../figures/flow-figures.ts";
import type { Translator } from "../../../i18n/translator.ts";
import type { AtlasState } from "../../../state/atlas-state.ts";
import { readyLayer } from "../../../state/layers.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { dateText } from "../../parts/date-text.ts";
import { unitText } from "../../parts/figure-text.ts";
import { creditLines } from "../../ways/file-credits.ts";
import { lacksText } from "./flow-words.ts";
import type { FlowsOnPage } from "./use-flows.ts";

interface FlowFileContent extends FlowsOnPage {
  readonly state: AtlasState;
  readonly sources: NumberedSources;
  readonly address: string;
  readonly now: Date;
}

/** The flows as a CSV file: every figure that stands on the page, least and most in columns of their own. */
export function flowFile(content: FlowFileContent, translator: Translator) {
  const { figures, book, sources, state, address, now } = content;
  const { t, text } = translator;
  const row = (section: string, figure: Figure, note: string): readonly CsvCell[] => [
    section,
    text(figure.label),
    ...valueCells(figure),
    figure.unit === null ? null : unitText(figure.unit, translator),
    figure.qualifier === undefined ? null : t(`qualifier.${figure.qualifier}`),
    note === "" ? null : note,
    t(`method.${figure.method}`),
    figure.sources.map((source) => `[${sources.numberOf(source)}]`).join(" "),
  ];
  const sideRows = (section: string, { trips, carried }: SideFigures) =>
    [...Object.values(trips), ...Object.values(carried).flatMap((sums) => Object.values(sums))].map(
      ({ figure, lacks }) => row(section, figure, lacks.length === 0 ? "" : lacksText(lacks, book, translator)),
    );
  const rows = [
    ...figures.amounts.map(({ flow, figure }) =>
      row(t(`flows.direction-${flow.direction}`), figure, `${t(`flows.basis-${flow.basis}`)}: ${text(flow.note)}`),
    ),
    ...sideRows(t("flows.without"), figures.without),
    ...sideRows(t("flows.with"), figures.with),
    ...Object.values(figures.difference).map(({ figure }) => row(t("flows.difference"), figure, "")),
    ...Object.values(figures.balance).map(({ figure }) => row(t("flows.balance"), figure, "")),
    row(t("flows.balance"), figures.averageMegawatts, ""),
  ];
  const network = TRAVEL_MODES.flatMap((by) => NETWORK_LAYERS[by]).filter((id) => readyLayer(state, id) !== null);
  return {
    name: `kruunuportti-atlas-flows-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText(
      {
        header: [
          t("flows.csv-section"),
          t("flows.csv-figure"),
          t("flows.csv-least"),
          t("flows.csv-most"),
          t("flows.csv-unit"),
          t("flows.csv-qualifier"),
          t("csv.note"),
          t("ways.csv-method"),
          t("csv.source"),
        ],
        rows,
        credits: [
          [t("flows.alternative"), text(book.name)],
          [t("csv.note"), t("flows.not-decided")],
          [t("csv.note"), t("ways.spur-notice")],
          ...sources.list.map(
            (source) =>
              [
                `[${sources.numberOf(source)}]`,
                [
                  text(source.title),
                  source.url,
                  source.date === undefined ? undefined : dateText(source.date, translator),
                ]
                  .filter((part) => part !== undefined)
                  .join(", "),
              ] as const,
          ),
          ...creditLines([...new Set(network)], state, translator),
          [t("csv.address"), address],
        ],
      },
      translator.language,
    ),
  };
}

/** Least and most; one number stands in both. */
function valueCells({ value, decimals }: Figure): readonly CsvCell[] {
  if (typeof value === "number") return [value, value].map((number) => ({ number, decimals }));
  if (value === null || !("min" in value)) return [null, null];
  return [value.min, value.max].map((number) => ({ number, decimals }));
}
