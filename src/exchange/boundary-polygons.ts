import { type Fields, readFields, readUnknowns, refuse, required } from "../geojson/reader.ts";
import { SCENARIO_LIMITS } from "../geojson/scenario-limits.ts";

/** Two numbers as the file has them; nobody has said yet what they mean. */
export type RawPosition = readonly [number, number];

export interface RawPolygon {
  readonly path: string;
  readonly rings: readonly { readonly path: string; readonly positions: readonly RawPosition[] }[];
}

export interface RawBoundary {
  readonly polygons: readonly RawPolygon[];
  /** Name of the coordinate system in the file's `crs` member; null where it has none. */
  readonly statedCrs: string | null;
  /** Points, lines and empty things that were left out. */
  readonly passedOver: number;
}

/** All polygons of a GeoJSON value: of a collection, a feature or a bare geometry. To be called inside `reading`. */
export function readPolygons(value: unknown): RawBoundary {
  const root = readFields(value, "");
  const things = geometriesOf(root);
  const polygons = things.flatMap(({ geometry, path }) => polygonsOf(geometry, path));
  if (polygons.length === 0) refuse("missing", "", "expected a polygon");
  const vertices = polygons.reduce(
    (sum, { rings }) => sum + rings.reduce((inner, { positions }) => inner + positions.length, 0),
    0,
  );
  if (vertices > SCENARIO_LIMITS.vertices) refuse("too-many", "", `more than ${SCENARIO_LIMITS.vertices} vertices`);
  const areas = things.filter(({ geometry }) => isAreal(geometry)).length;
  return { polygons, statedCrs: crsName(root), passedOver: things.length - areas };
}

interface Placed {
  readonly geometry: Fields | null;
  readonly path: string;
}

function geometriesOf(root: Fields): readonly Placed[] {
  switch (root.type) {
    case "FeatureCollection": {
      const features = required(root, "features", "", readUnknowns);
      if (features.length > SCENARIO_LIMITS.features)
        refuse("too-many", "features", `more than ${SCENARIO_LIMITS.features} features`);
      return features.map((feature, index) =>
        geometryOf(readFields(feature, `features[${index}]`), `features[${index}].`),
      );
    }
    case "Feature":
      return [geometryOf(root, "")];
    case "Polygon":
    case "MultiPolygon":
      return [{ geometry: root, path: "" }];
    default:
      return refuse("not-feature-collection", "", "expected a GeoJSON FeatureCollection, Feature or polygon");
  }
}

function geometryOf(feature: Fields, prefix: string): Placed {
  const path = `${prefix}geometry`;
  const geometry = feature.geometry ?? null;
  return { geometry: geometry === null ? null : readFields(geometry, path), path: `${path}.` };
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

/** `{"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3877"}}`, as GIS programs write it. */
function crsName(root: Fields): string | null {
  if (!Object.hasOwn(root, "crs") || root.crs === null) return null;
  const properties = required(readFields(root.crs, "crs"), "properties", "crs", readFields);
  const name = properties.name;
  return typeof name === "string" ? name : refuse("unknown-crs", "crs", "expected the name of a coordinate system");
}
