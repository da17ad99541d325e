import { sameItems } from "../../domain/same-items.ts";
import { investOf } from "../../state/invest.ts";
import { showsFlows } from "../../state/told-stage.ts";
import { PREFERS_DARK, themeName } from "../../theme/theme-name.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { paintFor } from "../style-part.ts";
import { drawnFlows } from "./drawn-flows.ts";
import { addVehicles, type VehiclesOverlay } from "./vehicles-overlay.ts";

/** No step is longer than this, seconds: after a tab that was hidden the vehicles go on where they were. */
const LONGEST_STEP = 0.1;

/**
 * Moves the vehicles while the flows are shown; paused they stand, and with the topic they go. Nothing for the map itself:
 * they have a canvas of their own.
 */
export function moveVehicles({ map, container, store }: MapHost): readonly Overlay[] {
  const prefersDark = matchMedia(PREFERS_DARK);
  let overlay: VehiclesOverlay | null = null;
  let frame = 0;
  let before = 0;
  let hasVehicles = false;
  /** What the last picture was drawn from. */
  let drawnFrom: readonly unknown[] = [];
  /** The first picture of the map comes before any that moves. */
  let isSettled = container.dataset["idle"] === "true";
  /** Time of the picture; a start at which vehicles are well spread. */
  let seconds = 10;

  const tick = (now: number): void => {
    frame = 0;
    const state = store.getState();
    const flows = drawnFlows(state);
    const hadVehicles = hasVehicles;
    hasVehicles = flows !== null;
    if (flows === null) delete container.dataset["flows"];
    if (!showsFlows(state)) {
      overlay?.remove();
      overlay = null;
      drawnFrom = [];
      return;
    }
    // Nothing to draw and nothing to take away: each picture costs one of the whole page.
    if (overlay !== null && !hasVehicles && !hadVehicles) return;
    const isMoving = isSettled && hasVehicles && investOf(state).vehicles === "moving";
    if (isMoving && before > 0) seconds += Math.min(LONGEST_STEP, (now - before) / 1_000);
    before = isMoving ? now : 0;
    // Made ready while the flows are still worked out: its shaders wait for no picture of the map then.
    overlay ??= add();
    const theme = themeName(state.theme, state.mode.kind, prefersDark.matches);
    const from = [flows, theme, map.getZoom(), seconds];
    // Whatever moves over the map changes the state; vehicles that stand are drawn already.
    if (!isMoving && sameItems(from, drawnFrom)) return;
    drawnFrom = from;
    overlay.show(flows?.traffic ?? [], seconds, paintFor(theme));
    // A browser gives no frames to a tab that is hidden.
    if (isMoving) request();
  };
  const add = (): VehiclesOverlay =>
    addVehicles(map, () => {
      if (hasVehicles && overlay !== null) container.dataset["flows"] = "drawn";
    });
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
  return [];
}
