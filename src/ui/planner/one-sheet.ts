import { useEffect } from "preact/hooks";

/**
 * On a narrow window one sheet stands at a time: the balance takes the place of the one that was open, which waits as it
 * was left. The tab of any sheet puts the balance away; that of the waiting one brings it back and does not close it.
 */
export function useOneSheet(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const back = (event: MouseEvent): void => {
      const tab = event.target instanceof Element ? event.target.closest(".sheet-tabs [aria-expanded]") : null;
      if (tab === null) return;
      if (tab.getAttribute("aria-expanded") === "true") event.stopPropagation();
      close();
    };
    addEventListener("click", back, true);
    return () => removeEventListener("click", back, true);
  }, [isOpen]);
}
