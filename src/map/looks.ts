import type { Feature as JsonFeature } from "geojson";
import type { FilterSpecification } from "maplibre-gl";
import type { DrawnProperties } from "./to-geojson.ts";

/** What filters of areas and lines ask of a thing. */
export type Look = Readonly<Pick<DrawnProperties, (typeof ASKED)[number]>>;

const ASKED = ["shape", "kind", "realisation", "quality", "time"] as const;

/** Each combination that there is among what a layer draws, once. */
export function looksOf(features: readonly JsonFeature[]): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const { properties } of features) {
    const look = Object.fromEntries(ASKED.map((name) => [name, properties?.[name]])) as unknown as Look;
    looks.set(JSON.stringify(look), look);
  }
  return [...looks.values()];
}

/**
 * Does a filter let a thing of this look through? Null where it asks for more than a look tells. MapLibre's own filters
 * are not to be had apart from its map.
 *
 * @example passes(["==", ["get", "shape"], "area"], look) // false for a line
 */
export function passes(filter: FilterSpecification, look: Look): boolean | null {
  if (typeof filter === "boolean") return filter;
  const [operator, ...terms] = filter as [string, ...FilterSpecification[]];
  if (operator === "all" || operator === "!") {
    const parts = terms.map((part) => passes(part, look));
    const all = parts.includes(false) ? false : parts.includes(null) ? null : true;
    return operator === "all" || all === null ? all : !all;
  }
  const [left, right] = terms as unknown as [readonly [string, keyof Look], never];
  const value = left[0] === "get" ? look[left[1]] : undefined;
  return value === undefined ? null : (TESTS[operator]?.(value, right) ?? null);
}

const TESTS: Readonly<Record<string, (value: Look[keyof Look], right: never) => boolean>> = {
  "==": (value, right) => value === right,
  "<=": (value, right) => Number(value) <= right,
  in: (value, [, values]: readonly [string, readonly unknown[]]) => values.includes(value),
};
