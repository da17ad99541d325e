import { translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { drawnScenario, shownRestrictions } from "../../state/planner.ts";
import type { Overlay } from "../overlay.ts";
import { featureDiff } from "./feature-diff.ts";
import { together } from "./hand-shapes.ts";
import { printedSizes } from "./printed-sizes.ts";
import { PLAN_SOURCE } from "./sources.ts";
import { groundLayers, nameLayers, outlineLayers, PLAN_TILES } from "./zone-layers.ts";
import { type HandledZone, planShapes } from "./zone-shapes.ts";

/** The scenario: planning area, zones and restricted ground. `handledOf`: the zone whose words keep clear of handles. */
export const planOverlay = (handledOf: (state: AtlasState) => HandledZone | null = () => null): Overlay => ({
  source: PLAN_SOURCE,
  diff: featureDiff,
  slot: "plan-ground",
  layers: groundLayers,
  others: [
    { slot: "plan-lines", layers: outlineLayers },
    { slot: "plan-names", layers: nameLayers },
  ],
  patterns: PLAN_TILES,
  inputs: (state) => [
    drawnScenario(state),
    shownRestrictions(state),
    sizesOf(state),
    state.language,
    handledOf(state)?.id,
  ],
  shapes: (state) => {
    const scenario = drawnScenario(state);
    const translator = translatorFor(state.language);
    return scenario === null
      ? together([])
      : planShapes(scenario, translator, shownRestrictions(state), sizesOf(state), handledOf(state));
  },
});

const sizesOf = (state: AtlasState) => printedSizes(state, translatorFor(state.language));
