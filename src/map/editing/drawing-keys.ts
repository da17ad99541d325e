import type { MeasureAction } from "../../domain/measurement.ts";
import type { AtlasStore } from "../../state/store.ts";

export interface DrawingKeys {
  readonly act: (action: MeasureAction) => void;
  readonly pressAtCrosshair: () => void;
  /** Is the crosshair shown? */
  readonly keyboardLeads: () => boolean;
}

/**
 * Keys of the canvas while something is measured: Enter and Space put down or pick under the crosshair, Backspace and
 * Ctrl+Z take back, Ctrl+Y puts back, Escape goes one step out. With the mouse leading, Enter ends the drawing.
 */
export function followDrawingKeys(canvas: HTMLElement, store: AtlasStore, keys: DrawingKeys): void {
  // Before the map's own keys: what is drawn with does not pick as well.
  canvas.addEventListener("keydown", onKey, { capture: true });

  function onKey(event: KeyboardEvent): void {
    const { measure, panels } = store.getState();
    if (event.altKey || !isTaken(event, measure.tool !== null, panels.measure)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** The last step out closes the panel, when no tool is in hand any more. */
  function isTaken(event: KeyboardEvent, draws: boolean, panelOpen: boolean): boolean {
    if (!draws) return event.key === "Escape" && panelOpen && plain(event.key);
    return event.ctrlKey || event.metaKey ? withControl(event) : plain(event.key);
  }

  function withControl({ key, shiftKey }: KeyboardEvent): boolean {
    const letter = key.toLowerCase();
    if (letter !== "z" && letter !== "y") return false;
    keys.act({ kind: letter === "z" && !shiftKey ? "take-back" : "put-back" });
    return true;
  }

  function plain(key: string): boolean {
    if (key === "Backspace") keys.act({ kind: "take-back" });
    else if (key === "Escape") keys.act({ kind: "cancel" });
    else if ((key === "Enter" || key === " ") && keys.keyboardLeads()) keys.pressAtCrosshair();
    else if (key === "Enter" && isDrawing()) keys.act({ kind: "finish" });
    else return false;
    return true;
  }

  function isDrawing(): boolean {
    const { vertices, finished } = store.getState().measure;
    return vertices.length > 0 && !finished;
  }
}
