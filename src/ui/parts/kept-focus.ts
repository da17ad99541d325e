import { useEffect } from "preact/hooks";
import { focusFirst } from "./focus.ts";

/**
 * When what has the focus is taken off the page – a panel or a notice that its own button puts away – the focus goes on
 * to what stands nearest in its place, so that a keyboard or a screen reader is never thrown back to the beginning.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element | null = null;
    let places: readonly string[] = [];
    const hold = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      held = target;
      places = placesAbout(target);
    };
    // Pressing on something that takes no focus lets go on purpose.
    const letGo = (): void => {
      held = null;
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.isConnected || document.activeElement !== document.body) return;
      held = null;
      focusFirst(...places);
    });
    addEventListener("pointerdown", letGo, true);
    addEventListener("focusin", hold);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      removeEventListener("pointerdown", letGo, true);
      removeEventListener("focusin", hold);
      observer.disconnect();
    };
  }, []);
}

const COLUMNS = [".notices", ".side-left", ".side-right", ".bottom"] as const;

/** Selectors of where to go on, nearest first: the same column of the page, any panel, the sheet's tab, the map. */
function placesAbout(element: Element): readonly string[] {
  const own = COLUMNS.filter((column) => element.closest(column) !== null);
  return [
    ...own.flatMap((column) => [`${column} .panel`, `${column} button`]),
    "#panels .panel",
    ".sheet-tabs button",
    "#map canvas",
    "#map-place",
  ];
}
