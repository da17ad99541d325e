import type { Edit } from "../../../domain/edit.ts";
import type { LandFault, LandMend } from "../../../domain/land-fault.ts";
import type { PlaneArea } from "../../../domain/plane.ts";
import type { Scenario, Zone } from "../../../domain/scenario.ts";
import { mendedGrounds } from "../faults.ts";
import { nameOf } from "./vertices.ts";

/** Mends an overlap or a gap of this scenario in one step; a zone that is left without ground is gone. */
export function mendFault({ planningArea, zones }: Scenario, fault: LandFault, mend: LandMend): Edit {
  const zone = zones.find(({ id }) => id === mend.zone);
  if (zone === undefined) return { kind: "refused", why: "no-such-zone" };
  const grounds = mendedGrounds({ planningArea: planningArea.ground, zones }, fault, mend);
  const updated: (readonly [Zone, Zone])[] = [];
  const removed: { readonly zone: Zone; readonly at: number }[] = [];
  for (const [at, one] of zones.entries()) {
    const ground = grounds.get(one.id);
    if (ground === undefined || isSame(ground, one.ground)) continue;
    if (ground.length === 0) removed.push({ zone: one, at });
    else updated.push([one, { ...one, ground }]);
  }
  const isNothing = updated.length + removed.length === 0;
  const note = { key: fault.kind === "overlap" ? "mend-overlap" : "mend-gap", params: nameOf(zone) };
  return { kind: "change", change: isNothing ? null : { note, added: [], updated, removed } };
}

const isSame = (a: PlaneArea, b: PlaneArea): boolean => JSON.stringify(a) === JSON.stringify(b);
