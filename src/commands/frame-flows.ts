import type { Bounds } from "../domain/layer.ts";
import { topicOf } from "../domain/mode.ts";
import type { WayAnswer } from "../domain/way.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { investOf } from "../state/invest.ts";
import { update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { command } from "./command.ts";

/**
 * Frames the ways that the flows run on, once they are known; not where a link gave the view, or the reader has moved the
 * map or asked for something else meanwhile.
 */
export const frameFlows = command("frame-flows", ({ store }) => {
  const { view } = store.getState();
  const frame = (): void => {
    const state = store.getState();
    const isAsked = topicOf(state.mode) === "flows" && state.view.requested === view.requested && !state.view.led;
    if (isAsked && investOf(state).logistics.status === "none") return;
    stop();
    if (isAsked) update(store, withFlowsFramed);
  };
  const stop = store.subscribe(frame);
  frame();
});

/** Room about the ways for the labels, as shares of the frame: ships leave to the north, the site's name stands west of it. */
const LABELS = { north: 0.16, west: 0.2, other: 0.06 };

function withFlowsFramed(state: AtlasState): AtlasState {
  const { logistics } = investOf(state);
  const { requested } = state.view;
  if (logistics.status !== "ready" || requested?.target.kind !== "bounds") return state;
  const { road, rail, railWithSpur } = logistics.value.ways;
  // With the spur or without it the frame is the same: switching it moves nothing.
  const bounds = unionOf([road, rail, railWithSpur].flatMap(boundsOfWay));
  if (bounds === null) return state;
  const [west, south, east, north] = bounds;
  const [across, up] = [east - west, north - south];
  const roomy: Bounds = [
    west - LABELS.west * across,
    south - LABELS.other * up,
    east + LABELS.other * across,
    north + LABELS.north * up,
  ];
  const target = { kind: "bounds", bounds: roomy } as const;
  return withViewRequested(state, target, requested.animate);
}

const boundsOfWay = (answer: WayAnswer) =>
  answer.kind === "found"
    ? (answer.ways[0]?.legs ?? []).map(({ coordinates }) => boundsOf({ type: "LineString", coordinates }))
    : [];
