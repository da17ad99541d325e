import type { Figure } from "../../domain/figure.ts";
import type { LayerId } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import type { Way } from "../../domain/way.ts";
import { type CsvCell, csvText } from "../../exchange/csv.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { legFigure, type WayFigures } from "../../figures/ways.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { creditLines, spurLines } from "./file-credits.ts";
import { endLabel, pieceText, reachedText, withoutText } from "./way-words.ts";

export interface WayFileContent {
  readonly state: AtlasState;
  readonly way: Way;
  readonly figures: WayFigures;
  /** Layers that could not be had. */
  readonly without: readonly LayerId[];
  readonly address: string;
  readonly now: Date;
}

/** One way as a CSV file: a line for each figure and each piece of the way, with sources and method below. */
export function wayFile({ state, way, figures, without, address, now }: WayFileContent, translator: Translator) {
  const { t, text, said, name, language } = translator;
  const { from, to } = state.ways;
  const layers = readyLayers(state);
  const header = [
    t("ways.csv-what"),
    t("ways.csv-value"),
    t("ways.csv-unit"),
    t("ways.csv-plus-minus"),
    t("ways.csv-note"),
  ];
  const figureLine = (figure: Figure, what = text(figure.label), note = ""): readonly CsvCell[] => [
    what,
    numberCell(figure, figure.value),
    figure.unit,
    numberCell(figure, figure.plusMinus),
    note,
  ];
  const rows: readonly (readonly CsvCell[])[] = [
    figureLine(figures.length),
    ...figures.byRealisation.map(({ figure }) => figureLine(figure)),
    ...(figures.declared === null ? [] : [figureLine(figures.declared)]),
    ...way.legs.map((leg): readonly CsvCell[] => {
      const { title, reason } =
        leg.kind === "network" ? networkText(leg.roadNumber) : pieceText(leg, state, translator);
      const note = [said(`realisation.${leg.realisation}`), reason].filter((part) => part !== "").join(". ");
      return figureLine(legFigure(leg, layers), title, note);
    }),
    ...(way.borderCrossings?.length === 0 ? [noted(t("ways.border"), t("ways.border-none"))] : []),
    ...(way.borderCrossings ?? []).map((crossing) =>
      noted(t("ways.border"), `${name(crossing.from)} – ${name(crossing.to)}`),
    ),
    ...way.reversals.map(({ at }) => noted(t("ways.reversal"), at === null ? "" : name(at))),
    ...(["from", "to"] as const).flatMap((end) => {
      const reached = way.reached[end];
      return reached === null ? [] : [noted(endLabel(end, translator), reachedText(reached, state, translator))];
    }),
  ];
  const credits = [
    [t("ways.from"), from === null ? "" : placeTitle(from, state, translator)] as const,
    [t("ways.to"), to === null ? "" : placeTitle(to, state, translator)] as const,
    [t("ways.csv-method"), t("method.network")] as const,
    ...spurLines(state.ways.spurBuilt && way.travelMode === "rail", translator),
    ...(without.length === 0 ? [] : [[t("csv.note"), withoutText("way", without, state, translator)] as const]),
    ...creditLines(layersOf(way), state, translator),
    [t("csv.address"), address] as const,
  ];
  return {
    name: `kruunuportti-atlas-way-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows, credits }, language),
  };

  function networkText(roadNumber: string | null) {
    const title = way.travelMode === "rail" ? t("ways.track") : t("ways.road");
    return { title: roadNumber === null ? title : `${title} ${roadNumber}`, reason: "" };
  }
}

const layersOf = (way: Way): readonly string[] => [
  ...new Set(way.legs.flatMap(({ feature }) => (feature === null ? [] : [feature.layer]))),
];

/** A line without a value. */
const noted = (what: string, note: string): readonly CsvCell[] => [what, null, null, null, note];

function numberCell({ decimals }: Figure, value: Figure["value"]): CsvCell {
  return typeof value === "number" ? { number: value, decimals } : null;
}
