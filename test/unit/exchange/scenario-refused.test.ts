import { describe, expect, it } from "vitest";
import { readScenario, writeScenario } from "../../../src/exchange/scenario-file.ts";
import { SCENARIO_MIGRATIONS } from "../../../src/exchange/scenario-migrations.ts";
import { SCENARIO_LIMITS, SCENARIO_VALUES } from "../../../src/geojson/scenario-limits.ts";
import { SAMPLE } from "./scenario-sample.ts";

const TEXT = writeScenario(SAMPLE);
type Node = Record<string | number, unknown>;

/** The text of the sample with one value put in place of another; undefined takes the member out. */
function broken(path: string, value: unknown): string {
  const file = JSON.parse(TEXT) as Node;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  const node = keys.reduce((inner, key) => inner[key] as Node, file);
  if (value === undefined) delete node[last];
  else node[last] = value;
  return JSON.stringify(file);
}

const [E, N] = [23_503_000, 7_075_000];
const square = (east: number, north: number, side: number) => [
  [east, north],
  [east + side, north],
  [east + side, north + side],
  [east, north + side],
  [east, north],
];
const bowTie = [
  [E, N],
  [E + 9, N + 9],
  [E + 9, N],
  [E, N + 9],
  [E, N],
];
const clockwise = (east: number, north: number, side: number) => square(east, north, side).reverse();
const ZONE = "scenario.zones[0]";
const GROUND = `${ZONE}.ground`;
const PHASE = { municipality: "kokkola", phase: "initiated", text: { fi: "a", sv: "b", en: "c" } };
const [zone] = JSON.parse(TEXT).scenario.zones;

describe("a scenario file is refused", () => {
  it("has a member twice: one of the two would be lost without a word", () => {
    const twice = TEXT.replace('"zones"', '"zones": [], "zones"');
    const problem = { kind: "duplicate-key", path: "scenario.zones" };
    expect(readScenario(twice, "a.json")).toMatchObject({ ok: false, problem });
  });

  it.each<[string, string, string, string]>([
    ["no JSON", "{", "not-json", ""],
    ["another file", '{"type":"FeatureCollection","features":[]}', "not-scenario", ""],
    ["a list", "[]", "not-scenario", ""],
    ["nothing", "null", "not-scenario", ""],
    ["a deep one", "[".repeat(100_000), "too-deep", ""],
    ["one of a million values and one", `[${"1,".repeat(SCENARIO_VALUES)}`, "too-large", ""],
    ["a huge one", `"${"x".repeat(SCENARIO_LIMITS.bytes)}"`, "too-large", ""],
    ["an endless number", TEXT.replace("0.15", "1e999"), "not-finite", `${ZONE}.streetShare`],
    ["a number that is none", TEXT.replace("0.15", "NaN"), "not-json", ""],
    ["__proto__", TEXT.replace('"use"', '"__proto__": {"a": 1}, "use"'), "undeclared-field", `${ZONE}.__proto__`],
  ])("for being %s", (_, text, kind, path) => {
    expect(readScenario(text, "a.json")).toMatchObject({ ok: false, problem: { kind, file: "a.json", path } });
    expect(({} as Node).a).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ["crs", "EPSG:3067", "not-allowed"],
    ["notice", "no plan", "wrong-type"],
    ["scenario", null, "wrong-type"],
    ["scenario.notes", "x".repeat(10_001), "too-long"],
    ["scenario.notes", { fi: "", sv: "" }, "missing"],
    ["scenario.colour", "red", "undeclared-field"],
    ["scenario.base", "ve3", "not-allowed"],
    ["scenario.switches.spurBuilt", "yes", "wrong-type"],
    ["scenario.restrictionChoices", [], "wrong-type"],
    ["scenario.restrictionChoices.line-110", { applies: true, halfWidthMetres: 9 }, "undeclared-field"],
    ["scenario.restrictionChoices.railway", { applies: true }, "missing"],
    ["scenario.assumptions", undefined, "missing"],
    ["scenario.assumptions.smallFirmNeedHectares", -1, "not-allowed"],
    ["scenario.assumptions.countsSubcontractors", null, "wrong-type"],
    ["scenario.planningArea.accuracyMetres", -1, "not-allowed"],
    ["scenario.planningArea.asOf", "yesterday", "not-allowed"],
    ["scenario.planningArea.asOf", "2026-99-99", "not-allowed"],
    ["scenario.planningArea.asOf", "2026-02-30", "not-allowed"],
    ["scenario.planningArea.source.date", "2026-13", "not-allowed"],
    ["scenario.planningArea.source.url", "javascript:alert(1)", "not-allowed"],
    ["scenario.planningArea.source.url", "https://[::", "not-allowed"],
    ["scenario.planningArea.source.url", "https://a.fi/\u202ex", "not-allowed"],
    ["scenario.planningArea.source.url", "https://finlex.fi@example.org/", "not-allowed"],
    ["scenario.planningArea.status.legal", [{}], "missing"],
    ["scenario.planningArea.status.legal", [PHASE, PHASE], "duplicate-id"],
    ["scenario.planningArea.status.legal", [PHASE, PHASE, PHASE], "too-many"],
    ["scenario.planningArea.status.legal", [{ ...PHASE, since: "2026-00" }], "not-allowed"],
    ["scenario.assumptions.smallFirmNeedHectares", 10_001, "not-allowed"],
    [`${ZONE}.servicedFrom`, 0, "not-allowed"],
    [`${ZONE}.from`, 2200, "not-allowed"],
    [`${ZONE}.plotRatio`, 20.1, "not-allowed"],
    [`${ZONE}.floorAreaSquareMetres`, 1e8 + 1, "not-allowed"],
    [`${ZONE}.owner`, undefined, "missing"],
    [`${ZONE}.colour`, 1, "undeclared-field"],
    [`${ZONE}.use`, "casino", "not-allowed"],
    [`${ZONE}.code`, "<b>", "not-allowed"],
    [`${ZONE}.id`, " ", "missing"],
    [`${ZONE}.id`, "x".repeat(81), "too-long"],
    [`${ZONE}.streetShare`, 1, "not-allowed"],
    [`${ZONE}.servicedFrom`, 2028.5, "not-allowed"],
    [`${ZONE}.plotRatio`, "0.3", "wrong-type"],
    [`${ZONE}.plotRatio`, -0.1, "not-allowed"],
    [`${ZONE}.floorAreaSquareMetres`, -1, "not-allowed"],
    ["scenario.restrictions", [{ id: "a" }], "missing"],
    ["scenario.zones", [zone, zone], "duplicate-id"],
    [`${GROUND}`, [], "wrong-type"],
    [`${GROUND}[0]`, [], "wrong-type"],
    [`${GROUND}[0][0]`, [[E, N]], "wrong-type"],
    [`${GROUND}[0][0]`, [...square(E, N, 9).slice(0, 4), [E, N + 1]], "not-closed"],
    [`${GROUND}[0][0]`, clockwise(E, N, 9), "wrong-winding"],
    [`${GROUND}[0][0][1]`, [24_503_000, N], "outside-window"],
    [`${GROUND}[0][0][1]`, [E, N + 40_007_863], "outside-window"],
    [`${GROUND}[0][0][1]`, [N, E], "outside-window"],
    [`${GROUND}[0][0][1]`, [E + 0.0005, N], "not-allowed"],
    [`${GROUND}[0][0][1]`, [E, N, 0], "wrong-type"],
    [`${GROUND}[0][0][1]`, [E, "7075000"], "wrong-type"],
  ])("for %s = %j", (path, value, kind) => {
    const result = readScenario(broken(path, value), "a.json");
    expect(result).toMatchObject({ ok: false, problem: { kind, file: "a.json" } });
    // Of a member that is missing inside, or of a second thing, the path says more.
    if (!result.ok) expect(`${result.problem.path}.`.startsWith(path.replace(/\]$/, ""))).toBe(true);
    if (!result.ok) expect(result.problem.detail).not.toBe("");
  });

  it.each<[string, unknown, string, string]>([
    ["crosses itself", [[bowTie]], "self-crossing", "[0][0][0]"],
    ["repeats a corner", [[[[E, N], ...square(E, N, 9)]]], "self-crossing", "[0][0][1]"],
    [
      "is a line",
      [
        [
          [
            [E, N],
            [E + 9, N],
            [E + 5, N],
            [E, N],
          ],
        ],
      ],
      "self-crossing",
      "[0][0][0]",
    ],
    ["has a hole outside", [[square(E, N, 9), clockwise(E + 20, N, 5)]], "hole-outside", "[0][1]"],
    ["has a hole as large as itself", [[square(E, N, 9), clockwise(E, N, 9)]], "hole-outside", "[0][1]"],
    [
      "has a hole in a hole",
      [[square(E, N, 9), clockwise(E + 1, N + 1, 6), clockwise(E + 2, N + 2, 2)]],
      "self-crossing",
      "[0][2]",
    ],
    ["lies over itself", [[square(E, N, 9)], [square(E + 2, N + 2, 5)]], "overlapping-parts", "[1][0]"],
    ["lies over itself edge by edge", [[square(E, N, 9)], [square(E, N, 9)]], "overlapping-parts", "[0][0]"],
  ])("for ground that %s, and says where", (_, ground, kind, path) => {
    const result = readScenario(broken(GROUND, ground), "a.json");
    expect(result).toMatchObject({ ok: false, problem: { kind, path: GROUND + path } });
  });

  it("for too many vertices or zones", () => {
    const text = broken("scenario.zones", [zone, { ...zone, id: "other" }]);
    const limited = (limits: object) =>
      readScenario(text, "a.json", SCENARIO_MIGRATIONS, { ...SCENARIO_LIMITS, ...limits });
    expect(limited({ vertices: 10 }).ok).toBe(true);
    expect(limited({ vertices: 9 })).toMatchObject({
      ok: false,
      problem: { kind: "too-many", path: "scenario.zones[1].ground" },
    });
    expect(limited({ features: 1 })).toMatchObject({
      ok: false,
      problem: { kind: "too-many", path: "scenario.zones" },
    });
  });

  it("for more than five thousand corners in one zone, and a comb of just fewer is judged", () => {
    const comb = (teeth: number) => {
      const tips = Array.from({ length: teeth }, (_, at) => [E + (at % 2 === 0 ? 1 : 900), N + at / 10]);
      return [[E, N - 1], [E + 901, N - 1], [E + 901, N + teeth], ...tips.reverse(), [E, N - 1]];
    };
    expect(readScenario(broken(GROUND, [[comb(5_000)]]), "a.json")).toMatchObject({
      ok: false,
      problem: { kind: "too-many", path: GROUND },
    });
    expect(readScenario(broken(GROUND, [[comb(4_996)]]), "a.json").ok).toBe(true);
  });
});

describe("ground that touches itself without lying over itself is let in", () => {
  it.each<[string, unknown]>([
    ["neighbours with an edge in common", [[square(E, N, 9)], [square(E + 9, N, 9)]]],
    ["neighbours that share part of an edge", [[square(E, N, 9)], [square(E + 9, N + 3, 9)]]],
    ["a hole that is filled", [[square(E, N, 9), clockwise(E + 2, N + 2, 3)], [square(E + 2, N + 2, 3)]]],
    [
      "a hole with a corner on the edge",
      [
        [
          square(E, N, 9),
          [
            [E, N + 4],
            [E + 2, N + 6],
            [E + 2, N + 4],
            [E, N + 4],
          ],
        ],
      ],
    ],
  ])("%s", (_, ground) => {
    expect(readScenario(broken(GROUND, ground), "a.json")).toMatchObject({ ok: true });
  });
});
