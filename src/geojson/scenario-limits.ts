import { WINDOW } from "../domain/layer.ts";
import type { Limits } from "./limits.ts";

/** Of a scenario or a plan boundary that somebody brings. Features are zones, restrictions or polygons. */
export const SCENARIO_LIMITS: Limits = {
  bytes: 16 * 1024 * 1024,
  depth: 16,
  features: 10_000,
  vertices: 100_000,
  text: 10_000,
  bounds: WINDOW,
};

/** Numbers and texts of such a file: five for every vertex it may have, and room for what a boundary says of itself. */
export const SCENARIO_VALUES = 1_000_000;

/** Of one zone or outline: whether rings cross is asked edge by edge, and a hostile file must not hold the page up. */
export const AREA_VERTICES = 5_000;

/** Of a boundary file: outer rings and holes. Each is held against the others, and the reader looks on meanwhile. */
export const AREA_RINGS = 500;
