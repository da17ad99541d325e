import type { Edit, EditRequest } from "../../../domain/edit.ts";
import type { Scenario } from "../../../domain/scenario.ts";
import { joined } from "./joining.ts";
import { mendFault } from "./mending.ts";
import { keepRestriction, removeRestriction } from "./restrictions.ts";
import { insertVertex, moveVertex, moveZone, removeVertex } from "./vertices.ts";
import { drawZone, removeZone, reorderZone, replacePlanningArea, setScenario, setZone } from "./zones.ts";

/** What a request comes to in a scenario: a change, or why not. Changes nothing itself. */
export function edited(scenario: Scenario, request: EditRequest): Edit {
  const edit = asAsked(scenario, request);
  const shapes = SHAPING.has(request.kind) && edit.kind === "change" && edit.change !== null;
  return shapes ? { kind: "change", change: joined(scenario, edit.change) } : edit;
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
