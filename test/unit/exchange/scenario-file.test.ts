import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { millimetres } from "../../../src/domain/plane.ts";
import { ARCTIAL_ALTERNATIVES, type Scenario } from "../../../src/domain/scenario.ts";
import { readScenario, writeScenario } from "../../../src/exchange/scenario-file.ts";
import { migrated, SCENARIO_MIGRATIONS } from "../../../src/exchange/scenario-migrations.ts";
import { metresText, OUTLINE_NOTICE } from "../../../src/exchange/scenario-writing.ts";
import { en, fi, sv } from "../i18n/all-texts.ts";
import { anyScenario, SAMPLE } from "./scenario-sample.ts";

const read = (text: string): Scenario => {
  const result = readScenario(text, "a.json");
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe("a scenario file", () => {
  it("gives back the scenario that was written, and the text that was read", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const text = writeScenario(scenario);
        const back = read(text);
        expect(back).toEqual(scenario);
        expect(writeScenario(back)).toBe(text);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it.each(ARCTIAL_ALTERNATIVES)("gives back the shipped file %s letter by letter", (id) => {
    const text = readFileSync(`data/scenarios/${id}.json`, "utf8");
    expect(writeScenario(read(text))).toBe(text);
  });

  it("is the same text whatever the order of members in memory", () => {
    const turned = Object.fromEntries(Object.entries(SAMPLE).reverse()) as unknown as Scenario;
    const { status } = SAMPLE.planningArea;
    const area = {
      ...SAMPLE.planningArea,
      status: { legal: [], geometryQuality: status.geometryQuality, realisation: status.realisation },
    };
    expect(writeScenario({ ...turned, planningArea: area })).toBe(writeScenario(SAMPLE));
  });

  it("names its format, version and plane, and has metres east first with three decimals, a ring a line", () => {
    const text = writeScenario(SAMPLE);
    expect(JSON.parse(text)).toMatchObject({ format: "kruunuportti-atlas-scenario", version: 2, crs: "EPSG:3877" });
    expect(text).toContain(
      "[[23503200.001, 7075200.020], [23503600.300, 7075200.000], [23503600.000, 7075500.999], [23503200.001, 7075200.020]]\n",
    );
    expect(text.endsWith("}\n")).toBe(true);
  });

  it.each([
    [23_503_200_007, "23503200.007"],
    [7, "0.007"],
    [0, "0.000"],
    [-1_050, "-1.050"],
  ])("writes %d mm as %s", (mm, text) => {
    expect(metresText(millimetres(mm))).toBe(text);
  });

  it("says inside itself that an approximate outline is no plan, in the map's words, and not of a surveyed one", () => {
    expect(JSON.parse(writeScenario(SAMPLE)).notice).toEqual(OUTLINE_NOTICE);
    expect(OUTLINE_NOTICE).toEqual({ fi: fi["map.notice"], sv: sv["map.notice"], en: en["map.notice"] });
    const surveyed = {
      ...SAMPLE.planningArea,
      status: { ...SAMPLE.planningArea.status, geometryQuality: "surveyed" },
    } as const;
    const text = writeScenario({ ...SAMPLE, planningArea: surveyed });
    expect(JSON.parse(text)).not.toHaveProperty("notice");
    expect(
      JSON.parse(writeScenario({ ...SAMPLE, planningArea: surveyed, replacedArea: SAMPLE.planningArea })),
    ).toHaveProperty("notice");
    expect(read(text).planningArea).toEqual(surveyed);
  });
});

describe("versions of the scenario file", () => {
  /** A made-up past: version 1 named the spur otherwise, version 2 had no notes. */
  const migrations = {
    version: 3,
    steps: {
      1: (file: Readonly<Record<string, unknown>>) => {
        const { switches, ...scenario } = file.scenario as Record<string, Record<string, unknown>>;
        const { spur, ...others } = switches ?? {};
        return { ...file, scenario: { ...scenario, switches: { ...others, spurBuilt: spur } } };
      },
      2: (file: Readonly<Record<string, unknown>>) => ({
        ...file,
        scenario: { ...(file.scenario as object), notes: "" },
      }),
    },
  };
  const old = { ...JSON.parse(writeScenario(SAMPLE)), version: 1 };
  old.scenario.switches = { spur: true, connectionsBuilt: true, rollingMillBuilt: false };
  delete old.scenario.notes;
  const spurBuilt = { ...SAMPLE, switches: { ...SAMPLE.switches, spurBuilt: true } };

  it("walks an old file through every step, and changes nothing in what it was given", () => {
    const text = JSON.stringify(old);
    expect(readScenario(text, "old.json", migrations)).toEqual({ ok: true, value: spurBuilt });
    const second = migrations.steps[1](old);
    expect(readScenario(JSON.stringify({ ...second, version: 2 }), "old.json", migrations)).toEqual({
      ok: true,
      value: spurBuilt,
    });
    expect(migrated(old, migrations)).toMatchObject({ version: 3 });
    expect(JSON.stringify(old)).toBe(text);
  });

  it("has a step for every version before the present", () => {
    const steps = Object.keys(SCENARIO_MIGRATIONS.steps).map(Number);
    expect(steps).toEqual(Array.from({ length: SCENARIO_MIGRATIONS.version - 1 }, (_, index) => index + 1));
    expect(() => migrated({ version: 1 }, { version: 2, steps: {} })).toThrow("no migration from version 1");
  });

  it("reads a file of version 1 as it is: of when its outline was brought in it says nothing", () => {
    const first = writeScenario(SAMPLE).replace('"version": 2', '"version": 1');
    expect(readScenario(first, "first.json")).toEqual({ ok: true, value: SAMPLE });
    expect(SAMPLE.planningArea).not.toHaveProperty("imported");
  });

  it("keeps a date that nobody knows and the day of the import apart, there and back", () => {
    const brought = { ...SAMPLE, planningArea: { ...SAMPLE.planningArea, asOf: null, imported: "2026-11-22" } };
    const text = writeScenario(brought);
    expect(text).toContain('"asOf": null,\n      "imported": "2026-11-22"');
    expect(readScenario(text, "brought.json")).toEqual({ ok: true, value: brought });
    const never = text.replace('"imported": "2026-11-22"', '"imported": "soon"');
    expect(readScenario(never, "a.json")).toMatchObject({ problem: { path: "scenario.planningArea.imported" } });
  });

  it.each([
    [3, "newer-version"],
    [99, "newer-version"],
    [0, "not-allowed"],
    [1.5, "not-allowed"],
    ["1", "wrong-type"],
  ])("refuses version %s as %s", (version, kind) => {
    const text = writeScenario(SAMPLE).replace('"version": 2', `"version": ${JSON.stringify(version)}`);
    expect(readScenario(text, "a.json")).toMatchObject({
      ok: false,
      problem: { kind, file: "a.json", path: "version" },
    });
  });
});
