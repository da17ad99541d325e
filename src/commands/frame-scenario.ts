import type { Bounds } from "../domain/layer.ts";
import type { PlaneArea } from "../domain/plane.ts";
import { metres } from "../domain/units.ts";
import { fromGk23 } from "../geodesy/from-planes.ts";
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
      const target = { kind: "bounds", bounds: boundsOf(scenario.planningArea.ground) } as const;
      return withViewRequested(state, target, !ports.prefersReducedMotion());
    }),
  ({ plan }) => (plan.scenario === null ? "keeping.reason.nothing-open" : null),
);

/**
 * West, south, east and north of ground, degrees.
 *
 * @example boundsOf([[[[23_501_367_000, 7_084_717_000]]]])[0] // 23.0278
 */
export function boundsOf(ground: PlaneArea): Bounds {
  const places = ground
    .flat(2)
    .map(([east, north]) => fromGk23({ east: metres(east / 1000), north: metres(north / 1000) }));
  const [longitudes, latitudes] = [places.map(([longitude]) => longitude), places.map(([, latitude]) => latitude)];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
