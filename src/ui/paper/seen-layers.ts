import type { Bounds, Feature, LayerMeta } from "../../domain/layer.ts";
import { PLANNED_ANEW } from "../../domain/planned-anew.ts";
import { touchesBounds } from "../../geodesy/touches-bounds.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { admittedFeatures, readyLayers } from "../../state/layers.ts";
import { drawsScenario, isInTime } from "../../state/told-stage.ts";
import { drawingOf } from "../../theme/drawings.ts";

/** What of a layer a sheet shows. */
export interface SeenLayer {
  readonly meta: LayerMeta;
  /** One for each look that its things have in the frame. */
  readonly features: readonly Feature[];
}

/** Layers of which anything is drawn within bounds (lon/lat degrees) at a zoom, in the order of the panel. */
export function seenLayers(state: AtlasState, bounds: Bounds, zoom: number): readonly SeenLayer[] {
  return readyLayers(state)
    .filter(({ meta }) => state.visible[meta.id] === true && state.opacity[meta.id] !== 0)
    .map((layer) => {
      const looks = new Map<string, Feature>();
      for (const feature of admittedFeatures(state, layer)) {
        const { kind, status, geometry } = feature;
        const look = `${kind}/${status.realisation}/${status.geometryQuality}`;
        if (!isInTime(state, feature)) continue;
        if (looks.has(look) || !isDrawn(layer.meta.token, kind, zoom)) continue;
        if (drawsScenario(state) && PLANNED_ANEW.includes(kind)) continue;
        if (touchesBounds(geometry, bounds)) looks.set(look, feature);
      }
      return { meta: layer.meta, features: [...looks.values()] };
    })
    .filter(({ features }) => features.length > 0);
}

/** Lettering begins at a zoom of its own; what has a shape is drawn at any. */
function isDrawn(token: string, kind: string, zoom: number): boolean {
  const { fill, line, marker, text, from = 0 } = drawingOf(token, kind);
  return fill !== undefined || line !== undefined || marker !== undefined || (text !== undefined && from <= zoom);
}
