import { useEffect, useState } from "preact/hooks";
import type { ReserveWays } from "../../domain/reserve.ts";
import type { Scenario, ZoneId } from "../../domain/scenario.ts";
import { RESERVE_WAY_LAYERS, reserveWaysAnswer } from "../../figures/reserve-ways.ts";
import { readyLayer } from "../../state/layers.ts";
import { shownScenario } from "../../state/planner.ts";
import { areSettled } from "../../state/settled.ts";
import { useAtlas, useCommands } from "../context.ts";
import { type AskedWays, type ShownWays, shownWays } from "./reserve-ways-shown.ts";

/** How long the scenario must rest before its ways are worked out, milliseconds: a hand that drags waits for none. */
const REST = 250;

/**
 * The ways by road of some zones, once their layers have come; the last ones stay until the next are there, and are not
 * current any more while a hand drags, the scenario comes to rest or the roads are searched.
 */
export function useReserveWays(scenario: Scenario, ids: readonly ZoneId[]): ShownWays {
  const { store } = useCommands();
  const [last, setLast] = useState<{ readonly of: AskedWays; readonly ways: ReserveWays | "failed" } | null>(null);
  const areThere = useAtlas((state) => areSettled(state, RESERVE_WAY_LAYERS));
  const layers = useAtlas((state) => RESERVE_WAY_LAYERS.filter((id) => readyLayer(state, id) !== null).join());
  // On the map it may be ahead of the balance, and of the ways with it.
  const drawn = useAtlas(shownScenario);
  const { planningArea, zones } = scenario;
  useEffect(() => {
    const asked = { planningArea, zones, ids, layers };
    const { ways: known, isCurrent } = shownWays(last, asked);
    if (!areThere || ids.length === 0 || (isCurrent && known !== "failed")) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const ways = await reserveWaysAnswer(store.getState(), scenario, ids);
      if (isWanted) setLast({ of: asked, ways });
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [areThere, layers, planningArea, zones, ids.join()]);
  return shownWays(last, { ...(drawn ?? scenario), ids, layers });
}
