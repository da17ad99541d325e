import type { Map as GlMap } from "maplibre-gl";
import type { AtlasState } from "../../state/atlas-state.ts";
import { presentOf } from "../../state/compared.ts";
import { PREFERS_DARK, themeName } from "../../theme/theme-name.ts";
import { keptDrawings } from "../editing/kept-drawings.ts";
import { createMap } from "../engine.ts";
import type { MapHost } from "../extras.ts";
import { furnitureBoxes } from "../free-part.ts";
import { placesIn } from "../kept-room.ts";
import { notesOverlay } from "../notes/notes-overlay.ts";
import { createSync } from "../sync.ts";
import { createDividerRoom } from "./divider-room.ts";

/** A map of the present that lies over the other one, takes no hand and follows its camera. What the reader drew and noted stands on both. */
export interface PastMap {
  readonly map: GlMap;
  readonly apply: (state: AtlasState) => void;
  /** It is seen from the left edge to here, pixels. */
  readonly clipTo: (x: number) => void;
  /** Names stand anew: the line has been moved, or the map under it. */
  readonly stale: () => void;
  readonly remove: () => void;
}

/** Null where the browser has no second drawing to give; `lost` is called where it takes it back. */
export function showPast(
  { map: host, container, text }: MapHost,
  place: () => number | null,
  lost: () => void,
): PastMap | null {
  const ground = document.createElement("div");
  ground.className = "map-ground map-past";
  ground.setAttribute("aria-hidden", "true");
  container.querySelector(".map-ground")?.after(ground);
  const map = createMap(ground);
  if (map === null) {
    ground.remove();
    return null;
  }
  map.setPixelRatio(devicePixelRatio);
  map.getCanvas().tabIndex = -1;
  const sync = createSync(map, text);
  // What stands over the other map covers this one as well.
  const room = createDividerRoom(map, "right", place, () => furnitureBoxes(container).flatMap(placesIn));
  for (const overlay of [room.overlay, keptDrawings, notesOverlay]) sync.addOverlay(overlay);
  const prefersDark = matchMedia(PREFERS_DARK);
  let wanted: AtlasState | null = null;
  let drawable = false;
  let frame = 0;

  const rest = (): void => {
    if (drawable && frame === 0) container.dataset["compared"] = "drawn";
  };
  const draw = (): void => {
    frame = 0;
    if (drawable && wanted !== null)
      sync.apply(presentOf(wanted), themeName(wanted.theme, wanted.mode.kind, prefersDark.matches));
    // Where nothing changed the map comes to no rest that it could tell of.
    if (map.loaded() && !map.isMoving()) rest();
  };
  const request = (): void => {
    container.dataset["compared"] = "drawing";
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const follow = (): void =>
    void map.jumpTo({ center: host.getCenter(), zoom: host.getZoom(), padding: host.getPadding() });
  const resized = (): void => {
    if (map.getPixelRatio() !== devicePixelRatio) map.setPixelRatio(devicePixelRatio);
    request();
  };
  map.on("style.load", () => {
    drawable = true;
    draw();
  });
  map.on("idle", rest);
  map.on("webglcontextlost", lost);
  host.on("move", follow);
  host.on("resize", resized);
  prefersDark.addEventListener("change", request);
  follow();

  return {
    map,
    stale: room.stale,
    apply(state) {
      if (wanted !== null && state === wanted) return;
      wanted = state;
      request();
    },
    clipTo(x) {
      ground.style.clipPath = `inset(0 calc(100% - ${x}px) 0 0)`;
    },
    remove() {
      cancelAnimationFrame(frame);
      room.stop();
      host.off("move", follow);
      host.off("resize", resized);
      prefersDark.removeEventListener("change", request);
      map.off("webglcontextlost", lost);
      delete container.dataset["compared"];
      map.remove();
      ground.remove();
    },
  };
}
