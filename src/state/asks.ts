import type { AtlasState } from "./atlas-state.ts";

/** Parts of the address that tell what an investor asks: flows, the ship of the quay fit, the world. */
export const ASK_PARTS = ["flows", "ship", "world"] as const;
export type AskPart = (typeof ASK_PARTS)[number];

/**
 * What an investor asks, as it stands in the address: as it came until its topic is opened and reads it, from then on in
 * step with what is asked. A part that asks for nothing but the first values is absent.
 */
export type Asks = Readonly<Partial<Record<AskPart, string>>>;

export function withAsk(state: AtlasState, part: AskPart, text: string | null): AtlasState {
  if ((state.asks?.[part] ?? null) === text) return state;
  const { [part]: _, ...others } = state.asks ?? {};
  return { ...state, asks: text === null ? others : { ...others, [part]: text } };
}

/** Asks what another address asks: what was asked before is let go, and its topics read anew. */
export function withAsks(state: AtlasState, asks: Asks): AtlasState {
  if (ASK_PARTS.every((part) => state.asks?.[part] === asks[part])) return state;
  const { invest, world } = state;
  const asked = { ...state, asks };
  return {
    ...asked,
    invest: invest && { ...invest, inputs: null, ship: NO_SHIP },
    ...(world && { world: { ...world, lane: null, square: null } }),
  };
}

/** No ship is described. */
export const NO_SHIP = { shipClass: "typed", lengthMetres: null, draughtMetres: null, clearanceMetres: null } as const;
