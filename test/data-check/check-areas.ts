import type { Layer } from "../../src/domain/layer.ts";
import { toHectares } from "../../src/domain/units.ts";
import { planarArea } from "../../src/geodesy/planar-area.ts";
import { FOLDER } from "./check-layer-files.ts";
import type { Finding } from "./finding.ts";

/** Areas that sources state and that the outlines were drawn to, hectares in EPSG:3877. */
const STATED = [
  { id: "kruunuportti", hectares: 170, plusMinus: 0.1 },
  { id: "kip", hectares: 700, plusMinus: 1 },
];

export function checkAreas(layers: readonly Layer[]): readonly Finding[] {
  return STATED.flatMap(({ id, hectares, plusMinus }) => {
    for (const { meta, features } of layers) {
      const index = features.findIndex((feature) => feature.id === id);
      const geometry = features[index]?.geometry;
      if (geometry === undefined) continue;
      const place = { file: `${FOLDER}${meta.id}.geojson`, path: `features[${index}].geometry` };
      if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
        return [{ ...place, detail: "expected a polygon" }];
      const area = toHectares(planarArea(geometry));
      if (Math.abs(area - hectares) <= plusMinus) return [];
      return [{ ...place, detail: `${area.toFixed(2)} ha in EPSG:3877, expected ${hectares} ± ${plusMinus} ha` }];
    }
    return [{ file: FOLDER, path: "", detail: `no layer has the feature ${id}` }];
  });
}
