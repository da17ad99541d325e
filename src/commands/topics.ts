import type { Topic } from "../domain/topic.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { update } from "../state/store.ts";
import { NO_TOOLS, withPanels } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { setMode } from "./set-mode.ts";

/** Opens a topic in the investors' mode; what stood in its place is put away. */
export const openTopic = command<Topic>("open-topic", async (context, topic) => {
  const opened = setMode.run(context, "invest");
  update(context.store, (state) =>
    withPanels(withTopic({ ...state, selection: null, factShown: null }, topic), NO_TOOLS),
  );
  bringAhead(context, topic);
  await opened;
});

/**
 * What takes longest is on its way beside the panel that asks for it, not after it. What is lost is asked for by the panel
 * again, which says so.
 */
export function bringAhead(context: CommandContext, topic: Topic): void {
  if (topic !== "flows") return;
  import("./flows.ts").then(
    ({ loadFlows }) => loadFlows.run(context),
    () => undefined,
  );
}

const withTopic = (state: AtlasState, topic: Topic): AtlasState => ({ ...state, mode: { kind: "invest", topic } });
