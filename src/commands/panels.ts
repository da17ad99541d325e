import type { MeasureTool } from "../domain/measurement.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { NO_DRAWING } from "../state/initial-state.ts";
import { withDrawingPutAway } from "../state/put-away.ts";
import { update } from "../state/store.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { command, stateCommand } from "./command.ts";
import { loadFacts } from "./load-facts.ts";

export const toggleLayerPanel = stateCommand("toggle-layer-panel", (state) =>
  withPanels(state, { layers: !state.panels.layers }),
);

export const toggleSettings = stateCommand("toggle-settings", (state) =>
  withPanels(state, { settings: !state.panels.settings }),
);

/** Measuring, ways and the other tools stand in the same place: opening one puts the other away, and with it what is being drawn. */
export const toggleMeasure = stateCommand("toggle-measure", (state) => {
  const measure = !state.panels.measure;
  return withPanels(withHandsFree(state, measure ? "distance" : null), { ...NO_TOOLS, measure, settings: false });
});

export const toggleWays = stateCommand("toggle-ways", (state) =>
  withPanels(withHandsFree(state, null), { ...NO_TOOLS, ways: !state.panels.ways, settings: false }),
);

/** Opens the list of the other tools, or puts the one that is open away. */
export const toggleTools = stateCommand("toggle-tools", (state) =>
  withPanels(withHandsFree(state, null), {
    ...NO_TOOLS,
    tool: state.panels.tool === null ? "choice" : null,
    settings: false,
  }),
);

function withHandsFree(before: AtlasState, tool: MeasureTool | null): AtlasState {
  const state = withDrawingPutAway(before);
  return {
    ...state,
    measure: { ...state.measure, ...NO_DRAWING, tool },
    ways: { ...state.ways, placing: null },
  };
}

/** Opens the card "What is decided and what is open". */
export const openDecided = command("open-decided", (context) => {
  update(context.store, (state) => withPanels(state, { decided: true, settings: false }));
  return loadFacts.run(context);
});

export const closeDecided = stateCommand("close-decided", (state) => withPanels(state, { decided: false }));

export const closeTable = stateCommand("close-table", (state) => withPanels(state, { table: null }));

export const toggleFullScreen = command("toggle-full-screen", async ({ store, ports }) => {
  const wanted = !store.getState().panels.fullScreen;
  const done = await ports.setFullScreen(wanted);
  if (done) update(store, (state) => withPanels(state, { fullScreen: wanted }));
});

/** What the browser says: the reader may leave full screen without the page's button. */
export const reportFullScreen = stateCommand<boolean>("report-full-screen", (state, fullScreen) =>
  state.panels.fullScreen === fullScreen ? state : withPanels(state, { fullScreen }),
);
