import { withAddressFault } from "../state/address-faults.ts";
import { type AddressRequest, readAddress } from "../state/address-read.ts";
import { withAsks } from "../state/asks.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { defaultVisibility } from "../state/initial-state.ts";
import { withNotice } from "../state/notices.ts";
import { update } from "../state/store.ts";
import { withPanels, withViewRequested } from "../state/view.ts";
import { type CommandContext, command } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { followNamed } from "./follow-named.ts";
import { loadFacts } from "./load-facts.ts";
import { openTable } from "./open-table.ts";
import { loadVisibleLayers, OPENING_BOUNDS } from "./set-mode.ts";
import { setLanguage } from "./set-preferences.ts";
import { bringAhead } from "./topics.ts";
import { takeTurn } from "./turns.ts";

/**
 * Shows what an address asks for: at once what is here, the rest each as it comes, so that a file that never comes holds
 * up nothing but itself. A part that cannot be followed is left at its default and said.
 */
export const followAddress = command<string>("follow-address", async (context, hash) => {
  const { store } = context;
  const { request, faults } = readAddress(hash);
  const isLatest = takeTurn(store);
  update(store, (state) => withVisibility(faults.reduce(withAddressFault, withRequest(state, request)), request));
  void loadVisibleLayers.run(context);
  void readAnew(context);
  if (request.topic !== undefined) bringAhead(context, request.topic);
  await Promise.all([
    followStory(context, request),
    followScenario(context, request, isLatest),
    followLanguage(context, request),
    followPanels(context, request),
    followNamed(context, request, isLatest),
  ]);
});

/** Mode, view and preferences; what an older address still waited for is no longer waited for. */
function withRequest({ stage: _, ...state }: AtlasState, request: AddressRequest): AtlasState {
  const asked = request.story === undefined || request.isLive ? request.mode : ({ kind: "present" } as const);
  const mode =
    request.topic === undefined ? (asked ?? state.mode) : ({ kind: "invest", topic: request.topic } as const);
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
    phase: request.phase,
    compared: request.compared,
    selection: null,
    factShown: null,
    awaited: {
      address: null,
      language: null,
      selection: request.selection ?? null,
      fact: request.fact ?? null,
      ways: request.ways ?? null,
    },
  };
  return withPanels(withViewRequested(withAsks(next, request.asks ?? {}), target, false), {
    decided: request.decided ?? false,
    table: null,
  });
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

const withLayerUnknown = (state: AtlasState, id: string): AtlasState =>
  withNotice(state, "notice.address-layer", { found: id }, "warning");

/** A topic that is open reads what is asked now; one that is not reads it when it is opened. */
async function readAnew(context: CommandContext): Promise<void> {
  const { invest, world } = context.store.getState();
  if (invest === null && world === undefined) return;
  const part = await fetchedPart(context, import("./read-asks.ts"));
  await part?.readAsks.run(context);
}

async function followStory(context: CommandContext, request: AddressRequest): Promise<void> {
  const { story: id, chapter, link: name, isNotes, isLive = false } = request;
  if (id === undefined) return;
  const part = await fetchedPart(context, Promise.all([import("./stage.ts"), import("./stage-link.ts")]));
  if (part === null) return;
  const [{ beginStory, bringChapter }, { linkStage }] = part;
  if (!(await beginStory(context, { id, isLive, ...(chapter !== undefined && { chapter }) }))) return;
  const link = name === undefined ? null : linkStage(context, { name, role: isNotes ? "presenter" : "audience" });
  await Promise.all([bringChapter(context), link]);
}

async function followScenario(
  context: CommandContext,
  { scenario, story, camera }: AddressRequest,
  isLatest: () => boolean,
): Promise<void> {
  if (scenario === undefined || story !== undefined) return;
  const part = await fetchedPart(context, import("./open-scenario.ts"));
  await part?.openShippedScenario.run(context, scenario);
  // One that is opened is brought into view; the view of the address goes before that.
  if (camera !== undefined && isLatest())
    update(context.store, (state) => withViewRequested(state, { kind: "camera", camera }, false));
}

async function followLanguage(context: CommandContext, { language }: AddressRequest): Promise<void> {
  if (language !== undefined && language !== context.store.getState().language)
    await setLanguage.run(context, language);
}

async function followPanels(context: CommandContext, { decided, table }: AddressRequest): Promise<void> {
  const { store } = context;
  const facts = decided ? loadFacts.run(context) : undefined;
  if (table !== undefined && Object.hasOwn(store.getState().layers, table)) await openTable.run(context, table);
  else if (table !== undefined) update(store, (state) => withLayerUnknown(state, table));
  await facts;
}
