import "maplibre-gl/dist/maplibre-gl.css";
import "./bare.css";
import regular from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url";
import strong from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url";
import { Map as GlMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { addImages } from "../../../src/map/images.ts";

/** Written in by the bench: layers, camera, and sources by the address of their file. */
declare const BARE_STYLE: StyleSpecification;

const whole = (address: string): string => new URL(address, document.baseURI).href;

/** The least map that draws the same: MapLibre, the atlas's style layers with their images, the same data and camera. */
export function bareMap(): GlMap {
  setWorkerUrl(workerUrl);
  for (const source of Object.values(BARE_STYLE.sources)) {
    if (source.type === "geojson" && typeof source.data === "string") source.data = whole(source.data);
  }
  const map = new GlMap({
    container: "map",
    style: {
      ...BARE_STYLE,
      "font-faces": { "Noto Sans Regular": [{ url: whole(regular) }], "Noto Sans SemiBold": [{ url: whole(strong) }] },
    },
    fadeDuration: 0,
    renderWorldCopies: false,
    maxPitch: 0,
    attributionControl: false,
  });
  map.once("style.load", () => addImages(map, "light"));
  map.once("idle", () => {
    const { dataset } = map.getContainer();
    dataset.map = "ready";
    dataset.layers = "ready";
    dataset.idle = "true";
  });
  return map;
}
