import type { FactKey } from "../domain/fact.ts";
import type { FlowPlaceId } from "../domain/flow.ts";
import type { Problem } from "../domain/problem.ts";
import type { Cluster, WorldOutline } from "../domain/world.ts";
import type { AtlasState } from "./atlas-state.ts";

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

export const withWorld = (state: AtlasState, change: Partial<WorldState>): AtlasState => ({
  ...state,
  world: { ...worldOf(state), ...change },
});
