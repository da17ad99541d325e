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
  if (!Array.isArray(filter)) return typeof filter === "boolean" ? filter : null;
  const [operator, left, right] = filter as readonly unknown[];
  if (operator === "all") {
    const parts = filter.slice(1).map((part) => passes(part as FilterSpecification, look));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if (operator === "!") {
    const passed = passes(left as FilterSpecification, look);
    return passed === null ? null : !passed;
  }
  const value = ownOf(left, look);
  if (value === undefined) return null;
  if (operator === "==") return isPlain(right) ? value === right : null;
  if (operator === "<=") return typeof right === "number" ? Number(value) <= right : null;
  if (operator === "in" && Array.isArray(right) && right[0] === "literal")
    return (right[1] as unknown[]).includes(value);
  return null;
}

/** Undefined where it is no property of a look. */
function ownOf(expression: unknown, look: Look): string | number | undefined {
  if (!Array.isArray(expression) || expression[0] !== "get") return undefined;
  const name = ASKED.find((asked) => asked === expression[1]);
  return name && look[name];
}

const isPlain = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
