import type { Text } from "../../domain/layer.ts";
import { SCENARIO_LIMITS } from "../../geojson/scenario-limits.ts";
import type { Translator } from "../../i18n/translator.ts";

/** What a copy is called: no longer than a scenario file takes, or the copy could never be opened again. */
export function copyName(name: Text, { t, text }: Translator): string {
  const left = SCENARIO_LIMITS.text - t("keeping.copy-name", { name: "" }).length;
  return t("keeping.copy-name", { name: shortened(text(name), left) });
}

/**
 * No more than so many characters, the last of them "…" where some were left out; no letter of two characters is halved.
 *
 * @example shortened("Kruunuportti", 8) // "Kruunup…"
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
