import type { LandBalance } from "../../domain/land-balance.ts";
import { SQUARE_METRE } from "../../domain/plane.ts";
import type { Translator } from "../../i18n/translator.ts";

/** Half square millimetres in one. */
const SQUARE_MILLIMETRE = 2;

/** That the rows add up, and how far the area as noded is from the one drawn. */
export function closingText({ closingError, planningArea, planningAreaAsDrawn }: LandBalance, translator: Translator) {
  const { t, quantity } = translator;
  return t("balance.closing", {
    error: quantity(closingError / SQUARE_MILLIMETRE, "mm²"),
    difference: quantity((planningArea - planningAreaAsDrawn) / SQUARE_METRE, "m²", 3),
  });
}
