import type { Position } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { metres } from "../domain/units.ts";
import type { Cluster, WorldOutline } from "../domain/world.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { readAccuracy } from "../geojson/read-source.ts";
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

/**
 * The outline of the world, or the first fault with its path: rings are closed and stay on the Earth.
 *
 * @example readOutline('{"world":[],"near":[]}', "world/outline.json") // { ok: true, value: { world: [], near: [] } }
 */
export function readOutline(text: string, file: string): Result<WorldOutline, Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["world", "near"], "");
    return {
      world: required(root, "world", "", listOf(readRing)),
      near: required(root, "near", "", listOf(readRing)),
    };
  });
}

/** The clusters to compare with, or the first fault with its path. Whether the facts exist is asked by the data check. */
export function readClusters(text: string, file: string): Result<readonly Cluster[], Problem> {
  return reading(file, () => {
    const root = readFields(parseJson(text), "");
    allowOnly(root, ["clusters"], "");
    return required(root, "clusters", "", listOf(readCluster));
  });
}

const readRing: Read<readonly Position[]> = (value, path) => {
  const ring = listOf(readPosition)(value, path);
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return isClosed ? ring : refuse("not-allowed", path, "expected a closed ring of four positions or more");
};

const FIELDS = [
  "id",
  "name",
  "label",
  "position",
  "accuracyMetres",
  "capacity",
  "beside",
  "site",
  "land",
  "ask",
] as const;

const readCluster: Read<Cluster> = (item, path) => {
  const fields = readFields(item, path);
  allowOnly(fields, FIELDS, path);
  return {
    id: required(fields, "id", path, readText),
    name: required(fields, "name", path, readLocalized),
    label: required(fields, "label", path, readText),
    position: required(fields, "position", path, readPosition),
    accuracyMetres: metres(required(fields, "accuracyMetres", path, readAccuracy)),
    capacity: required(fields, "capacity", path, listOf(readText)),
    beside: required(fields, "beside", path, listOf(readText)),
    site: required(fields, "site", path, orNull(readText)),
    land: required(fields, "land", path, listOf(readText)),
    ask: required(fields, "ask", path, orNull(readLocalized)),
  };
};

const orNull =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);
