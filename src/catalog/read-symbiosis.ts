import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import {
  type KindPlace,
  type PlantKind,
  SYMBIOSIS_SIDES,
  SYMBIOSIS_STATUSES,
  type Symbiosis,
  type SymbiosisLink,
} from "../domain/symbiosis.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readFields,
  reading,
  readLocalized,
  readText,
  required,
} from "../geojson/reader.ts";
import { orNull, readFeaturePlace, readStatement } from "./read-statement.ts";

/**
 * What could run between kinds of plant and Kruunuportti, or the first fault with its path. Whether the facts, the kinds
 * and the things on the map exist is asked by the data check, which sees all files.
 *
 * @example readSymbiosis('{"offered":[],"kinds":[],"links":[]}', "symbiosis.json").ok // true
 */
export function readSymbiosis(text: string, file: string): Result<Symbiosis, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["offered", "kinds", "links"], "");
    return {
      offered: required(root, "offered", "", listOf(readText)),
      kinds: required(root, "kinds", "", listOf(readKind)),
      links: required(root, "links", "", listOf(readLink)),
    };
  });
}

const readKind: Read<PlantKind> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "side", "name", "place"], path);
  return {
    key: required(fields, "key", path, readText),
    side: required(fields, "side", path, oneOf(SYMBIOSIS_SIDES)),
    name: required(fields, "name", path, readLocalized),
    place: required(fields, "place", path, orNull(readPlace)),
  };
};

const readPlace: Read<KindPlace> = (value, path) => {
  const fields = readFields(value, path);
  if (Object.hasOwn(fields, "feature")) return readFeaturePlace(value, path);
  allowOnly(fields, ["layer", "activities"], path);
  return {
    layer: required(fields, "layer", path, readText),
    activities: required(fields, "activities", path, listOf(readText)),
  };
};

const LINK_FIELDS = ["key", "substance", "from", "to", "status", "says", "facts"] as const;

const readLink: Read<SymbiosisLink> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, LINK_FIELDS, path);
  return {
    key: required(fields, "key", path, readText),
    substance: required(fields, "substance", path, readLocalized),
    from: required(fields, "from", path, readText),
    to: required(fields, "to", path, readText),
    status: required(fields, "status", path, oneOf(SYMBIOSIS_STATUSES)),
    says: required(fields, "says", path, readStatement),
    facts: required(fields, "facts", path, listOf(readText)),
  };
};
