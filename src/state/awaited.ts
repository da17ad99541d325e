import type { FactKey } from "../domain/fact.ts";
import type { Language } from "../domain/language.ts";
import type { WaysRequest } from "./address-places.ts";
import type { AtlasState, FeatureRef } from "./atlas-state.ts";

/** What was asked for and has to be fetched first. Until it comes, it stands in the address as if it were here. */
export interface Awaited {
  /** All of it, while what reads an address is on its way. */
  readonly address: string | null;
  readonly language: Language | null;
  readonly selection: FeatureRef | null;
  readonly fact: FactKey | null;
  readonly ways: WaysRequest | null;
}

export const NOTHING_AWAITED: Awaited = { address: null, language: null, selection: null, fact: null, ways: null };

export function withAwaited(state: AtlasState, change: Partial<Awaited>): AtlasState {
  return { ...state, awaited: { ...state.awaited, ...change } };
}
