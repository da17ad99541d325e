import type { GeoJSONSource, MapMouseEvent } from "maplibre-gl";
import { createLiveLabel } from "../editing/live-label.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { drawnFlows } from "./drawn-flows.ts";
import { flowOverlays, seenPart } from "./flow-overlays.ts";
import { flowLabelShapes, type SeenPart } from "./flow-shapes.ts";
import { wordsOf } from "./flow-words.ts";
import { FLOW_LABELS_SOURCE } from "./sources.ts";
import { isLabelled, lineFinder } from "./under-pointer.ts";

/** Flows as lines under the names, and what they say over everything. */
export function attachFlows(host: MapHost): readonly Overlay[] {
  const { map, store } = host;
  let seen: SeenPart = seenPart(host);
  const part = (): SeenPart => {
    seen = seenPart(host);
    return seen;
  };
  map.on("moveend", () => {
    const state = store.getState();
    // A move that ends where it began, as of a canvas that changes its pixels, draws nothing anew.
    if (drawnFlows(state) === null || isSamePart(seen, seenPart(host))) return;
    void map.getSource<GeoJSONSource>(FLOW_LABELS_SOURCE)?.setData(flowLabelShapes(state, part()));
  });
  tellUnderPointer(host);
  return flowOverlays(part);
}

const isSamePart = (a: SeenPart, b: SeenPart): boolean =>
  a.narrow === b.narrow && a.bounds.every((edge, index) => Math.abs(edge - (b.bounds[index] ?? edge)) < 1e-9);

/** The figures of the line under the pointer, beside it and clear of what the lines say themselves. */
function tellUnderPointer({ map, container, store, covers }: MapHost): void {
  const insets = () => store.getState().view.insets;
  const label = createLiveLabel(container, insets, (box) => isLabelled(map, box));
  const carrierAt = lineFinder(map);
  map.on("mousemove", ({ point }: MapMouseEvent) => {
    const state = store.getState();
    const flows = drawnFlows(state);
    const by = flows === null ? undefined : carrierAt(point);
    label.show(point, flows === null || by === undefined ? [] : wordsOf(by, flows, state));
  });
  map.on("mouseout", () => label.show({ x: 0, y: 0 }, []));

  // The road under a flow is not what the pointer is told of.
  covers.add((point) => carrierAt(point) !== undefined);
}
