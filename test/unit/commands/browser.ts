import { setImmediate as turn } from "node:timers/promises";
import { IDBFactory } from "fake-indexeddb";
import type { CommandContext } from "../../../src/commands/command.ts";
import { keepScenarios } from "../../../src/commands/keep-scenarios.ts";
import type { KeptKind, ScenarioStore } from "../../../src/domain/kept-scenario.ts";
import { scenarioConnection, scenarioStore } from "../../../src/storage/scenario-store.ts";
import { fakeLocks } from "../storage/fake-locks.ts";
import { sampleContext } from "./sample.ts";

/** One open page of the atlas. */
export interface Tab extends CommandContext {
  readonly shelf: ScenarioStore;
  readonly stories: ScenarioStore;
  /** What the browser does when the page is hidden or left. */
  readonly leave: () => void;
  /** The page is gone at once, as when it crashes: nothing of it runs any more. */
  readonly kill: () => void;
  readonly isGuarded: () => boolean;
}

/** A browser with an empty database: its tabs share it, and the locks. */
export function browser({ hasLocks = true } = {}) {
  globalThis.indexedDB = new IDBFactory();
  const all = fakeLocks();
  const texts = new Map<string, string>();
  let seconds = 0;

  /** `inPlan`: with the planner open, which keeps what is worked on; without it the page is only looked at. */
  async function open({ inPlan = true } = {}): Promise<Tab> {
    const { locks, close } = all.tab();
    let leaving = (): void => undefined;
    let isGuarded = false;
    let isKilled = false;
    const connected = scenarioConnection();
    const shelfOf = (kind: KeptKind): ScenarioStore => {
      const real = scenarioStore(connected, hasLocks ? locks : null, kind);
      return {
        ...real,
        put: (...args) => (isKilled ? new Promise(() => undefined) : real.put(...args)),
        onLeaving: (act) => {
          leaving = act;
          return () => undefined;
        },
      };
    };
    const shelf = shelfOf("scenario");
    const stories = shelfOf("story");
    const context = sampleContext({
      loadScenarioStore: async (kind) => (kind === "story" ? stories : shelf),
      guardClosing: (on) => {
        isGuarded = on;
      },
      keptText: (key) => texts.get(key) ?? null,
      keepText: (key, text) => texts.set(key, text) === texts,
      now: () => new Date(Date.UTC(2026, 10, 21, 12, 0, ++seconds)),
    });
    if (inPlan) await keepScenarios(context);
    await settled();
    return {
      ...context,
      shelf,
      stories,
      leave: () => leaving(),
      kill: () => {
        isKilled = true;
        close();
      },
      isGuarded: () => isGuarded,
    };
  }
  return { open };
}

/** The database and the locks have answered; no timer has moved. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 60; turns++) await turn();
}
