import { describe, expect, it } from "vitest";
import {
  drawZone,
  removeZone,
  reorderZone,
  replacePlanningArea,
  setZone,
} from "../../../../../src/analysis/land/edits/zones.ts";
import type { PlanePoint } from "../../../../../src/domain/plane.ts";
import { applyChange } from "../../../../../src/state/changes.ts";
import { rectangle } from "../rings.ts";
import { scenario, zone } from "../scenarios.ts";

const { ground: _, ...fresh } = zone("new", []);
const zones = ["a", "b", "c"].map((id, index) => zone(id, rectangle(23_503_000 + 100 * index, 7_075_000, 100, 100)));
const three = scenario(zones);

function stepped(edit: ReturnType<typeof removeZone>, before = three) {
  if (edit.kind === "refused" || edit.change === null) throw new Error("no change");
  const { scenario: next, reverse } = applyChange(before, edit.change);
  expect(applyChange(next, reverse).scenario).toEqual(before);
  return next;
}
const ids = (of: typeof three) => of.zones.map(({ id }) => id).join("");

describe("drawZone", () => {
  const [corners = []] = rectangle(23_503_200, 7_075_200, 400, 300)[0] ?? [];

  it("takes the corners whichever way they run", () => {
    const same = stepped(drawZone(three, corners, fresh)).zones.at(-1)?.ground;
    expect(same).toEqual([[corners]]);
    const reversed = stepped(drawZone(three, [...corners].reverse(), fresh)).zones.at(-1)?.ground[0]?.[0];
    expect(new Set(reversed?.map(String))).toEqual(new Set(corners.map(String)));
  });

  it("refuses a bow-tie, a speck and a line", () => {
    const [a, b, c, d] = corners as [PlanePoint, PlanePoint, PlanePoint, PlanePoint];
    expect(drawZone(three, [a, c, b, d], fresh)).toEqual({ kind: "refused", why: "crosses-itself" });
    expect(drawZone(three, [a, b], fresh)).toEqual({ kind: "refused", why: "too-few-corners" });
    const [speck = []] = rectangle(23_503_200, 7_075_200, 0.9, 0.9)[0] ?? [];
    expect(drawZone(three, speck, fresh)).toEqual({ kind: "refused", why: "too-small" });
  });
});

describe("zones of the list", () => {
  it("are removed, put in another order and set, each a step that can be taken back", () => {
    expect(ids(stepped(removeZone(three, "b")))).toBe("ac");
    expect(ids(stepped(reorderZone(three, "a", 2)))).toBe("bca");
    expect(ids(stepped(reorderZone(three, "c", 0)))).toBe("cab");
    expect(stepped(setZone(three, "b", { code: "KTY" })).zones[1]?.code).toBe("KTY");
  });

  it("make no step where nothing becomes other, and refuse what is not there", () => {
    expect(setZone(three, "b", { code: "T" })).toEqual({ kind: "change", change: null });
    expect(reorderZone(three, "a", -5)).toEqual({ kind: "change", change: null });
    expect(removeZone(three, "x")).toEqual({ kind: "refused", why: "no-such-zone" });
  });
});

describe("replacePlanningArea", () => {
  it("keeps the old outline beside it, and one step goes back", () => {
    const plan = { ...three.planningArea, name: "plan", ground: rectangle(23_503_100, 7_075_000, 500, 500) };
    const next = stepped(replacePlanningArea(three, plan));
    expect(next.planningArea).toEqual(plan);
    expect(next.replacedArea).toBe(three.planningArea);
  });
});
