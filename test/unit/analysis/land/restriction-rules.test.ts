import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NOTICE_RULES, RESTRICTION_KEYS, RESTRICTION_RULES } from "../../../../src/domain/restriction.ts";

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8"));
const { facts } = read<{ facts: readonly { key: string; value: unknown }[] }>("facts.json");
const factValue = (key: string) => facts.find((fact) => fact.key === key)?.value;
const rule = (key: string) => RESTRICTION_RULES.find((one) => one.key === key);

describe("RESTRICTION_RULES", () => {
  it("has one rule for each key", () => {
    expect(RESTRICTION_RULES.map(({ key }) => key)).toEqual([...RESTRICTION_KEYS]);
  });

  it("follows kinds that the shipped layers have", () => {
    const things = [...RESTRICTION_RULES, ...NOTICE_RULES].flatMap((one) => [
      ...one.follows,
      ...("outsideOf" in one ? (one.outsideOf ?? []) : []),
    ]);
    for (const { layer, kinds } of things) {
      const meta = read<{ kinds: Readonly<Record<string, unknown>> }>(`layers/${layer}.meta.json`);
      expect(Object.keys(meta.kinds)).toEqual(expect.arrayContaining([...kinds]));
    }
  });

  it("names facts that exist and takes its widths from them", () => {
    for (const key of RESTRICTION_RULES.flatMap((one) => one.facts)) expect(factValue(key)).toBeDefined();
    const { halfWidth, editable } = rule("line-400") ?? {};
    expect(factValue("grid.line-area.400")).toEqual({ min: 2 * (editable?.least ?? 0), max: 2 * (halfWidth ?? 0) });
    expect(rule("railway")?.halfWidth).toBe(factValue("protection.railway"));
    expect(rule("road-main")?.halfWidth).toBe(factValue("protection.road.main"));
    expect(rule("road-other")?.halfWidth).toBe(factValue("protection.road.other"));
  });
});
