import type { Layer } from "../domain/layer.ts";
import { sameItems } from "../domain/same-items.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { layerEntry, readyLayer } from "../state/layers.ts";
import { shownScenario, withBalance } from "../state/planner.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { failed } from "./failed.ts";
import { balanceAnswer, balanceLayers } from "./land-answers.ts";

type AtHand = readonly (Layer | null)[];

/**
 * Keeps the balance of what is shown worked out, until the function it gives is called: one at a time, always of the latest
 * drawing, so that a hand that drags is never ahead by more than one. It waits for the layers that the scenario asks for
 * and for no other; where one of them comes or goes the balance is worked out anew.
 */
export function keepBalanceAnswered(store: AtlasStore): () => void {
  let inHand = false;
  let from: AtHand = [];
  const check = (): void => {
    const state = store.getState();
    const scenario = inHand ? null : asked(state, from);
    if (scenario === null) return;
    inHand = true;
    from = layersAtHand(state, scenario);
    balanceAnswer(state, scenario)
      .catch(failed)
      .then((answer) => {
        inHand = false;
        update(store, (now) => withBalance(now, scenario, answer));
        check();
      });
  };
  check();
  return store.subscribe(check);
}

/** The scenario that lacks its balance; null where nothing is asked, or a layer that it asks for is still on its way. */
function asked(state: AtlasState, from: AtHand): Scenario | null {
  const scenario = shownScenario(state);
  if (scenario === null || balanceLayers(scenario).some((id) => isOnItsWay(state, id))) return null;
  const isAnswered = state.plan.balance?.of === scenario && sameItems(from, layersAtHand(state, scenario));
  return isAnswered ? null : scenario;
}

function isOnItsWay(state: AtlasState, id: string): boolean {
  const status = layerEntry(state, id)?.status;
  return status === "idle" || status === "loading";
}

const layersAtHand = (state: AtlasState, scenario: Scenario): AtHand =>
  balanceLayers(scenario).map((id) => readyLayer(state, id));
