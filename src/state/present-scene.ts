import { topicOf } from "../domain/mode.ts";
import { ARCTIAL_ALTERNATIVES, type ArctialAlternative } from "../domain/scenario.ts";
import type { Scene } from "../domain/story.ts";
import type { AtlasState } from "./atlas-state.ts";
import { freeBounds } from "./free-bounds.ts";
import { defaultVisibility } from "./initial-state.ts";
import { investOf } from "./invest.ts";

/** What the page shows now, as the picture of a chapter. */
export function presentScene(state: AtlasState): Scene {
  const { mode, visible, selection, ways } = state;
  const byDefault = defaultVisibility(
    Object.values(state.layers).map(({ meta }) => meta),
    "present",
  );
  const changed = Object.keys(byDefault).filter((id) => (visible[id] ?? false) !== byDefault[id]);
  return {
    bounds: freeBounds(state),
    mode: mode.kind,
    topic: topicOf(mode) ?? null,
    shown: changed.filter((id) => visible[id] === true),
    hidden: changed.filter((id) => visible[id] !== true),
    scenario: topicOf(mode) === "flows" ? flowsOf(state) : shippedInHand(state),
    spurBuilt: ways.spurBuilt,
    // Without a time the page shows everything, which no time before the last one does.
    phase: state.phase ?? (state.onlyDecided ? "now" : "operation"),
    ...(state.compared && { compare: true }),
    highlighted: selection === null ? [] : [{ layer: selection.ref.layer, feature: selection.ref.feature }],
  };
}

/** Is a scenario in hand that no file of a story can carry: the reader's own, or one that was changed? */
export const hasOwnScenario = (state: AtlasState): boolean =>
  state.plan.scenario !== null && shippedInHand(state) === null;

/** The alternative in hand as it comes with the atlas. */
function shippedInHand({ plan: { scenario, undo, openedFrom } }: AtlasState): ArctialAlternative | null {
  if (scenario === null || openedFrom !== null || undo.length > 0) return null;
  return ARCTIAL_ALTERNATIVES.find((id) => id === scenario.id) ?? null;
}

/** Flows are those of an alternative. */
const flowsOf = (state: AtlasState): ArctialAlternative | null =>
  topicOf(state.mode) === "flows" ? (investOf(state).inputs?.alternative ?? "ve1") : null;
