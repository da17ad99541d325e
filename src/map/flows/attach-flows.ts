import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { CARRIERS, type Carrier } from "../../domain/logistics.ts";
import { createLiveLabel } from "../editing/live-label.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { drawnFlows } from "./drawn-flows.ts";
import { flowOverlays, seenPart } from "./flow-overlays.ts";
import { flowLabelShapes } from "./flow-shapes.ts";
import { wordsOf } from "./flow-words.ts";
import { moveVehicles } from "./move-vehicles.ts";
import { FLOW_HIT_LAYER, FLOW_LABELS_SOURCE } from "./sources.ts";

/** Flows as lines under the names, what they say over everything, and the vehicles that move along them. */
export function attachFlows(host: MapHost): readonly Overlay[] {
  const { map, store } = host;
  map.on("moveend", () => {
    const state = store.getState();
    if (drawnFlows(state) === null) return;
    void map.getSource<GeoJSONSource>(FLOW_LABELS_SOURCE)?.setData(flowLabelShapes(state, seenPart(host)));
  });
  tellUnderPointer(host);
  void fetchedPart(host, import("./vehicles-overlay.ts")).then((part) => {
    if (part !== null) moveVehicles(host, part.addVehicles);
  });
  return flowOverlays(host);
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
