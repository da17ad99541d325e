import { type Bounds, WINDOW } from "../domain/layer.ts";
import { type Place, pointPlace } from "../domain/place.ts";
import type { WayAnswer } from "../domain/way.ts";
import { boundsOf } from "../geodesy/bounds.ts";
import { unionOf } from "../geodesy/union-of.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { withViewRequested } from "../state/view.ts";
import { sameWayQuestion } from "../state/ways.ts";

/**
 * Widens the frame of an address that names no camera to every place it asks about, and to where the network ends before
 * one of them; a way with both its ends, and nothing else asked, is framed itself. Where the frame has them all, and for
 * places outside the window of the map, it stays.
 */
export function withPlacesFramed(state: AtlasState): AtlasState {
  const target = state.view.requested?.target;
  if (target?.kind !== "bounds") return state;
  const { from, to, sheet, rings, answers } = state.ways;
  const within = (places: readonly (Place | null)[]): readonly Bounds[] =>
    places
      .map((place) => boundsOfPlace(state, place))
      .filter((bounds) => bounds !== null)
      .filter((bounds) => isWithin(bounds, WINDOW));
  const ends = within([from, to]);
  const isWayAlone = ends.length === 2 && sheet === null && rings === null;
  const frame = isWayAlone ? [] : [target.bounds];
  const bounds = unionOf([...frame, ...ends, ...within([sheet, rings, nearestOf(answers.way)]), ...wayOf(state)]);
  const stays =
    bounds === null || (isWithin(bounds, target.bounds) && (!isWayAlone || isWithin(target.bounds, bounds)));
  return stays ? state : withViewRequested(state, { kind: "bounds", bounds }, false);
}

/** Where the way shown runs. */
export function wayOf({ ways: { answers, chosen } }: AtlasState): readonly Bounds[] {
  const way = answers.way.status === "ready" && answers.way.value.kind === "found" && answers.way.value.ways[chosen];
  return way ? way.legs.map(({ coordinates }) => boundsOf({ type: "LineString", coordinates })) : [];
}

/**
 * Frames the places once more when the answer to the way comes; not where the reader has moved the map meanwhile, or
 * asked for something else.
 */
export function framePlacesOnceAnswered(store: AtlasStore): void {
  const { view, ways } = store.getState();
  if (ways.answers.way.status !== "working") return;
  const stop = store.subscribe((state) => {
    const isAsked = sameWayQuestion(state.ways, ways) && state.view.requested === view.requested && !state.view.led;
    if (isAsked && state.ways.answers.way.status === "working") return;
    stop();
    if (isAsked) update(store, withPlacesFramed);
  });
}

/** Where the gap ends at the network. */
const nearestOf = (answer: Answer<WayAnswer>): Place | null =>
  answer.status === "ready" && answer.value.kind === "unreachable" && answer.value.nearest !== null
    ? pointPlace(answer.value.nearest)
    : null;

/** Room about the ends of rows for their labels, as shares of the frame: the harbours, in the west, say the most. */
const LABELS = { west: 0.24, other: 0.06 };

/** Frames the rows of the sheet that are drawn, with the place they run from. */
export function withRowsFramed(state: AtlasState, animate: boolean): AtlasState {
  const { answers, drawnRows } = state.ways;
  if (answers.sheet.status !== "ready") return state;
  const drawn = answers.sheet.value.rows.filter(({ target }) => drawnRows.includes(target.key));
  const bounds = unionOf(
    drawn.map(({ straight }) => boundsOf({ type: "LineString", coordinates: [straight.from, straight.to] })),
  );
  return bounds === null ? state : withViewRequested(state, { kind: "bounds", bounds: widened(bounds) }, animate);
}

function widened([west, south, east, north]: Bounds): Bounds {
  const [across, up] = [east - west, LABELS.other * (north - south)];
  return [west - LABELS.west * across, south - up, east + LABELS.other * across, north + up];
}

function boundsOfPlace(state: AtlasState, place: Place | null): Bounds | null {
  if (place === null) return null;
  if (place.kind === "point") return boundsOf({ type: "Point", coordinates: place.position });
  const feature = featureAt(state, place);
  return feature === null ? null : boundsOf(feature.geometry);
}

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
