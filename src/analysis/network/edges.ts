import { metres } from "../../domain/units.ts";
import { distance, lengthOf } from "../../geodesy/plane-segment.ts";
import type { Chain } from "./chains.ts";
import { spotsOf } from "./chains.ts";
import type { NetworkEdge, NetworkReport } from "./network.ts";
import type { Plane } from "./plane.ts";

/** An edge between spots of the plane, before nodes are numbered. */
export interface Run {
  readonly chain: Chain;
  readonly spots: readonly number[];
}

export interface Cut {
  readonly runs: readonly Run[];
  readonly merged: NetworkReport["merged"];
  /** Spots on stretches that two lines have in common. */
  readonly common: ReadonlySet<number>;
}

/**
 * Cuts lines where they meet. A segment that two lines have in common stays with the first of them; the other's metres
 * are listed as dropped. Spots in `forced` become nodes though nothing meets there.
 */
export function cutAtNodes(plane: Plane, chains: readonly Chain[], forced: ReadonlySet<number>): Cut {
  const owners = new Map<string, Chain>();
  const dropped = new Map<string, { kept: Chain; dropped: Chain; metres: number }>();
  const common = new Set<number>();
  const stretches: Run[] = [];
  for (const chain of chains) {
    const spots = spotsOf(chain);
    let run: number[] = [];
    const close = (): void => {
      if (run.length > 1) stretches.push({ chain, spots: run });
      run = [];
    };
    for (let position = 0; position + 1 < spots.length; position++) {
      const [from, to] = [spots[position], spots[position + 1]] as [number, number];
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, chain);
        if (run.length === 0) run.push(from);
        run.push(to);
        continue;
      }
      close();
      if (owner === chain) continue;
      common.add(from).add(to);
      const pair = `${owner.feature.id} ${chain.feature.id}`;
      const sum = dropped.get(pair) ?? { kept: owner, dropped: chain, metres: 0 };
      dropped.set(pair, sum);
      sum.metres += distance(plane.at(from), plane.at(to));
    }
    close();
  }
  return {
    common,
    runs: stretches.flatMap(cutter(stretches, forced)),
    merged: [...dropped.values()].map((pair) => ({
      kept: pair.kept.feature.id,
      dropped: pair.dropped.feature.id,
      metres: metres(pair.metres),
    })),
  };
}

/** What a stretch between two nodes says of itself. */
export function toEdge(plane: Plane, { chain, spots }: Run, nodeOf: (spot: number) => number): NetworkEdge {
  const { feature, declared } = chain;
  const points = spots.map(plane.at);
  const ref = feature.fields["ref"];
  const stated = feature.fields["plusMinusMetres"];
  const refs = [feature.fields["from"], feature.fields["to"]];
  return {
    from: nodeOf(spots[0] as number),
    to: nodeOf(spots.at(-1) as number),
    points,
    metres: lengthOf(points),
    oneWay: feature.fields["oneWay"] === true,
    kind: declared ? "declared" : "network",
    realisation: feature.status.realisation,
    roadNumber: !declared && typeof ref === "string" ? ref : null,
    feature: { layer: feature.layer, feature: feature.id },
    plusMinusMetres: metres(declared && typeof stated === "number" ? stated : feature.accuracyMetres),
    needsSpur:
      feature.layer === SPUR_LAYER ||
      refs.some((place) => typeof place === "string" && place.startsWith(`${SPUR_LAYER}/`)),
  };
}

const SPUR_LAYER = "rail-spur";

/** A spot is a node where not exactly two stretches of one line meet. */
function cutter(stretches: readonly Run[], forced: ReadonlySet<number>): (run: Run) => readonly Run[] {
  const degrees = new Map<number, number>();
  const ends = new Set<number>(forced);
  for (const { spots } of stretches) {
    spots.forEach((spot, position) => {
      const inner = position > 0 && position + 1 < spots.length;
      degrees.set(spot, (degrees.get(spot) ?? 0) + (inner ? 2 : 1));
      if (!inner) ends.add(spot);
    });
  }
  const isNode = (spot: number): boolean => ends.has(spot) || (degrees.get(spot) ?? 0) > 2;
  return ({ chain, spots }) => {
    const runs: Run[] = [];
    let start = 0;
    for (let position = 1; position < spots.length; position++) {
      if (position + 1 < spots.length && !isNode(spots[position] as number)) continue;
      runs.push({ chain, spots: spots.slice(start, position + 1) });
      start = position;
    }
    return runs;
  };
}
