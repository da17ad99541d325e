import type { StepNote } from "../../../domain/change.ts";
import type { Edit } from "../../../domain/edit.ts";
import { millimetres, type PlaneArea, type PlaneEdge, type PlanePoint, type PlaneRing } from "../../../domain/plane.ts";
import type { Scenario, Zone, ZoneId } from "../../../domain/scenario.ts";
import { isSameEdge, isSamePoint } from "../../../geodesy/plane-points.ts";
import { faultOf, mapRings, withoutRepeats, wound } from "./ground.ts";
import { NOTHING, refusal, stepOf } from "./outcomes.ts";

/**
 * Moves a vertex. Two vertices are one when their millimetres are equal: every zone that has it moves along.
 *
 * @example moveVertex(scenario, [23_503_200_000, 7_075_200_000], [23_503_210_000, 7_075_200_000])
 */
export function moveVertex(scenario: Scenario, from: PlanePoint, to: PlanePoint): Edit {
  if (isSamePoint(from, to)) return NOTHING;
  return editGrounds(scenario, { key: "move-vertex", params: {} }, (ring) =>
    ring.some((point) => isSamePoint(point, from))
      ? withoutRepeats(ring.map((point) => (isSamePoint(point, from) ? to : point)))
      : ring,
  );
}

/** Puts a vertex on the edge between two neighbouring vertices, in every zone that has the edge. */
export function insertVertex(scenario: Scenario, edge: PlaneEdge, point: PlanePoint): Edit {
  return editGrounds(scenario, { key: "add-vertex", params: {} }, (ring) => {
    const at = ring.findIndex((from, index) => isSameEdge([from, ring[(index + 1) % ring.length] ?? from], edge));
    return at < 0 || ring.some((one) => isSamePoint(one, point))
      ? ring
      : [...ring.slice(0, at + 1), point, ...ring.slice(at + 1)];
  });
}

/** Takes a vertex out of every zone that has it; refused where a ring would have fewer than three. */
export function removeVertex(scenario: Scenario, point: PlanePoint): Edit {
  return editGrounds(scenario, { key: "remove-vertex", params: {} }, (ring) => {
    const rest = ring.filter((one) => !isSamePoint(one, point));
    return rest.length === ring.length ? ring : rest;
  });
}

/** Moves a zone as a whole; its neighbours stay, and vertices that were in common are so no more. Whole millimetres. */
export function moveZone(scenario: Scenario, id: ZoneId, east: number, north: number): Edit {
  const zone = scenario.zones.find((one) => one.id === id);
  if (zone === undefined) return refusal("no-such-zone");
  if (east === 0 && north === 0) return NOTHING;
  const ground = mapRings(zone.ground, (ring) =>
    ring.map(([x, y]) => [millimetres(x + east), millimetres(y + north)] as const),
  );
  return groundsChange({ key: "move-zone", params: nameOf(zone) }, [[zone, ground]]);
}

/** What a step says of a zone it is about. */
export const nameOf = ({ name }: Zone): StepNote["params"] => ({ zone: name });

function editGrounds(scenario: Scenario, note: StepNote, make: (ring: PlaneRing) => PlaneRing): Edit {
  const edited = scenario.zones
    .map((zone) => [zone, mapRings(zone.ground, make)] as const)
    .filter(([zone, ground]) => ground !== zone.ground);
  return groundsChange(note, edited);
}

/** One change for all zones, or the first reason why one of them may not have the ground. */
function groundsChange(note: StepNote, edited: readonly (readonly [Zone, PlaneArea])[]): Edit {
  for (const [, ground] of edited) {
    const why = faultOf(ground);
    if (why !== null) return refusal(why);
  }
  if (edited.length === 0) return NOTHING;
  // A corner that is drawn across the opposite side turns its ring round.
  return stepOf(note, { updated: edited.map(([zone, ground]) => [zone, { ...zone, ground: wound(ground) }]) });
}
