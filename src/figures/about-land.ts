import type { Figure } from "../domain/figure.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";

/**
 * Whether a number is known no better than an outline that nobody has surveyed: the outline bounds the ground it is of, be
 * that a zone, the whole, what no zone takes, or the part of it under a restriction.
 */
export const dependsOnOutline = (isOnOutline: boolean, { status }: Pick<PlanningArea, "status">): boolean =>
  isOnOutline && needsOutlineNotice(status);

/**
 * An area that an approximate outline bounds: whole hectares and "about", for its edge is known to hundreds of metres.
 *
 * @example aboutHectares(figure, 170.0054) // "noin 170 ha"
 * @example aboutHectares(figure, 0.3) // "alle 1 ha"
 */
export function aboutHectares(figure: Figure, hectares: number): Figure {
  const whole = Math.round(hectares);
  return {
    ...figure,
    value: Math.max(1, whole),
    unit: "ha",
    decimals: 0,
    qualifier: whole < 1 ? "less-than" : "about",
    approximate: true,
  };
}

/**
 * Floor area by plot ratio on such ground: two digits that count.
 *
 * @example aboutFloorArea({ ...figure, value: 30_612 }) // "noin 31 000 k-m²"
 */
export function aboutFloorArea(figure: Figure): Figure {
  if (typeof figure.value !== "number") return figure;
  return { ...figure, value: Number(figure.value.toPrecision(2)), qualifier: "about", approximate: true };
}
