import { useEffect } from "preact/hooks";
import { useAtlas } from "../context.ts";
import { focusFirst } from "../parts/focus.ts";
import "../styles/detail.css";
import "../styles/table.css";
import "../styles/planner.css";
import "../styles/balance-print.css";
import { LossQuestion } from "./loss-question.tsx";
import { PlannerPanel } from "./planner-panel.tsx";
import { ScenarioChoice } from "./scenario-choice.tsx";
import { useBalanceFoot } from "./use-balance-foot.tsx";
import { useScenariosKept } from "./use-scenarios-kept.ts";

interface PlannerProps {
  readonly onLeave: (stays: false) => void;
}

/** The planner's place: which scenario, and then the scenario itself. */
export function Planner({ onLeave }: PlannerProps) {
  const isOpen = useAtlas(({ plan }) => plan.scenario !== null);
  useScenariosKept();
  useBalanceFoot();
  // The door that was pressed is gone, or the list that a scenario was chosen from.
  useEffect(() => focusFirst("#planner"), [isOpen]);
  return (
    <>
      {isOpen ? <PlannerPanel /> : <ScenarioChoice onLeave={onLeave} />}
      <LossQuestion />
    </>
  );
}
