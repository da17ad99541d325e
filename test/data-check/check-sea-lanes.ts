import { CHOSEN_QUAY } from "../../src/domain/flow.ts";
import type { Position } from "../../src/domain/layer.ts";
import { geodesicDistance } from "../../src/geodesy/geodesic.ts";
import type { Finding } from "./finding.ts";
import type { FlowGround } from "./flow-ground.ts";

const FILE = "data/sea-lanes/sea-lanes.geojson";
/** The fairway card's point of the Deep Port, where the quays are, stands for whichever quay the reader chooses. */
const HARBOUR = { layer: "harbours", feature: "harbour-deep-port" };
/** Every quay lies within it, metres. */
const HARBOUR_REACH = 3_000;
/** A longer step would be drawn far from the geodesic that is measured, metres. */
const LONGEST_STEP = 2_000_000;

/** Ends that exist and are reached, steps that are not too long, no land of the map on the way. */
export function checkLanes({ lanes, places, layers }: FlowGround): readonly Finding[] {
  const harbour = layers
    ?.find(({ meta }) => meta.id === HARBOUR.layer)
    ?.features.find(({ id }) => id === HARBOUR.feature)?.geometry;
  const land = layers
    ?.find(({ meta }) => meta.id === "land")
    ?.features.flatMap(({ geometry }) =>
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [],
    );
  return lanes.flatMap(({ from, to, waypoints }, index) => {
    const path = `features[${index}]`;
    const findings: Finding[] = [];
    const report = (at: string, detail: string) => findings.push({ file: FILE, path: `${path}.${at}`, detail });
    for (const [key, id, end] of [
      ["from", from, waypoints[0]],
      ["to", to, waypoints.at(-1)],
    ] as const) {
      const where = id === CHOSEN_QUAY ? null : places.get(id)?.at;
      if (where === undefined) report(`properties.${key}`, `${id} is no place of flow-map`);
      else if (id === CHOSEN_QUAY) {
        if (harbour?.type === "Point" && metresBetween(end, harbour.coordinates) > HARBOUR_REACH)
          report("geometry", `does not reach ${HARBOUR.feature}`);
      } else if (where === null || !("position" in where)) report(`properties.${key}`, `${id} has no position`);
      else if (metresBetween(end, where.position) > where.accuracyMetres)
        report("geometry", `ends further from ${id} than that place is accurate`);
    }
    waypoints.forEach((position, at) => {
      const before = waypoints[at - 1];
      if (before === undefined) return;
      if (metresBetween(before, position) > LONGEST_STEP)
        report(`geometry.coordinates[${at}]`, `a step of more than ${LONGEST_STEP / 1000} km`);
      if (land?.some((rings) => rings.some((ring) => crosses(before, position, ring))))
        report(`geometry.coordinates[${at}]`, "the step crosses land");
    });
    return findings;
  });
}

const metresBetween = (a: Position | undefined, b: Position): number =>
  a === undefined ? Number.POSITIVE_INFINITY : geodesicDistance(a, b);

function crosses(a: Position, b: Position, ring: readonly Position[]): boolean {
  return ring.some((to, index) => {
    const from = ring[index - 1];
    return from !== undefined && side(a, b, from) * side(a, b, to) < 0 && side(from, to, a) * side(from, to, b) < 0;
  });
}

/** Above 0 where the point lies to the left of the line, below 0 where to the right. */
const side = (from: Position, to: Position, point: Position): number =>
  (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
