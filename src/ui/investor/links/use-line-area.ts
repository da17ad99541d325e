import { useEffect } from "preact/hooks";
import { loadLayer } from "../../../commands/load-layer.ts";
import type { Scenario } from "../../../domain/scenario.ts";
import { balanceAnswer, balanceLayers } from "../../../figures/land-answers.ts";
import { lineArea } from "../../../figures/line-area.ts";
import { shownScenario } from "../../../state/planner.ts";
import { areSettled } from "../../../state/settled.ts";
import { useAtlas, useCommands, useRun } from "../../context.ts";
import { useLatest } from "../../parts/use-latest.ts";
import type { LineArea } from "./link-rows.ts";

/** What the balance of the scenario in hand says of the ground under the lines; null without one, or until it is there. */
export function useLineArea(): LineArea | null {
  const { store } = useCommands();
  const run = useRun();
  const scenario = useAtlas(shownScenario);
  const isLoaded = useAtlas((state) => scenario !== null && areSettled(state, balanceLayers(scenario)));
  useEffect(() => {
    if (scenario !== null) for (const id of balanceLayers(scenario)) run(loadLayer, id);
  }, [scenario]);
  return useLatest<LineArea | null>(
    () => (scenario === null || !isLoaded ? null : areaIn(scenario)),
    [scenario, isLoaded],
    "goes",
  );

  async function areaIn(asked: Scenario): Promise<LineArea | null> {
    const answer = await balanceAnswer(store.getState(), asked);
    const figure = answer.status === "ready" ? lineArea(asked, answer.value) : null;
    return figure && { figure, scenario: asked.name };
  }
}
