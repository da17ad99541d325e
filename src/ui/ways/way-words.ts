import type { Figure } from "../../domain/figure.ts";
import { type LayerId, type Text, textIn } from "../../domain/layer.ts";
import {
  type ReachedAt,
  type SheetWay,
  TOUCHING_METRES,
  type TravelMode,
  type Way,
  type WayEnd,
  type WayLeg,
  type WhyNearby,
} from "../../domain/way.ts";
import { featureTitle } from "../../figures/feature-title.ts";
import { gapFigure, legFigure } from "../../figures/ways.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { featureAt, readyLayers } from "../../state/layers.ts";
import { figureText } from "../parts/figure-text.ts";

// Words that panels and files share: no file is written in words of its own.

/** "tie 756", "oletettu yhteys KIPin yhdystie – KIP": what a way runs on where it meets an area. */
export function groundText(
  { kind, roadNumber, feature: ref }: ReachedAt,
  state: AtlasState,
  { t, language }: Translator,
): string {
  if (roadNumber !== null) return t("ways.on-road", { number: roadNumber });
  const feature = featureAt(state, ref);
  const meta = state.layers[ref.layer]?.meta;
  const name = feature === null || meta === undefined ? ref.feature : featureTitle(feature, meta, language);
  return kind === "declared" ? t("ways.on-declared", { name }) : name;
}

/** The same with whether an area could be reached anywhere else. */
export function reachedText(reached: ReachedAt, state: AtlasState, translator: Translator): string {
  const at = groundText(reached, state, translator);
  return translator.t(reached.isOnly ? "ways.reached-only" : "ways.reached-nearest", { at });
}

/** "Reitin pää B": the letters are those of the two fields and of the marks on the map. */
export const endLabel = (end: WayEnd, { t }: Translator): string =>
  t("ways.reached", { end: end === "from" ? "A" : "B" });

/** Why a way would say nothing, as a sentence. */
export function nearbyText(why: WhyNearby, by: TravelMode, { t }: Translator): string {
  return t(why === "inside" ? "ways.nearby-inside" : by === "road" ? "ways.nearby-road" : "ways.nearby-rail");
}

/** How a straight distance came about: no ± is spoken of where "less than" stands in its place. */
export const straightNote = ({ value, method }: Figure, { t }: Translator): string =>
  t(value === 0 ? "ways.straight-less" : `method.${method}`);

/** Why a cell of the sheet has no length, in a few words. */
export function noWayText(way: Exclude<SheetWay, { kind: "found" }>, translator: Translator): string {
  const { t } = translator;
  if (way.kind === "unknown") return t(way.why === "lost" ? "figure.not-known" : "ways.cell-not-carried");
  if (way.kind === "nearby") return t(way.why === "inside" ? "ways.cell-inside" : "ways.cell-nearby");
  if (way.why === "no-turn") return t("ways.cell-no-turn");
  const gap = gapFigure(way);
  if (gap === null || way.gapMetres === null) return t("ways.no-way");
  if (way.gapMetres < TOUCHING_METRES) return t("ways.no-way-touching");
  return t("ways.no-way-gap", { gap: figureText(gap, translator) });
}

/** What an answer lacks when a layer could not be had. */
export type Lacking = "way" | "sheet" | "rings";

/** What is not in an answer, and the layers by name that could not be had. */
export function withoutText(
  of: Lacking,
  without: readonly LayerId[],
  { layers }: AtlasState,
  { t, text }: Translator,
): string {
  const titles = without.flatMap((id) => (layers[id] === undefined ? [] : [text(layers[id].meta.title)]));
  return t(`ways.without-${of}`, { layers: titles.join(", ") });
}

/** The share in whole percent; what is more than nothing is never called nothing. */
export function sharePercent(way: Pick<Way, "metres" | "declaredMetres">, { language, number }: Translator): string {
  const percent = way.metres === 0 ? 0 : (100 * way.declaredMetres) / way.metres;
  const sign = language === "en" ? "%" : "\u202f%";
  return percent > 0 && percent < 1 ? `<\u00a0${number(1, 0)}${sign}` : `${number(percent, 0)}${sign}`;
}

export interface PieceText {
  readonly title: string;
  readonly length: string;
  readonly reason: string;
}

/** What a piece is called, how long it is, and why it stands in for a road or track. */
export function pieceText(leg: WayLeg, state: AtlasState, translator: Translator): PieceText {
  const { t, language, name } = translator;
  const length = figureText(legFigure(leg, readyLayers(state)), translator);
  if (leg.end !== null) {
    return {
      title: t(leg.end === "from" ? "ways.access-from" : "ways.access-to"),
      length,
      reason: t("ways.access-reason"),
    };
  }
  const feature = leg.feature === null ? null : featureAt(state, leg.feature);
  const reason = feature?.fields["reason"];
  const written: Text = typeof reason === "string" || typeof reason === "object" ? reason : (feature?.note ?? "");
  return {
    title: feature === null || feature.name === null ? t("ways.declared") : name(feature.name),
    length,
    reason: textIn(written, language),
  };
}
