import { type MeasuredShape, MOST_VERTICES } from "../domain/measurement.ts";
import type { Measured, MeasureFault } from "./measure-figures.ts";

/**
 * What to say of a drawing in hand, at it and beside it: its fault, though one that has only begun is at none yet; and
 * that it takes no more vertices, for the next press would do nothing.
 */
export function spokenFaults(
  { fault }: Measured,
  shape: MeasuredShape,
  finished: boolean,
): readonly (MeasureFault | "full")[] {
  const told = fault === null ? [] : [fault];
  if (shape.tool === "between" || finished) return told;
  const { length } = shape.vertices;
  if (length < (shape.tool === "area" ? 3 : 2)) return [];
  return length < MOST_VERTICES ? told : [...told, "full"];
}
