import { describe, expect, it } from "vitest";
import { insertVertex, moveVertex, moveZone, removeVertex } from "../../../../../src/analysis/land/edits/vertices.ts";
import type { Edit } from "../../../../../src/domain/edit.ts";
import { millimetres, type PlanePoint } from "../../../../../src/domain/plane.ts";
import type { Scenario } from "../../../../../src/domain/scenario.ts";
import { applyChange } from "../../../../../src/state/changes.ts";
import { rectangle } from "../rings.ts";
import { scenario, zone } from "../scenarios.ts";

const at = (east: number, north: number): PlanePoint => [
  millimetres((23_503_000 + east) * 1000),
  millimetres((7_075_000 + north) * 1000),
];
const west = zone("west", rectangle(23_503_000, 7_075_000, 100, 100));
const east = zone("east", rectangle(23_503_100, 7_075_000, 100, 100));
const both = scenario([west, east]);

function stepped(before: Scenario, edit: Edit): Scenario {
  if (edit.kind === "refused") throw new Error(edit.why);
  if (edit.change === null) return before;
  const { scenario: next, reverse } = applyChange(before, edit.change);
  expect(applyChange(next, reverse).scenario).toEqual(before);
  return next;
}

const corners = (of: Scenario, id: string) => of.zones.find((one) => one.id === id)?.ground[0]?.[0] ?? [];

describe("moveVertex", () => {
  it("moves the vertex of every zone that has it", () => {
    const next = stepped(both, moveVertex(both, at(100, 100), at(120, 110)));
    expect(corners(next, "west")).toContainEqual(at(120, 110));
    expect(corners(next, "east")).toContainEqual(at(120, 110));
  });

  it("makes one of two vertices that meet", () => {
    const next = stepped(both, moveVertex(both, at(0, 100), at(0, 0)));
    expect(corners(next, "west")).toEqual([at(0, 0), at(100, 0), at(100, 100)]);
    expect(corners(next, "east")).toBe(corners(both, "east"));
  });

  it("refuses where a zone would cross itself or lose its ground, and changes nothing", () => {
    expect(moveVertex(both, at(0, 0), at(150, 50))).toEqual({ kind: "refused", why: "crosses-itself" });
    const triangle = scenario([zone("t", [[[at(0, 0), at(50, 0), at(0, 50)]]])]);
    expect(moveVertex(triangle, at(0, 50), at(50, 0))).toEqual({ kind: "refused", why: "too-few-corners" });
    expect(moveVertex(triangle, at(0, 50), [millimetres(0), millimetres(0)])).toEqual({
      kind: "refused",
      why: "outside-window",
    });
  });

  it("keeps the outer ring counter-clockwise when a corner is drawn across the opposite side", () => {
    const triangle = scenario([zone("t", [[[at(0, 0), at(50, 0), at(20, 50)]]])]);
    const next = stepped(triangle, moveVertex(triangle, at(20, 50), at(20, -50)));
    expect(corners(next, "t")).toEqual([at(20, -50), at(50, 0), at(0, 0)]);
  });

  it("makes no step of a vertex that nobody has", () => {
    expect(moveVertex(both, at(1, 2), at(3, 4))).toEqual({ kind: "change", change: null });
  });
});

describe("insertVertex", () => {
  it("enters both zones of a shared edge, whichever way they run through it", () => {
    const next = stepped(both, insertVertex(both, [at(100, 0), at(100, 100)], at(100, 40)));
    expect(corners(next, "west")).toContainEqual(at(100, 40));
    expect(corners(next, "east")).toContainEqual(at(100, 40));
    expect(corners(next, "east")).toHaveLength(5);
  });
});

describe("removeVertex", () => {
  it("takes it out of every zone, and refuses the last three", () => {
    const next = stepped(both, removeVertex(both, at(100, 100)));
    expect(corners(next, "west")).toHaveLength(3);
    expect(corners(next, "east")).toHaveLength(3);
    expect(removeVertex(next, at(100, 0))).toEqual({ kind: "refused", why: "too-few-corners" });
  });
});

describe("moveZone", () => {
  it("moves the zone and leaves its neighbours", () => {
    const next = stepped(both, moveZone(both, "west", -10_000, 5_000));
    expect(corners(next, "west")[0]).toEqual(at(-10, 5));
    expect(corners(next, "east")).toBe(corners(both, "east"));
  });
});
