import type { FlowMap, FlowPlaceId } from "../../domain/flow.ts";
import type { Metres } from "../../domain/units.ts";
import { geodesicLength } from "../../geodesy/geodesic.ts";

/** Metres of the lane between two places, either way round; null where none is written down. */
export type LaneMetres = (from: FlowPlaceId, to: FlowPlaceId) => Metres | null;

/**
 * Lengths of the sea lanes on the ellipsoid, their waypoints joined by geodesics. Places are asked for as the lanes name
 * them; measured once for a map.
 *
 * @example laneMetres(flowMap)("chosen-quay", "rotterdam") // metres of the lane written down from Rotterdam
 */
export function laneMetres(flowMap: FlowMap): LaneMetres {
  const before = known.get(flowMap);
  if (before !== undefined) return before;
  const lengths = new Map(
    flowMap.lanes.flatMap(({ from, to, waypoints }) => {
      const length = geodesicLength({ type: "LineString", coordinates: waypoints });
      return [
        [`${from} ${to}`, length],
        [`${to} ${from}`, length],
      ] as const;
    }),
  );
  const measured: LaneMetres = (from, to) => lengths.get(`${from} ${to}`) ?? null;
  known.set(flowMap, measured);
  return measured;
}

const METRES_OF_A_NAUTICAL_MILE = 1_852;
const HOURS_OF_A_DAY = 24;

/** @example sailingDays(metres(1_852_000), 12) // 3.47: 1,000 nautical miles at 12 knots are 83.3 hours */
export function sailingDays(metres: Metres | null, knots: number | null): number | null {
  return metres === null || knots === null ? null : metres / METRES_OF_A_NAUTICAL_MILE / knots / HOURS_OF_A_DAY;
}

const known = new WeakMap<FlowMap, LaneMetres>();
