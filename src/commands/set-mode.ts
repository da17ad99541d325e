import type { Bounds } from "../domain/layer.ts";
import type { ModeKind } from "../domain/mode.ts";
import { defaultVisibility } from "../state/initial-state.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command } from "./command.ts";
import { loadLayer } from "./load-layer.ts";

/**
 * Where each mode opens, west, south, east, north. Plan: site, KIP and port. Invest: the same with the E8 junctions and
 * the pilot's way in. Present: closer, so that names carry to the back row.
 */
export const OPENING_BOUNDS: Readonly<Record<ModeKind, Bounds>> = {
  plan: [22.985, 63.762, 23.16, 63.873],
  invest: [22.96, 63.755, 23.19, 63.88],
  present: [23.0, 63.768, 23.125, 63.876],
};

/** Goes to a mode: its layers, its framing. The selection stays. */
export const setMode = command<ModeKind>("set-mode", async (context, kind) => {
  const { store, ports } = context;
  if (store.getState().mode.kind === kind) return;
  update(store, (state) => {
    const metas = Object.values(state.layers).map((layer) => layer.meta);
    const next = { ...state, mode: { kind }, visible: defaultVisibility(metas, kind), opacity: {} };
    const target = { kind: "bounds", bounds: OPENING_BOUNDS[kind] } as const;
    return withViewRequested(next, target, !ports.prefersReducedMotion());
  });
  await loadVisibleLayers.run(context);
});

/** Frames what the mode opens with. */
export const resetView = command("reset-view", ({ store, ports }) =>
  update(store, (state) => {
    const target = { kind: "bounds", bounds: OPENING_BOUNDS[state.mode.kind] } as const;
    return withViewRequested(state, target, !ports.prefersReducedMotion());
  }),
);

export const loadVisibleLayers = command("load-visible-layers", async (context) => {
  const { visible } = context.store.getState();
  const wanted = Object.keys(visible).filter((id) => visible[id]);
  await Promise.all(wanted.map((id) => loadLayer.run(context, id)));
});
