import type { MapPicture, PictureSize, SceneSubject } from "../domain/map-picture.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { NO_SCENARIO } from "../state/initial-state.ts";
import { withScene } from "../state/shown-scene.ts";
import { withoutStory } from "../state/stage.ts";
import { withHiddenMap } from "./hidden-map.ts";
import { planOverlay } from "./planner/plan-overlay.ts";

/** Pixels of the picture for one of the page: it is looked at small, and names at their full size would hide it. */
const COARSENESS = 0.6;

/** What a chapter shows, small: layers, scenario and what is highlighted, without lines of flows. */
export function drawScene(page: AtlasState, subject: SceneSubject, size: PictureSize): Promise<MapPicture | null> {
  const [west, south, east, north] = subject.scene.bounds;
  return withHiddenMap(
    {
      ...{ state: shown(page, subject), size, fineness: COARSENESS },
      frame: (map) => map.fitBounds([west, south, east, north], { padding: 2, animate: false }),
      overlays: () => [planOverlay()],
    },
    (map) => ({ ...size, address: map.getCanvas().toDataURL("image/jpeg", 0.8) }),
  );
}

/** The scene in the live map, where letters are smaller than on the stage; nothing that a hand is at. */
function shown(page: AtlasState, { scene, scenario }: SceneSubject): AtlasState {
  const state = withScene(withoutStory(page), scene);
  const [first] = scene.highlighted;
  return {
    ...state,
    phase: scene.phase ?? undefined,
    compared: undefined,
    selection: first === undefined ? null : { ref: first, candidates: [first] },
    view: { ...state.view, insets: { top: 0, right: 0, bottom: 0, left: 0 } },
    plan: { ...state.plan, ...NO_SCENARIO, scenario },
  };
}
