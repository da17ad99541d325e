import type { LocalizedText } from "../domain/language.ts";
import type { Park, Parks, Town } from "../domain/parks.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  listOf,
  type Read,
  readFields,
  reading,
  readLocalized,
  readText,
  refuse,
  required,
} from "../geojson/reader.ts";
import { readPosition } from "./read-position.ts";
import { readStatement } from "./read-statement.ts";

/**
 * Eco-industrial parks in the order of the file, or the first fault with its path.
 *
 * @example readParks('{"facts":[],"parks":[]}', "parks.json").ok // true
 */
export function readParks(text: string, file: string): Result<Parks, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["facts", "parks"], "");
    return {
      facts: required(root, "facts", "", listOf(readText)),
      parks: required(root, "parks", "", listOf(readPark)),
    };
  });
}

const readPark: Read<Park> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "name", "towns", "says", "facts"], path);
  const towns = required(fields, "towns", path, listOf(readTown));
  if (towns.length === 0) refuse("missing", `${path}.towns`, "expected a town");
  return {
    key: required(fields, "key", path, readText),
    name: required(fields, "name", path, readName),
    towns,
    says: required(fields, "says", path, readStatement),
    facts: required(fields, "facts", path, listOf(readText)),
  };
};

export const readTown: Read<Town> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["name", "position"], path);
  return {
    name: required(fields, "name", path, readLocalized),
    position: required(fields, "position", path, readPosition),
  };
};

/** A proper name as it stands, or words of ours in three languages. */
export const readName: Read<string | LocalizedText> = (value, path) =>
  typeof value === "string" ? readText(value, path) : readLocalized(value, path);
