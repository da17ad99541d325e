import { readFacts } from "../../src/catalog/read-facts.ts";
import type { FactBook } from "../../src/domain/fact.ts";
import type { Layer } from "../../src/domain/layer.ts";
import type { Statement } from "../../src/domain/statement.ts";

type Report = (path: string, detail: string) => void;

/** The book of facts; null where it cannot be read, of which its own check tells. */
export function factBookOf(files: ReadonlyMap<string, string>): FactBook | null {
  const book = readFacts(files.get("data/facts.json") ?? "", "data/facts.json");
  return book.ok ? book.value : null;
}

export function checkFactKeys(keys: readonly string[], book: FactBook, path: string, report: Report): void {
  keys.forEach((key, at) => {
    if (!book.facts.some((fact) => fact.key === key)) report(`${path}[${at}]`, `${key} is no fact`);
  });
}

export function checkStatement({ sources }: Statement, book: FactBook, path: string, report: Report): void {
  sources.forEach((key, at) => {
    if (!Object.hasOwn(book.sources, key)) report(`${path}.sources[${at}]`, `${key} is no source`);
  });
}

export function checkPlace(
  place: { readonly layer: string; readonly feature: string } | null,
  layers: readonly Layer[] | null,
  path: string,
  report: Report,
): void {
  if (place === null || layers === null || isThere(place, layers)) return;
  report(path, `${place.layer}/${place.feature} is not on the map`);
}

const isThere = ({ layer, feature }: { layer: string; feature: string }, layers: readonly Layer[]): boolean =>
  layers.some(({ meta, features }) => meta.id === layer && features.some(({ id }) => id === feature));

/** Keys that are used a second time. */
export function checkKeys(items: readonly { readonly key: string }[], path: string, report: Report): void {
  items.forEach(({ key }, index) => {
    if (items.findIndex((item) => item.key === key) < index) report(`${path}[${index}].key`, `${key} is used twice`);
  });
}
