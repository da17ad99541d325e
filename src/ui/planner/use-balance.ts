import type { LandAnswer } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { shownScenario } from "../../state/planner.ts";
import { useAtlas } from "../context.ts";

export interface ShownBalance {
  readonly status: "none" | "working" | "failed" | "ready";
  readonly balance: LandAnswer | null;
  /** The scenario that the balance is of: while a hand drags, the one before. */
  readonly of: Scenario | null;
  /** Of a drawing too complex to be counted: its borders meet in more than so many places. */
  readonly places?: number;
}

/** The balance that stands on the page: the last one that was worked out, until the next is there. */
export function useBalance(): ShownBalance {
  const last = useAtlas(({ plan }) => plan.balance);
  const scenario = useAtlas(shownScenario);
  if (last === null) return { status: scenario === null ? "none" : "working", balance: null, of: null };
  const { answer } = last;
  if (answer.status === "failed") return { ...answer, balance: null, of: null };
  if (answer.status !== "ready") return { status: answer.status, balance: null, of: null };
  return { status: last.of === scenario ? "ready" : "working", balance: answer.value, of: last.of };
}
