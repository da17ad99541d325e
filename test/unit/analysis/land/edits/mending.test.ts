import { describe, expect, it } from "vitest";
import { edited } from "../../../../../src/analysis/land/edits/edited.ts";
import { landFaults } from "../../../../../src/analysis/land/faults.ts";
import type { Scenario } from "../../../../../src/domain/scenario.ts";
import { applyChange } from "../../../../../src/state/changes.ts";
import { rectangle } from "../rings.ts";
import { scenario, zone } from "../scenarios.ts";

const faultsOf = ({ planningArea, zones }: Scenario) => landFaults({ planningArea: planningArea.ground, zones });

describe("mending", () => {
  const west = zone("west", rectangle(23_503_000, 7_075_000, 500, 1_000));
  const east = zone("east", rectangle(23_503_490, 7_075_000, 510, 1_000));

  it("takes every way out of an overlap in one step, which one reverse takes back", () => {
    const drawn = scenario([west, east]);
    const [fault] = faultsOf(drawn);
    expect(fault?.mends).toHaveLength(2);
    for (const mend of fault?.mends ?? []) {
      if (fault === undefined) throw new Error("no fault");
      const result = edited(drawn, { kind: "mend", fault, mend });
      if (result.kind === "refused" || result.change === null) throw new Error("no change");
      const { scenario: mended, reverse } = applyChange(drawn, result.change);
      expect(faultsOf(mended)).toEqual([]);
      expect(applyChange(mended, reverse).scenario).toEqual(drawn);
      expect(result.change.note.key).toBe("mend-overlap");
    }
  });

  it("removes a zone that has no other ground, and refuses one that is gone", () => {
    const inner = zone("inner", rectangle(23_503_100, 7_075_100, 100, 100));
    const drawn = scenario([west, inner]);
    const [fault] = faultsOf(drawn);
    const mend = fault?.mends.find(({ removesZone }) => removesZone);
    if (fault === undefined || mend === undefined) throw new Error("no mend");
    const result = edited(drawn, { kind: "mend", fault, mend });
    expect(result.kind === "change" && result.change?.removed.map(({ zone: one }) => one.id)).toEqual(["inner"]);
    expect(edited(scenario([west]), { kind: "mend", fault, mend })).toEqual({ kind: "refused", why: "no-such-zone" });
  });
});
