import type { DistanceSheet } from "../../domain/way.ts";
import type { WaysState } from "../../state/atlas-state.ts";

// Only a figure by rail may hang on the spur: beside any other the sentence that it is not secured would be wrong.

/** Does a figure of the way stand on the spur as built? */
export function isWayOnSpur({ by, spurBuilt, answers: { way } }: WaysState): boolean {
  if (!spurBuilt || by !== "rail" || way.status !== "ready") return false;
  return way.value.kind === "found" || (way.value.kind === "unreachable" && way.value.gapMetres !== null);
}

/** Does a length or a gap in the rows of the sheet? */
export const isSheetOnSpur = ({ rows, spurBuilt }: DistanceSheet): boolean =>
  spurBuilt &&
  rows.some(({ rail }) => rail?.kind === "found" || (rail?.kind === "unreachable" && rail.gapMetres !== null));
