import { logisticsDefaults } from "../domain/logistics-defaults.ts";
import { streamOf, topicOf } from "../domain/mode.ts";
import type { ArctialAlternative } from "../domain/scenario.ts";
import type { Scene } from "../domain/story.ts";
import { asksForWays } from "./address.ts";
import type { AtlasState } from "./atlas-state.ts";
import { freeBounds } from "./free-bounds.ts";
import { investOf } from "./invest.ts";
import { presentVisibility } from "./shown-scene.ts";

/** What the page shows now, as the picture of a chapter; `shipped`: the scenario in hand, where it is one of the atlas. */
export function presentScene(state: AtlasState, shipped: ArctialAlternative | null): Scene {
  const { mode, visible, selection, ways } = state;
  const byDefault = presentVisibility(state);
  const changed = Object.keys(byDefault).filter((id) => (visible[id] ?? false) !== byDefault[id]);
  return {
    bounds: freeBounds(state),
    mode: mode.kind,
    topic: topicOf(mode) ?? null,
    shown: changed.filter((id) => visible[id] === true),
    hidden: changed.filter((id) => visible[id] !== true),
    scenario: topicOf(mode) === "flows" ? flowsOf(state) : shipped,
    spurBuilt: ways.spurBuilt,
    // Of what is decided alone nothing belongs to a later time.
    phase: state.phase ?? (state.onlyDecided ? "now" : null),
    ...(state.compared && { compare: true }),
    highlighted: selection === null ? [] : [{ layer: selection.ref.layer, feature: selection.ref.feature }],
  };
}

/** What the page shows that no chapter has room for, a sentence each. */
export function notInScene(state: AtlasState, shipped: ArctialAlternative | null): readonly `notice.${string}`[] {
  const { plan, opacity, visible, mode, ways, measure } = state;
  const said: readonly (readonly [boolean, `notice.${string}`])[] = [
    [plan.scenario !== null && shipped === null, "notice.story-own-scenario"],
    [topicOf(mode) === "flows" && hasOwnInputs(state), "notice.story-without-inputs"],
    [Object.keys(opacity).some((id) => visible[id] === true && opacity[id] !== 1), "notice.story-without-opacity"],
    [streamOf(mode) !== undefined, "notice.story-without-stream"],
    [asksForWays(ways) || measure.kept.length > 0, "notice.story-without-ways"],
  ];
  return said.flatMap(([isLeftOut, sentence]) => (isLeftOut ? [sentence] : []));
}

/** Are flows reckoned with other inputs than facts and assumptions give? A chapter reckons with those. */
function hasOwnInputs(state: AtlasState): boolean {
  const { inputs } = investOf(state);
  if (inputs === null || state.facts.status !== "ready") return false;
  return JSON.stringify(inputs) !== JSON.stringify(logisticsDefaults(state.facts.book, inputs.alternative));
}

/** Flows are those of an alternative. */
const flowsOf = (state: AtlasState): ArctialAlternative | null =>
  topicOf(state.mode) === "flows" ? (investOf(state).inputs?.alternative ?? "ve1") : null;
