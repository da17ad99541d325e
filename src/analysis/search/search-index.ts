import type { Fact, FactBook, FactValue } from "../../domain/fact.ts";
import { folded } from "../../domain/folded.ts";
import type { Feature, FieldDefinition, FieldValue, Layer, LayerMeta } from "../../domain/layer.ts";

/** One text in which a thing can be found: as written, and folded for comparing. */
export interface SearchText {
  readonly text: string;
  readonly folded: string;
  /** True for names, aliases and labels; false for kinds, fields and values, which weigh less. */
  readonly primary: boolean;
}

export interface Entry {
  readonly texts: readonly SearchText[];
  /** All folded texts with a bar between them: one look tells most entries apart. */
  readonly haystack: string;
}

/** Features of a layer that bear the same texts: the pieces of one road are one entry, the longest piece first. */
export interface Group extends Entry {
  readonly title: string;
  readonly features: readonly Feature[];
}

export interface FactEntry extends Entry {
  readonly fact: Fact;
}

const groupsOf = new WeakMap<Layer, readonly Group[]>();
const entriesOf = new WeakMap<FactBook, readonly FactEntry[]>();

/** The index of a layer, made when it is first searched. */
export function layerGroups(layer: Layer): readonly Group[] {
  const known = groupsOf.get(layer);
  if (known !== undefined) return known;
  const fold = foldOnce();
  const shared = [...Object.values(layer.meta.title)].map((text) => textOf(text, false, fold));
  const groups = new Map<string, { title: string; texts: readonly SearchText[]; features: Feature[] }>();
  for (const feature of layer.features) {
    const texts = [...featureTexts(feature, layer.meta, fold), ...shared];
    const key = texts.map(({ folded }) => folded).join(" | ");
    const group = groups.get(key);
    if (group !== undefined) group.features.push(feature);
    else groups.set(key, { title: titleOf(feature), texts, features: [feature] });
  }
  const made = [...groups].map(([haystack, { title, texts, features }]) => ({
    title,
    texts,
    haystack,
    features: features.length === 1 ? features : mostVerticesFirst(features),
  }));
  groupsOf.set(layer, made);
  return made;
}

/** The index of the book of facts: labels, statements and numbers with their units. */
export function factEntries(book: FactBook): readonly FactEntry[] {
  const known = entriesOf.get(book);
  if (known !== undefined) return known;
  const fold = foldOnce();
  const made = book.facts.map((fact) => {
    const texts = [
      ...Object.values(fact.label).map((text) => textOf(text, true, fold)),
      ...valueTexts(fact.value, fact.unit).map((text) => textOf(text, false, fold)),
    ];
    return { fact, texts, haystack: texts.map(({ folded }) => folded).join(" | ") };
  });
  entriesOf.set(book, made);
  return made;
}

type Fold = (text: string) => string;

/** Kinds, codes and titles repeat from feature to feature: each is folded once. */
function foldOnce(): Fold {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = folded(text);
    known.set(text, made);
    return made;
  };
}

const textOf = (text: string, primary: boolean, fold: Fold): SearchText => ({ text, folded: fold(text), primary });

function featureTexts(feature: Feature, meta: LayerMeta, fold: Fold): readonly SearchText[] {
  const kinds = Object.values(meta.kinds[feature.kind]?.label ?? {});
  const reference = feature.fields["ref"];
  const numbered = typeof reference === "string" && reference !== "" ? kinds.map((kind) => `${kind} ${reference}`) : [];
  const names = feature.name === null ? [] : Object.values(feature.name);
  const primary = [...new Set([...names, ...feature.aliases, ...numbered])].filter((text) => text !== "");
  const fields = Object.entries(meta.fields).flatMap(([name, definition]) =>
    fieldTexts(feature.fields[name], definition),
  );
  const secondary = [...new Set([...kinds, ...fields])].filter((text) => text !== "");
  return [...primary.map((text) => textOf(text, true, fold)), ...secondary.map((text) => textOf(text, false, fold))];
}

function fieldTexts(value: FieldValue | undefined, definition: FieldDefinition): readonly string[] {
  if (value === undefined || typeof value === "boolean") return [];
  if (typeof value === "number") return valueTexts(value, definition.unit);
  if (typeof value !== "string") return Object.values(value);
  const code = definition.codes?.[value];
  return code === undefined ? [value] : Object.values(code);
}

function valueTexts(value: FactValue, unit: string | undefined): readonly string[] {
  const withUnit = (text: string): string => (unit === undefined ? text : `${text} ${unit}`);
  if (value === null) return [];
  if (typeof value === "number") return [withUnit(String(value))];
  if ("min" in value) return [withUnit(String(value.min)), withUnit(String(value.max))];
  return Object.values(value);
}

/** What makes two pieces the same thing: the name in every language, or the kind and number. */
function titleOf(feature: Feature): string {
  const { fi = "", sv = "", en = "" } = feature.name ?? {};
  return feature.name === null ? `${feature.kind} ${feature.fields["ref"] ?? ""}` : `${fi} ${sv} ${en}`;
}

function mostVerticesFirst(features: readonly Feature[]): readonly Feature[] {
  const size = (feature: Feature): number => JSON.stringify(feature.geometry.coordinates).length;
  const sized = features.map((feature) => ({ feature, size: size(feature) }));
  return sized.sort((a, b) => b.size - a.size).map(({ feature }) => feature);
}
