import type { Bounds, Feature } from "../domain/layer.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { admittedFeatures } from "../state/layers.ts";

/**
 * Is an outline in view that was not surveyed? Then the picture must say "approximate outline, not a plan, no legal
 * effect". Generalised ground (shores, port fills) is no outline of a place and does not ask for it.
 */
export function needsNotice(state: AtlasState, view: Bounds): boolean {
  // Whatever a scenario shows is a drawing of its own, even on a planning area that was surveyed.
  if (state.plan.scenario !== null && !state.onlyDecided) return true;
  return Object.values(state.layers).some((entry) => {
    if (entry.status !== "ready" || entry.meta.group === "backdrop") return false;
    if (state.visible[entry.meta.id] !== true || state.opacity[entry.meta.id] === 0) return false;
    return admittedFeatures(state, entry.layer).some(
      (feature) => needsOutlineNotice(feature.status) && overlap(extent(feature), view),
    );
  });
}

const extents = new WeakMap<Feature, Bounds>();

function extent(feature: Feature): Bounds {
  const known = extents.get(feature) ?? boundsOf(feature.geometry);
  extents.set(feature, known);
  return known;
}

const overlap = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
