import type { Map as GlMap } from "maplibre-gl";
import type { MapPicture, PictureSize, SceneSubject } from "../domain/map-picture.ts";
import { translatorFor } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { defaultVisibility, NO_SCENARIO } from "../state/initial-state.ts";
import { createMap } from "./engine.ts";
import { planOverlay } from "./planner/plan-overlay.ts";
import "./picture.css";
import { createSync } from "./sync.ts";

/** A machine that has not drawn it by then will not, milliseconds. */
const PATIENCE = 20_000;
/** Pixels of the picture for one of the page: it is looked at small, and names at their full size would hide it. */
const COARSENESS = 0.6;

/** What a chapter shows, small: layers, scenario and what is highlighted, without lines of flows. */
export async function drawScene(
  page: AtlasState,
  subject: SceneSubject,
  size: PictureSize,
): Promise<MapPicture | null> {
  const container = document.createElement("div");
  container.className = "map-picture";
  container.style.width = `${size.width}px`;
  container.style.height = `${size.height}px`;
  container.setAttribute("aria-hidden", "true");
  document.body.append(container);
  const map = createMap(container);
  try {
    if (map === null || !(await isDrawn(map, shown(page, subject), subject))) return null;
    map.setPixelRatio(COARSENESS);
    map.redraw();
    return { ...size, address: map.getCanvas().toDataURL("image/jpeg", 0.8) };
  } finally {
    map?.remove();
    container.remove();
  }
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

function isDrawn(map: GlMap, state: AtlasState, { scene }: SceneSubject): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE);
    map.once("style.load", () => {
      const [west, south, east, north] = scene.bounds;
      map.fitBounds([west, south, east, north], { padding: 2, animate: false });
      const sync = createSync(map, (key) => translatorFor(state.language).said(key));
      sync.addOverlay(planOverlay());
      sync.apply(state, "light");
      map.once("idle", () => {
        clearTimeout(late);
        resolve(true);
      });
    });
  });
}
