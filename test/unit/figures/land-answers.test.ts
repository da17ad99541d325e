import { describe, expect, test } from "vitest";
import type { LandAnswer } from "../../../src/domain/land-balance.ts";
import { RESTRICTION_KEYS } from "../../../src/domain/restriction.ts";
import type { OwnRestriction, Scenario } from "../../../src/domain/scenario.ts";
import { metres } from "../../../src/domain/units.ts";
import { balanceAnswer, balanceLayers } from "../../../src/figures/land-answers.ts";
import { faultsAnswer } from "../../../src/figures/land-questions.ts";
import { comb } from "../analysis/land/combs.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { zone } from "../analysis/land/scenarios.ts";
import { shippedScenario, stateWith } from "./shipped-balance.ts";

const VE1 = shippedScenario("ve1");
const ALL = stateWith();

async function balanced(scenario: Scenario, state = ALL): Promise<LandAnswer> {
  const answer = await balanceAnswer(state, scenario);
  if (answer.status !== "ready") throw new Error(answer.status);
  return answer.value;
}
const own = (id: string): OwnRestriction => ({
  id,
  name: id,
  ground: rectangle(23_503_000, 7_075_000, 300, 300),
  rule: "",
  source: { title: "A" },
});
const hectaresUnder = ({ tables }: LandAnswer, restriction: string): number =>
  (tables.at(-1)?.restrictions.find((row) => row.restriction === restriction)?.area ?? 0) / 20_000_000_000;

describe("the balance of shipped VE1 with the shipped layers", () => {
  test("closes to 0, and the joint table is the sum of the municipal ones to the last unit, restrictions and all", async () => {
    const { closingError, tables, missing, planningArea } = await balanced(VE1);
    expect(closingError).toBe(0);
    expect(missing).toEqual([]);
    expect(tables.map(({ part }) => part)).toEqual(["kokkola", "kruunupyy", "joint"]);
    const [joint, parts] = [tables.at(-1), tables.slice(0, -1)];
    expect(joint?.total).toBe(planningArea);
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(planningArea);
    for (const { code, area } of joint?.rows ?? []) {
      const own = parts.flatMap(({ rows }) => rows.filter((row) => row.code === code));
      expect(own.reduce((sum, row) => sum + row.area, 0)).toBe(area);
    }
    expect(joint?.restrictions.length).toBeGreaterThan(0);
    for (const { restriction, area, over } of joint?.restrictions ?? []) {
      const own = parts.flatMap(({ restrictions }) => restrictions.filter((row) => row.restriction === restriction));
      expect(own.reduce((sum, row) => sum + row.area, 0)).toBe(area);
      expect(over.reduce((sum, row) => sum + row.area, 0)).toBe(area);
    }
  });

  test("tells of the municipal border by its length within the outline", async () => {
    const { notices } = await balanced(VE1);
    const border = notices.find(({ key }) => key === "border");
    expect(border?.length).toBeGreaterThan(500);
    expect(border?.length).toBeLessThan(3_000);
  });

  test("follows the planner's choices: a rule that is left out lies over nothing, a narrower one over less", async () => {
    const wide = hectaresUnder(await balanced(VE1), "line-400");
    const narrow = { "line-400": { applies: true, halfWidth: metres(28) } };
    const none = { "line-400": { applies: false, halfWidth: null } };
    const less = hectaresUnder(await balanced({ ...VE1, restrictionChoices: narrow }), "line-400");
    expect(less / wide).toBeGreaterThan(0.8);
    expect(less / wide).toBeLessThan(0.98);
    const { tables, restricted } = await balanced({ ...VE1, restrictionChoices: none });
    expect(tables.flatMap(({ restrictions }) => restrictions.map((row) => row.restriction))).not.toContain("line-400");
    expect(restricted.map(({ id }) => id)).not.toContain("line-400");
  });

  test("counts the planner's own restriction beside one of the layers with the same name", async () => {
    const answer = await balanced({ ...VE1, restrictions: [own("railway")] });
    expect(answer.restricted.at(-1)?.id).toBe("own:railway");
    expect(hectaresUnder(answer, "own:railway")).toBeGreaterThan(0);
    expect(hectaresUnder(answer, "own:railway")).toBeLessThanOrEqual(9);
    expect(hectaresUnder(answer, "railway")).toBe(hectaresUnder(await balanced(VE1), "railway"));
  });

  test("says what is not known without a layer; without municipalities there is no balance", async () => {
    const without = await balanced(VE1, stateWith({ without: ["railways", "land", "rivers"] }));
    expect(without.missing).toEqual([
      { layer: "railways", unknown: ["railway"] },
      { layer: "land", unknown: ["water"] },
      { layer: "rivers", unknown: ["river"] },
    ]);
    expect(without.closingError).toBe(0);
    expect(await balanceAnswer(stateWith({ without: ["municipalities"] }), VE1)).toEqual({ status: "failed" });
  });

  test("is refused with the number of places where the borders of a drawing meet too often, and so are its faults", async () => {
    const zones = Array.from({ length: 10 }, (_, number) => zone(`comb-${number}`, comb(number, 30)));
    const crowded = { ...VE1, zones };
    expect(await balanceAnswer(ALL, crowded)).toEqual({ status: "failed", places: expect.any(Number) });
    expect(await faultsAnswer(crowded)).toBe("failed");
    expect(await faultsAnswer(VE1)).toEqual(expect.any(Array));
  });

  test("works out no restricted ground anew where a zone alone has changed", async () => {
    const before = await balanced(VE1);
    const { restricted } = await balanced({ ...VE1, zones: VE1.zones.slice(1) });
    expect(restricted).toBe(before.restricted);
    const { restricted: others } = await balanced({ ...VE1, switches: { ...VE1.switches, connectionsBuilt: false } });
    expect(others).not.toBe(restricted);
    expect((await balanced({ ...VE1, restrictions: [own("a")] })).restricted).toHaveLength(restricted.length + 1);
  });
});

test("a balance asks for the layers of rules that count, and for no other", () => {
  expect(balanceLayers(VE1)).toContain("power-connections-odbl");
  expect(balanceLayers(VE1)).not.toContain("rail-spur");
  const switches = { ...VE1.switches, spurBuilt: true };
  const spur = { spur: { applies: true, halfWidth: null } };
  expect(balanceLayers({ ...VE1, switches, restrictionChoices: spur })).toContain("rail-spur");
  const nothing = Object.fromEntries(RESTRICTION_KEYS.map((key) => [key, { applies: false, halfWidth: null }]));
  expect(balanceLayers({ ...VE1, restrictionChoices: nothing })).toEqual([
    "municipalities",
    "municipal-borders",
    "rivers",
  ]);
});
