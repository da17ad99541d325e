import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Overlay } from "./overlay.ts";
import { PLAN_SOURCE } from "./planner/sources.ts";

/** Letters of a zone are as large on paper as on a desk: 9 points, where larger ones would fit into few zones. */
const SCALE = 1;
/**
 * How far a code may reach over the edges of a zone too small for it, zooms: on paper nobody comes nearer, and land of one
 * colour is told apart by its letters alone.
 */
const OVER_ZOOMS = 1;

/** The overlay of a scenario with the letters of its zones as paper has them. */
export const withPaperZoneNames = (plan: Overlay): Overlay => ({
  ...plan,
  others: (plan.others ?? []).map((part) =>
    part.slot === "plan-names"
      ? { ...part, layers: (paint) => part.layers({ ...paint, scale: SCALE }).map(withSmallZones) }
      : part,
  ),
});

/** Zones whose code stands over their edges come after those that have room: they give way where both want it. */
function withSmallZones(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== "symbol" || !layer.id.startsWith(`${PLAN_SOURCE}/zone-name-`)) return layer;
  const from = layer.minzoom ?? 0;
  const filter = ["all", ["==", ["get", "role"], "zone-name"], ["<=", ["get", "from"], from + OVER_ZOOMS]];
  return { ...layer, filter: filter as FilterSpecification };
}
