import { useEffect } from "preact/hooks";
import { keepStageAnswered } from "../../figures/keep-stage-answered.ts";
import type { AtlasStore } from "../../state/store.ts";
import { useCommands } from "../context.ts";

const kept = new WeakSet<AtlasStore>();

/** Keeps what the chapter says worked out, from the first story on. */
export function useKeptStage(): void {
  const { store, ports } = useCommands();
  useEffect(() => {
    if (kept.has(store)) return;
    kept.add(store);
    keepStageAnswered(store, () => ports.now().getFullYear());
  }, []);
}
