import type { Ports } from "../domain/ports.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { type AtlasStore, update } from "../state/store.ts";

export interface CommandContext {
  readonly store: AtlasStore;
  readonly ports: Ports;
}

/** Why a command cannot be used now: a text key. */
export type Reason = string;

/** One thing a reader can do. Buttons, shortcuts, links and stories all call commands. */
export interface Command<Args = void> {
  readonly id: string;
  /** Text key of its name. */
  readonly labelKey: string;
  readonly unavailable: (state: AtlasState) => Reason | null;
  readonly run: (context: CommandContext, args: Args) => void | Promise<void>;
}

const always = (): null => null;

/** A command that is a pure change of state. */
export function stateCommand<Args = void>(
  id: string,
  change: (state: AtlasState, args: Args) => AtlasState,
  unavailable: (state: AtlasState) => Reason | null = always,
): Command<Args> {
  return {
    id,
    labelKey: `command.${id}`,
    unavailable,
    run: ({ store }, args) => update(store, (state) => change(state, args)),
  };
}

/** A command that also reads files, saves or copies. */
export function command<Args = void>(
  id: string,
  run: Command<Args>["run"],
  unavailable: (state: AtlasState) => Reason | null = always,
): Command<Args> {
  return { id, labelKey: `command.${id}`, unavailable, run };
}
