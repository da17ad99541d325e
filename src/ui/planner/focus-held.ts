import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Part = RefObject<HTMLElement | null>;

/**
 * A button that goes with its own press takes the focus along: then the place of its part has it, and not the top of the
 * page. The place bears `tabIndex={-1}` and outlasts the button.
 */
export function useHeldFocus(part: Part, place: Part = part): void {
  const isHeld = useRef(false);
  // Asked while the part still stands as it was: afterwards nobody can tell where the focus has been.
  if (part.current?.contains(document.activeElement)) isHeld.current = true;
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body;
    // The place may be a moment away.
    if (isHeld.current && isLost && place.current === null) return;
    if (isHeld.current && isLost) place.current?.focus();
    isHeld.current = false;
  });
}
