import { readFlowBook, readFlowPlaces } from "../catalog/read-flows.ts";
import { readSeaLanes } from "../catalog/read-sea-lanes.ts";
import type { FlowFile } from "../domain/flow.ts";
import { logisticsDefaults } from "../domain/logistics-defaults.ts";
import { changedInputs, checkInputs, type InputsChange } from "../domain/logistics-inputs.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import {
  type FlowFilesState,
  investOf,
  withFailedLogisticsAskedAgain,
  withFlowFiles,
  withInputs,
} from "../state/invest.ts";
import { unavailableAmong } from "../state/settled.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { readerLost } from "./fetched-part.ts";
import { loadFacts } from "./load-facts.ts";
import { loadAllLayers, retryLayer } from "./load-layer.ts";
import { readAsks } from "./read-asks.ts";

// Loaded with the topic of flows, never before.

/**
 * Loads what flows are worked out from: their files, the facts that the first inputs come from, and the networks. Where
 * they could not be worked out it tries again, with every layer that could not be had.
 */
export const loadFlows = command("load-flows", async (context) => {
  const retried = retryFailed(context);
  // All at once: an answer that came before the last layer would be put into figures again with each one.
  await Promise.all([loadFlowFiles(context), loadFacts.run(context), loadAllLayers.run(context), ...retried]);
  await readAsks.run(context);
});

/** Changes some of the inputs; what cannot be reckoned with changes nothing, and its field says why. */
export const changeInputs = stateCommand<InputsChange>("change-inputs", (state, change) => {
  const { inputs } = investOf(state);
  if (inputs === null) return state;
  const next = changedInputs(inputs, change);
  return checkInputs(next).length > 0 ? state : withInputs(state, next);
});

/** Back to the values that facts and assumptions give, for the alternative that is open. */
export const resetInputs = stateCommand("reset-inputs", (state) => {
  const { inputs } = investOf(state);
  if (inputs === null || state.facts.status !== "ready") return state;
  return withInputs(state, logisticsDefaults(state.facts.book, inputs.alternative));
});

/** The layers are on their way before the question: asked first, it would fail at once for want of them. */
function retryFailed(context: CommandContext): readonly (void | Promise<void>)[] {
  const { store } = context;
  const state = store.getState();
  if (investOf(state).logistics.status !== "failed") return [];
  const tried = unavailableAmong(state, Object.keys(state.layers)).map((id) => retryLayer.run(context, id));
  update(store, withFailedLogisticsAskedAgain);
  return tried;
}

export async function loadFlowFiles(context: CommandContext): Promise<void> {
  const { store } = context;
  const { status } = investOf(store.getState()).flowFiles;
  if (status === "ready" || status === "loading") return;
  update(store, (state) => withFlowFiles(state, { status: "loading" }));
  const files = await readFlowFiles(context);
  update(store, (state) => withFlowFiles(state, files));
}

/** What could not be had, a file or the code that reads it, is told with its reason and asked for when it is next wanted. */
async function readFlowFiles({ ports }: CommandContext): Promise<FlowFilesState> {
  const read = async <Value>(name: FlowFile, reader: (text: string, file: string) => Result<Value, Problem>) => {
    const text = await ports.readFlowsText(name).catch(() => readerLost(name));
    return text.ok ? reader(text.value, name) : text;
  };
  const [places, lanes, ve1, ve2] = await Promise.all([
    read("flow-map", readFlowPlaces),
    read("sea-lanes", readSeaLanes),
    read("ve1", readFlowBook),
    read("ve2", readFlowBook),
  ]);
  const unavailable = ({ problem }: { readonly problem: Problem }) => ({ status: "unavailable", problem }) as const;
  if (!places.ok) return unavailable(places);
  if (!lanes.ok) return unavailable(lanes);
  if (!ve1.ok) return unavailable(ve1);
  if (!ve2.ok) return unavailable(ve2);
  const map = { places: places.value, lanes: lanes.value };
  return { status: "ready", books: { ve1: ve1.value, ve2: ve2.value }, map };
}
