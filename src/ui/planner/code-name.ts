import { baseCodes, type MainClass, mainClassOf, PLAN_CODES, type PlanCode, STREET } from "../../domain/plan-code.ts";
import type { Translator } from "../../i18n/translator.ts";

/** A symbol as it stands in a table; streets have none and are called by their word. */
export const codeLabel = (code: PlanCode, { t }: Translator): string => (code === STREET ? t("planner.streets") : code);

/**
 * What a symbol stands for, both parts of a double one; its main class where the list has no such symbol; empty for what
 * is no symbol.
 *
 * @example codeName("KTY-2", fi) // "toimitilarakennusten korttelialue"
 */
export function codeName(code: PlanCode, translator: Translator): string {
  const known = baseCodes(code).flatMap((base) => (Object.hasOwn(PLAN_CODES, base) ? (PLAN_CODES[base] ?? []) : []));
  if (known.length > 0) return known.map(translator.text).join(" / ");
  const mainClass = mainClassOf(code);
  return mainClass === null ? "" : className(mainClass, translator);
}

export const className = (mainClass: MainClass, { t }: Translator): string => t(`plan-class.${mainClass}`);
