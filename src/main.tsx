import { render } from "preact";
import { shippedMetas } from "./catalog/shipped-metas.ts";
import type { CommandContext } from "./commands/command.ts";
import { followAddress } from "./commands/follow-address.ts";
import { reportHovered, reportMapStatus, reportMoved, reportPointer } from "./commands/map-reports.ts";
import { draw, restoreDrawings } from "./commands/measure.ts";
import { press } from "./commands/place-on-map.ts";
import { loadFirstTexts, loadTexts, translatorFor } from "./i18n/translator.ts";
import { startMap } from "./map/index.ts";
import { initialState } from "./state/initial-state.ts";
import { createAtlasStore } from "./state/store.ts";
import { browserPorts, keptChoices } from "./storage/browser-ports.ts";
import { readFactsText, readLayerText } from "./storage/data-files.ts";
import { keepLocation } from "./storage/location.ts";
import { App } from "./ui/app.tsx";

async function start(root: HTMLElement): Promise<void> {
  const layerMetas = shippedMetas();
  const kept = keptChoices();
  const language = await loadFirstTexts(kept.language);
  const store = createAtlasStore({ ...initialState(layerMetas, language), ...kept, language });
  const context: CommandContext = {
    store,
    ports: { ...browserPorts(), layerMetas, readLayerText, readFactsText, loadTexts },
  };
  const followed = followAddress.run(context, location.hash);
  render(<App context={context} startMap={mountMap} />, root);
  await followed;
  void restoreDrawings.run(context);
  keepLocation(store, (hash) => void followAddress.run(context, hash));

  async function mountMap(container: HTMLElement): Promise<void> {
    await startMap(container, {
      store,
      text: (key) => translatorFor(store.getState().language).said(key),
      events: {
        moved: (camera, bounds) => void reportMoved.run(context, { camera, bounds }),
        pointed: (position) => void reportPointer.run(context, position),
        hovered: (ref) => void reportHovered.run(context, ref),
        picked: (candidates, at) => void press.run(context, { candidates, at }),
        measured: (action) => void draw.run(context, action),
        status: (status) => void reportMapStatus.run(context, status),
      },
    });
  }
}

const root = document.getElementById("app");
if (root === null) throw new Error("no #app element in the page");
void start(root);
