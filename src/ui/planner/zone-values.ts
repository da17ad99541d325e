import { mainClassOf, type PlanCode, STREET } from "../../domain/plan-code.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import { type SquareMetres, squareMetres } from "../../domain/units.ts";
import { isShare, isWithin, upright, WRITTEN } from "../../domain/written.ts";
import type { Translator } from "../../i18n/translator.ts";
import { readDecimal } from "../parts/read-decimal.ts";

// What stands in the fields of a zone, and what is typed into them.

/** Words for a street area, which has no symbol: taken in any of the three languages. */
const STREET_WORDS = ["street", "streets", "katu", "kadut", "katualue", "gata", "gator", "gatuområde"];

/** @example readCode("KTY-2") // ok; readCode("xyz") // problem "code" */
export function readCode(text: string): Result<PlanCode, "code"> {
  const code = text.trim();
  if (STREET_WORDS.includes(code.toLowerCase())) return ok(STREET);
  return mainClassOf(code) === null ? fail("code") : ok(code);
}

/** Empty: not known. */
export function readYear(text: string): Result<number | null, "year"> {
  if (text.trim() === "") return ok(null);
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null;
  return year === null || !isWithin(WRITTEN.year, year) ? fail("year") : ok(year);
}
export const yearText = (year: number | null): string => (year === null ? "" : String(year));

/** Percent as typed, a share of one as kept, rounded to 0.0001 %. @example readShare("15 %") // 0.15 */
export function readShare(text: string): Result<number, "share"> {
  const percent = readDecimal(text.replace(/[%\s]/gu, ""));
  if (percent === null || percent < 0) return fail("share");
  const share = Number((percent / 100).toFixed(6));
  return isShare(share) ? ok(share) : fail("share");
}
export const shareText = (share: number, { number }: Translator): string => number(Number((share * 100).toFixed(4)));

/** Empty: no building right. */
export function readRatio(text: string): Result<number | null, "ratio"> {
  if (text.trim() === "") return ok(null);
  const ratio = readDecimal(text.replace(/^\s*e\s*=/u, ""));
  return ratio === null || !isWithin(WRITTEN.plotRatio, ratio) ? fail("ratio") : ok(ratio);
}
export const ratioText = (ratio: number | null, { number }: Translator): string =>
  ratio === null ? "" : number(ratio, Math.max(2, decimalsIn(ratio)));

/** Empty: none is stated, the plot ratio counts. */
export function readFloorArea(text: string): Result<SquareMetres | null, "floor-area"> {
  if (text.trim() === "") return ok(null);
  const area = readDecimal(text);
  if (area === null || !isWithin(WRITTEN.floorAreaSquareMetres, area)) return fail("floor-area");
  return ok(squareMetres(area));
}
export const floorAreaText = (area: SquareMetres | null, { number }: Translator): string =>
  area === null ? "" : number(area);

/** Hectares; empty: no need is stated. */
export function readNeed(text: string): Result<number | null, "need"> {
  if (text.trim() === "") return ok(null);
  const need = readDecimal(text.replace(/ha\s*$/iu, ""));
  return need === null || !isWithin(WRITTEN.smallFirmNeedHectares, need) ? fail("need") : ok(need);
}
export const needText = (need: number | null, { number }: Translator): string => (need === null ? "" : number(need));

/** Metres to each side of a line, within what the rule allows. */
export function readWidth(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number, "width"> {
  const width = readDecimal(text.replace(/m\s*$/u, ""));
  return width === null || width < least || width > most ? fail("width") : ok(width);
}

/** @example readName("  ") // problem "name" */
export function readName(text: string): Result<string, "name"> {
  const name = upright(text).trim();
  return name === "" ? fail("name") : ok(name);
}

/** Words that may be none. */
export const readNote = (text: string): Result<string, never> => ok(upright(text));

const decimalsIn = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
