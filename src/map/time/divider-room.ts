import type { FeatureCollection } from "geojson";
import type { DataDrivenPropertyValueSpecification, GeoJSONSource, Map as GlMap } from "maplibre-gl";
import type { Pixels } from "../free-part.ts";
import { marksAt, placesAlong, placesIn, roomLayer } from "../kept-room.ts";
import type { Overlay } from "../overlay.ts";

const SOURCE = "divider-room";
/** They stand over whatever there is, but for the line: on it they would be cut, and what they say stands beside it. */
const SITE_NAMES = "sites/name";
/** A hand that moves the line is at rest after so long, milliseconds: names stand anew then, not at each step. */
const REST = 120;

/**
 * Keeps names of one of the two maps off the line between them and off its part that is not seen, so that none is cut and
 * none stands where nobody reads it.
 */
export interface DividerRoom {
  readonly overlay: Overlay;
  /** The line has been moved, or the map under it. */
  readonly stale: () => void;
  /** The map is about to go. */
  readonly stop: () => void;
}

/**
 * `place`: where the line stands on the map, pixels; null where there is none. `unseen`: the side of it that is not shown.
 * `covered`: other places where no name is to stand, pixels.
 */
export function createDividerRoom(
  map: GlMap,
  unseen: "left" | "right",
  place: () => number | null,
  covered: () => readonly Pixels[] = () => [],
): DividerRoom {
  let timer = 0;
  /** How they stood before. */
  let own: Offset;
  const yieldNames = (): void => {
    if (!map.getLayer(SITE_NAMES)) return;
    const [isCut, yields] = [place() !== null, map.getLayoutProperty(SITE_NAMES, "text-overlap") === "never"];
    if (isCut === yields) return;
    const offset: Offset = map.getLayoutProperty(SITE_NAMES, "text-radial-offset");
    if (isCut) own = offset;
    map.setLayoutProperty(SITE_NAMES, "text-overlap", isCut ? "never" : "always");
    map.setLayoutProperty(SITE_NAMES, "text-radial-offset", isCut ? asideOf(offset) : own);
  };
  const shapes = (): FeatureCollection => {
    const { clientWidth, clientHeight } = map.getContainer();
    const x = place();
    const side = { left: unseen === "left" ? 0 : (x ?? 0), right: unseen === "left" ? (x ?? 0) : clientWidth };
    const height = { top: 0, bottom: clientHeight };
    const places = x === null ? [] : [...placesAlong(x, height), ...placesIn({ ...side, ...height }), ...covered()];
    return marksAt(map, places);
  };
  // A theme or a layer that changes brings the layers anew.
  map.on("styledata", yieldNames);
  return {
    stop: () => clearTimeout(timer),
    overlay: { source: SOURCE, slot: "kept-room", layers: () => [roomLayer(SOURCE)], inputs: () => [], shapes },
    stale() {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        void map.getSource<GeoJSONSource>(SOURCE)?.setData(shapes());
        yieldNames();
      }, REST);
    },
  };
}

type Offset = DataDrivenPropertyValueSpecification<number> | undefined;

/** In the middle of an area, where the line may stand, names step aside by so much, em. */
const ASIDE = 3;
const asideOf = (offset: Offset): Offset =>
  Array.isArray(offset) ? ([...offset.slice(0, -1), ASIDE] as unknown as Offset) : offset;
