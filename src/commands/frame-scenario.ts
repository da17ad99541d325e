import { boundsOf } from "../geodesy/bounds.ts";
import { geometryOf } from "../geodesy/plane-points.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command } from "./command.ts";

/** Frames the planning area. */
export const zoomToPlanningArea = command(
  "zoom-to-planning-area",
  ({ store, ports }) =>
    update(store, (state) => {
      const { scenario } = state.plan;
      if (scenario === null) return state;
      const target = { kind: "bounds", bounds: boundsOf(geometryOf(scenario.planningArea.ground)) } as const;
      return withViewRequested(state, target, !ports.prefersReducedMotion());
    }),
  ({ plan }) => (plan.scenario === null ? "keeping.reason.nothing-open" : null),
);
