import type { StepNote } from "./change.ts";
import type { Text } from "./layer.ts";
import type { Result } from "./result.ts";
import type { ScenarioId } from "./scenario.ts";

/** What is kept: scenarios, and stories of the reader's own; each kind has its own names and its own turn. */
export type KeptKind = "scenario" | "story";

/** A scenario, or a story in the making, as it stood after a step, kept on this machine. */
export interface KeptState {
  /** Id of the scenario or of the story. */
  readonly scenario: ScenarioId;
  /** Counts what is kept of one of them, from 1. */
  readonly serial: number;
  readonly name: Text;
  /** When it was kept: ISO 8601, UTC. */
  readonly time: string;
  /** The step that led to it; null where every step was taken back. */
  readonly note: StepNote | null;
  /** Where a work ended that the next one did not build on: it does not give way to the twenty after it. */
  readonly pinned: boolean;
}

/** Text kept on this machine while work that is kept is in hand: the id of its scenario, empty where none is. */
export const WORK_IN_HAND = "work-in-hand";

/** The same for a story in the making. */
export const STORY_IN_HAND = "story-in-hand";

/** Why work is not kept; each has a text in three languages (`keeping.refused.<why>`). */
export const KEEPING_FAULTS = ["full", "private", "other-tab", "other-version", "failed"] as const;
export type KeepingFault = (typeof KEEPING_FAULTS)[number];

export interface StoreFault {
  /** `gone`: what was asked for is not kept any more. */
  readonly kind: KeepingFault | "gone";
  /** Technical words in English. */
  readonly detail: string;
}

/** The only right to keep a scenario, held by one tab of the browser at a time. */
export interface Hold {
  /** Takes the right from the tab that has it. */
  readonly takeOver: () => void;
  readonly letGo: () => void;
}

/** The browser's own store of scenarios or of stories. Nothing here throws: what the browser refuses is a value. */
export interface ScenarioStore {
  /** Everything that is kept, newest first; what cannot be understood is left out. */
  readonly list: () => Promise<Result<readonly KeptState[], StoreFault>>;
  readonly read: (scenario: ScenarioId, serial: number) => Promise<Result<string, StoreFault>>;
  /** The serial kept last (0 where none is) and those that are pinned. */
  readonly lookUp: (
    scenario: ScenarioId,
  ) => Promise<Result<{ readonly newest: number; readonly pinned: readonly number[] }, StoreFault>>;
  /**
   * Keeps a state and lets go of those beyond the twenty newest that are not among the `pinned`: all of it or nothing.
   * Refused with `other-tab` where the serial is taken.
   */
  readonly put: (
    state: Omit<KeptState, "pinned"> & { readonly text: string },
    pinned: readonly number[],
  ) => Promise<Result<null, StoreFault>>;
  readonly remove: (scenario: ScenarioId) => Promise<Result<null, StoreFault>>;
  /** Asks for the right to keep a scenario and waits for it; `told` hears whether this tab has it, each time that changes. */
  readonly hold: (scenario: ScenarioId, told: (hasIt: boolean) => void) => Hold;
  readonly isHeldElsewhere: (scenario: ScenarioId) => Promise<boolean>;
  /** Calls when the page may be about to go: hidden, left or closed. Gives the way to stop. */
  readonly onLeaving: (act: () => void) => () => void;
}
