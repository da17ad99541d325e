import { useEffect, useState } from "preact/hooks";
import type { ReserveWays } from "../../domain/reserve.ts";
import type { Scenario, ZoneId } from "../../domain/scenario.ts";
import { RESERVE_WAY_LAYERS, reserveWaysAnswer } from "../../figures/reserve-ways.ts";
import { areSettled, readyLayer } from "../../state/layers.ts";
import { useAtlas, useCommands } from "../context.ts";

/** How long the scenario must rest before its ways are worked out, milliseconds: a hand that drags waits for none. */
const REST = 250;

/** The ways by road of some zones, once their layers have come; the last ones stay until the next are there. */
export function useReserveWays(scenario: Scenario, ids: readonly ZoneId[]): ReserveWays | "working" | "failed" {
  const { store } = useCommands();
  const [ways, setWays] = useState<ReserveWays | "working" | "failed">("working");
  const areThere = useAtlas((state) => areSettled(state, RESERVE_WAY_LAYERS));
  const atHand = useAtlas((state) => RESERVE_WAY_LAYERS.filter((id) => readyLayer(state, id) !== null).join());
  const { planningArea, zones } = scenario;
  useEffect(() => {
    if (!areThere || ids.length === 0) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const found = await reserveWaysAnswer(store.getState(), scenario, ids);
      if (isWanted) setWays(found ?? "failed");
    }, REST);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [areThere, atHand, planningArea, zones, ids.join()]);
  return ways;
}
