import type { Feature, FeatureCollection } from "geojson";
import { toldStage } from "../../state/told-stage.ts";
import { themeName } from "../../theme/theme-name.ts";
import type { SeenMap } from "../extras.ts";
import { wordsPart } from "../free-part.ts";
import type { Overlay } from "../overlay.ts";
import { isWall, wallScale } from "../style-part.ts";
import { flowInputs } from "./drawn-flows.ts";
import { flowLabelLayers, flowLayers, gapLayers, keptClear } from "./flow-layers.ts";
import { flowLabelShapes, flowShapes, type SeenPart } from "./flow-shapes.ts";
import { FLOW_LABELS_SOURCE, FLOWS_SOURCE } from "./sources.ts";

/**
 * Flows as lines under the names, and what they say, which keeps clear of marks and of the names of sites: those give way
 * to nothing but the words beside a gap. `part`: what of the map is seen when they are drawn; `share`: of the width that lines have on the page, for
 * a smaller picture.
 */
export const flowOverlays = (part: () => SeenPart, share = 1): readonly Overlay[] => [
  {
    source: FLOWS_SOURCE,
    slot: "ways",
    layers: flowLayers,
    inputs: flowInputs,
    shapes: (state) => narrowed(flowShapes(state), share),
  },
  {
    source: FLOW_LABELS_SOURCE,
    slot: "plan-names",
    layers: flowLabelLayers,
    others: [
      { slot: "sketch", layers: gapLayers },
      { slot: "kept-room", layers: (paint) => [keptClear(paint)] },
    ],
    inputs: (state) => [...flowInputs(state), state.view.insets],
    shapes: (state) => flowLabelShapes(state, part()),
  },
];

/** Room for a label about its place, pixels. */
const CLEAR = 24;

/** A part narrower than this has the width of a phone, pixels. */
const NARROW = 520;

export function seenPart({ map, container, store }: SeenMap): SeenPart {
  const { left, top, right, bottom } = wordsPart(container, store.getState().view.insets);
  const low = map.unproject([left + CLEAR, bottom - CLEAR]);
  const high = map.unproject([right - CLEAR, top + CLEAR]);
  const state = store.getState();
  const isOnStage = toldStage(state) !== null || themeName(state.theme, state.mode.kind, false) === "stage";
  const isOnWall = isOnStage && isWall(wallScale(true, container.clientWidth));
  return { bounds: [low.lng, low.lat, high.lng, high.lat], narrow: isOnWall || right - left < NARROW };
}

function narrowed(shapes: FeatureCollection, share: number): FeatureCollection {
  const less = (pixels: unknown): number => (typeof pixels === "number" ? pixels * share : 0);
  const narrow = ({ properties, ...shape }: Feature): Feature => ({
    ...shape,
    properties: { ...properties, width: less(properties?.["width"]), offset: less(properties?.["offset"]) },
  });
  return share === 1 ? shapes : { ...shapes, features: shapes.features.map(narrow) };
}
