import type { FlowBook, FlowMap, FlowPlaceId, Material } from "../../../domain/flow.ts";
import { CHOSEN_QUAY, FAR_END } from "../../../domain/flow.ts";
import type { Translator } from "../../../i18n/translator.ts";

/** Materials by the names of their flows, each name once. */
export function materialNames(materials: readonly Material[], book: FlowBook, { text }: Translator): string {
  const names = materials.flatMap((material) => book.flows.find((flow) => flow.material === material)?.label ?? []);
  return [...new Set(names.map(text))].join(", ");
}

/** What a sum lacks, in a few words. */
export const lacksText = (lacks: readonly Material[], book: FlowBook, translator: Translator): string =>
  translator.t("flows.lacks", { materials: materialNames(lacks, book, translator) });

/** Small letters that stand at numbers and before what those lack. */
export const LACK_MARKS = ["a", "b", "c", "d", "e", "f"] as const;

/** The same for the same materials in any order; empty where nothing lacks. */
export const lackKey = (lacks: readonly Material[]): string => [...lacks].sort().join(" ");

/** The name of a stage's end. */
export function placeText(id: FlowPlaceId, quay: string, map: FlowMap, { t, text }: Translator): string {
  if (id === CHOSEN_QUAY) return quay;
  if (id === FAR_END) return t("figure.not-known");
  return text(map.places.find((place) => place.id === id)?.name ?? id);
}
