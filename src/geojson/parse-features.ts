import type { Bounds, FeatureId, Geometry } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Limits } from "./limits.ts";
import { LIMITS } from "./limits.ts";
import { parseJson } from "./parse-json.ts";
import type { Fields } from "./reader.ts";
import { oneOf, readFields, reading, readText, readUnknowns, recordOf, refuse, required } from "./reader.ts";

/** A feature whose structure is sound and whose properties nobody has judged yet. */
export interface RawFeature {
  readonly id: FeatureId;
  readonly geometry: Geometry;
  /** Without a prototype: every key is the file's own. */
  readonly properties: Fields;
}

/**
 * The features of a GeoJSON text (RFC 7946), or the first fault of it: limits, JSON, structure, ids, positions of two
 * numbers in degrees inside `limits.bounds`. What rings look like in the plane is judged by `checkPlane`.
 *
 * @example parseFeatures('{"type":"Feature"}', "a.geojson") // { ok: false, problem: { kind: "not-feature-collection", … } }
 */
export function parseFeatures(
  text: string,
  file: string,
  limits: Limits = LIMITS,
): Result<readonly RawFeature[], Problem> {
  return reading(file, () => readFeatures(text, limits));
}

/** The same, to be called inside `reading`. */
export function readFeatures(text: string, limits: Limits): readonly RawFeature[] {
  const root = parseJson(text, limits);
  if (!isCollection(root)) return refuse("not-feature-collection", "", "expected a GeoJSON FeatureCollection");
  if (Object.hasOwn(root, "crs")) refuse("not-allowed", "crs", "expected none");
  const list = required(root, "features", "", readUnknowns);
  if (list.length > limits.features) refuse("too-many", "features", `more than ${limits.features} features`);
  const ids = new Set<string>();
  const count = { left: limits.vertices };
  return list.map((item, index) => {
    const path = `features[${index}]`;
    const fields = readFields(item, path);
    required(fields, "type", path, oneOf(["Feature"]));
    const id = required(fields, "id", path, readText);
    if (ids.has(id)) refuse("duplicate-id", `${path}.id`, `${id} is used twice`);
    ids.add(id);
    const geometry = required(fields, "geometry", path, (value, at) => readGeometry(value, at, limits, count));
    return {
      id,
      geometry,
      properties: required(
        fields,
        "properties",
        path,
        recordOf((value) => value),
      ),
    };
  });
}

function isCollection(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && (value as Fields).type === "FeatureCollection";
}

/** For each type: arrays about its positions, and how many positions the innermost must have. */
const SHAPES: Readonly<Record<Geometry["type"], readonly [nesting: number, least: number]>> = {
  Point: [0, 1],
  MultiPoint: [1, 1],
  LineString: [1, 2],
  MultiLineString: [2, 2],
  Polygon: [2, 4],
  MultiPolygon: [3, 4],
};
const TYPES = Object.keys(SHAPES) as Geometry["type"][];

function readGeometry(value: unknown, path: string, limits: Limits, count: { left: number }): Geometry {
  const fields = readFields(value, path);
  const type = required(fields, "type", path, oneOf(TYPES));
  const [nesting, least] = SHAPES[type];
  const coordinates = required(fields, "coordinates", path, (inner, at) => {
    checkPositions(inner, at, nesting);
    return inner;
  });
  return { type, coordinates } as Geometry;

  /** Goes at most three arrays deep. */
  function checkPositions(inner: unknown, at: string, depth: number): void {
    if (depth === 0) return isSound(inner, limits.bounds) ? undefined : refusePosition(inner, at, limits.bounds);
    const items = readUnknowns(inner, at);
    if (depth === 1) {
      count.left -= items.length;
      if (count.left < 0) refuse("too-many", at, `more than ${limits.vertices} vertices`);
    }
    const enough = depth === 1 ? least : 1;
    if (items.length < enough) {
      refuse("wrong-type", at, `expected at least ${enough} ${depth === 1 ? "positions" : "parts"}`);
    }
    for (let index = 0; index < items.length; index += 1) {
      // The path of every vertex would cost more than all the rest: it is written for the one that is refused.
      if (depth === 1 && isSound(items[index], limits.bounds)) continue;
      checkPositions(items[index], `${at}[${index}]`, depth - 1);
    }
  }
}

/** Indices, not destructuring: this runs for every vertex of every file. */
function isSound(position: unknown, bounds: Bounds): boolean {
  if (!Array.isArray(position) || position.length !== 2) return false;
  const longitude: unknown = position[0];
  const latitude: unknown = position[1];
  if (typeof longitude !== "number" || typeof latitude !== "number") return false;
  return longitude >= bounds[0] && latitude >= bounds[1] && longitude <= bounds[2] && latitude <= bounds[3];
}

function refusePosition(value: unknown, path: string, [west, south, east, north]: Bounds): never {
  const position = readUnknowns(value, path);
  if (position.length !== 2 || !position.every((number) => typeof number === "number")) {
    return refuse("wrong-type", path, "expected longitude and latitude");
  }
  return refuse("outside-window", path, `${position.join(", ")} is outside ${west}–${east} E, ${south}–${north} N`);
}
