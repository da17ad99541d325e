import { line, pattern } from "./strokes.ts";

/** A thin hatch, never a flat green: a reserve is a rule over the land, not a kind of land. */
export const reserveHatch = pattern("nature-reserve", "sparseHatch", "reserve");
export const reserveEdge = line("nature-reserve");
