import type { Figure } from "../../domain/figure.ts";
import type { StatedArea } from "../../figures/stated-areas.ts";
import type { Translator } from "../../i18n/translator.ts";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";

/**
 * Who states an area, and of when it is.
 *
 * @example statedSource(kruunupyy, finnish) // "Kruunupyyn kunta, kaavoituskatsaus (2024)"
 */
export function statedSource({ sources, asOf }: Figure, translator: Translator): string {
  const titles = sources.map(({ title }) => translator.text(title)).join("; ");
  return asOf === null ? titles : `${titles} (${dateText(asOf, translator)})`;
}

/** That the stated areas do not add up, and why they need not. */
export function statedConflict(areas: readonly StatedArea[], translator: Translator): string {
  const of = (part: StatedArea["part"]): string => {
    const found = areas.find((area) => area.part === part);
    return found === undefined ? translator.t("figure.not-known") : figureText(found.stated, translator);
  };
  return translator.t("balance.stated-conflict", {
    kokkola: of("kokkola"),
    kruunupyy: of("kruunupyy"),
    whole: of("joint"),
  });
}
