import type { Bounds, Feature, Layer } from "../domain/layer.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { admittedFeatures, readyLayers } from "../state/layers.ts";
import { isInTime, shownPhase } from "../state/told-stage.ts";

/**
 * Is an outline in view that was not surveyed? Then the picture must say "approximate outline, not a plan, no legal
 * effect". Generalised ground (shores, port fills) is no outline of a place and does not ask for it.
 */
export function needsNotice(state: AtlasState, view: Bounds): boolean {
  // Whatever a scenario shows is a drawing of its own, even on a planning area that was surveyed.
  return (
    (state.plan.scenario !== null && !state.onlyDecided && shownPhase(state) !== "now") ||
    unsureInView(state, view).length > 0
  );
}

/** Things in view that were not surveyed, with the layer that has them. */
export function unsureInView(
  state: AtlasState,
  view: Bounds,
): readonly { readonly layer: Layer; readonly feature: Feature }[] {
  return readyLayers(state)
    .filter(({ meta }) => meta.group !== "backdrop" && state.visible[meta.id] === true && state.opacity[meta.id] !== 0)
    .flatMap((layer) =>
      admittedFeatures(state, layer)
        .filter(
          (feature) => needsOutlineNotice(feature.status) && isInTime(state, feature) && overlap(extent(feature), view),
        )
        .map((feature) => ({ layer, feature })),
    );
}

const extents = new WeakMap<Feature, Bounds>();

function extent(feature: Feature): Bounds {
  const known = extents.get(feature) ?? boundsOf(feature.geometry);
  extents.set(feature, known);
  return known;
}

export const overlap = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
