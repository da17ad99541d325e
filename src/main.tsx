import { render } from "preact";
import { shippedMetas } from "./catalog/shipped-metas.ts";
import type { CommandContext } from "./commands/command.ts";
import { fetchedPart } from "./commands/fetched-part.ts";
import {
  reportHovered,
  reportLed,
  reportMapStatus,
  reportMoved,
  reportPointer,
  reportSteered,
} from "./commands/map-reports.ts";
import { draw, KEPT_DRAWINGS, restoreDrawings } from "./commands/measure.ts";
import { addressFollower, openAddress } from "./commands/open-address.ts";
import { press } from "./commands/place-on-map.ts";
import { KEPT_NOTES } from "./domain/kept-notes.ts";
import { STORY_IN_HAND, WORK_IN_HAND } from "./domain/kept-scenario.ts";
import { loadFirstTexts, loadTexts, translatorFor } from "./i18n/translator.ts";
import { startMap } from "./map/index.ts";
import { initialState } from "./state/initial-state.ts";
import { createAtlasStore } from "./state/store.ts";
import { browserPorts, followKeptText, keptChoices } from "./storage/browser-ports.ts";
import { readFactsText, readLayerText } from "./storage/data-files.ts";
import { isNotesAddress, keepLocation } from "./storage/location.ts";
import { askAgainForStyles } from "./storage/lost-styles.ts";
import { App } from "./ui/app.tsx";

const mapDrawing = () => import("./map/draw-map.ts");

async function start(root: HTMLElement): Promise<void> {
  askAgainForStyles();
  const layerMetas = shippedMetas();
  const kept = keptChoices();
  // Fetched with the texts; where it is lost, opening the address says so.
  if (location.hash.length > 1) addressFollower().catch(() => undefined);
  const language = await loadFirstTexts(kept.language);
  let isKeeping = false;
  const store = createAtlasStore({ ...initialState(layerMetas, language), ...kept, language });
  const context: CommandContext = {
    store,
    ports: {
      ...browserPorts(),
      layerMetas,
      readLayerText,
      readFactsText,
      loadTexts,
      fetchPaperMap: async () => (await mapDrawing()).fetchPaperMap(),
      drawMap: (subject, size) => {
        const page = store.getState();
        return async () => (await mapDrawing()).drawMap(page, subject, size);
      },
    },
  };
  const isNotes = isNotesAddress(location.hash);
  // The presenter's window and the page do not become each other.
  keepLocation(store, (hash) =>
    isNotesAddress(hash) === isNotes ? openAddress.run(context, hash) : location.reload(),
  );
  const opened = openAddress.run(context, location.hash);
  if (isNotes) return (await import("./ui/presenter/notes-window.tsx")).showNotes(context, root, opened);
  render(<App context={context} startMap={mountMap} />, root);
  const takeDrawings = (): void => void restoreDrawings.run(context);
  takeDrawings();
  followKeptText(KEPT_DRAWINGS, takeDrawings);
  // What reads them may not have come without a network.
  addEventListener("online", takeDrawings);
  if ([WORK_IN_HAND, STORY_IN_HAND, KEPT_NOTES].some(context.ports.keptText)) {
    import("./ui/keeping/left-behind.ts").then(
      (part) => part.takeUp(context),
      () => undefined,
    );
  }

  /** Never before the first picture, and only where a browser can: not in development, where files have other names. */
  function keepSite(): void {
    if (!import.meta.env.PROD || isKeeping || !("serviceWorker" in navigator)) return;
    isKeeping = true;
    import("./storage/offline/keep-offline.ts").then(
      (part) => part.keepOffline(context),
      () => undefined,
    );
  }

  async function mountMap(container: HTMLElement): Promise<void> {
    startMap(container, {
      store,
      text: (key) => translatorFor(store.getState().language).said(key),
      events: {
        moved: (camera, bounds) => void reportMoved.run(context, { camera, bounds }),
        led: () => void reportLed.run(context, undefined),
        pointed: (position) => void reportPointer.run(context, position),
        steered: (position) => void reportSteered.run(context, position),
        hovered: (ref) => void reportHovered.run(context, ref),
        picked: (candidates, at) => void press.run(context, { candidates, at }),
        measured: (action) => void draw.run(context, action),
        // In the order of the hand: what waits for the same file goes on in the order in which it came.
        planned: async (action) =>
          (await fetchedPart(context, import("./commands/planned.ts")))?.planned(context, action),
        status: (status) => void reportMapStatus.run(context, status),
        rested: keepSite,
      },
    });
  }
}

const root = document.getElementById("app");
if (root === null) throw new Error("no #app element in the page");
void start(root);
