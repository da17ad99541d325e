import { useEffect } from "preact/hooks";
import { fetchedPart } from "../commands/fetched-part.ts";
import { useCommands } from "./context.ts";
import type { followKey, Shortcuts } from "./shortcuts.ts";

let follow: typeof followKey | null = null;

/** What the keys do comes with the first key of any kind, or with the first press; a key that is sooner waits for it. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const context = useCommands();
  const load = async (): Promise<void> => {
    follow ??= (await fetchedPart(context, import("./shortcuts.ts")))?.followKey ?? null;
  };
  useEffect(() => addEventListener("pointerdown", load, { once: true }), []);
  useEffect(() => {
    const onKey = async (event: KeyboardEvent): Promise<void> => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (follow === null) await load();
      if (follow?.(event, context, shortcuts)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
