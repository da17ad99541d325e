import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { planned, selectsZoneAt } from "../../../src/commands/planned.ts";
import { freeNumber, newZone } from "../../../src/domain/new-zone.ts";
import type { PlanAction } from "../../../src/domain/plan-action.ts";
import type { PlanePoint } from "../../../src/domain/plane.ts";
import { USE_DEFAULTS } from "../../../src/domain/use-defaults.ts";
import { positionOf } from "../../../src/geodesy/plane-points.ts";
import { withPlannerTool, withScenario, withSketch, withZoneSelected } from "../../../src/state/planner.ts";
import { update } from "../../../src/state/store.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { sampleContext } from "./sample.ts";

const at = (east: number, north: number) => [east * 1000, north * 1000] as unknown as PlanePoint;
const [W, S] = [23_503_200, 7_075_200];
let context: CommandContext;
const now = () => context.store.getState().plan;
const act = (action: PlanAction) => planned(context, action);

beforeEach(() => {
  context = sampleContext();
  update(context.store, (state) =>
    withScenario(state, scenario([zone("a", rectangle(W, S, 400, 300)), zone("b", rectangle(W + 200, S, 400, 300))])),
  );
});

describe("what a hand does", () => {
  it("draws the rectangle of the task: selected, with the assumptions of its use and nothing known of it", async () => {
    update(context.store, (state) => withPlannerTool(state, "rectangle"));
    const [corners] = rectangle(W, S, 400, 300).flat();
    await act({ kind: "finish", corners: corners ?? [] });
    expect(now().scenario?.zones.at(-1)).toMatchObject({
      id: "zone-1",
      use: "small-firms",
      ...USE_DEFAULTS["small-firms"],
      owner: "not-known",
      servicedFrom: null,
    });
    expect(now().scenario?.zones.at(-1)).toMatchObject({ code: "KTY", plotRatio: 0.3, streetShare: 0.15 });
    expect([now().selected, now().tool, now().undo.length]).toEqual(["zone-1", "select", 1]);
  });

  it("draws once what was asked for twice before the first was drawn, and both of two", async () => {
    const [corners = []] = rectangle(W, S + 400, 400, 300).flat();
    const [others = []] = rectangle(W, S + 800, 400, 300).flat();
    await Promise.all([corners, corners, others].map((ring) => act({ kind: "finish", corners: ring })));
    expect(now().scenario?.zones.map(({ id }) => id)).toEqual(["a", "b", "zone-1", "zone-2"]);
    expect(now().scenario?.zones.at(-1)?.name).toMatchObject({ fi: "Pk-yritysten tontit 2" });
    expect([now().undo.length, now().refused]).toEqual([2, null]);
  });

  it("keeps the corners of a zone that is refused", async () => {
    const bow = [at(W, S), at(W + 100, S + 100), at(W + 100, S), at(W, S + 100)];
    update(context.store, (state) => withSketch(withPlannerTool(state, "draw"), bow));
    await act({ kind: "finish", corners: bow });
    expect([now().refused, now().tool, now().sketch.length]).toEqual(["crosses-itself", "draw", 4]);
  });

  it("leaves nothing moved where a step is refused, and says why", async () => {
    await act({ kind: "drag", request: { kind: "move-vertex", from: at(W, S), to: at(W + 10, S) } });
    expect(now().draft).not.toBeNull();
    await act({ kind: "edit", request: { kind: "move-vertex", from: at(W, S), to: at(W + 500, S + 150) } });
    expect([now().draft, now().refused, now().undo.length]).toEqual([null, "crosses-itself", 0]);
  });

  it("is done in the order in which it was asked for, even before the code was there", async () => {
    const moves = [1, 2, 3].map((metres) =>
      act({ kind: "drag", request: { kind: "move-vertex", from: at(W, S), to: at(W - metres, S) } }),
    );
    await Promise.all(moves);
    expect(now().draft?.zones[0]?.ground[0]?.[0]).toContainEqual(at(W - 3, S));
  });

  it("goes out one step at a time", async () => {
    update(context.store, (state) => withSketch(withPlannerTool(withZoneSelected(state, "a"), "draw"), [at(W, S)]));
    await act({ kind: "leave" });
    expect([now().sketch.length, now().tool]).toEqual([0, "draw"]);
    await act({ kind: "leave" });
    expect([now().tool, now().selected]).toEqual(["select", "a"]);
    await act({ kind: "leave" });
    expect(now().selected).toBeNull();
  });
});

describe("a press", () => {
  it("selects the zone on top: the first of those that overlap", async () => {
    expect(await selectsZoneAt(context, positionOf(at(W + 300, S + 100)))).toBe(true);
    expect(now().selected).toBe("a");
    await selectsZoneAt(context, positionOf(at(W + 500, S + 100)));
    expect(now().selected).toBe("b");
  });

  it("beside all zones lets go", async () => {
    update(context.store, (state) => withZoneSelected(state, "a"));
    expect(await selectsZoneAt(context, positionOf(at(W - 50, S)))).toBe(false);
    expect(now().selected).toBeNull();
  });
});

describe("a new zone", () => {
  it("takes the first number that is free", () => {
    const ground = rectangle(W, S, 10, 10);
    expect(newZone(scenario([])).id).toBe("zone-1");
    expect(newZone(scenario([zone("zone-1", ground), zone("zone-3", ground)])).id).toBe("zone-2");
    expect(freeNumber("zone-", [{ id: "zone-1" }, { id: "zone-3" }])).toBe(2);
    expect(newZone(scenario([])).name).toMatchObject({ fi: "Pk-yritysten tontit 1" });
  });
});
