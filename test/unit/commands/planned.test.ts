import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import { planned, selectsZoneAt } from "../../../src/commands/planned.ts";
import { drawZone } from "../../../src/commands/planner.ts";
import { freeNumber, newZone } from "../../../src/domain/new-zone.ts";
import type { PlanAction } from "../../../src/domain/plan-action.ts";
import type { PlanePoint } from "../../../src/domain/plane.ts";
import { USE_DEFAULTS } from "../../../src/domain/use-defaults.ts";
import { areaHectares, positionOf } from "../../../src/geodesy/plane-points.ts";
import {
  shownScenario,
  withPlannerTool,
  withScenario,
  withSketch,
  withUndone,
  withZoneSelected,
} from "../../../src/state/planner.ts";
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

describe("a zone being drawn", () => {
  /** Beside both zones, one after another round a rectangle of 200 m by 100 m. */
  const CORNERS = [at(W, S + 400), at(W + 200, S + 400), at(W + 200, S + 500), at(W, S + 500)] as const;
  const [A, B, C, D] = CORNERS;
  const drawn = () => shownScenario(context.store.getState())?.zones.at(-1);
  const sketch = (...corners: readonly PlanePoint[]) => act({ kind: "sketch", corners });
  const aim = (...corners: readonly PlanePoint[]) => act({ kind: "aim", corners });

  beforeEach(() => update(context.store, (state) => withPlannerTool(state, "draw")));

  it("is counted from its third corner on under the name that it keeps, and is no step", async () => {
    const before = now().scenario;
    await sketch(A, B);
    expect(drawn()?.id).toBe("b");
    await sketch(A, B, C);
    const { name } = drawn() ?? {};
    expect([drawn()?.id, areaHectares(drawn()?.ground ?? [])]).toEqual(["zone-1", 1]);
    await sketch(...CORNERS);
    expect([drawn()?.id, drawn()?.name, areaHectares(drawn()?.ground ?? [])]).toEqual(["zone-1", name, 2]);
    expect([now().scenario, now().undo, now().refused, now().keeping]).toEqual([before, [], null, { status: "kept" }]);
    const shown: unknown[] = [];
    const stop = context.store.subscribe(() => shown.push([drawn()?.id, drawn()?.name]));
    await act({ kind: "finish", corners: CORNERS });
    stop();
    expect(new Set(shown.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(["zone-1", name])]));
    expect([now().draft, now().undo.length, now().scenario?.zones.length]).toEqual([null, 1, 3]);
  });

  it("is not counted once two corners are left, nor when it is given up", async () => {
    await sketch(A, B, C);
    await sketch(A, B);
    expect(now().draft).toBeNull();
    await sketch(A, B, C);
    await act({ kind: "leave" });
    expect([now().draft, now().sketch]).toEqual([null, []]);
    const late = sketch(A, B, C);
    await act({ kind: "leave" });
    await late;
    expect(now().draft).toBeNull();
  });

  it("that crosses itself counts as none and says nothing until it is finished; then the reason stays", async () => {
    await sketch(A, C, B);
    await sketch(A, C, B, D);
    expect([now().draft, now().refused]).toEqual([null, null]);
    const closedAcross = [A, C, B, at(W + 400, S + 450)];
    await sketch(...closedAcross);
    await act({ kind: "finish", corners: closedAcross });
    expect([now().refused, now().tool, now().sketch.length]).toEqual(["crosses-itself", "draw", 4]);
    // The hand goes on to where it would be a zone.
    await aim(...closedAcross, at(W + 300, S + 300));
    expect([now().refused, drawn()?.id]).toEqual(["crosses-itself", "zone-1"]);
    await sketch(A, C, B);
    expect([now().refused, drawn()?.id]).toEqual([null, "zone-1"]);
  });

  it("follows the hand to its next corner, and falls back to what is put down", async () => {
    await sketch(A, B);
    await aim(A, B, C);
    expect(areaHectares(drawn()?.ground ?? [])).toBe(1);
    await sketch(A, B, C);
    await aim(...CORNERS);
    const { draft } = now();
    expect(areaHectares(drawn()?.ground ?? [])).toBe(2);
    await aim(...CORNERS);
    expect(now().draft).toBe(draft);
    await aim(A, B, C, at(W + 100, S + 300));
    expect(areaHectares(drawn()?.ground ?? [])).toBe(1);
    await aim(A, B, C);
    expect(areaHectares(drawn()?.ground ?? [])).toBe(1);
  });

  it("is counted as a rectangle from its first corner on", async () => {
    update(context.store, (state) => withPlannerTool(state, "rectangle"));
    await sketch(A);
    await aim(...CORNERS);
    expect(areaHectares(drawn()?.ground ?? [])).toBe(2);
    await aim(A);
    expect(now().draft).toBeNull();
  });

  it("is let go with its tool, and is not what is counted while the hand is away from the plan", async () => {
    await sketch(A, B, C);
    update(context.store, (state) => ({ ...state, mode: { kind: "invest" } }));
    expect(drawn()?.id).toBe("b");
    update(context.store, (state) => ({ ...state, mode: { kind: "plan" } }));
    expect(drawn()?.id).toBe("zone-1");
    update(context.store, (state) => withPlannerTool(state, "select"));
    expect(now().draft).toBeNull();
  });
});

describe("steps that come faster than they are done", () => {
  const typed = Array.from({ length: 105 }, (_, index) => `Perustelu ${index}`);

  it("are taken one by one in their order, none lost", async () => {
    const notes: unknown[] = [];
    const stop = context.store.subscribe(({ plan }) => notes.push(plan.scenario?.zones[0]?.note));
    await Promise.all(
      typed.map((note) => act({ kind: "edit", request: { kind: "set-zone", id: "a", fields: { note } } })),
    );
    stop();
    expect(notes).toEqual(typed);
    expect(now().undo).toHaveLength(105);
    const back = typed.map(() => {
      update(context.store, withUndone);
      return now().scenario?.zones[0]?.note;
    });
    expect(back).toEqual([...typed.slice(0, -1).toReversed(), ""]);
  });

  it("draw each its own zone and say which", async () => {
    const rings = [0, 400].map((north) => rectangle(W, S + 400 + north, 400, 300).flat()[0] ?? []);
    const zone = newZone(now().scenario ?? scenario([]));
    expect(await Promise.all(rings.map((ring) => drawZone(context, ring, zone)))).toEqual(["zone-1", "zone-2"]);
    expect(await drawZone(context, [at(W, S), at(W, S + 1)], zone)).toBeNull();
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
