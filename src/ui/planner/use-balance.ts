import type { LandAnswer } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { shownScenario } from "../../state/planner.ts";
import { useAtlas } from "../context.ts";

export interface ShownBalance {
  readonly status: "none" | "working" | "failed" | "ready";
  readonly balance: LandAnswer | null;
  /** The scenario that the balance is of: while a hand drags, the one before. */
  readonly of: Scenario | null;
  /** Is what a hand still draws or moves counted in it? */
  readonly isDraft: boolean;
  /** Of a drawing too complex to be counted: its borders meet in more than so many places. */
  readonly places?: number;
}

const NO_BALANCE = { balance: null, of: null, isDraft: false } as const;

/** The balance that stands on the page: the last one that was worked out, until the next is there. */
export function useBalance(): ShownBalance {
  const last = useAtlas(({ plan }) => plan.balance);
  const scenario = useAtlas(shownScenario);
  const kept = useAtlas(({ plan }) => plan.scenario);
  if (last === null) return { status: scenario === null ? "none" : "working", ...NO_BALANCE };
  const { answer } = last;
  if (answer.status === "failed") return { ...answer, ...NO_BALANCE };
  if (answer.status !== "ready") return { status: answer.status, ...NO_BALANCE };
  const isDraft = scenario !== kept && last.of !== kept;
  return { status: last.of === scenario ? "ready" : "working", balance: answer.value, of: last.of, isDraft };
}

/**
 * Why a balance is no file yet, as the key of a sentence: a file is of the scenario in history. What a hand still draws is
 * not, nor is what it has just let go or taken back until the balance has come after it.
 */
export function whyNoFile(
  { balance, of, isDraft }: ShownBalance,
  kept: Scenario | null,
): "balance.draft" | "balance.working" | null {
  if (balance !== null && of !== null && of === kept) return null;
  return balance !== null && isDraft ? "balance.draft" : "balance.working";
}
