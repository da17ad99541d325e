import { describe, expect, test } from "vitest";
import type { ReserveWays } from "../../../src/domain/reserve.ts";
import { Unavailable } from "../../../src/figures/unavailable.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { createAtlasStore } from "../../../src/state/store.ts";
import { answered } from "../../../src/ui/planner/answered.ts";
import { type AskedWays, shownWays } from "../../../src/ui/planner/reserve-ways-shown.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";

const ways: ReserveWays = { isThroughGate: true, zones: new Map() };
const plots = zone("plots", rectangle(23_503_200, 7_075_200, 400, 300));
const { planningArea, zones } = scenario([plots]);
const asked: AskedWays = { planningArea, zones, ids: ["plots"], layers: "roads,sites" };

describe("ways that stand on the page", () => {
  test("are worked out first, and current until anything they are of is another", () => {
    expect(shownWays(null, asked)).toEqual({ ways: "working", isCurrent: false });
    expect(shownWays({ of: asked, ways }, { ...asked, ids: ["plots"] })).toEqual({ ways, isCurrent: true });
    const renamed = [{ ...plots, name: "Plots" }, zone("plant", rectangle(23_503_700, 7_075_200, 100, 100))];
    expect(shownWays({ of: asked, ways }, { ...asked, zones: renamed }).isCurrent).toBe(true);
    const moved = [{ ...plots, ground: rectangle(23_503_300, 7_075_200, 400, 300) }];
    for (const change of [
      { zones: moved },
      { planningArea: { ...planningArea } },
      { ids: ["plots", "new"] },
      { layers: "roads" },
    ])
      expect(shownWays({ of: asked, ways }, { ...asked, ...change }), Object.keys(change).join()).toEqual({
        ways,
        isCurrent: false,
      });
  });

  test("that failed are said so until they are asked for anew", () => {
    expect(shownWays({ of: asked, ways: "failed" }, asked).ways).toBe("failed");
    expect(shownWays({ of: asked, ways: "failed" }, { ...asked, zones: [] }).ways).toBe("working");
  });
});

describe("an answer for a file", () => {
  const store = () => createAtlasStore(initialState([], "fi"));

  test("is given; what could not be fetched is said and null", async () => {
    const context = { store: store() };
    expect(await answered(context, Promise.resolve(12))).toBe(12);
    expect(context.store.getState().notices).toEqual([]);
    expect(await answered(context, Promise.reject(new Unavailable("away")))).toBeNull();
    expect(context.store.getState().notices).toMatchObject([{ key: "lazy.failed" }]);
  });

  test("that a bug stops goes on as a bug", async () => {
    const context = { store: store() };
    await expect(answered(context, Promise.reject(new RangeError("bug")))).rejects.toThrow(RangeError);
    expect(context.store.getState().notices).toEqual([]);
  });
});
