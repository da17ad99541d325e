import { fail, ok, type Result } from "../../domain/result.ts";
import type { GeometryQuality } from "../../domain/status.ts";
import { readSourceDate } from "./own-restriction-values.ts";

/** Which field cannot be read: a text key (`planner.boundary-fault.<field>`). */
export type BoundaryFault = "date" | "quality";

/**
 * What was said of a boundary. Its date may be left out, and is not known then; how it was measured nobody else can say,
 * so it must be chosen.
 */
export function readBoundaryWords(
  date: string,
  quality: GeometryQuality | "",
): Result<{ readonly asOf: string | null; readonly geometryQuality: GeometryQuality }, BoundaryFault> {
  const asOf = readSourceDate(date);
  if (asOf === null) return fail("date");
  if (quality === "") return fail("quality");
  return ok({ asOf: asOf === "" ? null : asOf, geometryQuality: quality });
}
