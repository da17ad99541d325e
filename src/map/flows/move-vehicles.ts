import { investOf } from "../../state/invest.ts";
import { PREFERS_DARK, themeName } from "../../theme/theme-name.ts";
import type { MapHost } from "../extras.ts";
import { paintFor } from "../style-part.ts";
import { drawnFlows } from "./drawn-flows.ts";
import type { addVehicles, VehiclesOverlay } from "./vehicles-overlay.ts";

/** No step is longer than this, seconds: after a tab that was hidden the vehicles go on where they were. */
const LONGEST_STEP = 0.1;

/** Moves the vehicles while the flows are shown; paused they stand, and with the topic they go. */
export function moveVehicles({ map, container, store }: MapHost, add: typeof addVehicles): void {
  const prefersDark = matchMedia(PREFERS_DARK);
  let overlay: VehiclesOverlay | null = null;
  let frame = 0;
  let before = 0;
  /** The first picture of the map comes before any that moves. */
  let isSettled = false;
  /** Time of the picture; a start at which vehicles are well spread. */
  let seconds = 10;

  const tick = (now: number): void => {
    frame = 0;
    const state = store.getState();
    const flows = drawnFlows(state);
    if (flows === null) {
      overlay?.remove();
      overlay = null;
      delete container.dataset["flows"];
      return;
    }
    const isMoving = isSettled && investOf(state).vehicles === "moving";
    if (isMoving && before > 0) seconds += Math.min(LONGEST_STEP, (now - before) / 1_000);
    before = isMoving ? now : 0;
    overlay ??= add(map, () => {
      if (overlay !== null) container.dataset["flows"] = "drawn";
    });
    const theme = themeName(state.theme, state.mode.kind, prefersDark.matches);
    overlay.show(flows.traffic, seconds, paintFor(theme));
    // A browser gives no frames to a tab that is hidden.
    if (isMoving) request();
  };
  const request = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
  store.subscribe(request);
  prefersDark.addEventListener("change", request);
  // A train is as long on the screen at every zoom.
  map.on("zoomend", request);
  map.once("idle", () => {
    isSettled = true;
    request();
  });
  request();
}
