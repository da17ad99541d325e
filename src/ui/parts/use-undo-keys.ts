import { useEffect } from "preact/hooks";
import type { AtlasState } from "../../state/atlas-state.ts";
import { useCommands } from "../context.ts";

/**
 * As long as its part stands Ctrl+Z (or ⌘Z) takes a step back, and Ctrl+Y or Ctrl+Shift+Z forth again: not where the
 * reader types, not behind a dialog, and not while the hand `isElsewhere`, where a step would go unseen.
 */
export function useUndoKeys(
  undo: () => void,
  redo: () => void,
  isElsewhere: (state: AtlasState) => boolean = () => false,
): void {
  const { store } = useCommands();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const letter = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (letter !== "z" && letter !== "y")) return;
      if (event.defaultPrevented || hasOwnUndo(event.target) || isElsewhere(store.getState())) return;
      if (document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      if (letter === "z" && !event.shiftKey) undo();
      else redo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

const WRITTEN_INTO = new Set(["text", "search"]);

/** A list to choose from or a box to tick has no undo of its own. */
const hasOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && WRITTEN_INTO.has(target.type));
