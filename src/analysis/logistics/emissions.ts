import type { Range } from "../../domain/flow.ts";
import { scaled } from "../../domain/range.ts";

const GRAMS_OF_A_TONNE = 1_000_000;

/** @example tonnesOfGrams({ min: 80e6, max: 180e6 }) // { min: 80, max: 180 } */
export const tonnesOfGrams = (grams: Range): Range => scaled(grams, 1 / GRAMS_OF_A_TONNE);
