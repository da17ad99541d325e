import type { Scenario } from "../../domain/scenario.ts";
import type { Translator } from "../../i18n/translator.ts";

/** What a scenario is based on; null where its name says so already. */
export function baseText({ base, name }: Pick<Scenario, "base" | "name">, { t, text }: Translator): string | null {
  const title = t(base === null ? "planner.base-own" : `planner.base.${base}`);
  if (text(name).startsWith(title)) return null;
  return base === null ? title : t("planner.base-of", { name: title });
}
