import type { Map as GlMap, MapMouseEvent } from "maplibre-gl";
import { fetchedPart } from "../commands/fetched-part.ts";
import type { Bounds } from "../domain/layer.ts";
import { topicOf } from "../domain/mode.ts";
import { sameItems } from "../domain/same-items.ts";
import { loadDetailTexts } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import type { AtlasStore } from "../state/store.ts";
import { shownPhase, showsFlows } from "../state/told-stage.ts";
import type { Pixels } from "./free-part.ts";
import type { MapEvents } from "./index.ts";
import type { Overlay } from "./overlay.ts";
import type { MapText } from "./texts.ts";

/** A map and the state that it shows. */
export interface SeenMap {
  readonly map: GlMap;
  readonly container: HTMLElement;
  readonly store: Pick<AtlasStore, "getState">;
}

/** What an extra of the map has to work with. */
export interface MapHost extends SeenMap {
  readonly store: AtlasStore;
  readonly events: MapEvents;
  readonly text: MapText;
  /** Where one of these says so, a press there is for it (a drawing hand, a pin) and picks nothing. */
  readonly claims: Set<(place: Pixels) => boolean>;
  /** What the sentence on outlines says instead, lon/lat degrees in view; null where the usual words are true. */
  readonly sentences: Set<(state: AtlasState, view: Bounds) => string | null>;
  /** `at`: the map that lies over this one at so many pixels from its left edge; null where none does. */
  readonly over: { at: (x: number) => GlMap | null };
  /** Where one of these says so, what lies under the pointer is not lifted out: something over it answers. Pixels. */
  readonly covers: Set<(place: MapMouseEvent["point"]) => boolean>;
}

interface Extra {
  /** What the reader asks of it; wanted where any of it is there. */
  readonly asked: (state: AtlasState) => readonly unknown[];
  readonly load: () => Promise<(host: MapHost) => readonly Overlay[]>;
}

/** What the map learns when it is first asked for, and keeps. */
const EXTRAS: readonly Extra[] = [
  {
    asked: ({ measure }) => [measure.tool, measure.typed, measure.kept[0] ?? null],
    load: async () => {
      // Its steps come with it: hands and keys never draw into nothing.
      const [{ attachMeasuring }] = await Promise.all([
        import("./editing/measuring.ts"),
        import("../commands/drawn.ts"),
      ]);
      return attachMeasuring;
    },
  },
  {
    asked: ({ ways }) => [ways.from, ways.to, ways.sheet, ways.rings],
    load: async () => {
      // Their lettering comes with the texts of the panels, or a key would be written on the map.
      const [{ attachWays, attachWayMarks }] = await Promise.all([import("./ways/ways-overlay.ts"), loadDetailTexts()]);
      return (host) => [attachWays(), attachWayMarks(host)];
    },
  },
  {
    asked: (state) => [showsFlows(state) || null],
    // Their texts came with the panel that works them out.
    load: async () => (await import("./flows/attach-flows.ts")).attachFlows,
  },
  {
    // Beside the lines, not after them; whoever switches the spur or stops what does not move asks again.
    asked: (state) => (showsFlows(state) ? [true, state.invest?.vehicles ?? "moving", state.ways.spurBuilt] : [null]),
    load: async () => (await import("./flows/move-vehicles.ts")).moveVehicles,
  },
  {
    asked: ({ mode }) => [topicOf(mode) === "symbiosis" || null],
    load: async () => {
      const [{ attachStreams }] = await Promise.all([import("./streams/attach-streams.ts"), loadDetailTexts()]);
      return attachStreams;
    },
  },
  {
    asked: ({ world }) => [world?.square ?? null],
    load: async () => {
      const [{ attachSquare }] = await Promise.all([import("./same-scale/attach-square.ts"), loadDetailTexts()]);
      return attachSquare;
    },
  },
  {
    asked: ({ notes }) => [notes ? true : null],
    // Their texts came before the notes, with the panel or with those that an earlier visit left.
    load: async () => (await import("./notes/attach-notes.ts")).attachNotes,
  },
  {
    asked: ({ plan, mode, stage }) => [plan.scenario?.id ?? topicOf(mode) ?? stage?.id ?? null],
    load: async () => (await import("./kept-room.ts")).attachKeptRoom,
  },
  {
    asked: (state) => [shownPhase(state)],
    load: async () => {
      const [{ attachTime }] = await Promise.all([import("./time/attach-time.ts"), loadDetailTexts()]);
      return attachTime;
    },
  },
  {
    asked: ({ plan, stage }) => [(plan.scenario ?? stage?.scenario)?.id ?? null],
    load: async () => {
      const [{ attachPlanner }] = await Promise.all([
        import("./planner/attach-planner.ts"),
        import("../commands/planned.ts"),
        loadDetailTexts(),
      ]);
      return attachPlanner;
    },
  },
];

/**
 * Gives a function that starts, once each, the extras the state asks for; `arrived` is called with what they draw. One
 * that could not be had is asked for again when the reader asks for something else of it or presses on the map, or when
 * the network is back: never by itself.
 */
export function createExtras(host: MapHost, arrived: (overlay: Overlay) => void): (state: AtlasState) => void {
  const waiting = new Set(EXTRAS);
  /** What was asked of an extra when it could not be had. */
  const lost = new Map<Extra, readonly unknown[]>();

  const start = (state: AtlasState): void => {
    for (const extra of waiting) {
      const asked = extra.asked(state);
      const isWanted = asked.some((one) => one !== null);
      if (!isWanted) lost.delete(extra);
      if (!isWanted || sameItems(asked, lost.get(extra) ?? [])) continue;
      waiting.delete(extra);
      void bring(extra);
    }
  };
  const bring = async (extra: Extra): Promise<void> => {
    const attach = await fetchedPart(host, extra.load());
    if (attach === null) {
      lost.set(extra, extra.asked(host.store.getState()));
      waiting.add(extra);
    } else for (const overlay of attach(host)) arrived(overlay);
  };
  const again = (): void => {
    lost.clear();
    start(host.store.getState());
  };
  host.map.on("click", again);
  addEventListener("online", again);
  return start;
}
