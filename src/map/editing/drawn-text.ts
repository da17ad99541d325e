import type { Figure } from "../../domain/figure.ts";
import type { Translator } from "../../i18n/translator.ts";

/**
 * A figure of a drawing as it is lettered on the map.
 *
 * @example drawnText(length, finnish) // "5,71 km ± 0,31"
 * @example drawnText(bearing, finnish) // "10,5° ± 0,4"
 */
export function drawnText(
  { value, unit, decimals, plusMinus, qualifier }: Figure,
  { number, quantity, said }: Translator,
): string {
  if (typeof value !== "number") return "";
  const about = qualifier === undefined ? "" : `${said(`qualifier.${qualifier}`)} `;
  // The degree sign stands at its number.
  const amount = unit === "°" ? `${number(value, decimals)}°` : quantity(value, unit ?? "", decimals);
  const tolerance = plusMinus === null ? "" : `\u202f±\u202f${number(plusMinus, decimals)}`;
  return `${about}${amount}${tolerance}`;
}
