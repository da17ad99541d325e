import type { AreaTable } from "../../domain/land-balance.ts";
import { type HalfSquareMillimetres, halfSquareMillimetres } from "../../domain/plane.ts";

/**
 * The rows of the municipal tables together less the planning area, or those of the joint table, whichever is farther from
 * it: 0, or the method is broken. Whole half square millimetres: the whole window of the map is below 2^53 of them, so that
 * no sum loses any.
 *
 * @example closingError([kokkola60Hectares, kruunupyy40Hectares, joint100Hectares], hundredHectares) // 0
 */
export function closingError(tables: readonly AreaTable[], planningArea: HalfSquareMillimetres): HalfSquareMillimetres {
  const errorOf = (own: readonly AreaTable[]): number =>
    own.flatMap(({ rows }) => rows).reduce((sum, { area }) => sum + area, 0) - planningArea;
  const municipal = errorOf(tables.filter(({ part }) => part !== "joint"));
  const joint = errorOf(tables.filter(({ part }) => part === "joint"));
  return halfSquareMillimetres(Math.abs(municipal) >= Math.abs(joint) ? municipal : joint);
}
