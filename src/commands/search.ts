import type { SearchHit, SearchState } from "../state/atlas-state.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { loadFacts } from "./load-facts.ts";
import { loadAllLayers } from "./load-layer.ts";

/** Opens search; layers and facts that no one has asked for yet are loaded for it. */
export const openSearch = command("open-search", async (context) => {
  change(context, { open: true });
  await Promise.all([loadAllLayers.run(context), loadFacts.run(context)]);
  if (context.store.getState().search.query !== "") await find(context);
});

export const closeSearch = stateCommand("close-search", (state) => ({
  ...state,
  search: { ...state.search, open: false },
}));

/** Searches all names in all languages at once, accent-insensitive; the words may be a coordinate. */
export const setSearchQuery = command<string>("set-search-query", async (context, query) => {
  if (query !== "") {
    change(context, { query, open: true, status: "loading" });
    return find(context);
  }
  // The cross of a coordinate goes with its words.
  if (context.store.getState().search.hits.some(({ kind }) => kind === "coordinate"))
    update(context.store, (state) => ({ ...state, measure: { ...state.measure, typed: null } }));
  change(context, { query, open: true, status: "idle", hits: [] });
});

/** Goes to a hit: selects and flies to a thing; for a fact, to the first thing on the map it speaks of, or to its own card. */
export const chooseHit = command<SearchHit>("choose-hit", async (context, hit) => {
  change(context, { open: false });
  const part = await fetchedPart(context, import("./search-hits.ts"));
  await part?.goToHit(context, hit);
});

async function find(context: CommandContext): Promise<void> {
  const part = await fetchedPart(context, import("./search-hits.ts"));
  const hits = await part?.foundHits(context);
  if (hits) change(context, { hits, status: "ready" });
}

function change({ store }: CommandContext, part: Partial<SearchState>): void {
  update(store, (state) => ({ ...state, search: { ...state.search, ...part } }));
}
