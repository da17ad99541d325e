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

export const reportPointer = stateCommand<Position | null>("report-pointer", (state, pointer) =>
  withView(state, { pointer }),
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
