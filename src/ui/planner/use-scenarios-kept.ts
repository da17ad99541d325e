import { useEffect } from "preact/hooks";
import { keepScenarios } from "../../commands/keep-scenarios.ts";
import type { AtlasStore } from "../../state/store.ts";
import { useCommands } from "../context.ts";

const kept = new WeakSet<AtlasStore>();

/** From the planner's first opening on the work is kept on this machine, whatever stands open. */
export function useScenariosKept(): void {
  const context = useCommands();
  useEffect(() => {
    if (kept.has(context.store)) return;
    kept.add(context.store);
    void keepScenarios(context);
  }, []);
}
