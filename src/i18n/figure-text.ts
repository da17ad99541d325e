import type { Figure } from "../domain/figure.ts";
import type { Range } from "../domain/flow.ts";
import type { Translator } from "./translator.ts";

const THIN = "\u202f";

/**
 * A figure as it is printed: qualifier, number or range, unit, ±; a statement as it stands; "not known" for null.
 *
 * @example figureText(area, finnish) // "noin 170 ha"
 * @example figureText(width, finnish) // "56–62 m"
 * @example figureText(change, finnish) // "−4 360 … +1 060 t"
 * @example figureText(road, finnish) // "13,8 km ± 0,1"
 * @example figureText(edge, finnish) // "alle 400 m", of 0 m ± 400 m
 */
export function figureText(figure: Figure, translator: Translator): string {
  const { value, unit, decimals, plusMinus } = figure;
  if (value === null) return translator.t("figure.not-known");
  if (typeof value !== "number" && !("min" in value)) return qualified(figure, translator.text(value), translator);
  const number = (amount: number): string => translator.number(amount, decimals);
  // "0 m ± 400 m" would be read as touching.
  if (value === 0 && unit !== "°" && plusMinus !== null && plusMinus > 0) {
    return `${translator.t("qualifier.less-than")} ${withUnit(number(plusMinus), unit, translator)}`;
  }
  const amount = typeof value === "number" ? number(value) : rangeText(value, number);
  const tolerance = plusMinus === null ? "" : `${THIN}±${THIN}${number(plusMinus)}`;
  return qualified(figure, withUnit(amount, unit, translator) + tolerance, translator);
}

/** The unit in the words of the language: k-m² is m² vy in Swedish. */
export function unitText(unit: string, translator: Translator): string {
  const key = `unit.${unit}`;
  const said = translator.said(key);
  return said === key ? unit : said;
}

function withUnit(amount: string, unit: string | null, translator: Translator): string {
  if (unit === null) return amount;
  // A plot ratio is written as an equation.
  if (unit === "e") return `e${THIN}=${THIN}${amount}`;
  // The degree sign of an angle stands at its number.
  if (unit === "°") return `${amount}°`;
  return `${amount}${THIN}${unitText(unit, translator)}`;
}

/** An en dash between numbers. It would pass for a sign where one stands: from less to more there are dots and both signs. */
function rangeText({ min, max }: Range, number: (amount: number) => string): string {
  const [from, to] = [number(min), number(max)];
  if (min >= 0) return `${from}–${to}`;
  if (max < 0) return `${from} – ${to}`;
  return `${from} … ${max === 0 ? to : `+${to}`}`;
}

function qualified({ qualifier }: Figure, text: string, translator: Translator): string {
  if (qualifier === undefined) return text;
  return `${translator.t(`qualifier.${qualifier}`)} ${text}`;
}
