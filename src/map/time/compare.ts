import { sameItems } from "../../domain/same-items.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { comparesWithNow } from "../../state/compared.ts";
import { shownPhase } from "../../state/told-stage.ts";
import type { MapHost } from "../extras.ts";
import type { Overlay } from "../overlay.ts";
import { createDivider, type Divider, type HeldShare } from "./divider.ts";
import { createDividerRoom } from "./divider-room.ts";
import { type PastMap, showPast } from "./past-map.ts";

interface Shown {
  readonly past: PastMap;
  readonly divider: Divider;
}

/** Puts the present over the map, left of a line that the reader moves, as long as the state asks for it. */
export function attachComparison(host: MapHost): readonly Overlay[] {
  const { container, store } = host;
  let shown: Shown | null = null;
  let stands: number | null = null;
  const held: HeldShare = { share: 0.5 };
  const room = createDividerRoom(host.map, "left", () => stands);
  const stale = (): void => {
    room.stale();
    shown?.past.stale();
  };

  let isRefused = false;
  let said: readonly unknown[] = [];

  const follow = (state: AtlasState): void => {
    if (!comparesWithNow(state) || state.view.mapStatus === "lost") return end();
    if (shown === null && !isRefused) shown = begin();
    isRefused = shown === null;
    shown?.past.apply(state);
    // A pointer that moves changes the state often and the words never.
    const next = [shown, state.view.insets, state.language, shownPhase(state), state.theme];
    if (sameItems(said, next)) return;
    said = next;
    shown?.divider.apply(state);
  };
  const begin = (): Shown | null => {
    const past = showPast(host, () => stands, again);
    if (past === null) return null;
    const divider = createDivider(
      container,
      () => store.getState(),
      held,
      (x) => {
        past.clipTo(x);
        if (x === stands) return;
        stands = x;
        stale();
      },
    );
    return { past, divider };
  };
  const end = (): void => {
    shown?.past.remove();
    shown?.divider.remove();
    if (shown !== null) room.stale();
    [shown, stands, isRefused] = [null, null, false];
  };
  /** The browser has taken the drawing away: a fresh one stands where it was. */
  const again = (): void => {
    end();
    setTimeout(() => follow(store.getState()));
  };

  host.over.at = (x) => (shown !== null && stands !== null && x < stands ? shown.past.map : null);
  host.map.on("webglcontextrestored", again);
  host.map.on("moveend", stale);
  host.map.on("resize", () => shown?.divider.apply(store.getState()));
  store.subscribe(follow);
  follow(store.getState());
  return [room.overlay];
}
