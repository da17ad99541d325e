import type { MapPicture, PictureSize, SceneSubject } from "../domain/map-picture.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { defaultVisibility, NO_SCENARIO } from "../state/initial-state.ts";
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

/** The layers that Present shows with those of the scene, as on the stage; nothing that a hand is at. */
function shown(page: AtlasState, { scene, scenario }: SceneSubject): AtlasState {
  const { stage: _, ...state } = page;
  const metas = Object.values(state.layers).map(({ meta }) => meta);
  const [first] = scene.highlighted;
  return {
    ...state,
    mode: { kind: "present" },
    phase: scene.phase,
    compared: undefined,
    ways: { ...state.ways, spurBuilt: scene.spurBuilt },
    visible: {
      ...defaultVisibility(metas, "present"),
      ...Object.fromEntries(scene.shown.map((id) => [id, true])),
      ...Object.fromEntries(scene.hidden.map((id) => [id, false])),
    },
    opacity: {},
    onlyDecided: false,
    selection: first === undefined ? null : { ref: first, candidates: [first] },
    hovered: null,
    view: { ...state.view, insets: { top: 0, right: 0, bottom: 0, left: 0 } },
    plan: { ...state.plan, ...NO_SCENARIO, scenario },
  };
}
