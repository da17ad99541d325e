import type { Map as GlMap } from "maplibre-gl";
import type { PictureSize } from "../domain/map-picture.ts";
import { translatorFor } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { createMap } from "./engine.ts";
import type { SeenMap } from "./extras.ts";
import type { Overlay } from "./overlay.ts";
import "./hidden-map.css";
import { withJoinedLayers } from "./joined-layers.ts";
import { createSync } from "./sync.ts";

/** A map that is drawn apart from the one on the page, in light colours, for a picture of it. */
export interface HiddenMap {
  readonly state: AtlasState;
  readonly size: PictureSize;
  /** Device pixels of the picture for one of the page. */
  readonly fineness: number;
  /** How many times larger than on a desk letters and marks are; as large without it. */
  readonly letters?: number;
  /** How long it may take, milliseconds; 20 s without it. */
  readonly patience?: number;
  /** No longer wanted. */
  readonly signal?: AbortSignal;
  /** Brings what the picture is of into view. */
  readonly frame: (map: GlMap) => void;
  /** What is drawn over the layers. */
  readonly overlays: (seen: SeenMap) => readonly Overlay[];
  /** Changes what the style says, once all of it stands and before it is drawn. */
  readonly settle?: (map: GlMap) => void;
}

/** A machine that has not drawn it by then will not, milliseconds. */
const PATIENCE = 20_000;

/**
 * Draws a hidden map and gives what `read` makes of it; the canvas is to be read before anything is awaited. Null where
 * there is no WebGL, where it does not come to an end, or when it is no longer wanted.
 */
export async function withHiddenMap<Read>(
  hidden: HiddenMap,
  read: (map: GlMap) => Read | Promise<Read>,
): Promise<Read | null> {
  const container = containerOf(hidden.size);
  document.body.append(container);
  const map = createMap(container);
  try {
    if (map === null || !(await isDrawn(map, container, hidden))) return null;
    // Coarse until everything is there, then fine at once: without a graphics card each picture costs as much. Drawn and
    // read in one go: the browser may take the canvas away between two frames.
    map.setPixelRatio(hidden.fineness);
    map.redraw();
    return await read(map);
  } finally {
    map?.remove();
    container.remove();
  }
}

function containerOf({ width, height }: PictureSize): HTMLElement {
  const container = document.createElement("div");
  container.className = "hidden-map";
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  container.setAttribute("aria-hidden", "true");
  return container;
}

function isDrawn(map: GlMap, container: HTMLElement, hidden: HiddenMap): Promise<boolean> {
  const { state, letters, patience = PATIENCE, signal, frame, overlays, settle } = hidden;
  return new Promise((resolve) => {
    const end = (isThere: boolean): void => {
      clearTimeout(late);
      resolve(isThere);
    };
    const late = setTimeout(() => end(false), patience);
    signal?.addEventListener("abort", () => end(false));
    map.once("style.load", () => {
      frame(map);
      const joined = withJoinedLayers(map, (source) => source in state.layers);
      const sync = createSync(joined, (key) => translatorFor(state.language).said(key), letters);
      for (const overlay of overlays({ map, container, store: { getState: () => state } })) sync.addOverlay(overlay);
      sync.apply(state, "light");
      settle?.(map);
      map.once("idle", () => end(true));
    });
  });
}
