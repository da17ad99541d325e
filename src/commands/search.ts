import type { SearchHit, SearchState } from "../state/atlas-state.ts";
import { update } from "../state/store.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { loadFacts } from "./load-facts.ts";
import { loadAllLayers } from "./load-layer.ts";
import { selectFeature } from "./select.ts";

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

/** Searches all names in all languages at once, accent-insensitive. */
export const setSearchQuery = command<string>("set-search-query", async (context, query) => {
  change(context, {
    query,
    open: true,
    status: query === "" ? "idle" : "loading",
    ...(query === "" ? { hits: [] } : {}),
  });
  if (query !== "") await find(context);
});

/** Goes to a hit: selects and flies to a thing; for a fact, to the first thing on the map it speaks of, or to its own card. */
export const chooseHit = command<SearchHit>("choose-hit", async (context, hit) => {
  change(context, { open: false });
  if (hit.kind === "feature") await selectFeature.run(context, { ref: hit.ref, fly: true });
  else {
    const facts = await fetchedPart(context, import("./show-fact.ts"));
    await facts?.showFact.run(context, { key: hit.factKey, fly: true });
  }
});

async function find(context: CommandContext): Promise<void> {
  const analysis = await fetchedPart(context, import("../analysis/search/search-atlas.ts"));
  if (analysis === null) return;
  const state = context.store.getState();
  const hits = analysis.searchAtlas(state, state.search.query);
  change(context, { hits, status: "ready" });
}

function change({ store }: CommandContext, part: Partial<SearchState>): void {
  update(store, (state) => ({ ...state, search: { ...state.search, ...part } }));
}
