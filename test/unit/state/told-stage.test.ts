import { describe, expect, test } from "vitest";
import type { TimePhase } from "../../../src/domain/time-phase.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { comparesWithNow } from "../../../src/state/compared.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { drawnScenario, withScenario } from "../../../src/state/planner.ts";
import { isPlanning } from "../../../src/state/planning.ts";
import { drawsScenario, isInTime, showsFlows } from "../../../src/state/told-stage.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";

const zones = [
  { ...zone("laydown", []), from: 2027 },
  { ...zone("plant", []), from: null },
];
const opened = withScenario(initialState([], "fi"), scenario(zones));
const at = (phase: TimePhase, state: AtlasState = opened): AtlasState => ({ ...state, phase });

describe("a scenario in time", () => {
  test.each([
    ["feasibility", []],
    ["construction", ["laydown"]],
    ["operation", ["laydown", "plant"]],
  ] as const)("in %s it is drawn as far as its zones belong to it", (phase, drawn) => {
    expect(drawnScenario(at(phase))?.zones.map(({ id }) => id)).toEqual(drawn);
  });

  test("now nothing of it is drawn, and without a phase all of it, as it is", () => {
    expect([drawnScenario(at("now")), drawsScenario(at("now"))]).toEqual([null, false]);
    expect(drawnScenario(opened)).toBe(opened.plan.scenario);
  });

  test("asked again it is the same, so that the map draws nothing anew", () => {
    expect(drawnScenario(at("construction"))).toBe(drawnScenario(at("construction")));
  });

  test("no hand draws on what is shown in part", () => {
    expect([isPlanning(opened), isPlanning(at("operation"))]).toEqual([true, false]);
  });
});

describe("things in time", () => {
  const planned = { time: { phase: "operation", years: null } } as const;

  test("what exists is always there; what is planned from its phase on, and without a phase", () => {
    expect(isInTime(at("now"), {})).toBe(true);
    expect([isInTime(at("construction"), planned), isInTime(at("operation"), planned)]).toEqual([false, true]);
    expect(isInTime(opened, planned)).toBe(true);
  });

  test("nothing flows before operation", () => {
    const flows: AtlasState = { ...opened, mode: { kind: "invest", topic: "flows" } };
    expect([showsFlows(flows), showsFlows(at("construction", flows)), showsFlows(at("operation", flows))]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("the present stands beside another time only", () => {
    const compared = (phase?: TimePhase) => comparesWithNow({ ...opened, compared: true, phase });
    expect([compared(), compared("now"), compared("construction")]).toEqual([false, false, true]);
    expect(comparesWithNow(at("construction"))).toBe(false);
  });
});
