import { useEffect } from "preact/hooks";
import { fetchedPart } from "../commands/fetched-part.ts";
import { useCommands } from "./context.ts";
import { searchInput } from "./search/search-input.ts";
import type { followKey, Shortcuts } from "./shortcuts.ts";

let follow: typeof followKey | null = null;

/**
 * What the keys do comes with the first key of any kind; one that is sooner waits for it. The way into the search alone
 * waits for nothing: what is typed next belongs there.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const context = useCommands();
  useEffect(() => {
    const onKey = async (event: KeyboardEvent): Promise<void> => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (follow === null) {
        if (event.key === "/" && event.target === document.body) {
          event.preventDefault();
          searchInput()?.focus();
        }
        follow = (await fetchedPart(context, import("./shortcuts.ts")))?.followKey ?? null;
      }
      if (follow?.(event, context, shortcuts)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}
