import { useEffect, useRef } from "preact/hooks";
import { toggleLayerPanel } from "../commands/panels.ts";
import { useAtlas, useCommands, useRun } from "./context.ts";
import { lazyPart } from "./parts/lazy.tsx";
import { PlannerCard } from "./planner/planner-card.tsx";

// Plan is what a first visit opens; the other modes fetch their own.
const InvestorCard = lazyPart(() => import("./investor/investor-card.tsx").then((part) => part.InvestorCard));
const PresenterCard = lazyPart(() => import("./presenter/presenter-card.tsx").then((part) => part.PresenterCard));

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
