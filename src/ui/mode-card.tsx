import { useEffect, useRef } from "preact/hooks";
import { toggleLayerPanel } from "../commands/panels.ts";
import { useAtlas, useCommands, useRun } from "./context.ts";
import { InvestorCard } from "./investor/investor-card.tsx";
import { PlannerCard } from "./planner/planner-card.tsx";
import { PresenterCard } from "./presenter/presenter-card.tsx";

/** What the mode opens with, where nothing is selected. */
export function ModeCard() {
  const mode = useAtlas((state) => state.mode.kind);
  switch (mode) {
    case "plan":
      return <PlannerCard />;
    case "invest":
      return <InvestorCard />;
    case "present":
      return <PresenterCard />;
  }
}

/** A presentation opens with its panels put away; leaving it brings the layer panel back on a wide window. */
export function useOpeningPanels(narrow: boolean): void {
  const { store } = useCommands();
  const run = useRun();
  const mode = useAtlas((state) => state.mode.kind);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const from = before.current;
    before.current = mode;
    const wanted = mode !== "present" && !narrow;
    if (from !== null && from !== "present" && mode !== "present") return;
    if (store.getState().panels.layers !== wanted) run(toggleLayerPanel, undefined);
  }, [mode]);
}
