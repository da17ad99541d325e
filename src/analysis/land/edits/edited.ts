import type { Change } from "../../../domain/change.ts";
import type { Edit, EditRequest } from "../../../domain/edit.ts";
import type { PlaneArea } from "../../../domain/plane.ts";
import type { Scenario, Zone } from "../../../domain/scenario.ts";
import { SCENARIO_LIMITS } from "../../../geojson/scenario-limits.ts";
import { joined } from "./joining.ts";
import { mendFault } from "./mending.ts";
import { refusal } from "./outcomes.ts";
import { keepRestriction, removeRestriction } from "./restrictions.ts";
import { insertVertex, moveVertex, moveZone, removeVertex } from "./vertices.ts";
import { drawZone, removeZone, reorderZone, replacePlanningArea, setScenario, setZone } from "./zones.ts";

/** What a request comes to in a scenario: a change, or why not. Changes nothing itself. */
export function edited(scenario: Scenario, request: EditRequest): Edit {
  const edit = asAsked(scenario, request);
  if (edit.kind === "refused" || edit.change === null) return edit;
  const change = SHAPING.has(request.kind) ? joined(scenario, edit.change) : edit.change;
  return isOverfull(scenario, change) ? refusal("too-many-corners") : { kind: "change", change };
}

/** More than the reader of scenario files takes: what would be kept could not be opened again. */
function isOverfull(scenario: Scenario, { added, updated, removed, fields: [from, to] = [{}, {}] }: Change): boolean {
  const { vertices, features } = SCENARIO_LIMITS;
  const more =
    cornersIn([...added.map(({ zone }) => zone), ...updated.map(([, next]) => next)], to) -
    cornersIn([...removed.map(({ zone }) => zone), ...updated.map(([zone]) => zone)], from);
  const zones = added.length - removed.length;
  return (
    (more > 0 && cornersIn(scenario.zones, scenario) + more > vertices) ||
    (zones > 0 && scenario.zones.length + zones > features) ||
    (to.restrictions?.length ?? 0) > features
  );
}

function cornersIn(zones: readonly Zone[], { planningArea, replacedArea, restrictions }: Partial<Scenario>): number {
  const grounds: readonly PlaneArea[] = [
    ...[planningArea, replacedArea].flatMap((area) => (area ? [area.ground] : [])),
    ...[...zones, ...(restrictions ?? [])].map(({ ground }) => ground),
  ];
  return grounds.reduce((sum, ground) => sum + ground.flat().reduce((inner, ring) => inner + ring.length, 0), 0);
}

/** Requests that put vertices down. */
const SHAPING: ReadonlySet<EditRequest["kind"]> = new Set([
  "draw-zone",
  "move-zone",
  "move-vertex",
  "insert-vertex",
  "remove-vertex",
]);

function asAsked(scenario: Scenario, request: EditRequest): Edit {
  switch (request.kind) {
    case "draw-zone":
      return drawZone(scenario, request.corners, request.zone);
    case "remove-zone":
      return removeZone(scenario, request.id);
    case "reorder-zone":
      return reorderZone(scenario, request.id, request.to);
    case "set-zone":
      return setZone(scenario, request.id, request.fields);
    case "move-zone":
      return moveZone(scenario, request.id, request.east, request.north);
    case "move-vertex":
      return moveVertex(scenario, request.from, request.to);
    case "insert-vertex":
      return insertVertex(scenario, request.edge, request.point);
    case "remove-vertex":
      return removeVertex(scenario, request.point);
    case "replace-planning-area":
      return replacePlanningArea(scenario, request.area);
    case "keep-restriction":
      return keepRestriction(scenario, request.restriction);
    case "remove-restriction":
      return removeRestriction(scenario, request.id);
    case "mend":
      return mendFault(scenario, request.fault, request.mend);
    case "set-scenario":
      return setScenario(scenario, request.step, request.fields);
  }
}
