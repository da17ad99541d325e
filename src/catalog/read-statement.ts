import type { FeatureId, LayerId } from "../domain/layer.ts";
import type { Statement } from "../domain/statement.ts";
import { readDate } from "../geojson/read-source.ts";
import {
  allowOnly,
  listOf,
  type Read,
  readBoolean,
  readFields,
  readLocalized,
  readText,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";

/** A statement names at least one source. */
export const readStatement: Read<Statement> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["text", "sources", "date", "companyClaim"], path);
  const sources = required(fields, "sources", path, listOf(readText));
  if (sources.length === 0) refuse("missing", `${path}.sources`, "expected a source");
  return {
    text: required(fields, "text", path, readLocalized),
    sources,
    date: required(fields, "date", path, orNull(readDate)),
    ...whenPresent(fields, "companyClaim", path, readBoolean),
  };
};

export const orNull =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);

/** One thing on the map. */
export const readFeaturePlace: Read<{ readonly layer: LayerId; readonly feature: FeatureId }> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["layer", "feature"], path);
  return {
    layer: required(fields, "layer", path, readText),
    feature: required(fields, "feature", path, readText),
  };
};
