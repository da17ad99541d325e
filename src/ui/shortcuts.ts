import type { Command, CommandContext } from "../commands/command.ts";
import { closeTopic, letStreamGo } from "../commands/leave-topic.ts";
import { draw } from "../commands/measure.ts";
import { openTable } from "../commands/open-table.ts";
import {
  closeTable,
  openDecided,
  toggleLayerPanel,
  toggleMeasure,
  toggleSettings,
  toggleTools,
  toggleWays,
} from "../commands/panels.ts";
import { closeSheet as putSheetAway, stopPlacing } from "../commands/place-on-map.ts";
import { closeSearch, openSearch } from "../commands/search.ts";
import { clearSelection } from "../commands/select.ts";
import { resetView, setMode } from "../commands/set-mode.ts";
import { stopNotePlacing } from "../commands/tools.ts";
import { type ModeKind, streamOf, topicOf } from "../domain/mode.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { awaitsNotePlace } from "../state/notes.ts";
import { hasInspected } from "../state/selection.ts";
import { toldStage } from "../state/told-stage.ts";
import { isTyping } from "./parts/is-typing.ts";
import { searchInput } from "./search/search-input.ts";

const MODE_OF_KEY: ReadonlyMap<string, ModeKind> = new Map([
  ["1", "plan"],
  ["2", "invest"],
  ["3", "present"],
]);

export interface Shortcuts {
  /** Letters work; Escape always does. */
  readonly lettersOn: boolean;
  /** The sheet at the foot of a narrow window. */
  readonly sheetOpen: boolean;
  readonly closeSheet: () => void;
}

/**
 * Escape closes the topmost; the letters never work while the reader types, be it in what the key before has opened, nor
 * while a chapter is told, which has keys of its own. True where the key was one of ours.
 */
export function followKey(
  { key, target = null }: Pick<KeyboardEvent, "key"> & Partial<Pick<KeyboardEvent, "target">>,
  context: CommandContext,
  { lettersOn, sheetOpen, closeSheet }: Shortcuts,
): boolean {
  const run = <Args>(command: Command<Args>, args: Args): void => {
    if (command.unavailable(context.store.getState()) === null) void command.run(context, args);
  };
  const state = context.store.getState();
  // The modal card keeps every key to itself.
  if (state.panels.decided) return false;
  return key === "Escape" ? closeTopmost() : lettersOn && toldStage(state) === null && !isTyped() && letter();

  /** A key that waited for this file was typed where it was pressed, wherever the reader is by now. */
  function isTyped(): boolean {
    return isTyping(target) || isTyping(document.activeElement);
  }

  function closeTopmost(): boolean {
    if (state.search.open) return did(closeSearch);
    if (state.ways.placing !== null) return did(stopPlacing);
    if (awaitsNotePlace(state)) return did(stopNotePlacing);
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
    if (state.panels.tool !== null) return did(toggleTools);
    if (hasInspected(state)) return did(clearSelection);
    if (state.panels.sheet) return did(putSheetAway);
    if (state.panels.table !== null) return did(closeTable);
    if (streamOf(state.mode) !== undefined) return did(letStreamGo);
    if (topicOf(state.mode) !== undefined) return did(closeTopic);
    return false;
  }

  function letter(): boolean {
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

/** The table that T opens: the selected feature's layer, else the first of the panel. */
function tableOf(state: AtlasState): string {
  const id = state.selection?.ref.layer ?? Object.keys(state.layers)[0] ?? "";
  return state.layers[id]?.meta.rowOf ?? id;
}
