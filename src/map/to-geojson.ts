import type { FeatureCollection, Feature as JsonFeature, Geometry as JsonGeometry } from "geojson";
import type { Feature, Layer } from "../domain/layer.ts";
import { TIME_PHASES } from "../domain/time-phase.ts";
import { drawingOf } from "../theme/drawings.ts";
import { labelPoint } from "./label-point.ts";
import { type LabelContext, labelOf } from "./labels.ts";

export type Shape = "area" | "line" | "point" | "label";

/** The only properties that style layers may ask for. */
export interface DrawnProperties {
  readonly shape: Shape;
  readonly kind: string;
  readonly realisation: string;
  readonly quality: string;
  readonly rank: number;
  /** Place of the phase from which it belongs in the picture. */
  readonly time: number;
  readonly label: string;
  readonly sub: string;
  readonly stacked: string;
  readonly short: string;
  /** Road number, and the name of the shield that bears it; both absent where there is no number. */
  readonly ref?: string;
  readonly shield?: string;
  /** Lettering that goes to the west. */
  readonly west?: boolean;
}

/** Between the zones along the E8, with their names outside the site, and those east of it. Degrees. */
const WEST = 23.075;

export const DRAWN_PROPERTIES = [
  "shape",
  "kind",
  "realisation",
  "quality",
  "rank",
  "time",
  "label",
  "sub",
  "stacked",
  "short",
  "ref",
  "shield",
  "west",
] as const satisfies readonly (keyof DrawnProperties)[];

/**
 * A layer as the map draws it. Ids are numbers, as the map wants them: the place of the feature in the layer plus one.
 * An area brings one more feature of the same id for its lettering, so that the map does not letter it tile by tile.
 */
export function toGeojson(layer: Layer, context: LabelContext): FeatureCollection {
  const { token } = layer.meta;
  const features = layer.features.flatMap((feature, index): JsonFeature[] => {
    const properties = drawnProperties(feature, token, context);
    const id = index + 1;
    const drawn: JsonFeature = {
      type: "Feature",
      id,
      properties,
      geometry: feature.geometry as unknown as JsonGeometry,
    };
    if (properties.shape !== "area" || properties.label === "" || drawingOf(token, feature.kind).text === undefined)
      return [drawn];
    const place = labelPoint(feature.geometry);
    const point: JsonGeometry = { type: "Point", coordinates: [...place] };
    const lettered = { ...properties, shape: "label", west: place[0] < WEST };
    return [drawn, { type: "Feature", id, properties: lettered, geometry: point }];
  });
  return { type: "FeatureCollection", features };
}

/** The feature that a drawn id stands for; null when the layer has no such feature. */
export function featureOfDrawn(layer: Layer, id: unknown): Feature | null {
  return typeof id === "number" ? (layer.features[id - 1] ?? null) : null;
}

export function shapeOf({ type }: Feature["geometry"]): Exclude<Shape, "label"> {
  if (type.endsWith("Point")) return "point";
  return type.endsWith("LineString") ? "line" : "area";
}

function drawnProperties(feature: Feature, token: string, context: LabelContext): DrawnProperties {
  const drawing = drawingOf(token, feature.kind);
  const lettered =
    drawing.text === undefined ? { label: "", sub: "", stacked: "", short: "" } : labelOf(feature, token, context);
  return {
    shape: shapeOf(feature.geometry),
    kind: feature.kind,
    realisation: feature.status.realisation,
    quality: feature.status.geometryQuality,
    rank: drawing.rank,
    time: TIME_PHASES.indexOf(feature.time?.phase ?? "now"),
    ...lettered,
    ...shieldOf(feature, drawing.shield),
  };
}

/** Characters of a road number that fit a shield. */
const LONGEST_NUMBER = 8;

/** A European route shows its own green number, as E8 does on main road 8. */
function shieldOf({ fields }: Feature, shield: string | undefined): { ref?: string; shield?: string } {
  const { europeanRoute, ref } = fields;
  if (shield === undefined || typeof ref !== "string") return {};
  if (typeof europeanRoute === "string")
    return { ref: europeanRoute.slice(0, LONGEST_NUMBER), shield: "shieldEuropean" };
  return { ref: ref.slice(0, LONGEST_NUMBER), shield };
}
