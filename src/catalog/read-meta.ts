import type { FieldDefinition, KindDefinition, LayerMeta } from "../domain/layer.ts";
import { LAYER_GROUPS, LICENCES } from "../domain/layer.ts";
import { MODE_KINDS } from "../domain/mode.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { GEOMETRY_QUALITIES, REALISATIONS } from "../domain/status.ts";
import { readAccuracy, readDate, readSource } from "../geojson/read-source.ts";
import type { Read } from "../geojson/reader.ts";
import {
  allowOnly,
  listOf,
  oneOf,
  readBoolean,
  readFields,
  reading,
  readLocalized,
  readText,
  recordOf,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";
import { readTime } from "./read-time.ts";

/** What a layer says about itself, from a parsed `<layer>.meta.json`, or the first fault with its path. */
export function readMeta(value: unknown, file: string): Result<LayerMeta, Problem> {
  return reading(file, () => {
    const fields = readFields(value, "");
    allowOnly(fields, MEMBERS, "");
    return {
      id: required(fields, "id", "", readText),
      title: required(fields, "title", "", readLocalized),
      description: required(fields, "description", "", readLocalized),
      group: required(fields, "group", "", oneOf(LAYER_GROUPS)),
      ...whenPresent(fields, "rowOf", "", readText),
      geometry: required(fields, "geometry", "", oneOf(["point", "line", "polygon", "mixed"] as const)),
      token: required(fields, "token", "", readText),
      kinds: required(fields, "kinds", "", recordOf(readKind)),
      fields: required(fields, "fields", "", recordOf(readFieldDefinition)),
      source: required(fields, "source", "", readSource),
      licence: required(fields, "licence", "", oneOf(LICENCES)),
      ...whenPresent(fields, "licenceNote", "", readLocalized),
      attribution: required(fields, "attribution", "", readText),
      retrieved: required(fields, "retrieved", "", readDate),
      asOf: required(fields, "asOf", "", readDate),
      accuracyMetres: required(fields, "accuracyMetres", "", readAccuracy),
      realisation: required(fields, "realisation", "", oneOf(REALISATIONS)),
      geometryQuality: required(fields, "geometryQuality", "", oneOf(GEOMETRY_QUALITIES)),
      ...whenPresent(fields, "time", "", readTime),
      caveats: required(fields, "caveats", "", listOf(readLocalized)),
      visibleIn: required(fields, "visibleIn", "", listOf(oneOf(MODE_KINDS))),
      ...whenPresent(fields, "search", "", readBoolean),
    };
  });
}

const MEMBERS: readonly (keyof LayerMeta)[] = [
  "id",
  "title",
  "description",
  "group",
  "rowOf",
  "geometry",
  "token",
  "kinds",
  "fields",
  "source",
  "licence",
  "licenceNote",
  "attribution",
  "retrieved",
  "asOf",
  "accuracyMetres",
  "realisation",
  "geometryQuality",
  "time",
  "caveats",
  "visibleIn",
  "search",
];

const readKind: Read<KindDefinition> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["label"], path);
  return { label: required(fields, "label", path, readLocalized) };
};

const readFieldDefinition: Read<FieldDefinition> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["label", "type", "unit", "codes", "localized"], path);
  const type = required(fields, "type", path, oneOf(["number", "text", "boolean", "code"] as const));
  const codes = whenPresent(fields, "codes", path, recordOf(readLocalized));
  if ((type === "code") !== (codes.codes !== undefined))
    refuse("missing", `${path}.codes`, "stands with the type code and only there");
  return {
    label: required(fields, "label", path, readLocalized),
    type,
    ...whenPresent(fields, "unit", path, readText),
    ...codes,
    ...whenPresent(fields, "localized", path, readBoolean),
  };
};
