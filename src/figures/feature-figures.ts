import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import type { Feature, FieldDefinition, LayerMeta } from "../domain/layer.ts";
import { decimalsOf } from "./decimals.ts";
import { factFigure } from "./fact-figures.ts";
import { isSizeField, sizeFigure, statedAreaField } from "./size-figure.ts";

/**
 * Everything that can be said of a feature in numbers: its size first, then its numeric fields in the order the layer
 * declares them. With the book of facts at hand, a stated area takes its source and date from the fact that states it.
 */
export function featureFigures(feature: Feature, meta: LayerMeta, book?: FactBook): readonly Figure[] {
  const size = sizeFigure(feature, meta);
  const statedArea = statedAreaField(feature, meta);
  const figures: Figure[] = size === null ? [] : [withStatingFact(size, feature, book)];
  for (const [name, definition] of Object.entries(meta.fields)) {
    if (name === statedArea && size !== null && size.method === "stated") continue;
    const figure = fieldFigure(feature, name, definition);
    if (figure === null) continue;
    if (size === null && isSizeField(name, definition)) figures.unshift(figure);
    else figures.push(figure);
  }
  return figures;
}

/** One numeric field as the source states it; null where the feature does not carry it. */
function fieldFigure(feature: Feature, name: string, definition: FieldDefinition): Figure | null {
  const value = feature.fields[name];
  if (definition.type !== "number" || typeof value !== "number") return null;
  return {
    key: `${feature.id}.${name}`,
    label: definition.label,
    value,
    unit: definition.unit ?? null,
    plusMinus: null,
    decimals: decimalsOf(value),
    approximate: false,
    method: "stated",
    sources: [feature.source],
    asOf: feature.asOf,
  };
}

/** The outline's source says how it was drawn; who states its hectares is told by the fact with the same number. */
function withStatingFact(size: Figure, feature: Feature, book: FactBook | undefined): Figure {
  if (size.method !== "stated" || book === undefined) return size;
  const stating = book.facts.find(
    (fact) => fact.value === size.value && fact.unit === size.unit && fact.about.includes(feature.id),
  );
  if (stating === undefined) return size;
  const { sources, asOf } = factFigure(stating, book);
  return sources.length === 0 ? size : { ...size, sources, asOf };
}
