import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { type MeasureTool, MOST_VERTICES, type Vertex } from "../../../src/domain/measurement.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import {
  LONGEST_NAME,
  MOST_KEPT,
  shapeInHand,
  withCancelled,
  withEnd,
  withFinished,
  withHint,
  withKept,
  withPutBack,
  withRemoved,
  withRenamed,
  withRestored,
  withTakenBack,
  withTool,
  withVertex,
} from "../../../src/state/measure.ts";
import { withPanels } from "../../../src/state/view.ts";
import { sampleState } from "./sample.ts";

const vertex = (longitude: number): Vertex => ({
  position: [longitude, 63.8],
  plusMinusMetres: 1,
  approximate: false,
  on: null,
});
const end = (position: Position) => ({ place: pointPlace(position), plusMinusMetres: 1 });
const drawing = (tool: MeasureTool, ...longitudes: readonly number[]): AtlasState =>
  longitudes.reduce((state, longitude) => withVertex(state, vertex(longitude)), withTool(sampleState(), tool));
const at = (state: AtlasState): readonly number[] => state.measure.vertices.map(({ position }) => position[0]);

describe("drawing", () => {
  test("vertices come one after another, are taken back and put back", () => {
    const two = drawing("distance", 23, 23.1);
    expect(at(withTakenBack(two))).toEqual([23]);
    expect(at(withPutBack(withTakenBack(two)))).toEqual([23, 23.1]);
    expect(at(withPutBack(withPutBack(withTakenBack(withTakenBack(two)))))).toEqual([23, 23.1]);
    expect(withPutBack(two)).toBe(two);
    expect(withTakenBack(drawing("distance"))).toEqual(drawing("distance"));
  });

  test("a new vertex leaves nothing to put back", () => {
    const changed = withVertex(withTakenBack(drawing("distance", 23, 23.1)), vertex(23.2));
    expect(at(changed)).toEqual([23, 23.2]);
    expect(changed.measure.ahead).toEqual([]);
  });

  test("what is finished is opened again by taking back, and a new vertex begins the next", () => {
    const done = withFinished(drawing("area", 23, 23.1, 23.2));
    expect(at(withTakenBack(done))).toEqual([23, 23.1, 23.2]);
    expect(withTakenBack(done).measure.finished).toBe(false);
    expect(at(withVertex(done, vertex(23.5)))).toEqual([23.5]);
    expect(withFinished(drawing("area"))).toEqual(drawing("area"));
  });

  test("without a tool, and past the most that is measured, nothing is put down", () => {
    expect(withVertex(sampleState(), vertex(23)).measure.vertices).toEqual([]);
    let full = withTool(sampleState(), "distance");
    for (let count = 0; count < MOST_VERTICES + 5; count += 1) full = withVertex(full, vertex(23 + count / 1e4));
    expect(full.measure.vertices).toHaveLength(MOST_VERTICES);
  });

  test("another tool puts the drawing away, the same one keeps it", () => {
    const state = drawing("distance", 23, 23.1);
    expect(shapeInHand(withTool(state, "area").measure)).toBeNull();
    expect(withTool(state, "distance")).toBe(state);
  });

  test("an equal hint changes nothing", () => {
    const hint = { position: [23, 63.8], kind: "vertex", layer: "sites", feature: "kip" } as const;
    const state = withHint(drawing("distance"), hint);
    expect(withHint(state, { ...hint })).toBe(state);
    expect(withHint(state, { ...hint, kind: "edge" }).measure.hint?.kind).toBe("edge");
    expect(withHint(state, null).measure.hint).toBeNull();
  });
});

describe("between two things", () => {
  const between = withTool(sampleState(), "between");

  test("two ends finish it, the next begins anew, the same twice is one", () => {
    const one = withEnd(between, end([23, 63.8]));
    expect(withEnd(one, end([23, 63.8]))).toBe(one);
    const two = withEnd(one, { place: featurePlace("sites", "kip"), plusMinusMetres: 1 });
    expect(two.measure.finished).toBe(true);
    expect(withEnd(two, end([23.5, 63.8])).measure.ends).toEqual([end([23.5, 63.8])]);
    expect(withTakenBack(two).measure.ends).toEqual(one.measure.ends);
  });

  test("ends are taken back and put back; a new one leaves nothing to put back", () => {
    const one = withEnd(between, end([23, 63.8]));
    const two = withEnd(one, end([23.1, 63.8]));
    const none = withTakenBack(withTakenBack(two));
    expect([none.measure.ends, none.measure.finished]).toEqual([[], false]);
    expect(withTakenBack(none)).toBe(none);
    expect(withPutBack(none).measure).toMatchObject({ ends: one.measure.ends, finished: false });
    expect(withPutBack(withPutBack(none))).toEqual(two);
    expect(withPutBack(two)).toBe(two);
    expect(withEnd(withTakenBack(two), end([23.5, 63.8])).measure.endsAhead).toEqual([]);
  });

  test("ends are for this tool only", () => {
    expect(withEnd(drawing("distance"), end([23, 63.8])).measure.ends).toEqual([]);
  });
});

test("a drawing is one object as long as it is the same", () => {
  const two = drawing("distance", 23, 23.1);
  const shape = shapeInHand(two.measure);
  const hint = { position: [23.2, 63.8], kind: "edge", layer: "a", feature: "b" } as const;
  expect(shapeInHand(withFinished(withHint(two, hint)).measure)).toBe(shape);
  expect(shapeInHand(withVertex(two, vertex(23.2)).measure)).not.toBe(shape);
  const [one, other] = [end([23, 63.8]), end([23, 63.9])].map((place) => withEnd(drawing("between"), place));
  expect(shapeInHand((one as AtlasState).measure)).toBe(shapeInHand((one as AtlasState).measure));
  expect(shapeInHand((one as AtlasState).measure)).not.toEqual(shapeInHand((other as AtlasState).measure));
});

test("a vertex that is nowhere is not taken", () => {
  const two = drawing("distance", 23, 23.1);
  expect(withVertex(two, vertex(Number.NaN))).toBe(two);
});

test("Escape goes out step by step: the drawing, the tool, the panel", () => {
  const open = withPanels(drawing("distance", 23), { measure: true });
  const cleared = withCancelled(open);
  expect([cleared.measure.tool, shapeInHand(cleared.measure)]).toEqual(["distance", null]);
  const idle = withCancelled(cleared);
  expect([idle.measure.tool, idle.panels.measure]).toEqual([null, true]);
  expect(withCancelled(idle).panels.measure).toBe(false);
});

describe("what was put away", () => {
  test("by Escape comes back by undo, at every step out", () => {
    const two = withPanels(drawing("distance", 23, 23.1), { measure: true });
    let out = two;
    for (const _step of ["drawing", "tool", "panel"]) {
      out = withCancelled(out);
      const back = withTakenBack(out);
      expect(at(back)).toEqual([23, 23.1]);
      expect(back.measure).toMatchObject({ tool: "distance", finished: false, putAway: null });
    }
    expect(withTakenBack(withCancelled(withFinished(two))).measure.finished).toBe(true);
  });

  test("by another tool comes back with its own; the ends of two things as well", () => {
    const area = drawing("area", 23, 23.1, 23.2);
    const between = withTool(area, "between");
    expect(withTakenBack(between).measure).toMatchObject({ tool: "area", vertices: area.measure.vertices });
    const ends = withEnd(between, end([23, 63.8]));
    expect(withTakenBack(withCancelled(ends)).measure).toMatchObject({ tool: "between", ends: ends.measure.ends });
  });

  test("waits behind the steps of the next drawing, and goes when one is kept", () => {
    const next = withVertex(withCancelled(drawing("distance", 23, 23.1)), vertex(23.5));
    expect(at(withTakenBack(next))).toEqual([]);
    expect(at(withTakenBack(withTakenBack(next)))).toEqual([23, 23.1]);
    const kept = withKept(next, "Seuraava");
    expect(withTakenBack(kept)).toBe(kept);
  });
});

describe("kept drawings", () => {
  const kept = withKept(drawing("distance", 23, 23.1), "  Laituri\u0000\n11 ");

  test("take a clean name and leave the tool ready for the next", () => {
    expect(kept.measure.kept).toEqual([
      { id: "drawing-1", name: "Laituri 11", shape: { tool: "distance", vertices: [vertex(23), vertex(23.1)] } },
    ]);
    expect(shapeInHand(kept.measure)).toBeNull();
    expect(kept.measure.tool).toBe("distance");
  });

  test("are renamed, but not to nothing and not without end", () => {
    expect(withRenamed(kept, "drawing-1", "Uusi").measure.kept[0]?.name).toBe("Uusi");
    expect(withRenamed(kept, "drawing-1", " \n ")).toBe(kept);
    expect(withRenamed(kept, "drawing-1", "Laituri 11")).toBe(kept);
    expect(withRenamed(kept, "drawing-9", "Uusi")).toBe(kept);
    const long = withRenamed(kept, "drawing-1", "😀".repeat(500)).measure.kept[0]?.name ?? "";
    expect([...long]).toHaveLength(LONGEST_NAME);
    expect(long.endsWith("😀")).toBe(true);
  });

  test("come back to their place after they were deleted, until the next is kept", () => {
    const second = withKept(withVertex(kept, vertex(23.5)), "Toinen");
    const gone = withRemoved(second, "drawing-1");
    expect(gone.measure.kept.map(({ id }) => id)).toEqual(["drawing-2"]);
    expect(withRestored(gone).measure.kept).toEqual(second.measure.kept);
    expect(withKept(withVertex(gone, vertex(23.6)), "Kolmas").measure.removed).toBeNull();
    expect(withRestored(second)).toBe(second);
    expect(withRemoved(second, "drawing-9")).toBe(second);
  });

  test("come back under another id where their own was taken meanwhile", () => {
    const gone = withRemoved(kept, "drawing-1");
    const taken = { ...gone, measure: { ...gone.measure, kept: kept.measure.kept } };
    expect(withRestored(taken).measure.kept.map(({ id }) => id)).toEqual(["drawing-2", "drawing-1"]);
  });

  test("are no more than the most", () => {
    let state = kept;
    for (let count = 0; count < MOST_KEPT + 5; count += 1) state = withKept(withVertex(state, vertex(23)), `${count}`);
    expect(state.measure.kept).toHaveLength(MOST_KEPT);
    expect(new Set(state.measure.kept.map(({ id }) => id)).size).toBe(MOST_KEPT);
  });
});
