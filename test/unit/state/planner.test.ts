import { describe, expect, it } from "vitest";
import { removeZone, setScenario, setZone } from "../../../src/analysis/land/edits/zones.ts";
import type { Change } from "../../../src/domain/change.ts";
import type { Edit } from "../../../src/domain/edit.ts";
import type { LandAnswer } from "../../../src/domain/land-balance.ts";
import { hectares, metres } from "../../../src/domain/units.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import {
  drawnScenario,
  selectedZone,
  shownRestrictions,
  shownScenario,
  withBalance,
  withDraft,
  withPlannerTool,
  withRedone,
  withScenario,
  withStep,
  withUndone,
  withZoneSelected,
} from "../../../src/state/planner.ts";
import { isDrawingZone, isPlanning } from "../../../src/state/planning.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";

const opened = withScenario(initialState([], "fi"), scenario([zone("a", []), zone("b", [])]));

function changeOf(edit: Edit): Change | null {
  if (edit.kind === "refused") throw new Error(edit.why);
  return edit.change;
}
const coded = (state: AtlasState, code: string) => {
  if (state.plan.scenario === null) throw new Error("nothing open");
  return withStep(state, changeOf(setZone(state.plan.scenario, "a", { code })));
};
const code = (state: AtlasState) => state.plan.scenario?.zones[0]?.code;

describe("steps", () => {
  it("go back and forth a hundred times and end where they began", () => {
    let state = opened;
    for (let step = 0; step < 120; step++) state = coded(state, `T-${step % 99}`);
    const last = state.plan.scenario;
    for (let step = 0; step < 120; step++) state = withUndone(state);
    expect(state.plan.scenario).toEqual(opened.plan.scenario);
    expect(withUndone(state)).toBe(state);
    for (let step = 0; step < 120; step++) state = withRedone(state);
    expect(state.plan.scenario).toEqual(last);
  });

  it("carry their name, and a new one ends what could be put back", () => {
    const back = withUndone(coded(opened, "KTY"));
    expect(back.plan.redo.map(({ note }) => note.key)).toEqual(["set-zone"]);
    expect(coded(back, "TY").plan.redo).toEqual([]);
    expect(code(withUndone(coded(back, "TY")))).toBe("T");
  });

  it("take back a rule's choice and an assumption as they were", () => {
    const restrictionChoices = { railway: { applies: true, halfWidth: metres(20) } };
    const assumptions = { smallFirmNeedHectares: hectares(12), countsSubcontractors: true };
    const set = (state: AtlasState, step: string, fields: Parameters<typeof setScenario>[2]) =>
      withStep(state, changeOf(setScenario(state.plan.scenario ?? scenario([]), step, fields)));
    const changed = set(set(opened, "set-restriction", { restrictionChoices }), "set-assumption", { assumptions });
    expect(changed.plan.scenario).toMatchObject({ restrictionChoices, assumptions });
    expect(changed.plan.undo.map(({ note }) => note.key)).toEqual(["set-restriction", "set-assumption"]);
    expect(withUndone(changed).plan.scenario).toMatchObject({
      restrictionChoices,
      assumptions: { smallFirmNeedHectares: null },
    });
    expect(withUndone(withUndone(changed)).plan.scenario).toEqual(opened.plan.scenario);
  });

  it("let a zone that is gone be selected no more", () => {
    const selected = withZoneSelected(opened, "b");
    expect(selectedZone(selected)?.id).toBe("b");
    const gone = withStep(selected, changeOf(removeZone(scenario([zone("a", []), zone("b", [])]), "b")));
    expect(selectedZone(gone)).toBeNull();
    expect(withZoneSelected(gone, "b").plan.selected).toBeNull();
  });
});

describe("a map that shows only what is decided", () => {
  it("draws no scenario and takes no hand for one, but counts it, and has it again afterwards", () => {
    const hidden = { ...opened, onlyDecided: true };
    expect([drawnScenario(opened), drawnScenario(hidden)]).toEqual([opened.plan.scenario, null]);
    expect(shownScenario(hidden)).toBe(opened.plan.scenario);
    const drawing = withPlannerTool(opened, "draw");
    expect([isPlanning(opened), isDrawingZone(drawing)]).toEqual([true, true]);
    expect([isPlanning(hidden), isDrawingZone({ ...drawing, onlyDecided: true })]).toEqual([false, false]);
  });
});

describe("a drawing hand", () => {
  it("shows its draft, leaves history alone, and takes no answer to another scenario", () => {
    const draft = scenario([zone("a", [], { code: "KTY" }), zone("b", [])]);
    const drawn = withDraft(opened, draft);
    expect(shownScenario(drawn)).toBe(draft);
    expect(drawn.plan.undo).toEqual([]);
    const answer = { status: "failed" } as const;
    expect(withBalance(drawn, scenario([], { id: "other" }), answer)).toBe(drawn);
    expect(withBalance(withScenario(drawn, null), draft, answer).plan.balance).toBeNull();
    expect(withBalance(drawn, draft, answer).plan.balance).toEqual({ of: draft, answer });
    expect(withDraft(drawn, null).plan.scenario).toBe(opened.plan.scenario);
  });

  it("that moves on meanwhile sees the balance of where it was: it is newer than the one on the page", () => {
    const before = scenario([]);
    const answer = { status: "failed" } as const;
    expect(withBalance(withDraft(opened, scenario([])), before, answer).plan.balance?.of).toBe(before);
  });

  it("sees the ground that was counted hatched, before that the planner's own restrictions", () => {
    const own = [{ id: "a", name: "", ground: [], rule: "", source: { title: "A" } }];
    const state = withScenario(opened, scenario([], { restrictions: own }));
    expect(shownRestrictions(opened)).toBe(shownRestrictions(opened));
    expect(shownRestrictions(state)).toBe(own);
    const restricted = [{ id: "railway", ground: [] }] as const;
    const value = { restricted } as unknown as LandAnswer;
    const answered = withBalance(state, scenario([]), { status: "ready", value, without: [] });
    expect(shownRestrictions(answered)).toBe(restricted);
  });

  it("leaves no trace when its step comes to nothing", () => {
    const drawn = withDraft(opened, scenario([]));
    const after = withStep(drawn, null);
    expect(after.plan.draft).toBeNull();
    expect(after.plan.scenario).toBe(opened.plan.scenario);
    expect(after.plan.undo).toEqual([]);
  });
});
