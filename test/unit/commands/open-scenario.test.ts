import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openScenarioFile, openShippedScenario } from "../../../src/commands/open-scenario.ts";
import { fail } from "../../../src/domain/result.ts";
import { sampleContext } from "./sample.ts";

const file = (id: string) => readFileSync(`data/scenarios/${id}.json`, "utf8");

describe("opening a scenario", () => {
  test.each(["ve0", "ve1", "ve2"] as const)(
    "%s comes with its name, a clean history and its ground in view",
    async (id) => {
      const context = sampleContext();
      await openShippedScenario.run(context, id);
      const { plan, view, notices } = context.store.getState();
      expect([plan.scenario?.id, plan.scenario?.base, plan.undo.length]).toEqual([id, id, 0]);
      expect(view.requested?.target.kind).toBe("bounds");
      expect(notices).toEqual([]);
    },
  );

  test("a file of the reader's", async () => {
    const context = sampleContext();
    await openScenarioFile.run(context, { name: "mine.json", text: file("ve1") });
    expect(context.store.getState().plan.scenario?.id).toBe("ve1");
  });

  test("what cannot be read is said in words, with its place, and what is open stays open", async () => {
    const context = sampleContext();
    await openShippedScenario.run(context, "ve2");
    const before = context.store.getState().plan;
    for (const text of ["{", '{"type":"FeatureCollection"}', file("ve1").replace('"version": 2', '"version": 99')]) {
      await openScenarioFile.run(context, { name: "bad.json", text });
    }
    const { plan, notices } = context.store.getState();
    expect(plan).toBe(before);
    expect(notices.map(({ key }) => key)).toContain("problem.newer-version");
    expect(notices.at(-1)).toMatchObject({ key: "notice.scenario-not-opened", tone: "warning" });
    expect(notices.at(-1)?.params.detail).toContain("bad.json");
  });

  test("a file that does not come is said too", async () => {
    const problem = { kind: "network", file: "ve0.json", path: "", detail: "no connection" } as const;
    const context = sampleContext({ readScenarioText: async () => fail(problem) });
    await openShippedScenario.run(context, "ve0");
    expect(context.store.getState().plan.scenario).toBeNull();
    expect(context.store.getState().notices.map(({ key }) => key)).toEqual([
      "problem.network",
      "notice.scenario-not-opened",
    ]);
  });
});
