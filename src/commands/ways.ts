import type { Position } from "../domain/layer.ts";
import { featurePlace, type Place, pointPlace } from "../domain/place.ts";
import type { TravelMode } from "../domain/way.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { WaysRequest } from "../state/address-places.ts";
import type { AtlasState, FeatureRef, PlacingOf } from "../state/atlas-state.ts";
import { NO_DRAWING } from "../state/initial-state.ts";
import { featureAt } from "../state/layers.ts";
import { withNotice } from "../state/notices.ts";
import { unavailableAmong } from "../state/settled.ts";
import { withoutSheet } from "../state/sheet.ts";
import { update } from "../state/store.ts";
import { withPanels, withViewRequested } from "../state/view.ts";
import {
  type WaysChange,
  withEndsSwapped,
  withFailedAskedAgain,
  withRowDrawn,
  withWays,
  withWorkingFailed,
} from "../state/ways.ts";
import { type CommandContext, command, stateCommand } from "./command.ts";
import { framePlacesOnceAnswered, wayOf, withPlacesFramed, withRowsFramed } from "./frame-ways.ts";
import { loadAllLayers, loadLayer, retryLayer } from "./load-layer.ts";
import type { IsLatest } from "./turns.ts";

/** Sets an end of the way, or lets it go. */
export const setEnd = command<{ end: "from" | "to"; place: Place | null }>("set-end", (context, { end, place }) =>
  ask(context, (state) => withWays(state, { [end]: place, placing: null })),
);

export const swapEnds = stateCommand("swap-ends", withEndsSwapped);

export const clearWay = stateCommand("clear-way", (state) =>
  withWays(state, { from: null, to: null, rings: null, placing: null }),
);

export const setTravelMode = stateCommand<TravelMode>("set-travel-mode", (state, by) => withWays(state, { by }));

/** Counts the proposed spur as built, or as what it is: not secured. */
export const setSpurBuilt = stateCommand<boolean>("set-spur-built", (state, spurBuilt) =>
  withWays(state, { spurBuilt }),
);

/** Shows one of the ways found; 0 is the shortest. */
export const chooseWay = stateCommand<number>("choose-way", (state, chosen) => withWays(state, { chosen }));

/** Opens the panel of ways with this thing as an end. */
export const wayWith = command<{ end: "from" | "to"; place: Place }>("way-with", (context, { end, place }) =>
  ask(context, (state) => withWaysPanel(withWays(state, { [end]: place, placing: null }))),
);

/** Shows the way of a cell of the sheet. */
export const showWay = command<{ from: Place; to: Place; by: TravelMode }>("show-way", (context, question) =>
  ask(context, (state) => withWaysPanel(withWays(state, { ...question, placing: null }))),
);

/** Opens the distance sheet of a place under the map. */
export const openSheet = command<Place>("open-sheet", (context, sheet) =>
  ask(context, (state) => withPanels(withWays(state, { sheet, placing: null }), { sheet: true })),
);

export const setRowDrawn = stateCommand<{ key: string; drawn: boolean }>("set-row-drawn", (state, { key, drawn }) =>
  withRowDrawn(state, key, drawn),
);

/** Draws these rows of the sheet and no others, and frames them. */
export const drawRows = command<readonly string[]>("draw-rows", ({ store, ports }, drawnRows) =>
  update(store, (state) => withRowsFramed(withWays(state, { drawnRows }), !ports.prefersReducedMotion())),
);

/** Draws rings along the roads from a place; null takes them off. */
export const showRings = command<Place | null>("show-rings", (context, rings) =>
  ask(context, (state) => withWays(state, { rings })),
);

/** The next thing or point pressed on the map becomes an end, or gets its sheet; the same again takes it back. */
export const startPlacing = stateCommand<PlacingOf>("start-placing", (state, placing) =>
  withWays(state, { placing: state.ways.placing === placing ? null : placing }),
);

/** Makes what was asked by `startPlacing` of what was pressed on the map, topmost first, and where. */
export const placeAt = command<{ candidates: readonly FeatureRef[]; at: Position }>(
  "place-at",
  async (context, { candidates, at }) => {
    const state = context.store.getState();
    const { placing } = state.ways;
    const place = meantPlace(state, candidates, at);
    if (placing === "sheet") await openSheet.run(context, place);
    else if (placing !== null) await setEnd.run(context, { end: placing, place });
  },
);

/** A mark or an area under the pointer is meant itself; on a line, or on bare ground, the point is. */
function meantPlace(state: AtlasState, candidates: readonly FeatureRef[], at: Position): Place {
  const thing = candidates.find((ref) => !/LineString$/.test(featureAt(state, ref)?.geometry.type ?? "LineString"));
  return thing === undefined ? pointPlace(at) : featurePlace(thing.layer, thing.feature);
}

/** Moves the map to a point: the nearest that can be reached, a border, a reversal. */
export const showPoint = command<Position>("show-point", ({ store, ports }, position) =>
  update(store, (state) => withViewRequested(state, { kind: "point", position }, !ports.prefersReducedMotion())),
);

/** Frames the way shown. */
export const showWholeWay = command("show-whole-way", ({ store, ports }) =>
  update(store, (state) => {
    const bounds = unionOf(wayOf(state));
    return bounds === null
      ? state
      : withViewRequested(state, { kind: "bounds", bounds }, !ports.prefersReducedMotion());
  }),
);

/**
 * Tries again what failed, and every layer that could not be had. What failed is asked at once: its answer waits for the
 * layers that it needs and for no other.
 */
export const askAgain = command("ask-again", async (context) => {
  const state = context.store.getState();
  const tried = unavailableAmong(state, Object.keys(state.layers)).map((id) => retryLayer.run(context, id));
  await Promise.all([...tried, ask(context, withFailedAskedAgain)]);
});

/** Says that what is asked cannot be worked out now. */
export const giveUp = stateCommand("give-up", withWorkingFailed);

/** Layers that a sheet in the inspector is computed from; the sheet itself stays out of the state. */
export const loadForWays = command("load-for-ways", (context) => loadAllLayers.run(context));

/** What an address asks about ways. `serial`: the view that it asked for. */
interface WaysOfAddress {
  readonly request: WaysRequest;
  readonly serial: number | null;
  readonly isLatest: IsLatest;
}

/** Follows the parts of an address about ways; what they do not name is let go. */
export const followWays = command<WaysOfAddress>("follow-ways", async (context, { request, serial, isLatest }) => {
  const { from = null, to = null, by = "road", spurBuilt = false, sheet = null, rings = null } = request;
  const change: WaysChange = { from, to, by, spurBuilt, sheet, rings, placing: null };
  const isAsked = from !== null || to !== null || rings !== null;
  const asked = ask(context, (state) => {
    const next = withPanels(withWays(state, change), { sheet: sheet !== null });
    return isAsked ? withWaysPanel(next) : withPanels(next, { ways: false });
  });
  const parts = ["from", "to", "sheet", "rings"] as const;
  await Promise.all(parts.map((part) => letGoUnknown(context, part, isLatest)));
  // Where another view was asked for meanwhile, or the reader has moved the map, it stays.
  const { view } = context.store.getState();
  if (view.requested?.serial === serial && !view.led) {
    update(context.store, withPlacesFramed);
    framePlacesOnceAnswered(context.store);
  }
  await asked;
});

/** A place that no layer knows is said and left out; a layer that could not be had is told of beside the answer. */
async function letGoUnknown(
  context: CommandContext,
  part: "from" | "to" | "sheet" | "rings",
  isLatest: IsLatest,
): Promise<void> {
  const named = context.store.getState().ways[part];
  // Its own layer says whether there is such a thing; others may be long in coming.
  if (named?.kind === "feature") await loadLayer.run(context, named.layer);
  if (!isLatest()) return;
  update(context.store, (state) => {
    const asked = state.ways[part];
    if (asked?.kind !== "feature" || featureAt(state, asked) !== null) return state;
    const isCarried = Object.hasOwn(state.layers, asked.layer);
    if (isCarried && state.layers[asked.layer]?.status !== "ready") return state;
    const without = part === "sheet" ? withoutSheet(state) : withWays(state, { [part]: null });
    return isCarried
      ? withNotice(without, "notice.address-feature", { found: asked.feature }, "warning")
      : withNotice(without, "notice.address-layer", { found: asked.layer }, "warning");
  });
}

/** Measuring and ways stand in the same place. */
const withWaysPanel = (state: AtlasState): AtlasState =>
  withPanels(
    { ...state, measure: { ...state.measure, ...NO_DRAWING, tool: null } },
    { ways: true, measure: false, settings: false },
  );

/** The question first, so that the reader sees it taken; then every layer that an answer may need. */
async function ask(context: CommandContext, change: (state: AtlasState) => AtlasState): Promise<void> {
  update(context.store, change);
  const { from, to, sheet, rings } = context.store.getState().ways;
  if ([from, to, sheet, rings].every((asked) => asked === null)) return;
  await loadAllLayers.run(context);
}

/** The thing selected now, as a place. */
export const selectedPlace = ({ selection }: AtlasState): Place | null =>
  selection === null ? null : featurePlace(selection.ref.layer, selection.ref.feature);
