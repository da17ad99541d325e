import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { changeInputs, loadFlows, resetInputs } from "../../../src/commands/flows.ts";
import { fail, ok } from "../../../src/domain/result.ts";
import { investOf } from "../../../src/state/invest.ts";
import { sampleContext } from "./sample.ts";

const withFacts = { readFactsText: async () => ok(readFileSync("data/facts.json", "utf8")) };

describe("loading the flows", () => {
  test("brings their files once and begins with what the facts give", async () => {
    const context = sampleContext(withFacts);
    await Promise.all([loadFlows.run(context), loadFlows.run(context)]);
    const { inputs, flowFiles } = investOf(context.store.getState());
    expect(inputs).toMatchObject({
      alternative: "ve1",
      truckPayloadTonnes: 46.5,
      trainNetTonnes: 525,
      hoursADay: null,
    });
    expect(flowFiles.status === "ready" && Object.keys(flowFiles.books)).toEqual(["ve1", "ve2"]);
  });

  test("a file that cannot be read is told with its path; one that does not come is asked for again", async () => {
    const broken = sampleContext({ ...withFacts, readFlowsText: async () => ok("{}") });
    await loadFlows.run(broken);
    expect(investOf(broken.store.getState()).flowFiles).toMatchObject({
      status: "unavailable",
      problem: { kind: "missing", path: "places" },
    });
    let calls = 0;
    const lost = sampleContext({
      ...withFacts,
      readFlowsText: (name) => {
        calls += 1;
        return Promise.resolve(fail({ kind: "network", file: name, path: "", detail: "" }));
      },
    });
    await loadFlows.run(lost);
    expect(investOf(lost.store.getState()).flowFiles).toMatchObject({ status: "unavailable" });
    expect(calls).toBe(4);
    await loadFlows.run(lost);
    expect(calls).toBe(8);
  });

  test("code that reads them and cannot be fetched is told too, and tried again when it is asked for", async () => {
    const { ports } = sampleContext();
    let isLost = true;
    const context = sampleContext({
      ...withFacts,
      readFlowsText: (name) => (isLost ? Promise.reject(new TypeError("Failed to fetch")) : ports.readFlowsText(name)),
    });
    const files = () => investOf(context.store.getState()).flowFiles;
    await loadFlows.run(context);
    expect(files()).toMatchObject({ status: "unavailable", problem: { kind: "network", file: "flow-map" } });
    isLost = false;
    await loadFlows.run(context);
    expect(files().status).toBe("ready");
    expect(investOf(context.store.getState()).inputs).not.toBeNull();
  });
});

describe("the inputs", () => {
  test("take what can be reckoned with and nothing else, and go back to the first values", async () => {
    const context = sampleContext(withFacts);
    const inputs = () => investOf(context.store.getState()).inputs;
    changeInputs.run(context, { sizePercent: 50 });
    expect(inputs()).toBeNull();
    await loadFlows.run(context);
    const first = inputs();
    changeInputs.run(context, { alternative: "ve2", sizePercent: 50 });
    expect(inputs()).toMatchObject({ alternative: "ve2", sizePercent: 50 });
    const kept = inputs();
    changeInputs.run(context, { truckPayloadTonnes: 0 });
    changeInputs.run(context, { hoursADay: 25 });
    expect(inputs()).toBe(kept);
    // One after the other, as from a page that was not drawn again between them.
    changeInputs.run(context, { farEnds: { alumina: "kwinana" } });
    changeInputs.run(context, { farEnds: { "cast-products": "rotterdam" } });
    changeInputs.run(context, { factors: { road: { gramsPerTonneKilometre: { min: 60, max: 70 } } } });
    changeInputs.run(context, { factors: { road: { kilowattHoursPerTonneKilometre: null } } });
    changeInputs.run(context, { factors: { rail: { gramsPerTonneKilometre: { min: 5, max: 5 } } } });
    expect(inputs()).toMatchObject({
      alternative: "ve2",
      farEnds: { alumina: "kwinana", "cast-products": "rotterdam" },
      factors: {
        sea: kept?.factors.sea,
        road: { gramsPerTonneKilometre: { min: 60, max: 70 }, kilowattHoursPerTonneKilometre: null },
        rail: { ...kept?.factors.rail, gramsPerTonneKilometre: { min: 5, max: 5 } },
      },
    });
    resetInputs.run(context);
    expect(inputs()).toEqual({ ...first, alternative: "ve2" });
  });
});
