import { useLayoutEffect } from "preact/hooks";
import { focusFirst } from "./focus.ts";

/**
 * A panel that is opened takes the focus, so that Tab goes on in it and a screen reader says its name; put away, by Escape
 * or by its button, it gives the focus back to what opened it. Who works on the map or writes is left there, and a link
 * that opens the page with it begins at the beginning of the page.
 */
export function usePanelFocus(id: string, ...openers: readonly string[]): void {
  // Before the panel is off the page: afterwards nobody knows that it had the focus.
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (hasReaderActed() && at?.closest("#map, input, textarea") == null) focusFirst(`#${id}`);
    return () => {
      if (!document.getElementById(id)?.contains(document.activeElement)) return;
      const isThere = at instanceof HTMLElement && at !== document.body && at.getClientRects().length > 0;
      if (isThere) at.focus();
      else focusFirst(...openers);
    };
  }, []);
}

/** Has a key or a pointer been pressed since the page was opened? Yes, where the browser does not count. */
const hasReaderActed = (): boolean =>
  ["keydown", "pointerdown"].some((kind) => performance.eventCounts?.get(kind) !== 0);
