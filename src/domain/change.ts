import type { Text } from "./layer.ts";
import type { Scenario, Zone } from "./scenario.ts";

/** The step in words: a text key (`step.<key>`) and what goes into it. */
export interface StepNote {
  readonly key: string;
  readonly params: Readonly<Record<string, Text>>;
}

/** Everything of a scenario that is not its list of zones and stays what it is while it is edited. */
export type ScenarioFields = Omit<Scenario, "id" | "zones">;

/**
 * One step of editing, as data. Zones are named by what they were and what they become; `at` is the place in the list
 * after the step (added) or before it (removed).
 */
export interface Change {
  readonly note: StepNote;
  readonly added: readonly { readonly zone: Zone; readonly at: number }[];
  readonly updated: readonly (readonly [from: Zone, to: Zone])[];
  readonly removed: readonly { readonly zone: Zone; readonly at: number }[];
  /** Fields of the scenario itself, from and to; absent where none changes. */
  readonly fields?: readonly [from: Partial<ScenarioFields>, to: Partial<ScenarioFields>];
}
