import regularFace from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import strongFace from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import { Map as GlMap, GPUInitializationError, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
// MapLibre 6 needs its worker named under a bundler, or the built site never draws.
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { WINDOW } from "../domain/layer.ts";
import { UNSEEN_PIXEL_RATIO } from "./first-picture.ts";
import { FRAME_SOURCE, frameSource } from "./layers/frame.ts";
import { HIGHLIGHT_SOURCE } from "./layers/highlight.ts";
import { REGULAR, STRONG } from "./layers/lettering.ts";

/** Degrees about the window that may come into view, so that its edge can be drawn clear of panels. */
const MARGIN = { longitude: 0.7, latitude: 0.3 };
const DEEPEST_ZOOM = 17.5;

/** A map without data in the container, or null where the browser has no WebGL 2. Other faults are bugs and throw. */
export function createMap(container: HTMLElement): GlMap | null {
  setWorkerUrl(workerUrl);
  const [west, south, east, north] = WINDOW;
  try {
    const map = new GlMap({
      container,
      style: emptyStyle(),
      bounds: [west, south, east, north],
      maxBounds: [west - MARGIN.longitude, south - MARGIN.latitude, east + MARGIN.longitude, north + MARGIN.latitude],
      maxZoom: DEEPEST_ZOOM,
      maxPitch: 0,
      attributionControl: false,
      maplibreLogo: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // The atlas has keys of its own: Shift is fine, not rotate.
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      pixelRatio: UNSEEN_PIXEL_RATIO,
    });
    map.touchZoomRotate.disableRotation();
    return map;
  } catch (fault) {
    if (!(fault instanceof GPUInitializationError)) throw fault;
    container.replaceChildren();
    return null;
  }
}

function emptyStyle(): StyleSpecification {
  return {
    version: 8,
    // Without `glyphs` MapLibre draws letters from these files; what they lack comes from the system's sans-serif.
    "font-faces": { [String(REGULAR[0])]: absolute(regularFace), [String(STRONG[0])]: absolute(strongFace) },
    transition: { duration: 0 },
    sources: {
      [FRAME_SOURCE]: frameSource(),
      [HIGHLIGHT_SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [],
  };
}

const absolute = (url: string): string => new URL(url, document.baseURI).href;
