import type { Bounds, Position } from "../domain/layer.ts";
import type { Camera, Insets } from "../domain/view.ts";
import type { FeatureRef, MapStatus } from "../state/atlas-state.ts";
import { sameRef } from "../state/selection.ts";
import { withView } from "../state/view.ts";
import { stateCommand } from "./command.ts";

/** What the map says of itself; no reader calls these. */
export const reportMoved = stateCommand<{ camera: Camera; bounds: Bounds }>(
  "report-moved",
  (state, { camera, bounds }) => withView(state, { actual: camera, bounds }),
);

/** The reader has taken hold of the map: nothing that comes late moves it any more. */
export const reportLed = stateCommand("report-led", (state) =>
  state.view.led ? state : withView(state, { led: true }),
);

export const reportPointer = stateCommand<Position | null>("report-pointer", (state, pointer) =>
  withView(state, { pointer }),
);

/** The keyboard has moved the crosshair here: a place that the reader chose, as one that is pressed. */
export const reportSteered = stateCommand<Position>("report-steered", (state, pressed) =>
  withView(state, { pointer: pressed, pressed }),
);

export const reportHovered = stateCommand<FeatureRef | null>("report-hovered", (state, hovered) =>
  sameRef(state.hovered, hovered) ? state : { ...state, hovered },
);

export const reportMapStatus = stateCommand<MapStatus>("report-map-status", (state, mapStatus) =>
  state.view.mapStatus === mapStatus ? state : withView(state, { mapStatus }),
);

/** How much of the window panels cover, pixels. */
export const reportInsets = stateCommand<Insets>("report-insets", (state, insets) =>
  JSON.stringify(state.view.insets) === JSON.stringify(insets) ? state : withView(state, { insets }),
);
