import { describe, expect, it } from "vitest";
import { edited } from "../../../../../src/analysis/land/edits/edited.ts";
import { newZone } from "../../../../../src/domain/new-zone.ts";
import { millimetres, type PlaneRing } from "../../../../../src/domain/plane.ts";
import type { OwnRestriction, Scenario } from "../../../../../src/domain/scenario.ts";
import { readScenario, writeScenario } from "../../../../../src/exchange/scenario-file.ts";
import { applyChange } from "../../../../../src/state/changes.ts";
import { SAMPLE } from "../../../exchange/scenario-sample.ts";
import { rectangle } from "../rings.ts";

/** A circle of so many corners, 900 m about Kruunuportti. */
const circle = (corners: number): PlaneRing =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners;
    const east = 23_503_200_000 + 900_000 * Math.cos(angle);
    return [millimetres(east), millimetres(7_075_200_000 + 900_000 * Math.sin(angle))];
  });
const restriction = (id: string, corners: number): OwnRestriction => ({
  id,
  name: "n",
  rule: "r",
  ground: [[circle(corners)]],
  source: { title: "t" },
});
/** The planning area has 4 corners, the zone 3. */
const full = (restrictions: readonly OwnRestriction[], zones = SAMPLE.zones): Scenario => ({
  ...SAMPLE,
  zones,
  restrictions,
});
const twenty = Array.from({ length: 20 }, (_, at) => restriction(`r${at}`, 4_990));
const OVERFULL = { kind: "refused", why: "too-many-corners" };

describe("a step that no file could hold is not taken", () => {
  it("of corners in all: the last that is taken is read again", () => {
    const scenario = full(twenty);
    const keep = (corners: number) =>
      edited(scenario, { kind: "keep-restriction", restriction: restriction("last", corners) });
    expect(keep(194)).toEqual(OVERFULL);
    expect(keep(4_990)).toEqual(OVERFULL);
    const last = keep(193);
    if (last.kind !== "change" || last.change === null) throw new Error("refused");
    const next = applyChange(scenario, last.change).scenario;
    expect(readScenario(writeScenario(next), "a.json").ok).toBe(true);
    const [corners = []] = rectangle(23_503_200, 7_076_000, 10, 10).flat();
    expect(edited(next, { kind: "draw-zone", corners, zone: newZone(next) })).toEqual(OVERFULL);
    const { planningArea } = next;
    expect(edited(next, { kind: "replace-planning-area", area: planningArea })).toEqual(OVERFULL);
    expect(edited(next, { kind: "remove-restriction", id: "last" })).toMatchObject({ kind: "change" });
    expect(edited(next, { kind: "set-zone", id: "firms", fields: { note: "a" } })).toMatchObject({ kind: "change" });
  }, 60_000);

  it("of zones", () => {
    const [first] = SAMPLE.zones;
    if (first === undefined) throw new Error("no zone");
    const zones = Array.from({ length: 10_000 }, (_, at) => ({ ...first, id: `z${at}` }));
    const [corners = []] = rectangle(23_503_200, 7_076_000, 10, 10).flat();
    const draw = (scenario: Scenario) => edited(scenario, { kind: "draw-zone", corners, zone: newZone(scenario) }).kind;
    expect([draw(full([], zones)), draw(full([], zones.slice(1)))]).toEqual(["refused", "change"]);
    expect(edited(full([], zones), { kind: "reorder-zone", id: "z0", to: 5 })).toMatchObject({ kind: "change" });
  });
});
