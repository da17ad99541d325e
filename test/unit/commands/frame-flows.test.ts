import { describe, expect, test } from "vitest";
import { frameFlows } from "../../../src/commands/frame-flows.ts";
import type { Bounds, Position } from "../../../src/domain/layer.ts";
import type { ShownLogistics } from "../../../src/domain/logistics.ts";
import { metres } from "../../../src/domain/units.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withInputs, withLogistics } from "../../../src/state/invest.ts";
import { update } from "../../../src/state/store.ts";
import { withView, withViewRequested } from "../../../src/state/view.ts";
import { found, INPUTS, unreachable } from "../analysis/logistics/sample.ts";
import { sampleState } from "../state/sample.ts";
import { sampleContext } from "./sample.ts";

const OPENING: Bounds = [22.9, 63.7, 23.3, 63.9];
const LINE: readonly Position[] = [
  [23, 63.8],
  [23.1, 63.85],
];
const leg = {
  kind: "network",
  realisation: "existing",
  coordinates: LINE,
  metres: metres(1),
  plusMinusMetres: metres(1),
  roadNumber: null,
  feature: null,
  end: null,
} as const;
const road = found("road", 14_000, { legs: [leg] });
const shown = { inputs: INPUTS, ways: { road, rail: unreachable, railWithSpur: unreachable } } as ShownLogistics;

const opened: AtlasState = withViewRequested(
  withInputs({ ...sampleState(), mode: { kind: "invest", topic: "flows" } }, INPUTS),
  { kind: "bounds", bounds: OPENING },
  false,
);
const answered = (state: AtlasState): AtlasState =>
  withLogistics(state, INPUTS, { status: "ready", value: shown, without: [] });

function targetAfter(state: AtlasState, ...steps: readonly ((state: AtlasState) => AtlasState)[]) {
  const context = sampleContext();
  const { store } = context;
  update(store, () => state);
  void frameFlows.run(context, undefined);
  for (const step of steps) update(store, step);
  return store.getState().view.requested?.target;
}

describe("opening the flows", () => {
  test("frames their ways once they are known, with room for what they say", () => {
    const target = targetAfter(opened, answered);
    if (target?.kind !== "bounds") throw new Error("no bounds");
    for (const [index, edge] of [22.98, 63.797, 23.106, 63.858].entries()) {
      expect(target.bounds[index]).toBeCloseTo(edge, 10);
    }
    expect(targetAfter(answered(opened))).toEqual(target);
  });

  test("leaves the map where the reader has taken it, where a link took it, and where the topic was closed", () => {
    const asked = { kind: "bounds", bounds: OPENING } as const;
    expect(targetAfter(opened, (state) => withView(state, { led: true }), answered)).toEqual(asked);
    expect(targetAfter(opened, (state) => ({ ...state, mode: { kind: "invest" } }), answered)).toEqual(asked);
    const camera = { kind: "camera", camera: { longitude: 23, latitude: 63.8, zoom: 12 } } as const;
    expect(targetAfter(withViewRequested(opened, camera, false), answered)).toEqual(camera);
  });
});
