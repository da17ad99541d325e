import type { Position } from "../domain/layer.ts";
import { type Read, readUnknowns, refuse } from "../geojson/reader.ts";

/**
 * A place anywhere on the Earth, lon/lat degrees; far ends, towns and outlines lie outside the window of the map.
 *
 * @example readPosition([-48.75, -1.54], "places[0].at.position") // [-48.75, -1.54]
 */
export const readPosition: Read<Position> = (value, path) => {
  const [longitude, latitude, ...more] = readUnknowns(value, path);
  if (typeof longitude !== "number" || typeof latitude !== "number" || more.length > 0)
    return refuse("wrong-type", path, "expected longitude and latitude");
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    return refuse("outside-window", path, `${longitude}, ${latitude} is not on the Earth`);
  return [longitude, latitude];
};
