import type { Change } from "../domain/change.ts";
import type { Scenario } from "../domain/scenario.ts";

/**
 * The one door through which a scenario is edited: the scenario after a change, and the change that takes it back. Throws
 * where the change does not fit the scenario: then it was made for another one.
 */
export function applyChange(
  scenario: Scenario,
  change: Change,
): { readonly scenario: Scenario; readonly reverse: Change } {
  const zones = [...scenario.zones];
  // From the last to the first, so that places named before stay true.
  for (const { zone, at } of [...change.removed].sort((a, b) => b.at - a.at)) {
    if (zones[at]?.id !== zone.id) throw new Error(`zone ${zone.id} is not at place ${at}`);
    zones.splice(at, 1);
  }
  for (const [from, to] of change.updated) {
    const at = zones.findIndex(({ id }) => id === from.id);
    if (at < 0) throw new Error(`no zone ${from.id}`);
    zones[at] = to;
  }
  for (const { zone, at } of [...change.added].sort((a, b) => a.at - b.at)) {
    if (at > zones.length) throw new Error(`no place ${at} for zone ${zone.id}`);
    zones.splice(at, 0, zone);
  }
  if (new Set(zones.map(({ id }) => id)).size < zones.length) throw new Error("two zones with one id");
  return { scenario: { ...scenario, ...change.fields?.[1], zones }, reverse: reverseOf(change) };
}

function reverseOf({ note, added, updated, removed, fields }: Change): Change {
  return {
    note,
    added: removed,
    updated: updated.map(([from, to]) => [to, from] as const),
    removed: added,
    ...(fields === undefined ? {} : { fields: [fields[1], fields[0]] as const }),
  };
}
