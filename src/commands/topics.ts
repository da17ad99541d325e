import type { Topic } from "../domain/topic.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { update } from "../state/store.ts";
import { withPanels } from "../state/view.ts";
import { command } from "./command.ts";
import { setMode } from "./set-mode.ts";

/** Opens a topic in the investors' mode; what stood in its place is put away. */
export const openTopic = command<Topic>("open-topic", async (context, topic) => {
  const opened = setMode.run(context, "invest");
  update(context.store, (state) =>
    withPanels(withTopic({ ...state, selection: null, factShown: null }, topic), { measure: false, ways: false }),
  );
  await opened;
});

const withTopic = (state: AtlasState, topic: Topic): AtlasState => ({ ...state, mode: { kind: "invest", topic } });
