import { type Fields, readFields, readUnknowns, refuse, required } from "../geojson/reader.ts";
import { SCENARIO_LIMITS } from "../geojson/scenario-limits.ts";
import { type StatedCrs, statedCrs } from "./boundary-stated-crs.ts";

/** Two numbers as the file has them; nobody has said yet what they mean. */
export type RawPosition = readonly [number, number];

export interface RawPolygon {
  readonly path: string;
  readonly rings: readonly { readonly path: string; readonly positions: readonly RawPosition[] }[];
}

export interface RawBoundary {
  readonly polygons: readonly RawPolygon[];
  /** Of the file, its features and geometries, the outermost first; most files have one or none. */
  readonly stated: readonly StatedCrs[];
  /** Points, lines and empty things that were left out. */
  readonly passedOver: number;
}

/**
 * All polygons of a GeoJSON value: of a collection, a feature or a bare geometry, and of collections of geometries in
 * them. To be called inside `reading`.
 */
export function readPolygons(value: unknown): RawBoundary {
  const root = readFields(value, "");
  const stated: StatedCrs[] = [];
  const things = thingsOf(root, stated);
  if (things.length > SCENARIO_LIMITS.features)
    refuse("too-many", "", `more than ${SCENARIO_LIMITS.features} geometries`);
  const polygons = things.flatMap(({ geometry, path }) => polygonsOf(geometry, path));
  if (polygons.length === 0) refuse(...withoutArea(things));
  const vertices = polygons.reduce(
    (sum, { rings }) => sum + rings.reduce((inner, { positions }) => inner + positions.length, 0),
    0,
  );
  if (vertices > SCENARIO_LIMITS.vertices) refuse("too-many", "", `more than ${SCENARIO_LIMITS.vertices} vertices`);
  const areas = things.filter(({ geometry }) => isAreal(geometry)).length;
  return { polygons, stated, passedOver: things.length - areas };
}

interface Placed {
  readonly geometry: Fields | null;
  readonly path: string;
}

/** What the file states of coordinate systems on the way is put into `stated`. */
function thingsOf(root: Fields, stated: StatedCrs[]): readonly Placed[] {
  switch (root.type) {
    case "FeatureCollection": {
      stated.push(...statedCrs(root, ""));
      const features = required(root, "features", "", readUnknowns);
      if (features.length > SCENARIO_LIMITS.features)
        refuse("too-many", "features", `more than ${SCENARIO_LIMITS.features} features`);
      return features.flatMap((feature, index) =>
        inFeature(readFields(feature, `features[${index}]`), `features[${index}].`, stated),
      );
    }
    case "Feature":
      return inFeature(root, "", stated);
    case "Polygon":
    case "MultiPolygon":
    case "LineString":
    case "MultiLineString":
    case "Point":
    case "MultiPoint":
    case "GeometryCollection":
      return inGeometry(root, "", stated);
    default:
      return refuse("not-feature-collection", "", "expected a GeoJSON FeatureCollection, Feature or polygon");
  }
}

function inFeature(feature: Fields, prefix: string, stated: StatedCrs[]): readonly Placed[] {
  stated.push(...statedCrs(feature, prefix));
  const path = `${prefix}geometry`;
  const geometry = feature.geometry ?? null;
  if (geometry === null) return [{ geometry, path: `${path}.` }];
  return inGeometry(readFields(geometry, path), `${path}.`, stated);
}

/** A file in good order without any area: what it has instead, so that its writer knows what to change. */
function withoutArea(things: readonly Placed[]): Parameters<typeof refuse> {
  const types = [...new Set(things.flatMap(({ geometry }) => (geometry === null ? [] : [String(geometry.type)])))];
  const all = (ending: RegExp): boolean => types.length > 0 && types.every((type) => ending.test(type));
  const kind = all(/LineString$/) ? "lines-only" : all(/Point$/) ? "points-only" : "no-area";
  return [kind, "", `expected a polygon, found ${types.length === 0 ? "no geometry" : types.join(", ")}`];
}

/** The geometry itself, or those in a collection. Collections in collections are no deeper than the reader allows. */
function inGeometry(geometry: Fields, prefix: string, stated: StatedCrs[]): readonly Placed[] {
  stated.push(...statedCrs(geometry, prefix));
  if (geometry.type !== "GeometryCollection") return [{ geometry, path: prefix }];
  return required(geometry, "geometries", prefix.replace(/\.$/, ""), readUnknowns).flatMap((member, index) => {
    const path = `${prefix}geometries[${index}]`;
    return inGeometry(readFields(member, path), `${path}.`, stated);
  });
}

const isAreal = (geometry: Fields | null): boolean => geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";

function polygonsOf(geometry: Fields | null, prefix: string): readonly RawPolygon[] {
  if (geometry === null || !isAreal(geometry)) return [];
  const path = `${prefix}coordinates`;
  const coordinates = required(geometry, "coordinates", prefix.replace(/\.$/, ""), readUnknowns);
  if (geometry.type === "Polygon") return [readPolygon(coordinates, path)];
  return coordinates.map((rings, part) => readPolygon(rings, `${path}[${part}]`));
}

function readPolygon(value: unknown, path: string): RawPolygon {
  const rings = readUnknowns(value, path);
  if (rings.length === 0) refuse("wrong-type", path, "expected at least one ring");
  return {
    path,
    rings: rings.map((ring, number) => {
      const at = `${path}[${number}]`;
      const positions = readUnknowns(ring, at);
      if (positions.length < 4) refuse("wrong-type", at, "expected at least 4 positions");
      return { path: at, positions: positions.map((position, index) => readPosition(position, `${at}[${index}]`)) };
    }),
  };
}

/** A height may follow and is not asked for. */
function readPosition(value: unknown, path: string): RawPosition {
  const [first, second] = readUnknowns(value, path);
  if (typeof first !== "number" || typeof second !== "number")
    return refuse("wrong-type", path, "expected two numbers");
  return [first, second];
}
