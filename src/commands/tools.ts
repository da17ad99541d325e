import type { Tool } from "../domain/tool.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { withNotes } from "../state/notes.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { stateCommand } from "./command.ts";

// Loaded with the list of tools, never before.

/** Opens one of the tools; `choice` goes back to the list of them. */
export const openTool = stateCommand<Tool | "choice">("open-tool", (state, tool) =>
  withPanels(withNoPlaceAwaited(state), { ...NO_TOOLS, tool }),
);

/** No press on the map becomes the place of a note any more. */
export const stopNotePlacing = stateCommand("stop-note-placing", withNoPlaceAwaited);

function withNoPlaceAwaited(state: AtlasState): AtlasState {
  return state.notes?.placing ? withNotes(state, { placing: null }) : state;
}
