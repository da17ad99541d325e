import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import {
  type Feature,
  type FieldDefinition,
  type Geometry,
  type LayerMeta,
  type Position,
  WINDOW,
} from "../domain/layer.ts";
import { toHectares } from "../domain/units.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { type PolygonGeometry, planarArea } from "../geodesy/planar-area.ts";
import { type LineGeometry, planarLength } from "../geodesy/planar-length.ts";
import { carried, decimalsOf } from "./decimals.ts";

const LABELS = {
  area: { fi: "Pinta-ala", sv: "Areal", en: "Area" },
  areaShown: { fi: "Pinta-ala kartan alueella", sv: "Areal inom kartan", en: "Area within the map" },
  areaStated: { fi: "Ilmoitettu pinta-ala", sv: "Uppgiven areal", en: "Stated area" },
  areaDrawn: {
    fi: "Piirretyn rajauksen pinta-ala",
    sv: "Arealen av den ritade avgränsningen",
    en: "Area of the outline as drawn",
  },
  length: { fi: "Pituus kartalla", sv: "Längd på kartan", en: "Length on the map" },
} as const satisfies Record<string, LocalizedText>;

const known = new WeakMap<Feature, Figure | null>();

/**
 * How large a thing is: hectares in ETRS-GK23 for areas, metres or kilometres for lines; null for points and for things
 * whose length the source states (their line is drawn from it).
 *
 * An approximate outline prints the stated area, "about" and no ±: its edge is known to hundreds of metres, so a
 * computed area says nothing about the thing. A drawn outline without a stated area prints whole hectares.
 *
 * @example sizeFigure(kruunuportti, sitesMeta)?.value // 170, ha, qualifier "about", plusMinus null
 */
export function sizeFigure(feature: Feature, meta: LayerMeta): Figure | null {
  const before = known.get(feature);
  if (before !== undefined) return before;
  const figure = measure(feature, meta);
  known.set(feature, figure);
  return figure;
}

/** Name of the field in which the source states an area in hectares; null where the feature carries none. */
export function statedAreaField(feature: Feature, meta: LayerMeta): string | null {
  for (const [name, definition] of Object.entries(meta.fields)) {
    const isArea = definition.type === "number" && definition.unit === "ha" && /^area/i.test(name);
    if (isArea && typeof feature.fields[name] === "number") return name;
  }
  return null;
}

/** Does the field state how long a line is? */
export function isSizeField(name: string, definition: FieldDefinition): boolean {
  return definition.type === "number" && (definition.unit === "m" || definition.unit === "km") && /^length/i.test(name);
}

function measure(feature: Feature, meta: LayerMeta): Figure | null {
  const { geometry } = feature;
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return areaFigure(feature, meta, geometry);
  if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return null;
  const stated = Object.entries(meta.fields).some(
    ([name, definition]) => isSizeField(name, definition) && typeof feature.fields[name] === "number",
  );
  return stated ? null : lengthFigure(feature, geometry);
}

function areaFigure(feature: Feature, meta: LayerMeta, geometry: PolygonGeometry): Figure {
  const common = { ...figureOf(feature, "area"), unit: "ha", plusMinus: null };
  const surveyed = feature.status.geometryQuality === "surveyed";
  const stated = feature.fields[statedAreaField(feature, meta) ?? ""];
  if (!surveyed && typeof stated === "number") {
    const decimals = decimalsOf(stated);
    return {
      ...common,
      label: LABELS.areaStated,
      value: stated,
      qualifier: "about",
      decimals,
      approximate: true,
      method: "stated",
    };
  }
  const hectares = toHectares(planarArea(geometry));
  const edge = edgeUncertaintyHectares(geometry, feature.accuracyMetres);
  const approximate = !surveyed || edge > hectares / 20;
  const decimals = approximate || edge >= 0.5 ? 0 : edge >= 0.05 ? 1 : 2;
  const label = !surveyed ? LABELS.areaDrawn : reachesWindow(geometry) ? LABELS.areaShown : LABELS.area;
  return {
    ...common,
    label,
    value: Number(hectares.toFixed(decimals)),
    ...(approximate ? { qualifier: "about" as const } : {}),
    decimals,
    approximate,
    method: "plane-area",
  };
}

function lengthFigure(feature: Feature, geometry: LineGeometry): Figure {
  const metres = planarLength(geometry);
  // Two ends, each off by the accuracy and independent of the other; bends between them even out.
  const uncertainty = Math.SQRT2 * feature.accuracyMetres;
  const inKilometres = metres >= 1_000;
  const { plusMinus, decimals, step } = inKilometres ? carried(uncertainty / 1_000, 2) : carried(uncertainty, 0);
  const exact = inKilometres ? metres / 1_000 : metres;
  const value = Number((Math.round(exact / step) * step).toFixed(decimals));
  return {
    ...figureOf(feature, "length"),
    label: LABELS.length,
    value,
    unit: inKilometres ? "km" : "m",
    plusMinus,
    decimals,
    approximate: feature.status.geometryQuality !== "surveyed",
    method: "plane-length",
  };
}

function figureOf(feature: Feature, what: string) {
  return { key: `${feature.id}.${what}`, sources: [feature.source], asOf: feature.asOf };
}

/** What the area would change by if the whole edge moved by its accuracy, hectares; only to choose the digits. */
function edgeUncertaintyHectares(geometry: PolygonGeometry, accuracyMetres: number): number {
  const rings: readonly (readonly Position[])[] =
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return (planarLength({ type: "MultiLineString", coordinates: rings }) * accuracyMetres) / 10_000;
}

/** A shape that reaches the edge of the map goes on beyond it: what is measured is only the part shown. */
function reachesWindow(geometry: Geometry): boolean {
  const edge = 1e-6;
  return boundsOf(geometry).some((value, index) => Math.abs(value - (WINDOW[index] ?? Number.NaN)) < edge);
}
