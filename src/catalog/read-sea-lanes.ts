import type { FlowPlaceId, SeaLane } from "../domain/flow.ts";
import type { Position } from "../domain/layer.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { LIMITS } from "../geojson/limits.ts";
import { type RawFeature, readFeatures } from "../geojson/parse-features.ts";
import { allowOnly, reading, readText, refuse, required } from "../geojson/reader.ts";

/** Some ten times what is shipped. */
const LANE_LIMITS = { ...LIMITS, features: 100, vertices: 10_000 };

/**
 * The sea lanes of a GeoJSON file, each a LineString whose properties name its ends, or the first fault with its path.
 * Whether the ends exist is asked by the data check.
 *
 * @example readSeaLanes(text, "sea-lanes/sea-lanes.geojson") // { ok: true, value: [{ from: "chosen-quay", to: "rotterdam", … }] }
 */
export function readSeaLanes(text: string, file: string): Result<readonly SeaLane[], Problem> {
  return reading(file, () => {
    const pairs = new Set<string>();
    return readFeatures(text, LANE_LIMITS).map((feature, index) => {
      const lane = readLane(feature, `features[${index}]`);
      const pair = [lane.from, lane.to].sort().join(" ");
      if (pairs.has(pair)) refuse("duplicate-id", `features[${index}].properties`, `${pair} has a lane already`);
      pairs.add(pair);
      return lane;
    });
  });
}

function readLane({ geometry, properties }: RawFeature, path: string): SeaLane {
  allowOnly(properties, ["from", "to"], `${path}.properties`);
  const end = (key: "from" | "to"): FlowPlaceId => required(properties, key, `${path}.properties`, readText);
  const [from, to] = [end("from"), end("to")];
  if (from === to) refuse("not-allowed", `${path}.properties.to`, "expected another place than from");
  if (geometry.type !== "LineString") return refuse("wrong-type", `${path}.geometry.type`, "expected LineString");
  geometry.coordinates.forEach((position, index) => {
    checkStep(geometry.coordinates[index - 1], position, `${path}.geometry.coordinates[${index}]`);
  });
  return { from, to, waypoints: geometry.coordinates };
}

/** A line that ran over the edge of the map would be drawn once round the Earth. */
function checkStep(before: Position | undefined, position: Position, path: string): void {
  if (before === undefined) return;
  if (before[0] === position[0] && before[1] === position[1])
    refuse("not-allowed", path, "expected another position than the one before");
  if (Math.abs(position[0] - before[0]) > 180) refuse("not-allowed", path, "crosses the meridian of 180°");
}
