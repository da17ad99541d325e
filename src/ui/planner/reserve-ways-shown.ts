import type { PlaneArea } from "../../domain/plane.ts";
import type { ReserveWays } from "../../domain/reserve.ts";
import type { PlanningArea, Zone, ZoneId } from "../../domain/scenario.ts";

/** What ways are worked out of. */
export interface AskedWays {
  readonly planningArea: PlanningArea;
  readonly zones: readonly Zone[];
  readonly ids: readonly ZoneId[];
  /** Layers that are at hand. */
  readonly layers: string;
}

export interface ShownWays {
  readonly ways: ReserveWays | "working" | "failed";
  /** They are of what stands on the page, and not of what stood there before. */
  readonly isCurrent: boolean;
}

/** The last ways that were worked out, until the next are there; `last` is null before the first. */
export function shownWays(
  last: { readonly of: AskedWays; readonly ways: ReserveWays | "failed" } | null,
  asked: AskedWays,
): ShownWays {
  if (last === null) return { ways: "working", isCurrent: false };
  const isCurrent = isSame(last.of, asked);
  return { ways: last.ways === "failed" && !isCurrent ? "working" : last.ways, isCurrent };
}

function isSame(one: AskedWays, other: AskedWays): boolean {
  const [grounds, others] = [groundsOf(one), groundsOf(other)];
  return (
    one.planningArea === other.planningArea &&
    one.layers === other.layers &&
    one.ids.join() === other.ids.join() &&
    grounds.length === others.length &&
    grounds.every((ground, at) => ground === others[at])
  );
}

/** Names and other zones are nothing to a way. */
const groundsOf = ({ zones, ids }: AskedWays): readonly PlaneArea[] =>
  zones.filter(({ id }) => ids.includes(id)).map(({ ground }) => ground);
