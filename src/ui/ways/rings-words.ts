import { TOUCHING_METRES, type Way } from "../../domain/way.ts";
import type { RingFigures } from "../../figures/rings.ts";
import { wayFigures } from "../../figures/ways.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { figureText } from "../parts/figure-text.ts";
import { pieceText } from "./way-words.ts";

/** On what rings begin that is no road, and how far it is to the first one; null where the place lies at a road. */
export function ringsStartText(start: Way | null, state: AtlasState, translator: Translator): string | null {
  if (start === null || start.metres < TOUCHING_METRES) return null;
  const { t } = translator;
  const names = start.legs
    .filter(({ kind }) => kind === "declared")
    .map((leg) => pieceText(leg, state, translator).title);
  const [name = ""] = names;
  const parts = [
    ...(start.legs.some(({ kind }) => kind === "access") ? [t("ways.start-access")] : []),
    ...(names.length === 1 ? [t("ways.on-declared", { name })] : []),
    ...(names.length > 1 ? [t("ways.start-declared", { names: names.join(", ") })] : []),
  ].join(", ");
  const at = start.reached.from?.isOnly === true ? t("ways.reached-only", { at: parts }) : parts;
  const length = figureText(wayFigures(start, readyLayers(state)).length, translator);
  return t("ways.rings-start", { at, length });
}

/** What lies on the ground within a ring: "tietä 1,9 km ± 1,9, oletettuja yhteyksiä 40 m ± 1 000". */
export function ringText({ roads, declared }: RingFigures, translator: Translator): string {
  const { t } = translator;
  const parts = [
    roads === null ? t("ways.ring-no-roads") : t("ways.ring-roads", { length: figureText(roads, translator) }),
    ...(declared === null ? [] : [t("ways.ring-declared", { length: figureText(declared, translator) })]),
  ];
  return parts.join("; ");
}
