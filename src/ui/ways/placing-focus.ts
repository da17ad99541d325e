import { useLayoutEffect, useRef } from "preact/hooks";
import { focusFirst } from "../parts/focus.ts";

/**
 * While a place is chosen on the map the keyboard leads there at once: the button hands its focus to the map, and gets it
 * back when the place is chosen or Escape leaves. Who has gone elsewhere meanwhile is left there.
 */
export function usePlacingFocus(buttonId: string, isPlacing: boolean): void {
  const was = useRef(isPlacing);
  useLayoutEffect(() => {
    if (was.current === isPlacing) return;
    was.current = isPlacing;
    if (isPlacing) focusFirst("#map canvas");
    else if (document.activeElement?.closest("#map")) focusFirst(`#${buttonId}`);
  }, [isPlacing]);
}
