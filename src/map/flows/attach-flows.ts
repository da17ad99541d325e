import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { CARRIERS, type Carrier } from "../../domain/logistics.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { createLiveLabel } from "../editing/live-label.ts";
import type { MapHost } from "../extras.ts";
import { freePart } from "../free-part.ts";
import type { Overlay } from "../overlay.ts";
import { drawnFlows, flowInputs } from "./drawn-flows.ts";
import { flowLabelLayers, flowLayers } from "./flow-layers.ts";
import { flowLabelShapes, flowShapes, type SeenPart } from "./flow-shapes.ts";
import { wordsOf } from "./flow-words.ts";
import { moveVehicles } from "./move-vehicles.ts";
import { FLOW_HIT_LAYER, FLOW_LABELS_SOURCE, FLOWS_SOURCE } from "./sources.ts";

/** Flows as lines under the names, what they say over everything, and the vehicles that move along them. */
export function attachFlows(host: MapHost): readonly Overlay[] {
  const { map, store } = host;
  const labels = (state: AtlasState) => flowLabelShapes(state, seenPart(host));
  map.on("moveend", () => {
    const state = store.getState();
    if (drawnFlows(state) !== null) void map.getSource<GeoJSONSource>(FLOW_LABELS_SOURCE)?.setData(labels(state));
  });
  tellUnderPointer(host);
  void fetchedPart(host, import("./vehicles-overlay.ts")).then((part) => {
    if (part !== null) moveVehicles(host, part.addVehicles);
  });
  return [
    { source: FLOWS_SOURCE, slot: "ways", layers: flowLayers, inputs: flowInputs, shapes: flowShapes },
    {
      source: FLOW_LABELS_SOURCE,
      slot: "sketch",
      layers: flowLabelLayers,
      inputs: (state) => [...flowInputs(state), state.view.insets],
      shapes: labels,
    },
  ];
}

/** Room for a label about its place, and for scale and north along the lower edge. Pixels. */
const CLEAR = { side: 24, bottom: 80 };

/** A part narrower than this has the width of a phone, pixels. */
const NARROW = 520;

function seenPart({ map, container, store }: MapHost): SeenPart {
  const { left, top, right, bottom } = freePart(container, store.getState().view.insets);
  const low = map.unproject([left + CLEAR.side, bottom - CLEAR.bottom]);
  const high = map.unproject([right - CLEAR.side, top + CLEAR.side]);
  return { bounds: [low.lng, low.lat, high.lng, high.lat], narrow: right - left < NARROW };
}

/** The figures of the line under the pointer, beside it. */
function tellUnderPointer({ map, container, store }: MapHost): void {
  const label = createLiveLabel(container, () => store.getState().view.insets);
  map.on("mousemove", ({ point }: MapMouseEvent) => {
    const state = store.getState();
    const flows = drawnFlows(state);
    const by = flows === null || map.getLayer(FLOW_HIT_LAYER) === undefined ? undefined : carrierAt(point);
    label.show(point, flows === null || by === undefined ? [] : wordsOf(by, flows, state));
  });
  map.on("mouseout", () => label.show({ x: 0, y: 0 }, []));

  function carrierAt(point: MapMouseEvent["point"]): Carrier | undefined {
    const [hit] = map.queryRenderedFeatures(point, { layers: [FLOW_HIT_LAYER] });
    return CARRIERS.find((carrier) => carrier === hit?.properties["by"]);
  }
}
