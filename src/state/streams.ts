import type { Feature } from "../domain/layer.ts";
import { streamOf } from "../domain/mode.ts";
import { isOfKind, type PlantKind, type SymbiosisLink } from "../domain/symbiosis.ts";
import type { AtlasState } from "./atlas-state.ts";
import { investOf } from "./invest.ts";
import { admittedFeatures, readyLayer } from "./layers.ts";

// In a file of its own: it is loaded with the topic of side streams.

/** The side stream that the reader has chosen and both of its ends; null where none is. */
export function chosenStream(
  state: AtlasState,
): { readonly link: SymbiosisLink; readonly ends: readonly PlantKind[] } | null {
  const key = streamOf(state.mode);
  const book = investOf(state).books.symbiosis;
  if (key === undefined || book?.status !== "ready") return null;
  const { links, kinds } = book.value;
  const link = links.find((one) => one.key === key);
  return link === undefined ? null : { link, ends: endsOf(link, kinds) };
}

/** Where a stream comes from and where it would run to. */
export const endsOf = ({ from, to }: SymbiosisLink, kinds: readonly PlantKind[]): readonly PlantKind[] =>
  [from, to].flatMap((key) => kinds.find((kind) => kind.key === key) ?? []);

/**
 * What the map has of a kind of plant: nothing where no source places it, its layer is not at hand, or only what exists or
 * is decided is shown and it is neither.
 */
export function featuresOfKind(state: AtlasState, { place }: PlantKind): readonly Feature[] {
  const layer = place === null ? null : readyLayer(state, place.layer);
  if (place === null || layer === null) return [];
  return admittedFeatures(state, layer).filter((feature) => isOfKind(feature, place));
}
