import { type Language, nameIn } from "../domain/language.ts";
import { type Feature, type LayerMeta, textIn } from "../domain/layer.ts";

/**
 * What a thing is called in a language: its name, else its kind and reference ("Valtatie 8"), else its kind.
 *
 * @example featureTitle(quay11, quaysMeta, "sv") // "Kaj 11"
 */
export function featureTitle(feature: Feature, meta: LayerMeta, language: Language): string {
  const name = feature.name === null ? "" : nameIn(feature.name, language);
  if (name !== "") return name;
  const kind = kindLabel(feature, meta, language);
  const reference = feature.fields["ref"];
  return typeof reference === "string" && reference !== "" ? `${kind} ${reference}` : kind;
}

export function kindLabel(feature: Feature, meta: LayerMeta, language: Language): string {
  return textIn(meta.kinds[feature.kind]?.label ?? meta.title, language);
}
