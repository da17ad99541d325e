import type { LayerId } from "../domain/layer.ts";
import { rowMembers } from "../state/layers.ts";
import { withoutSheet } from "../state/sheet.ts";
import { update } from "../state/store.ts";
import { withPanels } from "../state/view.ts";
import { command } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

/** Opens a layer's table; the layer is loaded when it has not been. */
export const openTable = command<LayerId>("open-table", async (context, id) => {
  update(context.store, (state) => withPanels(withoutSheet(state), { table: id }));
  await Promise.all(rowMembers(context.store.getState(), id).map((member) => loadLayer.run(context, member)));
});
