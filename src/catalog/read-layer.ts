import type { PlaceName } from "../domain/language.ts";
import { LANGUAGES } from "../domain/language.ts";
import type {
  Feature,
  FieldDefinition,
  FieldValue,
  GeometryKind,
  Layer,
  LayerMeta,
  PlanPhase,
} from "../domain/layer.ts";
import { WINDOW } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { GEOMETRY_QUALITIES, LEGAL_PHASES, MUNICIPALITIES, REALISATIONS } from "../domain/status.ts";
import type { ThingTime } from "../domain/time-phase.ts";
import { LIMITS } from "../geojson/limits.ts";
import type { RawFeature } from "../geojson/parse-features.ts";
import { readFeatures } from "../geojson/parse-features.ts";
import { readAccuracy, readDate, readSource } from "../geojson/read-source.ts";
import type { Fields, Read } from "../geojson/reader.ts";
import {
  allowOnly,
  joined,
  listOf,
  oneOf,
  optional,
  readBoolean,
  readFields,
  reading,
  readLocalized,
  readNumber,
  readText,
  recordOf,
  refuse,
  required,
  whenPresent,
} from "../geojson/reader.ts";
import { checkLink } from "./link-rules.ts";
import { readTime } from "./read-time.ts";

/**
 * A layer's file as typed features with what its meta says filled in, or the first fault with its path. Cheap enough
 * for every start: limits, structure and words; whether rings cross is the data check's affair.
 *
 * @example readLayer(quays, text, "quays.geojson") // { ok: true, value: { meta: quays, features: [12] } }
 */
export function readLayer(meta: LayerMeta, text: string, file: string): Result<Layer, Problem> {
  return reading(file, () => ({
    meta,
    features: readFeatures(text, { ...LIMITS, bounds: WINDOW }).map((raw, index) =>
      readFeature(meta, raw, `features[${index}]`),
    ),
  }));
}

/** Ids stand in shared links: what an address cannot carry is no id. */
const ADDRESSABLE = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** What any feature may carry; everything else is a field that the meta declares. */
const COMMON = new Set([
  "kind",
  "name",
  "aliases",
  "note",
  "realisation",
  "geometryQuality",
  "time",
  "source",
  "asOf",
  "accuracyMetres",
  "legal",
]);

function readFeature(meta: LayerMeta, { id, geometry, properties }: RawFeature, featurePath: string): Feature {
  const path = `${featurePath}.properties`;
  if (!ADDRESSABLE.test(id)) refuse("not-allowed", `${featurePath}.id`, "expected small letters, digits and hyphens");
  if (meta.geometry !== "mixed" && !geometry.type.endsWith(ENDINGS[meta.geometry])) {
    refuse("wrong-type", `${featurePath}.geometry.type`, `expected ${meta.geometry}`);
  }
  const kind = required(properties, "kind", path, readText);
  if (!Object.hasOwn(meta.kinds, kind))
    refuse("not-allowed", `${path}.kind`, `expected ${Object.keys(meta.kinds).join(" | ")}`);
  const fields = readDeclared(meta, properties, path);
  if (meta.token === "declared-link") checkLink(fields, path);
  const realisation = optional(properties, "realisation", path, oneOf(REALISATIONS), meta.realisation);
  return {
    id,
    layer: meta.id,
    kind,
    name: optional(properties, "name", path, readName, null),
    geometry,
    status: {
      realisation,
      geometryQuality: optional(properties, "geometryQuality", path, oneOf(GEOMETRY_QUALITIES), meta.geometryQuality),
      legal: optional(properties, "legal", path, listOf(readPhase), []),
    },
    ...(realisation !== "existing" && { time: readWhen(meta, properties, path) }),
    source: optional(properties, "source", path, readSource, meta.source),
    asOf: optional(properties, "asOf", path, readDate, meta.asOf),
    accuracyMetres: optional(properties, "accuracyMetres", path, readAccuracy, meta.accuracyMetres),
    fields,
    note: optional(properties, "note", path, readLocalized, null),
    aliases: optional(properties, "aliases", path, listOf(readText), []),
  };
}

/** What does not exist never stands in a picture of another time by chance: its time is here or in the meta. */
const readWhen = (meta: LayerMeta, properties: Fields, path: string): ThingTime =>
  optional(properties, "time", path, readTime, meta.time) ?? required(properties, "time", path, readTime);

const ENDINGS: Readonly<Record<Exclude<GeometryKind, "mixed">, string>> = {
  point: "Point",
  line: "LineString",
  polygon: "Polygon",
};

/** A place bears a name in at least one language. */
const readName: Read<PlaceName> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, LANGUAGES, path);
  if (Object.keys(fields).length === 0) refuse("missing", path, "expected a text");
  return recordOf(readText)(fields, path);
};

const readPhase: Read<PlanPhase> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["municipality", "phase", "since", "text"], path);
  return {
    municipality: required(fields, "municipality", path, oneOf(MUNICIPALITIES)),
    phase: required(fields, "phase", path, oneOf(LEGAL_PHASES)),
    ...whenPresent(fields, "since", path, readDate),
    text: required(fields, "text", path, readLocalized),
  };
};

function readDeclared(meta: LayerMeta, properties: Fields, path: string): Readonly<Record<string, FieldValue>> {
  const fields = Object.create(null) as Record<string, FieldValue>;
  for (const [key, value] of Object.entries(properties)) {
    if (COMMON.has(key)) continue;
    const definition = Object.hasOwn(meta.fields, key) ? meta.fields[key] : undefined;
    if (definition === undefined) return refuse("undeclared-field", joined(path, key), "is not declared");
    fields[key] = readField(definition, value, joined(path, key));
  }
  return fields;
}

function readField(definition: FieldDefinition, value: unknown, path: string): FieldValue {
  switch (definition.type) {
    case "number":
      return readNumber(value, path);
    case "boolean":
      return readBoolean(value, path);
    case "code":
      return oneOf(Object.keys(definition.codes ?? {}))(value, path);
    case "text":
      return definition.localized ? readLocalized(value, path) : readText(value, path);
  }
}
