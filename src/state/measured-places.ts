import type { Geometry } from "../domain/layer.ts";
import type { MeasuredShape, SnapHint, Vertex } from "../domain/measurement.ts";
import type { Place } from "../domain/place.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import type { AtlasState } from "./atlas-state.ts";
import { featureAt } from "./layers.ts";

/** A vertex at a place. One that lies where the hint points is as sure as the thing it snapped to. */
export function vertexAt(
  state: AtlasState,
  hint: SnapHint | null,
  { position, plusMinusMetres }: Pick<Vertex, "position" | "plusMinusMetres">,
): Vertex {
  const isOnHint = hint !== null && hint.position[0] === position[0] && hint.position[1] === position[1];
  const feature = isOnHint ? featureAt(state, hint) : null;
  if (feature === null) return { position, plusMinusMetres, approximate: false, on: null };
  return {
    position,
    plusMinusMetres: feature.accuracyMetres,
    approximate: needsOutlineNotice(feature.status),
    on: { layer: feature.layer, feature: feature.id },
  };
}

/** Where a place lies; null while its layer is not loaded, or no such thing is on it. Lon/lat degrees. */
export function geometryAt(state: AtlasState, place: Place): Geometry | null {
  if (place.kind === "point") return { type: "Point", coordinates: place.position };
  return featureAt(state, place)?.geometry ?? null;
}

/** Everything that a drawing reaches: its vertices, or the things it is measured between. */
export function geometriesOf(state: AtlasState, shape: MeasuredShape | null): readonly Geometry[] {
  if (shape === null) return [];
  if (shape.tool === "between") return shape.ends.flatMap(({ place }) => geometryAt(state, place) ?? []);
  return shape.vertices.length === 0
    ? []
    : [{ type: "MultiPoint", coordinates: shape.vertices.map(({ position }) => position) }];
}
