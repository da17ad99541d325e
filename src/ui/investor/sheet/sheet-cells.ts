import type { Figure } from "../../../domain/figure.ts";
import type { SheetCell } from "../../../domain/site-sheet.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { figureText } from "../../parts/figure-text.ts";

/** A name or a sentence. */
export const wordCell = (text: string): SheetCell => ({ text, figures: [], sources: [] });

/** A figure as it is printed everywhere, what must be said with it after it. */
export function figureCell(figure: Figure, translator: Translator, ...remarks: readonly string[]): SheetCell {
  return saidCell([figureText(figure, translator), ...remarks].filter((part) => part !== "").join(" · "), [figure]);
}

/** Words that figures stand in, with the sources of all of them, each once. */
export function saidCell(text: string, figures: readonly Figure[]): SheetCell {
  const sources = new Map(
    figures.flatMap((figure) => figure.sources.map((one) => [JSON.stringify(one), one] as const)),
  );
  return { text, figures, sources: [...sources.values()] };
}
