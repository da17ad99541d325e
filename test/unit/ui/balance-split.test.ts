import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import type { LANGUAGES } from "../../../src/domain/language.ts";
import { ARCTIAL_ALTERNATIVES, type ArctialAlternative } from "../../../src/domain/scenario.ts";
import { balanceAnswer } from "../../../src/figures/land-answers.ts";
import { siteToday } from "../../../src/figures/stated-areas.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { cssString } from "../../../src/ui/planner/css-string.ts";
import { rowPhases } from "../../../src/ui/planner/row-phases.ts";
import { statedSource } from "../../../src/ui/planner/stated-words.ts";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");

/** Part and symbol of every row that says how far its plan has come, and what it says. */
async function phasesOf(id: ArctialAlternative, language: (typeof LANGUAGES)[number] = "fi") {
  const scenario = shippedScenario(id);
  const answer = await balanceAnswer(stateWith(), scenario);
  if (answer.status !== "ready") throw new Error(answer.status);
  const { value } = answer;
  return value.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const said = rowPhases(value, scenario, table, row, translatorOf(language));
      return said === "" ? [] : [`${table.part} ${row.code}: ${said}`];
    }),
  );
}

describe("what plans reserve", () => {
  test.each(ARCTIAL_ALTERNATIVES)("is told from what is only drawn, alike in every alternative: %s", async (id) => {
    expect(await phasesOf(id)).toEqual([
      "kokkola T/kem: kaavan vaihe: lainvoimainen",
      "kruunupyy T/kem: kaavan vaihe: ehdotus (nähtävillä)",
      "joint T/kem: kaavan vaihe: ehdotus (nähtävillä); lainvoimainen",
    ]);
    expect((await phasesOf(id, "sv"))[1]).toBe("kruunupyy T/kem: planens skede: förslag (till påseende)");
  });

  test("is not what the ground is today, which the source tells of one side only", () => {
    const read = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
    const today = read.ok ? siteToday(read.value) : null;
    if (today === null) throw new Error("no fact site.today");
    expect(figureText(today, fi)).toMatch(/^Hiekkapohjaista mäntymetsää/);
    expect(statedSource(today, fi)).toMatch(/Svenska Yle.*\(2021\)$/);
  });
});

test("a name with marks of its own stays words in the foot of a sheet", () => {
  expect(cssString('Oma "A"')).toBe('"Oma \\22 A\\22 "');
  expect(cssString("a\\b\n</style>{}")).toBe('"a\\5c b\\a \\3c \\2f style\\3e \\7b \\7d "');
  expect(cssString("Arctial VE1: Ä – 22.11.2026 · (kopio)")).toBe('"Arctial VE1: Ä – 22.11.2026 · (kopio)"');
});
