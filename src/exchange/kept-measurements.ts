import type { Position } from "../domain/layer.ts";
import type { MeasuredEnd, MeasuredShape, Measurement, Vertex } from "../domain/measurement.ts";
import { MEASURE_TOOLS, MOST_VERTICES } from "../domain/measurement.ts";
import { inOneLine } from "../domain/one-line.ts";
import type { Place } from "../domain/place.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import { LIMITS } from "../geojson/limits.ts";
import {
  allowOnly,
  type Fields,
  listOf,
  oneOf,
  type Read,
  readBoolean,
  readFields,
  readNumber,
  readText,
  refuse,
  required,
} from "../geojson/reader.ts";
import { type KeptForm, readKept, writeKept } from "./kept-list.ts";

const MOST = { bytes: 2_000_000, drawings: 100, vertices: MOST_VERTICES, name: 80, id: 80, metres: 100_000 };

/** The reader's drawings as a text for this machine's store. */
export const writeMeasurements = (kept: readonly Measurement[]): string => writeKept(FORM, kept);

/** What the store holds; a drawing in which anything is wrong is left out and counted. */
export function readMeasurements(text: string): Result<KeptMeasurements, Problem> {
  const read = readKept(FORM, text);
  return read.ok ? ok({ drawings: read.value.kept, unread: read.value.unread }) : read;
}

interface KeptMeasurements {
  readonly drawings: readonly Measurement[];
  readonly unread: number;
}

const readMeasurement: Read<Measurement> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["id", "name", "shape"], path);
  return {
    id: required(fields, "id", path, shortText(MOST.id)),
    // As it would have been kept: it goes into files and stands beside figures.
    name: inOneLine(required(fields, "name", path, shortText(MOST.name))),
    shape: required(fields, "shape", path, readShape),
  };
};

const FORM: KeptForm<Measurement> = {
  member: "drawings",
  store: "measurements",
  version: 1,
  limits: { ...LIMITS, bytes: MOST.bytes, depth: 10, text: 200 },
  most: MOST.drawings,
  beyond: "refused",
  read: readMeasurement,
};

const readShape: Read<MeasuredShape> = (value, path) => {
  const fields = readFields(value, path);
  const tool = required(fields, "tool", path, oneOf(MEASURE_TOOLS));
  if (tool === "between") {
    allowOnly(fields, ["tool", "ends"], path);
    return { tool, ends: required(fields, "ends", path, atMost(2, listOf(readEnd))) };
  }
  allowOnly(fields, ["tool", "vertices"], path);
  return { tool, vertices: required(fields, "vertices", path, atMost(MOST.vertices, listOf(readVertex))) };
};

const readVertex: Read<Vertex> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["position", "plusMinusMetres", "approximate", "on"], path);
  return {
    position: required(fields, "position", path, readPosition),
    plusMinusMetres: required(fields, "plusMinusMetres", path, readTolerance),
    approximate: required(fields, "approximate", path, readBoolean),
    on: required(fields, "on", path, (on, at) => (on === null ? null : readRef(readFields(on, at), at, []))),
  };
};

const readEnd: Read<MeasuredEnd> = (value, path) => {
  const fields = readFields(value, path);
  allowOnly(fields, ["place", "plusMinusMetres"], path);
  return {
    place: required(fields, "place", path, readPlace),
    plusMinusMetres: required(fields, "plusMinusMetres", path, readTolerance),
  };
};

const readPlace: Read<Place> = (value, path) => {
  const fields = readFields(value, path);
  const kind = required(fields, "kind", path, oneOf(["feature", "point"] as const));
  if (kind === "feature") return { kind, ...readRef(fields, path, ["kind"]) };
  allowOnly(fields, ["kind", "position"], path);
  return { kind, position: required(fields, "position", path, readPosition) };
};

function readRef(fields: Fields, path: string, besides: readonly string[]) {
  allowOnly(fields, [...besides, "layer", "feature"], path);
  return {
    layer: required(fields, "layer", path, shortText(MOST.id)),
    feature: required(fields, "feature", path, shortText(MOST.id)),
  };
}

const readPosition: Read<Position> = (value, path) => {
  const [longitude, latitude, ...more] = atMost(2, listOf(readNumber))(value, path);
  if (longitude === undefined || latitude === undefined || more.length > 0)
    return refuse("wrong-type", path, "expected longitude and latitude");
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) return refuse("outside-window", path, "is no place");
  return [longitude, latitude];
};

const readTolerance: Read<number> = (value, path) => {
  const number = readNumber(value, path);
  return number >= 0 && number <= MOST.metres ? number : refuse("not-allowed", path, "expected metres");
};

const shortText =
  (longest: number): Read<string> =>
  (value, path) => {
    const text = readText(value, path);
    return text.length <= longest * 2 ? text : refuse("too-long", path, `longer than ${longest} characters`);
  };

const atMost =
  <Value>(most: number, read: Read<readonly Value[]>): Read<readonly Value[]> =>
  (value, path) => {
    if (Array.isArray(value) && value.length > most) return refuse("too-many", path, `more than ${most}`);
    return read(value, path);
  };
