import type { SheetCell, SiteSheet } from "../domain/site-sheet.ts";

/**
 * A cell as page and file print it: its words, then the numbers of its sources.
 *
 * @example sheetCellText(cell, sheet) // "13,8 km ± 1,1 [16, 24]"
 */
export function sheetCellText({ text, sources }: SheetCell, { numberOf }: Pick<SiteSheet, "numberOf">): string {
  const numbers = [...new Set(sources.map(numberOf))].sort((a, b) => a - b);
  return numbers.length === 0 ? text : `${text} [${numbersText(numbers)}]`;
}

/** @example numbersText([1, 2, 3, 7, 8]) // "1–3,\u202f7,\u202f8" */
export function numbersText(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String))).join(",\u202f");
}
