import { useEffect, useRef, useState } from "preact/hooks";
import { closeTable, toggleLayerPanel, toggleSettings } from "../commands/panels.ts";
import { closeSheet } from "../commands/place-on-map.ts";
import { topicOf } from "../domain/mode.ts";
import { useAtlas, useCommands, useRun } from "./context.ts";

export type Sheet = "layers" | "details" | "settings" | "table";

export interface Sheets {
  /** The sheet that stands at the foot of a narrow window, or none. */
  readonly sheet: Sheet | null;
  readonly show: (sheet: Sheet) => void;
  readonly close: () => void;
}

/** On a narrow window one sheet stands at a time: the one that was opened last, whoever opened it. */
export function useSheets(): Sheets {
  const { store } = useCommands();
  const run = useRun();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const open: Readonly<Record<Sheet, unknown>> = {
    layers: useAtlas((state) => state.panels.layers),
    settings: useAtlas((state) => state.panels.settings),
    table: useAtlas((state) => (state.panels.sheet ? "sheet" : state.panels.table)),
    details: useAtlas(({ panels, selection, factShown, mode, notes }) =>
      panels.measure
        ? "measure"
        : panels.ways
          ? "ways"
          : ((panels.tool && notes?.open) ?? panels.tool ?? selection?.ref ?? factShown ?? topicOf(mode)),
    ),
  };
  const before = useRef(open);

  useEffect(() => {
    for (const name of ["layers", "settings", "table", "details"] as const) {
      if (open[name] === before.current[name]) continue;
      if (open[name]) setSheet(name);
      else setSheet((current) => (current === name ? null : current));
    }
    before.current = open;
  });

  const show = (wanted: Sheet): void => {
    const { panels } = store.getState();
    if (wanted === "layers" && !panels.layers) run(toggleLayerPanel, undefined);
    if (wanted === "settings" && !panels.settings) run(toggleSettings, undefined);
    setSheet(wanted);
  };
  const close = (): void => {
    const { panels } = store.getState();
    if (sheet === "layers" && panels.layers) run(toggleLayerPanel, undefined);
    if (sheet === "settings" && panels.settings) run(toggleSettings, undefined);
    if (sheet === "table" && panels.sheet) run(closeSheet, undefined);
    else if (sheet === "table" && panels.table !== null) run(closeTable, undefined);
    setSheet(null);
  };
  return { sheet, show, close };
}
