import type { Edit } from "../../../domain/edit.ts";
import type { LandFault, LandMend } from "../../../domain/land-fault.ts";
import type { PlaneArea } from "../../../domain/plane.ts";
import type { Scenario, Zone } from "../../../domain/scenario.ts";
import { mendedGrounds } from "../faults.ts";
import { NOTHING, refusal, stepOf } from "./outcomes.ts";
import { nameOf } from "./vertices.ts";

/** Mends an overlap or a gap of this scenario in one step; a zone that is left without ground is gone. */
export function mendFault({ planningArea, zones }: Scenario, fault: LandFault, mend: LandMend): Edit {
  const zone = zones.find(({ id }) => id === mend.zone);
  if (zone === undefined) return refusal("no-such-zone");
  const grounds = mendedGrounds({ planningArea: planningArea.ground, zones }, fault, mend);
  const updated: (readonly [Zone, Zone])[] = [];
  const removed: { readonly zone: Zone; readonly at: number }[] = [];
  for (const [at, one] of zones.entries()) {
    const ground = grounds.get(one.id);
    if (ground === undefined || isSame(ground, one.ground)) continue;
    if (ground.length === 0) removed.push({ zone: one, at });
    else updated.push([one, { ...one, ground }]);
  }
  if (updated.length + removed.length === 0) return NOTHING;
  const key = fault.kind === "overlap" ? "mend-overlap" : "mend-gap";
  return stepOf({ key, params: nameOf(zone) }, { updated, removed });
}

const isSame = (a: PlaneArea, b: PlaneArea): boolean => JSON.stringify(a) === JSON.stringify(b);
