import { useEffect, useState } from "preact/hooks";
import { loadLayer } from "../../../commands/load-layer.ts";
import { balanceAnswer, balanceLayers } from "../../../figures/land-answers.ts";
import { lineArea } from "../../../figures/line-area.ts";
import { areSettled } from "../../../state/layers.ts";
import { shownScenario } from "../../../state/planner.ts";
import { useAtlas, useCommands, useRun } from "../../context.ts";
import type { LineArea } from "./link-rows.ts";

/** What the balance of the scenario in hand says of the ground under the lines; null without one, or until it is there. */
export function useLineArea(): LineArea | null {
  const { store } = useCommands();
  const run = useRun();
  const scenario = useAtlas(shownScenario);
  const isLoaded = useAtlas((state) => scenario !== null && areSettled(state, balanceLayers(scenario)));
  const [area, setArea] = useState<LineArea | null>(null);
  useEffect(() => {
    if (scenario !== null) for (const id of balanceLayers(scenario)) run(loadLayer, id);
  }, [scenario]);
  useEffect(() => {
    let isWanted = true;
    setArea(null);
    if (scenario === null || !isLoaded) return;
    void balanceAnswer(store.getState(), scenario).then((answer) => {
      const figure = answer.status === "ready" ? lineArea(scenario, answer.value) : null;
      if (isWanted && figure !== null) setArea({ figure, scenario: scenario.name });
    });
    return () => {
      isWanted = false;
    };
  }, [scenario, isLoaded]);
  return area;
}
