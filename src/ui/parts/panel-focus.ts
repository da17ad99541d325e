import { useLayoutEffect } from "preact/hooks";
import { focusFirst } from "./focus.ts";

/**
 * A panel that is opened takes the focus, so that Tab goes on in it and a screen reader says its name; put away, by Escape
 * or by its button, it gives the focus back to what opens it. Who works on the map or writes is left there.
 */
export function usePanelFocus(id: string, ...openers: readonly string[]): void {
  // Before the panel is off the page: afterwards nobody knows that it had the focus.
  useLayoutEffect(() => {
    const at = document.activeElement;
    if (at?.closest("#map, input, textarea") == null) focusFirst(`#${id}`);
    return () => {
      if (document.getElementById(id)?.contains(document.activeElement)) focusFirst(...openers);
    };
  }, []);
}
