import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { focusFirst } from "./focus.ts";

export interface ModalFocus {
  /** Moves the focus once the dialog stands; without it the browser puts it on what it finds first. */
  readonly opened?: () => void;
  /** Selector of where the reader goes on, asked as the dialog goes. Null: where they came from. */
  readonly goesOnAt?: () => string | null;
  /** Selector of what stands in for a place that is gone since they came from it. */
  readonly standIn?: string;
}

/**
 * For a part that is one dialog: shows it over the page for as long as the part stands, and takes the reader back to where
 * they came from when it goes.
 */
export function useModal({ opened, goesOnAt, standIn }: ModalFocus = {}): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    // Shortcuts of the page and the map would act behind it, and Escape would close what stands there as well.
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    element?.addEventListener("keydown", keep);
    element?.showModal();
    opened?.();
    return () => {
      element?.removeEventListener("keydown", keep);
      const place = goesOnAt?.() ?? null;
      if (place !== null) return focusFirst(place);
      const { activeElement, body } = document;
      // A dialog that the browser closed has given the focus back already, and the reader may have moved on with it.
      if (activeElement !== null && activeElement !== body && element?.contains(activeElement) !== true) return;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else if (standIn !== undefined) focusFirst(standIn);
    };
  }, []);
  return dialog;
}
