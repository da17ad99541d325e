import type { AtlasState } from "./atlas-state.ts";

/** How far the site is kept on this machine, and what became of a newer version. */
export interface OfflineState {
  /** `no`: the browser or the address does not allow it, or a file could not be had. */
  readonly kept: "no" | "coming" | "yes";
  /** A newer version waits; null where there is none, or where the reader put the offer away. */
  readonly update: "offered" | "taken" | null;
}

const AT_FIRST: OfflineState = { kept: "no", update: null };

export function withOffline(state: AtlasState, change: Partial<OfflineState>): AtlasState {
  const offline = { ...(state.offline ?? AT_FIRST), ...change };
  const isSame = state.offline?.kept === offline.kept && state.offline.update === offline.update;
  // Whoever takes the update again, having stayed on the page the first time, is heard again.
  return isSame && change.update !== "taken" ? state : { ...state, offline };
}

/** In front of people: nothing is offered that would end the talk. */
export const isOnStage = ({ mode, stage }: Pick<AtlasState, "mode" | "stage">): boolean =>
  mode.kind === "present" || stage !== undefined;
