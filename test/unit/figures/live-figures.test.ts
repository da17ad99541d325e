import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { type MeasureTool, MOST_VERTICES } from "../../../src/domain/measurement.ts";
import { liveFigures } from "../../../src/figures/live-figures.ts";
import { measured } from "../../../src/figures/measure-figures.ts";
import { spokenFaults } from "../../../src/figures/spoken-fault.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { shapeInHand, withFinished, withTool, withVertex } from "../../../src/state/measure.ts";
import { atlasWith, drawn, RUNWAY, vertex } from "./drawn-sample.ts";

const state = atlasWith("sites");
const drawing = (tool: MeasureTool, ...positions: readonly Position[]): AtlasState =>
  positions.reduce((before, position) => withVertex(before, vertex(position)), withTool(state, tool));
const live = (before: AtlasState, position: Position, plusMinusMetres = 10) =>
  liveFigures(vertex(position, plusMinusMetres), before).map(({ value, unit, plusMinus }) => [value, unit, plusMinus]);

const SQUARE: readonly [Position, Position, Position, Position] = [
  [23, 63.8],
  [23.01, 63.8],
  [23.01, 63.805],
  [23, 63.805],
];
/** A zigzag of ever so many vertices. */
const zigzag = (count: number): readonly Position[] =>
  Array.from({ length: count }, (_, index) => [23 + index * 0.0005, 63.8 + (index % 2) * 0.001]);

describe("while the next vertex is looked for", () => {
  test("the segment to it has length and bearing, the same as once it is put down", () => {
    expect(live(drawing("distance", RUNWAY[0]), RUNWAY[1])).toEqual([
      [2.5, "km", 0.015],
      [10.5, "°", 0.4],
    ]);
    const put = measured(drawn("distance", ...RUNWAY), state);
    expect(liveFigures(vertex(RUNWAY[1]), drawing("distance", RUNWAY[0]))).toEqual([
      ...put.figures,
      put.segments[0]?.bearing,
    ]);
  });

  test("only the last segment counts, however long the line is", () => {
    expect(live(drawing("distance", [22.9, 63.8], RUNWAY[0]), RUNWAY[1])[0]).toEqual([2.5, "km", 0.015]);
  });

  test("an area is told as it would be, from the third vertex on", () => {
    const [a, b, c, d] = SQUARE;
    expect(live(drawing("area", a), b).map(([, unit]) => unit)).toEqual(["m", "°"]);
    const figures = liveFigures(vertex(d), drawing("area", a, b, c));
    expect(figures.map(({ unit }) => unit)).toEqual(["ha", "m", "°"]);
    expect(figures[0]).toEqual(measured(drawn("area", ...SQUARE), state).figures[0]);
  });

  test("rounded by what the hand can carry at this zoom", () => {
    const from = drawing("distance", SQUARE[0]);
    expect(live(from, SQUARE[1], 1)[0]).toEqual([493, "m", 11]);
    expect(live(from, SQUARE[1], 100)[0]).toEqual([490, "m", 110]);
  });

  test("an area that would cross itself has no number; the segment has its own", () => {
    const [a, b, c, d] = SQUARE;
    expect(live(drawing("area", a, c, b), d).map(([, unit]) => unit)).toEqual(["m", "°"]);
  });

  test("nothing is told on the last vertex, of a finished drawing, without one, or of one that takes no more", () => {
    expect(live(drawing("distance", RUNWAY[0]), RUNWAY[0])).toEqual([]);
    expect(live(withFinished(drawing("distance", ...RUNWAY)), [23.2, 63.8])).toEqual([]);
    expect(live(drawing("distance"), RUNWAY[0])).toEqual([]);
    expect(live(drawing("distance", ...zigzag(MOST_VERTICES)), [23, 63.7])).toEqual([]);
    expect(live(drawing("distance", ...zigzag(MOST_VERTICES - 1)), [23, 63.7])).toHaveLength(2);
  });
});

describe("what is said at the drawing", () => {
  const saidOf = (before: AtlasState) => {
    const shape = shapeInHand(before.measure);
    return shape === null ? null : spokenFaults(measured(shape, before), shape, before.measure.finished);
  };

  test("the most vertices there may be are said before the next press does nothing", () => {
    const full = drawing("distance", ...zigzag(MOST_VERTICES));
    expect(saidOf(drawing("distance", ...zigzag(MOST_VERTICES - 1)))).toEqual([]);
    expect(saidOf(full)).toEqual(["full"]);
    expect(withVertex(full, vertex([23, 63.7]))).toBe(full);
    // Finished, the next press begins another drawing.
    expect(saidOf(withFinished(full))).toEqual([]);
  });

  test("beside what else is wrong with it", () => {
    expect(saidOf(drawing("area", ...zigzag(MOST_VERTICES)))).toEqual(["crossing", "full"]);
  });
});
