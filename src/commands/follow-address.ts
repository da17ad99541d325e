import type { FactKey } from "../domain/fact.ts";
import { type AddressFault, type AddressRequest, readAddress } from "../state/address.ts";
import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";
import { defaultVisibility } from "../state/initial-state.ts";
import { featureAt } from "../state/layers.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { withPanels, withViewRequested } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { loadFacts } from "./load-facts.ts";
import { openTable } from "./panels.ts";
import { waysCommands } from "./place-on-map.ts";
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
  update(store, (state) => withVisibility(withFaults(withRequest(state, request), faults), request));
  // Not waited for: a file that never comes must not hold up what the address names.
  void loadVisibleLayers.run(context);
  await Promise.all([
    request.decided ? loadFacts.run(context) : undefined,
    request.table === undefined ? undefined : openTableOfAddress(context, request.table),
    request.selection === undefined
      ? undefined
      : selectOfAddress(context, request.selection, request.camera === undefined),
    followWaysOfAddress(context, request),
  ]);
  if (request.fact !== undefined) await showFactOfAddress(context, request.fact, request.selection === undefined);
});

/** Mode, view and preferences at once; what has to be loaded first comes after. */
function withRequest(state: AtlasState, request: AddressRequest): AtlasState {
  const mode = request.mode ?? state.mode;
  const target =
    request.camera === undefined
      ? ({ kind: "bounds", bounds: OPENING_BOUNDS[mode.kind] } as const)
      : ({ kind: "camera", camera: request.camera } as const);
  const next: AtlasState = {
    ...state,
    mode,
    placeNames: request.placeNames ?? state.placeNames,
    theme: request.theme ?? state.theme,
    coordinateSystem: request.coordinateSystem ?? state.coordinateSystem,
    onlyDecided: request.onlyDecided ?? false,
    selection: null,
    factShown: null,
  };
  return withPanels(withViewRequested(next, target, false), { decided: request.decided ?? false, table: null });
}

/** The layers of the mode, more or fewer as the address says; a layer that is not carried is told of. */
function withVisibility(state: AtlasState, { shown = [], hidden = [] }: AddressRequest): AtlasState {
  const metas = Object.values(state.layers).map((layer) => layer.meta);
  const visible = defaultVisibility(metas, state.mode.kind);
  for (const id of shown) if (Object.hasOwn(visible, id)) visible[id] = true;
  for (const id of hidden) if (Object.hasOwn(visible, id)) visible[id] = false;
  const unknown = [...shown, ...hidden].filter((id) => !Object.hasOwn(visible, id));
  return unknown.reduce(withLayerUnknown, { ...state, visible });
}

const withFaults = (state: AtlasState, faults: readonly AddressFault[]): AtlasState =>
  faults.reduce((so, fault) => withNotice(so, "notice.address-part", { ...fault }, "warning"), state);

const withLayerUnknown = (state: AtlasState, id: string): AtlasState =>
  withNotice(state, "notice.address-layer", { found: id }, "warning");

async function openTableOfAddress(context: CommandContext, id: string): Promise<void> {
  if (Object.hasOwn(context.store.getState().layers, id)) await openTable.run(context, id);
  else update(context.store, (state) => withLayerUnknown(state, id));
}

async function selectOfAddress(context: CommandContext, ref: FeatureRef, fly: boolean): Promise<void> {
  await selectFeature.run(context, { ref, fly });
  update(context.store, (state) =>
    featureAt(state, ref) === null
      ? withNotice(state, "notice.address-feature", { found: ref.feature }, "warning")
      : state,
  );
}

/** Without a part about ways, and with none asked before, their commands are not fetched. */
async function followWaysOfAddress(context: CommandContext, { ways }: AddressRequest): Promise<void> {
  const { from, to, sheet, rings } = context.store.getState().ways;
  const nothingBefore = [from, to, sheet, rings].every((place) => place === null);
  if (ways === undefined && nothingBefore) return;
  const commands = await waysCommands(context);
  await commands?.followWays.run(context, ways ?? {});
}

/** Beside a selection the fact is only marked; alone it finds its own place. */
async function showFactOfAddress(context: CommandContext, key: FactKey, alone: boolean): Promise<void> {
  const { store } = context;
  await loadFacts.run(context);
  const { facts } = store.getState();
  const known = facts.status === "ready" && facts.book.facts.some((fact) => fact.key === key);
  if (!known) update(store, (state) => withNotice(state, "notice.address-fact", { found: key }, "warning"));
  else if (alone) await showFact.run(context, { key, fly: false });
  else update(store, (state) => ({ ...state, factShown: key }));
}
