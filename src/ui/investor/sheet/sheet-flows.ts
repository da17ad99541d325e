import type { FactBook } from "../../../domain/fact.ts";
import type { Layer } from "../../../domain/layer.ts";
import { CARRIERS } from "../../../domain/logistics.ts";
import type { SheetCell, SheetPart } from "../../../domain/site-sheet.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import type { SumFigure } from "../../../figures/flow-figure-maker.ts";
import type { SideFigures } from "../../../figures/flow-figures.ts";
import { gapFigure } from "../../../figures/ways.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { rangeText } from "../flows/flow-values.ts";
import { lacksText } from "../flows/flow-words.ts";
import type { FlowsOnPage } from "../flows/use-flows.ts";
import type { Stated } from "../stated-row.tsx";
import { figureCell, wordCell } from "./sheet-cells.ts";

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
  const cell = (sum: SumFigure): SheetCell => figureCell(sum.figure, translator);
  const existing = facts.facts.find(({ key }) => key === "road.traffic.aadt");
  const lacks = sums.flatMap((of) => [figures.without, figures.with].map((side) => of(side).lacks));
  const lacking = [...new Set(lacks.flat())].sort();
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
      ...Object.values(figures.difference).map(({ figure }) => [
        wordCell(`${t("flows.difference")}: ${text(figure.label)}`),
        wordCell("–"),
        figureCell(figure, translator),
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
      ...(lacking.length === 0 ? [] : [lacksText(lacking, book, translator)]),
      t("method.logistics"),
    ],
  };
}

/** Rail to the quay as it is: without the spur there is no track to the site; how far the nearest one is, is measured. */
export function railWithoutSpur({ shown }: SheetFlows, { t }: Translator): Stated | null {
  const { rail } = shown.ways;
  const gap = rail.kind === "unreachable" ? gapFigure(rail) : null;
  if (gap === null) return null;
  return {
    figure: { ...gap, label: RAIL_WITHOUT },
    fact: null,
    realisation: null,
    notes: [t("flows.map-gap")],
    place: null,
  };
}

const RAIL_WITHOUT = {
  fi: "Lähimmältä raiteelta alueelle ilman pistoraidetta",
  sv: "Från närmaste spår till området utan stickspår",
  en: "From the nearest track to the site, without the spur",
} as const;
