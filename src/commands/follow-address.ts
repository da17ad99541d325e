import { readAddress } from "../state/address.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { defaultVisibility } from "../state/initial-state.ts";
import { featureAt } from "../state/layers.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { withPanels, withViewRequested } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { openTable } from "./panels.ts";
import { selectFeature } from "./select.ts";
import { loadVisibleLayers, OPENING_BOUNDS } from "./set-mode.ts";
import { setLanguage } from "./set-preferences.ts";
import { showFact } from "./show-fact.ts";

/** Shows what an address asks for. A part that cannot be followed is left at its default and said. */
export const followAddress = command<string>("follow-address", async (context, hash) => {
  const { store } = context;
  const { request, faults } = readAddress(hash);
  if (request.language !== undefined && request.language !== store.getState().language) {
    await setLanguage.run(context, request.language);
  }
  update(store, (state) => {
    const mode = request.mode ?? state.mode;
    const metas = Object.values(state.layers).map((layer) => layer.meta);
    const visible = defaultVisibility(metas, mode.kind);
    const unknown: string[] = [];
    for (const [ids, on] of [
      [request.shown ?? [], true],
      [request.hidden ?? [], false],
    ] as const) {
      for (const id of ids) {
        if (Object.hasOwn(visible, id)) visible[id] = on;
        else unknown.push(id);
      }
    }
    const next: AtlasState = {
      ...state,
      mode,
      visible,
      placeNames: request.placeNames ?? state.placeNames,
      theme: request.theme ?? state.theme,
      coordinateSystem: request.coordinateSystem ?? state.coordinateSystem,
      onlyDecided: request.onlyDecided ?? false,
      selection: null,
      factShown: null,
    };
    const target =
      request.camera === undefined
        ? ({ kind: "bounds", bounds: OPENING_BOUNDS[mode.kind] } as const)
        : ({ kind: "camera", camera: request.camera } as const);
    const framed = withPanels(withViewRequested(next, target, false), {
      decided: request.decided ?? false,
      table: null,
    });
    const said = faults.reduce((so, fault) => withNotice(so, "notice.address-part", { ...fault }, "warning"), framed);
    return unknown.reduce((so, id) => withNotice(so, "notice.address-layer", { found: id }, "warning"), said);
  });
  // Not waited for: a file that never comes must not hold up what the address names.
  void loadVisibleLayers.run(context);
  const waiting: (void | Promise<void>)[] = [];
  if (request.decided) waiting.push(loadFacts.run(context));
  if (request.table !== undefined) {
    if (Object.hasOwn(store.getState().layers, request.table)) waiting.push(openTable.run(context, request.table));
    else update(store, (state) => withNotice(state, "notice.address-layer", { found: request.table ?? "" }, "warning"));
  }
  if (request.selection !== undefined) {
    const ref = request.selection;
    waiting.push(
      Promise.resolve(selectFeature.run(context, { ref, fly: request.camera === undefined })).then(() =>
        update(store, (state) =>
          featureAt(state, ref) === null
            ? withNotice(state, "notice.address-feature", { found: ref.feature }, "warning")
            : state,
        ),
      ),
    );
  }
  await Promise.all(waiting);
  if (request.fact !== undefined) await showFactOfAddress(context, request.fact, request.selection === undefined);
});

/** Beside a selection the fact is only marked; alone it finds its own place. */
async function showFactOfAddress(context: CommandContext, key: string, alone: boolean): Promise<void> {
  const { store } = context;
  await loadFacts.run(context);
  const { facts } = store.getState();
  const known = facts.status === "ready" && facts.book.facts.some((fact) => fact.key === key);
  if (!known) update(store, (state) => withNotice(state, "notice.address-fact", { found: key }, "warning"));
  else if (alone) await showFact.run(context, { key, fly: false });
  else update(store, (state) => ({ ...state, factShown: key }));
}
