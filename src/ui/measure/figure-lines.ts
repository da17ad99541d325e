import type { Figure } from "../../domain/figure.ts";
import type { MeasuredShape } from "../../domain/measurement.ts";
import type { Measured } from "../../figures/measure-figures.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { figureText } from "../parts/figure-text.ts";
import { endsTitle } from "./ends-title.ts";

/** What a drawing comes to as plain text, a line for each figure and for what must be said beside it. */
export function figureLines(
  shape: MeasuredShape,
  result: Measured,
  state: AtlasState,
  translator: Translator,
): readonly string[] {
  const { text, said } = translator;
  if (result.fault !== null) return [said(`measure.fault.${result.fault}`)];
  const line = (figure: Figure): string => `${text(figure.label)}: ${figureText(figure, translator)}`;
  const ends = endsTitle(shape, state, translator);
  return [
    ...(ends === "" ? [] : [ends]),
    ...result.figures.map(line),
    ...result.segments.flatMap(({ length, bearing }, _, all) => [
      ...(all.length > 1 ? [line(length)] : []),
      ...(bearing === null ? [] : [`${all.length > 1 ? "  " : ""}${line(bearing)}`]),
    ]),
    ...result.remarks.map((remark) => said(`measure.remark.${remark}`)),
  ];
}
