import type { Figure } from "../domain/figure.ts";
import type { Range } from "../domain/flow.ts";
import { isExact } from "../domain/range.ts";
import { carried, decimalsOf } from "./decimals.ts";

/**
 * How a number of the flows is written. `whole`: tonnes that are added up and must agree as printed, ranges too. `count`:
 * to the last one where it is one number. `rate`: two to three digits of
 * vehicles a day or days at sea. `measure`: three significant digits. `about`: two, of what a round number makes.
 */
export type Writing = "whole" | "count" | "rate" | "measure" | "about";

/**
 * Value and decimals; the ends of a range carry three significant digits but where they must agree.
 *
 * @example written({ min: 23_656, max: 23_656 }, "count") // { value: 23_656, decimals: 0 }
 * @example written({ min: 129.62, max: 129.62 }, "rate") // { value: 130, decimals: 0 }
 * @example written({ min: 1_232, max: 2_772 }, "measure") // { value: { min: 1_230, max: 2_770 }, decimals: 0 }
 * @example written({ min: 799.1, max: 799.1 }, "about") // { value: 800, decimals: 0 }
 */
export function written(range: Range, writing: Writing): Pick<Figure, "value" | "decimals"> {
  const largest = Math.max(Math.abs(range.min), Math.abs(range.max));
  if (writing === "whole" || (isExact(range) && writing === "count")) {
    return { value: oneOrTwo(Math.round(range.min), Math.round(range.max)), decimals: 0 };
  }
  const significant = writing === "about" ? ABOUT : SIGNIFICANT;
  const most =
    writing === "count" ? 0 : writing === "rate" ? decimalsOfRate(largest) : decimalsOfDigits(largest, significant);
  const [min, max] = [rounded(range.min, most, significant), rounded(range.max, most, significant)];
  // 7 TWh a year are stated as 7, not as 7.00.
  const decimals = Math.min(most, Math.max(decimalsOf(min), decimalsOf(max)));
  return { value: oneOrTwo(min, max), decimals };
}

/**
 * Value and decimals, no finer than a ± in the same unit carries.
 *
 * @example writtenWithin({ min: 15_369_735, max: 15_369_735 }, 1_204_286) // 15 400 000, plusMinus 1 300 000
 */
export function writtenWithin(range: Range, uncertainty: number): Pick<Figure, "value" | "decimals" | "plusMinus"> {
  const { plusMinus, step, decimals } = carried(uncertainty, 0);
  const [min, max] = [Math.round(range.min / step) * step, Math.round(range.max / step) * step];
  return { value: oneOrTwo(min, max), decimals, plusMinus };
}

const oneOrTwo = (min: number, max: number): number | Range => (min === max ? min : { min, max });

const SIGNIFICANT = 3;
const ABOUT = 2;

/** So many significant digits, and none behind the last decimal that is printed. */
const rounded = (value: number, decimals: number, significant: number): number =>
  Number(Number(value.toPrecision(significant)).toFixed(decimals));

/** @example decimalsOfRate(5.74) // 1, as 5.7 */
const decimalsOfRate = (largest: number): number => (largest >= 10 ? 0 : largest >= 1 ? 1 : 2);

const decimalsOfDigits = (largest: number, significant: number): number =>
  largest === 0 ? 0 : Math.min(significant, Math.max(0, significant - 1 - Math.floor(Math.log10(largest))));
