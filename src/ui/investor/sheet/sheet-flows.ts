import type { FactBook } from "../../../domain/fact.ts";
import type { Layer } from "../../../domain/layer.ts";
import { CARRIERS } from "../../../domain/logistics.ts";
import type { SheetCell, SheetPart } from "../../../domain/site-sheet.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import type { SumFigure } from "../../../figures/flow-figure-maker.ts";
import type { SideFigures } from "../../../figures/flow-figures.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { figureText } from "../../parts/figure-text.ts";
import { rangeText } from "../flows/flow-values.ts";
import { LACK_MARKS, lackKey, lacksText } from "../flows/flow-words.ts";
import type { FlowsOnPage } from "../flows/use-flows.ts";
import { figureCell, saidCell, wordCell } from "./sheet-cells.ts";

const TRIPS = ["vehiclesADay", "truckLoads", "trainsADay", "trainLoads", "shipCallsIn", "shipCallsOut"] as const;
const CARRIED = [
  ["tonneKilometres", "road"],
  ["tonneKilometres", "rail"],
  ["carbonDioxide", "road"],
  ["carbonDioxide", "rail"],
  ["carbonDioxide", "sea"],
] as const;

/** Figures with the inputs that they belong to, which are those of `shown`: the fields on the page may be a step ahead. */
export type SheetFlows = Omit<FlowsOnPage, "inputs">;

/** Transport a year without the spur and with it, and what it changes. */
export function flowPart(
  { figures, shown, book }: SheetFlows,
  facts: FactBook,
  quays: Layer | null,
  translator: Translator,
): SheetPart {
  const { t, text, number, quantity } = translator;
  const { inputs } = shown;
  const quay = quays?.features.find(({ id }) => id === inputs.quay);
  const sums = [
    ...TRIPS.map((trip) => (side: SideFigures) => side.trips[trip]),
    ...CARRIED.map(
      ([what, by]) =>
        (side: SideFigures) =>
          side.carried[what][by],
    ),
  ];
  const differences = Object.values(figures.difference);
  const shownSums = [...sums.flatMap((of) => [of(figures.without), of(figures.with)]), ...differences];
  // Each set of materials that a number lacks, with its letter.
  const lacking = new Map(shownSums.flatMap(({ lacks }) => (lacks.length > 0 ? [[lackKey(lacks), lacks]] : [])));
  const markOf = (lacks: SumFigure["lacks"]): string => {
    const mark = LACK_MARKS[[...lacking.keys()].indexOf(lackKey(lacks))];
    return mark === undefined ? "" : `(${mark})`;
  };
  const cell = ({ figure, lacks }: SumFigure): SheetCell =>
    saidCell([figureText(figure, translator), markOf(lacks)].filter((part) => part !== "").join("\u00a0"), [figure]);
  const existing = facts.facts.find(({ key }) => key === "road.traffic.aadt");
  const factors = CARRIERS.map((carrier) => {
    const { gramsPerTonneKilometre } = inputs.factors[carrier];
    return `${t(`flows.by-${carrier}`)} ${rangeText(gramsPerTonneKilometre, translator) || "–"}`;
  });
  return {
    key: "flows",
    title: `${t("flows.compare")}: ${text(book.name)}`,
    heads: [t("site-sheet.column-figure"), t("flows.without"), t("flows.with")],
    rows: [
      ...sums.map((of) => [
        wordCell(text(of(figures.without).figure.label)),
        cell(of(figures.without)),
        cell(of(figures.with)),
      ]),
      ...differences.map((sum) => [
        wordCell(`${t("flows.difference")}: ${text(sum.figure.label)}`),
        wordCell("–"),
        cell(sum),
      ]),
      ...(existing === undefined
        ? []
        : [
            [
              wordCell(t("flows.existing-traffic")),
              ...[0, 1].map(() => figureCell(factFigure(existing, facts), translator)),
            ],
          ]),
    ],
    notes: [
      t("flows.not-decided"),
      [
        ...(quays && quay ? [`${t("flows.quay")}: ${featureTitle(quay, quays.meta, translator.language)}`] : []),
        `${t("flows.size")}: ${quantity(inputs.sizePercent, "%")}`,
        `${t("flows.rail-share")}: ${quantity(inputs.railPercent, "%")}`,
        `${t("flows.field-truckPayloadTonnes")}: ${number(inputs.truckPayloadTonnes)}`,
        `${t("flows.field-trainNetTonnes")}: ${number(inputs.trainNetTonnes)}`,
        ...(inputs.shipInTonnes === null ? [] : [`${t("flows.field-shipInTonnes")}: ${number(inputs.shipInTonnes)}`]),
        `${t("flows.field-daysAYear")}: ${number(inputs.daysAYear)}`,
        `${t("flows.factor-gramsPerTonneKilometre")}: ${factors.join(", ")}`,
      ].join("; "),
      ...[...lacking.values()].map((lacks) => `${markOf(lacks)} ${lacksText(lacks, book, translator)}`),
      t("method.logistics"),
    ],
  };
}

/** Each material, what comes in of it and goes out a year, and how that is known. */
export function materialPart({ figures, shown }: SheetFlows, translator: Translator): SheetPart {
  const { t, text } = translator;
  const here = figures.amounts.filter(
    ({ flow }) => flow.rollingMill === undefined || flow.rollingMill === shown.inputs.rollingMill,
  );
  return {
    key: "materials",
    title: t("flows.materials"),
    heads: [t("site-sheet.column-material"), t("flows.direction-in"), t("flows.direction-out")],
    rows: here.map(({ flow, figure }) => {
      const known = flow.basis === "unknown" ? [] : [t(`flows.basis-${flow.basis}`)];
      const cell = figureCell(figure, translator, ...known);
      return [
        wordCell(text(flow.label)),
        ...(["in", "out"] as const).map((direction) => (flow.direction === direction ? cell : wordCell("–"))),
      ];
    }),
    notes: [],
    besideMap: true,
  };
}
