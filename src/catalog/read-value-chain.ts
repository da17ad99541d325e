import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import {
  type Actor,
  CHAINS,
  type ChainPhase,
  type ChainStage,
  type EcosystemProject,
  type ValueChain,
} from "../domain/value-chain.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { readDate } from "../geojson/read-source.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  type Read,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  refuse,
  required,
} from "../geojson/reader.ts";
import { readName, readTown } from "./read-parks.ts";
import { orNull, readFeaturePlace, readStatement } from "./read-statement.ts";

/** The study's stages and phases with the lists beside them, or the first fault with its path. */
export function readValueChain(text: string, file: string): Result<ValueChain, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["stages", "phases", "projects", "cities"], "");
    return {
      stages: required(root, "stages", "", listOf(readStage)),
      phases: required(root, "phases", "", listOf(readPhase)),
      projects: required(root, "projects", "", listOf(readProject)),
      cities: required(root, "cities", "", readCities),
    };
  });
}

const readStage: Read<ChainStage> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "chain", "number", "title", "actors"], path);
  return {
    key: required(fields, "key", path, readText),
    chain: required(fields, "chain", path, oneOf(CHAINS)),
    number: required(fields, "number", path, readStageNumber),
    title: required(fields, "title", path, readLocalized),
    actors: required(fields, "actors", path, listOf(readActor)),
  };
};

const readStageNumber: Read<number> = (value, path) => {
  const number = readNumber(value, path);
  return Number.isInteger(number) && number >= 0 && number < 100
    ? number
    : refuse("not-allowed", path, "expected a whole number below 100");
};

const readActor: Read<Actor> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["name", "role", "place"], path);
  return {
    name: required(fields, "name", path, readName),
    role: required(fields, "role", path, readStatement),
    place: required(fields, "place", path, orNull(readFeaturePlace)),
  };
};

const readPhase: Read<ChainPhase> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["key", "title", "aim", "measures"], path);
  return {
    key: required(fields, "key", path, readText),
    title: required(fields, "title", path, readLocalized),
    aim: required(fields, "aim", path, readStatement),
    measures: required(fields, "measures", path, listOf(readLocalized)),
  };
};

const readProject: Read<EcosystemProject> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, ["title", "about", "carriers", "when", "place"], path);
  return {
    title: required(fields, "title", path, readName),
    about: required(fields, "about", path, readStatement),
    carriers: required(fields, "carriers", path, readLocalized),
    when: required(fields, "when", path, readSpan),
    place: required(fields, "place", path, orNull(readFeaturePlace)),
  };
};

const readCities: Read<ValueChain["cities"]> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["says", "towns"], path);
  return {
    says: required(fields, "says", path, readStatement),
    towns: required(fields, "towns", path, listOf(readTown)),
  };
};

/** Two dates with a slash between, the earlier first. */
const readSpan: Read<string> = (value, path) => {
  const when = readText(value, path);
  const [from = "", to = "", ...more] = when.split("/");
  readDate(from, path);
  readDate(to, path);
  return from < to && more.length === 0 ? when : refuse("not-allowed", path, "expected two dates, the earlier first");
};
