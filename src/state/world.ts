import type { FactKey } from "../domain/fact.ts";
import { CHOSEN_QUAY, type FlowPlaceId } from "../domain/flow.ts";
import type { Problem } from "../domain/problem.ts";
import type { Cluster, WorldOutline } from "../domain/world.ts";
import { withWordsRefused } from "./ask-words.ts";
import { readWorld, worldText } from "./ask-world.ts";
import { withAsk } from "./asks.ts";
import type { AtlasState } from "./atlas-state.ts";
import { investOf } from "./invest.ts";

// In a file of its own: it is loaded with the topic of the world.

type WorldFilesState =
  | { readonly status: "idle" | "loading" }
  | { readonly status: "unavailable"; readonly problem: Problem }
  | { readonly status: "ready"; readonly outline: WorldOutline; readonly clusters: readonly Cluster[] };

/** What an investor looks at far from the map; absent from the state until something of it is asked. */
export interface WorldState {
  readonly files: WorldFilesState;
  /** The far end of the sea lane that is picked out. */
  readonly lane: FlowPlaceId | null;
  /** The fact whose hectares lie as a square over Kruunuportti. */
  readonly square: FactKey | null;
}

const NOTHING_ASKED: WorldState = { files: { status: "idle" }, lane: null, square: null };

export const worldOf = (state: AtlasState): WorldState => state.world ?? NOTHING_ASKED;

/** Picks out another lane, or lays another square. */
export function withWorldAsked(state: AtlasState, change: Partial<Pick<WorldState, "lane" | "square">>): AtlasState {
  const asked = withWorld(state, change);
  return withAsk(asked, "world", worldText(worldOf(asked)));
}

/** Shows what the address asks of the world, as soon as its files are here. */
export function withWorldRead(state: AtlasState): AtlasState {
  const text = state.asks?.world;
  const { flowFiles } = investOf(state);
  const { files } = worldOf(state);
  if (text === undefined || flowFiles.status !== "ready" || files.status !== "ready") return state;
  const lanes = flowFiles.map.lanes.map(({ from, to }) => (from === CHOSEN_QUAY ? to : from));
  const squares = files.clusters.flatMap(({ site }) => site ?? []);
  const { world, ...words } = readWorld(text, lanes, squares);
  return withWordsRefused(withWorldAsked(state, world), "world", words);
}

export const withWorld = (state: AtlasState, change: Partial<WorldState>): AtlasState => ({
  ...state,
  world: { ...worldOf(state), ...change },
});
