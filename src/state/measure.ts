import {
  type MeasuredEnd,
  type MeasuredShape,
  type Measurement,
  type MeasureTool,
  MOST_VERTICES,
  type SnapHint,
  type Vertex,
} from "../domain/measurement.ts";
import { inOneLine } from "../domain/one-line.ts";
import { samePlace } from "../domain/place.ts";
import { sameItems } from "../domain/same-items.ts";
import type { AtlasState, MeasureState } from "./atlas-state.ts";
import { NO_DRAWING } from "./initial-state.ts";
import { withDrawingPutAway } from "./put-away.ts";
import { withPanels } from "./view.ts";

export const MOST_KEPT = 100;
export const LONGEST_NAME = 80;

export function withMeasure(state: AtlasState, change: Partial<MeasureState>): AtlasState {
  return { ...state, measure: { ...state.measure, ...change } };
}

/** Takes up a tool, or none. What was drawn with another is put away. */
export function withTool(state: AtlasState, tool: MeasureTool | null): AtlasState {
  return tool === state.measure.tool ? state : withMeasure(withDrawingPutAway(state), { ...NO_DRAWING, tool });
}

/** A vertex more; after a finished drawing it begins the next. One that is nowhere, or one too many, is not taken. */
export function withVertex(state: AtlasState, vertex: Vertex): AtlasState {
  const { tool, finished, vertices } = state.measure;
  if (tool !== "distance" && tool !== "area") return state;
  const before = finished ? [] : vertices;
  if (before.length >= MOST_VERTICES || !vertex.position.every(Number.isFinite)) return state;
  return withMeasure(state, { ...NO_DRAWING, vertices: [...before, vertex] });
}

/** One of the two ends; with both there, the next begins anew. The same thing twice is one end. */
export function withEnd(state: AtlasState, end: MeasuredEnd): AtlasState {
  const { tool, ends } = state.measure;
  if (tool !== "between") return state;
  const before = ends.length >= 2 ? [] : ends;
  if (before.some(({ place }) => samePlace(place, end.place))) return state;
  const next = [...before, end];
  return withMeasure(state, { ...NO_DRAWING, ends: next, finished: next.length === 2 });
}

export function withHint(state: AtlasState, hint: SnapHint | null): AtlasState {
  const had = state.measure.hint;
  const same = had === hint || (had !== null && hint !== null && sameHint(had, hint));
  return same ? state : withMeasure(state, { hint });
}

/** Nothing is added any more; an empty drawing stays open. */
export function withFinished(state: AtlasState): AtlasState {
  const { vertices, finished } = state.measure;
  return finished || vertices.length === 0 ? state : withMeasure(state, { finished: true, hint: null });
}

/**
 * Takes the last step back: opens a finished drawing, else takes its last vertex or end. Where nothing is drawn, what was
 * put away comes back with its tool.
 */
export function withTakenBack(state: AtlasState): AtlasState {
  const { tool, vertices, ahead, finished, putAway } = state.measure;
  if (putAway !== null && shapeInHand(state.measure) === null) {
    return withMeasure(state, { ...NO_DRAWING, ...putAway, putAway: null });
  }
  if (tool === "between") return withEndTakenBack(state);
  if (finished) return withMeasure(state, { finished: false });
  const last = vertices.at(-1);
  if (last === undefined) return state;
  return withMeasure(state, { vertices: vertices.slice(0, -1), ahead: [last, ...ahead] });
}

/** Puts back the vertex or end that was taken back last. */
export function withPutBack(state: AtlasState): AtlasState {
  const { tool, vertices, ahead } = state.measure;
  if (tool === "between") return withEndPutBack(state);
  const [next, ...rest] = ahead;
  return next === undefined ? state : withMeasure(state, { vertices: [...vertices, next], ahead: rest });
}

/** One step out: the drawing is put away first, then the tool, then the panel. */
export function withCancelled(state: AtlasState): AtlasState {
  if (shapeInHand(state.measure) !== null) return withDrawingPutAway(state);
  if (state.measure.tool !== null) return withTool(state, null);
  return withPanels(state, { measure: false });
}

/**
 * What is being drawn, or was drawn and not put away; null where there is nothing yet. The same object as long as the
 * drawing is the same: what was worked out from it is known again by it.
 */
export function shapeInHand({ tool, vertices, ends }: MeasureState): MeasuredShape | null {
  const parts = tool === "between" ? ends : vertices;
  if (tool === null || parts.length === 0) return null;
  const known = shapes.get(parts);
  if (known?.tool === tool) return known;
  const shape: MeasuredShape = tool === "between" ? { tool, ends } : { tool, vertices };
  shapes.set(parts, shape);
  return shape;
}

const shapes = new WeakMap<readonly Vertex[] | readonly MeasuredEnd[], MeasuredShape>();

/** Can a vertex more be put down? Not on a finished drawing: there it begins the next. */
export const takesVertices = ({ tool, vertices, finished }: MeasureState): boolean =>
  (tool === "distance" || tool === "area") && !finished && vertices.length < MOST_VERTICES;

/** Keeps the drawing in hand; the page goes on with an empty one. */
export function withKept(state: AtlasState, name: string): AtlasState {
  const { kept } = state.measure;
  const shape = shapeInHand(state.measure);
  if (shape === null || kept.length >= MOST_KEPT) return state;
  const measurement: Measurement = { id: freeId(kept), name: shortened(name), shape };
  return withMeasure(state, { ...NO_DRAWING, putAway: null, kept: [...kept, measurement], removed: null });
}

/** A name that shows nothing changes nothing. */
export function withRenamed(state: AtlasState, id: string, name: string): AtlasState {
  const next = shortened(name);
  if (next === "") return state;
  const kept = state.measure.kept.map((one) => (one.id === id && one.name !== next ? { ...one, name: next } : one));
  return sameItems(kept, state.measure.kept) ? state : withMeasure(state, { kept });
}

export function withRemoved(state: AtlasState, id: string): AtlasState {
  const { kept } = state.measure;
  const at = kept.findIndex((one) => one.id === id);
  const measurement = kept[at];
  if (measurement === undefined) return state;
  return withMeasure(state, { kept: kept.filter((one) => one !== measurement), removed: { measurement, at } });
}

/** The drawing deleted last comes back to its place; under another id where another drawing has taken its own. */
export function withRestored(state: AtlasState): AtlasState {
  const { kept, removed } = state.measure;
  if (removed === null) return state;
  const { measurement, at } = removed;
  const back = kept.some(({ id }) => id === measurement.id) ? { ...measurement, id: freeId(kept) } : measurement;
  return withMeasure(state, { kept: [...kept.slice(0, at), back, ...kept.slice(at)], removed: null });
}

function withEndTakenBack(state: AtlasState): AtlasState {
  const { ends, endsAhead } = state.measure;
  const last = ends.at(-1);
  if (last === undefined) return state;
  return withMeasure(state, { ends: ends.slice(0, -1), endsAhead: [last, ...endsAhead], finished: false });
}

function withEndPutBack(state: AtlasState): AtlasState {
  const { ends, endsAhead } = state.measure;
  const [next, ...rest] = endsAhead;
  if (next === undefined) return state;
  return withMeasure(state, { ends: [...ends, next], endsAhead: rest, finished: ends.length === 1 });
}

const sameHint = (a: SnapHint, b: SnapHint): boolean =>
  a.kind === b.kind &&
  a.feature === b.feature &&
  a.layer === b.layer &&
  a.position[0] === b.position[0] &&
  a.position[1] === b.position[1];

const shortened = (name: string): string => [...inOneLine(name)].slice(0, LONGEST_NAME).join("");

/** `drawing-<n>`, a number that none of them has: what the store holds may have any. */
export function freeId(kept: readonly Measurement[]): string {
  const taken = new Set(kept.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`drawing-${number}`)) number += 1;
  return `drawing-${number}`;
}
