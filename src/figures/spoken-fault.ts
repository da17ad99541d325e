import type { MeasuredShape } from "../domain/measurement.ts";
import type { Measured, MeasureFault } from "./measure-figures.ts";

/** The fault to speak of, at the drawing and beside it: a drawing that has only begun is at none yet. */
export function spokenFault({ fault }: Measured, shape: MeasuredShape, finished: boolean): MeasureFault | null {
  if (shape.tool === "between") return fault;
  const few = shape.vertices.length < (shape.tool === "area" ? 3 : 2);
  return few && !finished ? null : fault;
}
