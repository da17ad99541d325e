import type { Map as GlMap, Point } from "maplibre-gl";
import { CARRIERS, type Carrier } from "../../domain/logistics.ts";
import type { Box } from "../framing.ts";
import { FLOW_HIT_LAYER, FLOW_LABEL_LAYER, GAP_LABEL_LAYER } from "./sources.ts";

type QueriedMap = Pick<GlMap, "getLayer" | "queryRenderedFeatures">;

/**
 * Which line lies at a place of the canvas. The map is asked once for each move of the pointer, however many ask: they hand
 * on the same point.
 */
export function lineFinder(map: QueriedMap): (point: Point) => Carrier | undefined {
  let last: { readonly point: Point; readonly by: Carrier | undefined } | null = null;
  return (point) => {
    if (last?.point !== point) last = { point, by: carrierAt(point) };
    return last.by;
  };

  function carrierAt(point: Point): Carrier | undefined {
    if (map.getLayer(FLOW_HIT_LAYER) === undefined) return undefined;
    const [hit] = map.queryRenderedFeatures(point, { layers: [FLOW_HIT_LAYER] });
    return CARRIERS.find((carrier) => carrier === hit?.properties["by"]);
  }
}

/** Does what a line says stand in a part of the canvas? Pixels. */
export function isLabelled(map: QueriedMap, { left, top, right, bottom }: Box): boolean {
  if (map.getLayer(FLOW_LABEL_LAYER) === undefined) return false;
  return (
    map.queryRenderedFeatures(
      [
        [left, top],
        [right, bottom],
      ],
      { layers: [FLOW_LABEL_LAYER, GAP_LABEL_LAYER] },
    ).length > 0
  );
}
