import type { FlowMode, Range } from "../../domain/flow.ts";
import type { Break, BrokenStage, LogisticsInputs, QuayWays } from "../../domain/logistics.ts";
import { scaled } from "../../domain/range.ts";
import type { WayAnswer } from "../../domain/way.ts";
import type { Stage } from "./stages.ts";

/** A share of a stage by one means. */
export interface Carried {
  readonly stage: Stage;
  readonly by: FlowMode;
  readonly tonnes: Range | null;
}

export interface Carrying {
  readonly carried: readonly Carried[];
  readonly broken: readonly BrokenStage[];
}

/** By percent of the stage. */
type Shares = ReadonlyMap<FlowMode, number>;

/**
 * Who carries a stage, and where a means that was to carry it does not reach. What it cannot carry goes by another means
 * that the stage allows and that reaches; where there is none the chain breaks and the tonnes are nobody's.
 */
export function carry(stage: Stage, inputs: LogisticsInputs, ways: QuayWays, spurBuilt: boolean): Carrying {
  const shares = new Map<FlowMode, number>();
  const broken: BrokenStage[] = [];
  const share = (by: FlowMode, percent: number): void => void shares.set(by, (shares.get(by) ?? 0) + percent);
  for (const [by, percent] of wishedShares(stage, inputs)) {
    const why = breakOf(stage, by, ways, spurBuilt);
    if (why === null) {
      share(by, percent);
      continue;
    }
    const { flow, from, to } = stage;
    const carriedBy = stage.by.find((other) => breakOf(stage, other, ways, spurBuilt) === null) ?? null;
    const { material, direction } = flow;
    broken.push({ material, direction, from, to, by, why, tonnes: part(stage.tonnes, percent), carriedBy });
    if (carriedBy !== null) share(carriedBy, percent);
  }
  const carried = [...shares].map(([by, percent]) => ({ stage, by, tonnes: part(stage.tonnes, percent) }));
  return { carried, broken };
}

/** Between quay and site as the reader divides it; elsewhere all by the means that the stage names first. */
function wishedShares({ by, atQuay, atSite }: Stage, { railPercent }: LogisticsInputs): Shares {
  if (!(atQuay && atSite && by.includes("rail") && by.includes("road"))) return new Map([[by[0] ?? "none", 100]]);
  const shares: readonly (readonly [FlowMode, number])[] = [
    ["rail", railPercent],
    ["road", 100 - railPercent],
  ];
  return new Map(shares.filter(([, percent]) => percent > 0));
}

/** Elsewhere than at the site the networks are not this map's. */
const breakOf = ({ atSite }: Stage, by: FlowMode, ways: QuayWays, spurBuilt: boolean): Break | null =>
  atSite ? breakAtSite(by, ways, spurBuilt) : null;

/** Why a road or a train does not get in; null where it does, and for any other means. */
export function breakAtSite(by: FlowMode, ways: QuayWays, spurBuilt: boolean): Break | null {
  if (by === "road") return reachesByRoad(ways.road) ? null : whyNot(ways.road);
  if (by !== "rail") return null;
  const answer = spurBuilt ? ways.railWithSpur : ways.rail;
  if (answer.kind === "found") return null;
  return ways.railWithSpur.kind === "found" ? "no-spur" : whyNot(answer);
}

/** Beside each other there is a street, whether the map has it or not. */
const reachesByRoad = ({ kind }: WayAnswer): boolean => kind === "found" || kind === "nearby";

const whyNot = ({ kind }: WayAnswer): Break => (kind === "not-carried" ? "not-carried" : "no-way");

const part = (tonnes: Range | null, percent: number): Range | null =>
  tonnes === null ? null : scaled(tonnes, percent / 100);
