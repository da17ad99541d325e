import type { Bounds, LayerId } from "../domain/layer.ts";
import type { PlaneArea } from "../domain/plane.ts";
import { type Problem, problemLine } from "../domain/problem.ts";
import { NOTICE_RULES, RESTRICTION_RULES, type RestrictionRule } from "../domain/restriction.ts";
import type { Result } from "../domain/result.ts";
import type { ArctialAlternative, Scenario } from "../domain/scenario.ts";
import { metres } from "../domain/units.ts";
import { readScenario } from "../exchange/scenario-file.ts";
import { fromGk23 } from "../geodesy/from-planes.ts";
import { withNotice } from "../state/notices.ts";
import { withScenario } from "../state/planner.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

// Loaded with the planner, never before.

/** Opens one of the scenarios that come with the atlas; what cannot be read is said and changes nothing. */
export const openShippedScenario = command<ArctialAlternative>("open-shipped-scenario", async (context, id) => {
  const text = await context.ports.readScenarioText(id);
  await open(context, text.ok ? readScenario(text.value, `${id}.json`) : text);
});

/** Opens a scenario from a file of the reader's. */
export const openScenarioFile = command<{ readonly name: string; readonly text: string }>(
  "open-scenario-file",
  (context, { name, text }) => open(context, readScenario(text, name)),
);

/** What a balance is worked out from, beside the scenario: the municipalities, and what restrictions follow. */
export const loadBalanceLayers = command("load-balance-layers", async (context) => {
  const layers = new Set(["municipalities", ...[...RESTRICTION_RULES, ...NOTICE_RULES].flatMap(layersOf)]);
  await Promise.all([...layers].map((id) => loadLayer.run(context, id)));
});

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

async function open(context: CommandContext, read: Result<Scenario, Problem>): Promise<void> {
  const { store } = context;
  if (!read.ok) {
    const { problem } = read;
    update(store, (state) =>
      withNotice(
        withNotice(state, `problem.${problem.kind}`, {}, "warning"),
        "notice.scenario-not-opened",
        { detail: problemLine(problem) },
        "warning",
      ),
    );
    return;
  }
  update(store, (state) => withScenario(state, read.value));
  await zoomToPlanningArea.run(context);
}

const layersOf = ({ follows, outsideOf = [] }: Pick<RestrictionRule, "follows" | "outsideOf">): readonly LayerId[] =>
  [...follows, ...outsideOf].map(({ layer }) => layer);

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
