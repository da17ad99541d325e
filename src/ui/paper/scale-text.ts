import type { SheetScale } from "../../exchange/map-sheet/map-sheet.ts";
import type { Translator } from "../../i18n/translator.ts";

/** Longest scale bar, millimetres. */
const LONGEST = 52;

/** @example scaleText(20_000, finnish) // "1:20 000" */
export const scaleText = (denominator: number, { number }: Translator): string => `1:${number(denominator)}`;

/**
 * The longest round length of ground that a bar has room for at a scale, metres: 1, 2 or 5 times a power of ten.
 *
 * @example roundMetres(20_000) // 1000
 */
export function roundMetres(denominator: number): number {
  const most = (LONGEST * denominator) / 1_000;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((factor) => factor * power <= most) ?? 1) * power;
}

/** The bar of a scale: five parts where its length begins with a five, else two. */
export function barOf(denominator: number, { number, quantity }: Translator): Pick<SheetScale, "metres" | "labels"> {
  const metres = roundMetres(denominator);
  const parts = String(metres).startsWith("5") ? 5 : 2;
  const [unit, per] = metres >= 1_000 ? (["km", 1_000] as const) : (["m", 1] as const);
  const labels = Array.from({ length: parts + 1 }, (_, at) => {
    const value = (metres * at) / parts / per;
    return at === parts ? quantity(value, unit) : number(value);
  });
  return { metres, labels };
}
