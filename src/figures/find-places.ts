import type { AtlasState, FeatureRef } from "../state/atlas-state.ts";

/** More than these nobody reads in a narrow panel. */
const MOST = 8;

/** A link that stands in for a missing road is no place to go to. */
const DECLARED = "declared-link";

/** Things by their names in all languages, best first; rejects only when the search cannot be fetched. */
export async function findPlaces(state: AtlasState, query: string): Promise<readonly FeatureRef[]> {
  const { searchAtlas } = await import("../analysis/search/search-atlas.ts");
  const hits = searchAtlas({ ...state, facts: { status: "idle" } }, query);
  const refs = hits.flatMap((hit) => (hit.kind === "feature" ? [hit.ref] : []));
  return refs.filter(({ layer }) => state.layers[layer]?.meta.token !== DECLARED).slice(0, MOST);
}
