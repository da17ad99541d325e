import { useEffect } from "preact/hooks";
import type { Command } from "../commands/command.ts";
import { draw } from "../commands/measure.ts";
import {
  closeTable,
  closeTopic,
  letStreamGo,
  openDecided,
  openTable,
  toggleLayerPanel,
  toggleMeasure,
  toggleSettings,
  toggleWays,
} from "../commands/panels.ts";
import { closeSheet as putSheetAway, stopPlacing } from "../commands/place-on-map.ts";
import { closeSearch, openSearch } from "../commands/search.ts";
import { clearSelection } from "../commands/select.ts";
import { resetView, setMode } from "../commands/set-mode.ts";
import { type ModeKind, streamOf, topicOf } from "../domain/mode.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { hasInspected } from "../state/selection.ts";
import { useCommands, useRun } from "./context.ts";

const MODE_OF_KEY: ReadonlyMap<string, ModeKind> = new Map([
  ["1", "plan"],
  ["2", "invest"],
  ["3", "present"],
]);

/** Escape always closes the topmost; the letters work only while `lettersOn` and never while the reader types. */
export function useShortcuts(lettersOn: boolean, sheetOpen: boolean, closeSheet: () => void): void {
  const { store } = useCommands();
  const run = useRun();

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const state = store.getState();
      // The modal card keeps every key to itself.
      if (state.panels.decided) return;
      const done =
        event.key === "Escape" ? closeTopmost(state) : lettersOn && !isTyping(event.target) && letter(event.key, state);
      if (done) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  function closeTopmost(state: AtlasState): boolean {
    if (state.search.open) return did(closeSearch);
    if (state.ways.placing !== null) return did(stopPlacing);
    if (sheetOpen) {
      closeSheet();
      return true;
    }
    if (state.panels.settings) return did(toggleSettings);
    if (state.panels.measure) {
      run(draw, { kind: "cancel" });
      return true;
    }
    if (state.panels.ways) return did(toggleWays);
    if (hasInspected(state)) return did(clearSelection);
    if (state.panels.sheet) return did(putSheetAway);
    if (state.panels.table !== null) return did(closeTable);
    if (streamOf(state.mode) !== undefined) return did(letStreamGo);
    if (topicOf(state.mode) !== undefined) return did(closeTopic);
    return false;
  }

  function letter(key: string, state: AtlasState): boolean {
    const mode = MODE_OF_KEY.get(key);
    if (mode !== undefined) run(setMode, mode);
    else if (key === "/") focusSearch();
    else if (key === "l") run(toggleLayerPanel, undefined);
    else if (key === "d") run(openDecided, undefined);
    else if (key === "m") run(toggleMeasure, undefined);
    else if (key === "h") run(resetView, undefined);
    else if (key === "r") run(toggleWays, undefined);
    else if (key === "?") run(toggleSettings, undefined);
    else if (key === "t") run(openTable, tableOf(state));
    else return false;
    return true;
  }

  function focusSearch(): void {
    run(openSearch, undefined);
    searchInput()?.focus();
  }

  function did(command: Command): boolean {
    run(command, undefined);
    return true;
  }
}

/** The one input of the search in the header. */
export const searchInput = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(".header-search input");

/** The table that T opens: the selected feature's layer, else the first of the panel. */
function tableOf(state: AtlasState): string {
  const id = state.selection?.ref.layer ?? Object.keys(state.layers)[0] ?? "";
  return state.layers[id]?.meta.rowOf ?? id;
}

const NOT_TYPED_INTO = new Set(["checkbox", "radio", "range", "button"]);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
