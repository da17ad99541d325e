import type { Position } from "../domain/layer.ts";
import { metres } from "../domain/units.ts";
import { toLonLat } from "./densify.ts";
import { toGk23 } from "./etrs-gk23.ts";

const SQUARE_METRES_OF_A_HECTARE = 10_000;

/**
 * A square of so many hectares about a point, its sides along the grid of ETRS-GK23: a closed ring in lon, lat degrees,
 * counter-clockwise, with vertices between where a side is longer than 500 m.
 *
 * @example planarArea({ type: "Polygon", coordinates: [squareAround([23.02, 63.78], 600)] }) // 6 000 000 m²
 */
export function squareAround(centre: Position, hectares: number): readonly Position[] {
  const { east, north } = toGk23(centre);
  const half = Math.sqrt(hectares * SQUARE_METRES_OF_A_HECTARE) / 2;
  return toLonLat(
    CORNERS.map(([right, up]) => ({ east: metres(east + right * half), north: metres(north + up * half) })),
  );
}

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
] as const;
