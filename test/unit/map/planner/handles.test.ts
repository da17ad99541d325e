import { describe, expect, it } from "vitest";
import type { PlanePoint } from "../../../../src/domain/plane.ts";
import { handleShapes, outlineTo, sketchShapes } from "../../../../src/map/planner/hand-shapes.ts";
import {
  type Grip,
  gripAt,
  midpointsOf,
  nearestVertex,
  pulled,
  type Reach,
  vertexBeside,
  verticesOf,
} from "../../../../src/map/planner/handles.ts";
import { snapped } from "../../../../src/map/planner/plan-snapper.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { zone } from "../../analysis/land/scenarios.ts";

const at = (east: number, north: number) => [east * 1000, north * 1000] as unknown as PlanePoint;
const [W, S] = [23_503_200, 7_075_200];
const GROUND = rectangle(W, S, 400, 300);
const ZONE = zone("a", GROUND);
const REACH: Reach = { vertexMetres: 10, midpointMetres: 8, leastEdgeMetres: 40, zoneMetres: "inside" };

describe("handles", () => {
  it("are each vertex once and the middle of each edge", () => {
    expect(verticesOf([...GROUND, ...GROUND])).toHaveLength(4);
    expect(midpointsOf(GROUND).map(({ point }) => point)).toContainEqual(at(W + 200, S));
    expect(midpointsOf(GROUND).map(({ edgeMetres }) => edgeMetres)).toEqual([400, 300, 400, 300]);
  });

  it("are taken hold of in their order: vertex, midpoint, the zone", () => {
    const kind = (east: number, north: number, reach = REACH) => gripAt(ZONE, at(east, north), reach)?.kind ?? null;
    expect(kind(W + 5, S + 5)).toBe("vertex");
    expect(kind(W + 203, S - 4)).toBe("midpoint");
    expect(kind(W + 100, S + 100)).toBe("zone");
    expect(kind(W - 100, S)).toBeNull();
    expect(kind(W + 100, S + 100, { ...REACH, zoneMetres: 10 })).toBeNull();
    expect(kind(W + 203, S - 4, { ...REACH, leastEdgeMetres: 500 })).toBeNull();
  });

  it("give the exact vertex, however near the hand came", () => {
    expect(gripAt(ZONE, at(W + 3, S - 2), REACH)).toEqual({ kind: "vertex", from: at(W, S) });
  });

  it("come to one request each when pulled", () => {
    const grips: readonly Grip[] = [
      { kind: "vertex", from: at(W, S) },
      { kind: "midpoint", edge: [at(W, S), at(W + 400, S)], from: at(W + 200, S) },
      { kind: "zone", id: "a", from: at(W, S) },
    ];
    const to = at(W + 10, S - 20);
    expect(grips.map((grip) => pulled(grip, to))).toEqual([
      { kind: "move-vertex", from: at(W, S), to },
      { kind: "insert-vertex", edge: [at(W, S), at(W + 400, S)], point: to },
      { kind: "move-zone", id: "a", east: 10_000, north: -20_000 },
    ]);
  });

  it("follow one another round and round", () => {
    const vertices = verticesOf(GROUND);
    expect(vertexBeside(GROUND, vertices[3] ?? null, 1)).toEqual(vertices[0]);
    expect(vertexBeside(GROUND, vertices[0] ?? null, -1)).toEqual(vertices[3]);
    expect(vertexBeside(GROUND, null, 1)).toEqual(vertices[0]);
    expect(vertexBeside(GROUND, null, -1)).toEqual(vertices[3]);
    expect(nearestVertex(GROUND, at(W + 390, S + 280))).toEqual(at(W + 400, S + 300));
  });

  it("are drawn with the one in hand marked", () => {
    const drawn = handleShapes(ZONE, { grip: { kind: "vertex", from: at(W, S) }, to: at(W, S) });
    expect(drawn.filter(({ properties }) => properties?.["held"] === true)).toHaveLength(1);
    expect(drawn.map(({ properties }) => properties?.["role"])).toEqual([
      "rim",
      ...Array(4).fill("midpoint"),
      ...Array(4).fill("vertex"),
    ]);
    expect(handleShapes(null, null)).toEqual([]);
  });
});

describe("a sketch", () => {
  it("shows corners, then a line, then ground", () => {
    const corners = [at(W, S), at(W + 100, S), at(W + 100, S + 100)];
    const roles = (count: number) =>
      sketchShapes(corners.slice(0, count)).map(({ properties }) => properties?.["role"]);
    expect(roles(1)).toEqual(["corner"]);
    expect(roles(2)).toEqual(["line", "corner", "corner"]);
    expect(roles(3)).toEqual(["ground", "line", "corner", "corner", "corner"]);
  });

  it("goes on from its last corner, a rectangle as a whole", () => {
    const [a, b, cursor] = [at(W, S), at(W + 100, S), at(W + 400, S + 300)];
    expect(outlineTo("draw", [a], cursor)).toEqual([a, cursor]);
    expect(outlineTo("draw", [a, b], cursor)).toEqual([b, cursor, a]);
    expect(outlineTo("rectangle", [a], cursor)).toEqual([a, at(W + 400, S), cursor, at(W, S + 300)]);
    expect(outlineTo("draw", [], cursor)).toEqual([]);
    expect(outlineTo("draw", [a], null)).toEqual([]);
  });
});

describe("snapping", () => {
  const edges = GROUND.flat().flatMap((ring) => ring.map((to, index) => [ring.at(index - 1) ?? to, to] as const));

  it("keeps the millimetres of a vertex, before an edge that lies nearer", () => {
    expect(snapped(edges, at(W + 4, S + 1), 10, null)).toEqual({ kind: "vertex", point: at(W, S) });
    expect(snapped(edges, at(W + 40, S + 1), 10, null)).toEqual({ kind: "edge", point: at(W + 40, S) });
    expect(snapped(edges, at(W + 40, S + 11), 10, null)).toBeNull();
  });

  it("never snaps what is moved to itself", () => {
    const held: Grip = { kind: "vertex", from: at(W, S) };
    expect(snapped(edges, at(W + 4, S + 1), 10, held)).toBeNull();
    expect(snapped(edges, at(W + 397, S + 2), 10, held)).toEqual({ kind: "vertex", point: at(W + 400, S) });
    const middle: Grip = { kind: "midpoint", edge: [at(W + 400, S), at(W, S)], from: at(W + 200, S) };
    expect(snapped(edges, at(W + 40, S + 1), 10, middle)).toBeNull();
  });
});
