import { isSourceDate, upright } from "../domain/written.ts";
import type { Fields } from "../geojson/reader.ts";

/** What a file says of its boundary: offered to the reader to be changed, never taken as it stands. Empty where it says nothing. */
export interface BoundarySaid {
  readonly name: string;
  /** A day, month or year. */
  readonly date: string;
}

/** As the fields of the form: longer is no name. */
export const LONGEST_NAME = 200;

const NAME_KEYS = ["name", "nimi", "namn"] as const;
const DATE_KEYS = ["date", "pvm", "datum"] as const;

/**
 * Name and date of the only feature of a GeoJSON value, as its properties have them, in small letters or large. Of several
 * features none speaks for the whole.
 *
 * @example boundarySaid({ type: "Feature", properties: { NIMI: "Kruunuportti II", pvm: "2024-05-14" } })
 * // { name: "Kruunuportti II", date: "2024-05-14" }
 */
export function boundarySaid(value: unknown): BoundarySaid {
  const feature = onlyFeature(value);
  const properties = new Map(
    Object.entries(fieldsOf(feature?.properties) ?? {}).map(([key, said]) => [small(key), said]),
  );
  const first = (keys: readonly string[], read: (text: string) => string): string => {
    const texts = keys.map((key) => properties.get(key)).filter((said) => typeof said === "string");
    return texts.map(read).find((text) => text !== "") ?? "";
  };
  return { name: first(NAME_KEYS, readName), date: first(DATE_KEYS, readDate) };
}

function onlyFeature(value: unknown): Fields | null {
  const root = fieldsOf(value);
  if (root?.type === "Feature") return root;
  const features = root?.type === "FeatureCollection" && Array.isArray(root.features) ? root.features : [];
  return features.length === 1 ? fieldsOf(features[0]) : null;
}

/** In one line, without what cannot be seen; a text that is too long for a name is none. */
function readName(text: string): string {
  if (text.length > 10 * LONGEST_NAME) return "";
  const plain = upright(text)
    .replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}]+/gu, " ")
    .trim();
  return plain.length <= LONGEST_NAME ? plain : "";
}

/** "2024-05-14T00:00:00" is that day: GIS programs write a date so. */
function readDate(text: string): string {
  const [day = ""] = text.slice(0, 40).trim().split(/[T ]/);
  return isSourceDate(day) ? day : "";
}

const small = (key: string): string => key.slice(0, 40).toLowerCase();

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
