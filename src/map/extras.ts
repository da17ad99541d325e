import type { Map as GlMap } from "maplibre-gl";
import { loadDetailTexts } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import type { AtlasStore } from "../state/store.ts";
import type { MapEvents } from "./index.ts";
import type { Overlay } from "./overlay.ts";
import type { MapText } from "./texts.ts";

/** What an extra of the map has to work with. */
export interface MapHost {
  readonly map: GlMap;
  readonly container: HTMLElement;
  readonly store: AtlasStore;
  readonly events: MapEvents;
  readonly text: MapText;
}

interface Extra {
  readonly isWanted: (state: AtlasState) => boolean;
  readonly load: () => Promise<(host: MapHost) => Overlay>;
}

const asksForWays = ({ ways }: AtlasState): boolean =>
  [ways.from, ways.to, ways.sheet, ways.rings].some((place) => place !== null);

/** Their lettering comes with the texts of the panels, or a key would be written on the map. */
async function waysOverlays(): Promise<typeof import("./ways/ways-overlay.ts")> {
  const [overlays] = await Promise.all([import("./ways/ways-overlay.ts"), loadDetailTexts()]);
  return overlays;
}

/** What the map learns when it is first asked for, and keeps. */
const EXTRAS: readonly Extra[] = [
  {
    isWanted: ({ measure }) => measure.tool !== null || measure.kept.length > 0 || measure.typed !== null,
    load: () => import("./editing/measuring.ts").then(({ attachMeasuring }) => attachMeasuring),
  },
  {
    isWanted: asksForWays,
    load: () => waysOverlays().then(({ attachWays }) => attachWays),
  },
  {
    isWanted: asksForWays,
    load: () => waysOverlays().then(({ attachWayMarks }) => attachWayMarks),
  },
];

/** Gives a function that starts, once each, the extras the state asks for; `arrived` is called with what they draw. */
export function createExtras(host: MapHost, arrived: (overlay: Overlay) => void): (state: AtlasState) => void {
  const waiting = new Set(EXTRAS);
  return (state) => {
    for (const extra of waiting) {
      if (!extra.isWanted(state)) continue;
      waiting.delete(extra);
      extra.load().then(
        (attach) => arrived(attach(host)),
        // The file could not be had: asked for again with the next change.
        () => waiting.add(extra),
      );
    }
  };
}
