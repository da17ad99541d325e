import { type Fields, readFields, refuse, required } from "../geojson/reader.ts";

/** A coordinate system as a file states it, in a GeoJSON 2008 `crs` member. */
export interface StatedCrs {
  readonly name: string;
  /** Of the member in the file. */
  readonly path: string;
}

/**
 * The `crs` of a collection, feature or geometry, as GIS programs write it: a name, a name in an object or an EPSG
 * code; nothing where it has none. To be called inside `reading`.
 */
export function statedCrs(fields: Fields, prefix: string): readonly StatedCrs[] {
  if (!Object.hasOwn(fields, "crs") || fields.crs === null) return [];
  const path = `${prefix}crs`;
  if (typeof fields.crs === "string") return [{ name: fields.crs, path }];
  const crs = readFields(fields.crs, path);
  const { name, code } = required(crs, "properties", path, readFields);
  if (typeof name === "string") return [{ name, path }];
  if (crs.type === "EPSG" && (typeof code === "number" || typeof code === "string"))
    return [{ name: `EPSG:${code}`, path }];
  return refuse("unknown-crs", path, "expected the name of a coordinate system");
}

/**
 * Of a compound name the part that tells of east and north; heights are not asked for. Without the order of the axes,
 * in capitals: in which order the numbers stand they tell themselves.
 *
 * @example horizontalName("urn:ogc:def:crs,crs:EPSG::3877,crs:EPSG::3900") // "CRS:EPSG::3877"
 */
export function horizontalName(stated: string): string {
  const plain = stated.replace(/^urn:ogc:def:crs,/i, "").replace(/\([EN],\s*[EN]\)/gi, "");
  const [horizontal = ""] = plain.split(/[,&+]/);
  return horizontal.trim().replace(/\s+/g, " ").toUpperCase();
}
