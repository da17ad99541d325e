import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDecisions } from "../../../src/catalog/read-decisions.ts";

const three = { fi: "a", sv: "b", en: "c" };
const GOOD = {
  key: "plan",
  title: three,
  decides: three,
  stage: "done",
  phase: "in-force",
  when: "2022",
  place: { layer: "sites", feature: "kruunuportti" },
  facts: ["site.plan.kokkola"],
};

const read = (change: object) => readDecisions(JSON.stringify({ decisions: [{ ...GOOD, ...change }] }), "d.json");

describe("the list of decisions", () => {
  test("is read as it ships, in its order", () => {
    const result = readDecisions(readFileSync("data/decisions.json", "utf8"), "decisions.json");
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(result.value.at(0)?.key).toBe("regional-plans");
    expect(result.value.at(-1)).toMatchObject({ key: "investment", when: "2026/2027" });
  });

  test("keeps what is not known as null", () => {
    expect(read({ when: null, phase: null, place: null })).toMatchObject({
      ok: true,
      value: [{ when: null, phase: null, place: null }],
    });
  });

  test.each<[string, object, string]>([
    ["a language", { title: { fi: "a", sv: "b" } }, "decisions[0].title.en"],
    ["a known stage", { stage: "maybe" }, "decisions[0].stage"],
    ["a legal phase", { phase: "riktgivande" }, "decisions[0].phase"],
    ["a date", { when: "soon" }, "decisions[0].when"],
    ["dates forwards", { when: "2027/2026" }, "decisions[0].when"],
    ["two dates at most", { when: "2025/2026/2027" }, "decisions[0].when"],
    ["a whole place", { place: { layer: "sites" } }, "decisions[0].place.feature"],
    ["no other field", { price: 1 }, "decisions[0].price"],
    ["nothing unsaid", { when: undefined }, "decisions[0].when"],
  ])("wants %s and names the path", (_, change, path) => {
    expect(read(change)).toMatchObject({ ok: false, problem: { file: "d.json", path } });
  });
});
