import type { Figure } from "../../domain/figure.ts";
import type { Carrier } from "../../domain/logistics.ts";
import type { LineFigures } from "../../figures/flow-line-figures.ts";
import { gapFigure, mostOf } from "../../figures/ways.ts";
import { figureText } from "../../i18n/figure-text.ts";
import { laneTexts } from "../../i18n/lane-texts.ts";
import { type Translator, translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { investOf } from "../../state/invest.ts";
import type { DrawnFlows } from "./drawn-flows.ts";

/**
 * What a line says, word by word as the table: the means and its tonnes, then what goes to the plant and from it; at sea
 * the far ends, how much and how far. By rail there is nothing unless the spur is built, by road nothing over a junction
 * that is not there: that comes first.
 *
 * @example wordsOf("road", flows, state) // ["Maanteitse 1 100 000 t/a", "Tehtaalle 1 100 000 t/a"]
 */
export function wordsOf(by: Carrier, { figures, legs }: DrawnFlows, state: AtlasState): readonly string[] {
  const translator = translatorFor(state.language);
  const line = figures.lines[by];
  if (line === null) return [];
  const { flowFiles } = investOf(state);
  const places = flowFiles.status === "ready" ? flowFiles.map.places : [];
  const ends = by === "sea" ? laneTexts(figures.lanes, places, translator) : directions(line, translator);
  // The last leg leads to the site.
  const lacksJunction = by === "road" && legs.road.at(-1)?.kind === "declared";
  const condition = [
    ...(by === "rail" ? [translator.t("flows.map-if-built")] : []),
    ...(lacksJunction ? [translator.t("flows.map-if-junction")] : []),
  ];
  return [labelled(line.all.figure, translator), ...condition, ...ends];
}

const directions = (line: LineFigures, translator: Translator): readonly string[] =>
  [line.in, line.out].filter(({ figure }) => figure.value !== 0).map(({ figure }) => labelled(figure, translator));

/** @example powerWords(flows, "fi") // "Sähkö 7,00 TWh/a" */
export const powerWords = ({ figures }: DrawnFlows, language: AtlasState["language"]): string =>
  figures.electricity === null ? "" : labelled(figures.electricity, translatorFor(language));

/** That no train gets in, and how far off the nearest track is at most. */
export function gapWords({ gap }: DrawnFlows, language: AtlasState["language"]): string {
  const translator = translatorFor(language);
  const figure = gap === null ? null : gapFigure(gap);
  return figure === null
    ? translator.t("flows.map-gap")
    : translator.t("flows.map-gap-length", { length: figureText(mostOf(figure), translator) });
}

const labelled = (figure: Figure, translator: Translator): string =>
  `${translator.text(figure.label)} ${figureText(figure, translator)}`;
