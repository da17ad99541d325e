import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import type { LandAnswer } from "../../../src/domain/land-balance.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { ARCTIAL_ALTERNATIVES, type Scenario } from "../../../src/domain/scenario.ts";
import { metres } from "../../../src/domain/units.ts";
import { balanceAnswer } from "../../../src/figures/land-answers.ts";
import { reserveAnswer } from "../../../src/figures/land-questions.ts";
import { noGround, restrictionsBeyond } from "../../../src/figures/restriction-figures.ts";
import { isShippedOutline, statedAreas } from "../../../src/figures/stated-areas.ts";
import type { TableDetail } from "../../../src/figures/table-detail.ts";
import { zoneFigures } from "../../../src/figures/zone-figures.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { balanceFile } from "../../../src/ui/planner/balance-file.ts";
import { beyondText } from "../../../src/ui/planner/restriction-name.ts";
import { statedConflict, statedSource } from "../../../src/ui/planner/stated-words.ts";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");
const facts = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
if (!facts.ok) throw new Error(facts.problem.detail);
const book = facts.value;
const state = { ...stateWith(), facts: { status: "ready", book } as const };
const ve1 = shippedScenario("ve1");

async function balanced(scenario: Scenario, from = state): Promise<LandAnswer> {
  const answer = await balanceAnswer(from, scenario);
  if (answer.status !== "ready") throw new Error(answer.status);
  return answer.value;
}

const surveyed = (scenario: Scenario): Scenario => {
  const { planningArea } = scenario;
  const status = { ...planningArea.status, geometryQuality: "surveyed" as const };
  return { ...scenario, planningArea: { ...planningArea, status, imported: "2026-11-22" }, replacedArea: planningArea };
};

/** Cells of the rows above the empty line, without the quotes of the file. */
async function cells(scenario: Scenario, detail: TableDetail, language: (typeof LANGUAGES)[number] = "fi") {
  const balance = await balanced(scenario);
  const reserve = await reserveAnswer(balance, scenario, { year: 2026, withSubcontractors: true, need: null });
  const content = { state, scenario, balance, reserve, ways: "none", detail, now: new Date("2026-11-22") } as const;
  const { text } = balanceFile(content, translatorOf(language));
  const separator = language === "en" ? /,(?=(?:[^"]*"[^"]*")*[^"]*$)/ : /;(?=(?:[^"]*"[^"]*")*[^"]*$)/;
  const rows = text.slice(1, text.indexOf("\r\n\r\n")).split("\r\n");
  return { text, rows: rows.map((row) => row.split(separator).map((cell) => cell.replace(/^"(.*)"$/, "$1"))) };
}

describe("plan areas as their sources state them", () => {
  test("stand beside the shares of the approximate outline, with source and date, and do not add up", async () => {
    const areas = statedAreas(await balanced(ve1), ve1, book);
    expect(areas.map(({ part, counted, stated }) => [part, figureText(counted, fi), figureText(stated, fi)])).toEqual([
      ["kokkola", "noin 132\u202fha", "yli 130\u202fha"],
      ["kruunupyy", "noin 38\u202fha", "noin 56\u202fha"],
      ["joint", "noin 170\u202fha", "170\u202fha"],
    ]);
    expect(areas.map(({ stated }) => statedSource(stated, fi))).toEqual([
      "STT-tiedote 70440325 Kruunuportin asemakaavasta; Svenska Yle, uutinen Kruunuportista (8/2024)",
      "Kruunupyyn kunta, kaavoituskatsaus (2024)",
      "Selvitys Kokkolan vähähiilisen alumiinituotannon klusterista (2025)",
    ]);
    expect(statedConflict(areas, fi)).toMatch(
      /^Ilmoitetut alat eivät täsmää: yli 130\u202fha \(Kokkolan kaava\) ja noin 56\u202fha .* enemmän kuin 170\u202fha/,
    );
  });

  test("go with a boundary from a file, whatever its quality", () => {
    expect(isShippedOutline(ve1)).toBe(true);
    expect(isShippedOutline(surveyed(ve1))).toBe(false);
    expect(isShippedOutline({ ...ve1, planningArea: { ...ve1.planningArea, imported: "2026-11-22" } })).toBe(false);
    expect(isShippedOutline({ ...ve1, replacedArea: ve1.planningArea })).toBe(false);
  });

  test("stand in the file with their source, and not of a boundary from a file", async () => {
    const { text, rows } = await cells(ve1, "carried");
    const stated = rows.filter(([table]) => table === fi.t("balance.stated"));
    expect(stated.map((row) => [row[1], row[4], row[5], row.at(-1)])).toEqual([
      ["Kokkola", "yli", "130", expect.stringContaining("STT-tiedote")],
      ["Kruunupyy", "noin", "56", "Kruunupyyn kunta, kaavoituskatsaus (2024)"],
      ["Molemmat kunnat yhteensä", "", "170", expect.stringContaining("(2025)")],
    ]);
    expect(text).toContain("Ilmoitetut alat eivät täsmää");
    expect((await cells(surveyed(ve1), "carried")).text).not.toContain("Ilmoitetut alat eivät täsmää");
  });
});

describe("restrictions that do not reach", () => {
  test("are named where they were worked out, and not where their thing or their layer is not there", async () => {
    const balance = await balanced(ve1);
    const reaching = balance.tables.at(-1)?.restrictions.map(({ restriction }) => restriction) ?? [];
    const beyond = restrictionsBeyond(balance, ve1);
    expect(reaching).toEqual(["line-400"]);
    expect(beyond).toEqual(["railway", "road-main", "road-other", "water", "nature-reserve"]);
    // The spur is not built: nothing was worked out, though the rule was chosen.
    const spur = { ...ve1, restrictionChoices: { spur: { applies: true, halfWidth: metres(30) } } };
    expect(restrictionsBeyond(await balanced(spur), spur)).not.toContain("spur");
    const without = { ...stateWith({ without: ["nature-reserves"] }), facts: state.facts };
    expect(restrictionsBeyond(await balanced(ve1, without), ve1)).toEqual(
      beyond.filter((id) => id !== "nature-reserve"),
    );
  });

  test("are said of an approximate outline as that, and have no ground in table and file", async () => {
    expect(beyondText(ve1, fi)).toBe("Ei ulotu suuntaa-antavaan rajaukseen");
    expect(beyondText(surveyed(ve1), fi)).toBe("Ei ulotu suunnittelualueelle");
    expect(figureText(noGround("water", ve1.planningArea, "carried"), fi)).toBe("0,00\u202fha");
    const { rows } = await cells(ve1, "form");
    const water = rows.filter(([, , name]) => name === fi.t("restriction.water"));
    expect(water.map((row) => [row[1], row[5], row.at(-1)])).toEqual([
      ["Molemmat kunnat yhteensä", "0,0000", "Ei ulotu suuntaa-antavaan rajaukseen"],
    ]);
  });
});

describe("columns of the file", () => {
  const NUMBERS = [5, 7, 8, 9, 10, 11, 12];

  test.each(LANGUAGES)("%s: those of numbers hold numbers alone, words stand in their own", async (language) => {
    const words = new Set<string | undefined>();
    for (const id of ARCTIAL_ALTERNATIVES) {
      for (const detail of ["carried", "form"] as const) {
        const { text, rows } = await cells(shippedScenario(id), detail, language);
        const [head, ...rest] = rows;
        expect(text).not.toContain("\u00ad");
        for (const row of rest) {
          expect(row.length).toBe(head?.length);
          for (const column of NUMBERS)
            expect(row[column]).toMatch(language === "en" ? /^(\d+(\.\d+)?)?$/ : /^(\d+(,\d+)?)?$/);
          if (detail === "carried") words.add(row[4]);
        }
      }
    }
    const { t } = translatorOf(language);
    expect(words).toEqual(
      new Set(["", ...(["about", "more-than", "less-than"] as const).map((key) => t(`qualifier.${key}`))]),
    );
  });
});

describe("the net area of a zone", () => {
  test("is told where streets take some of it, and of no street, green belt or reserve", async () => {
    const balance = await balanced(ve1);
    const withNet = balance.zones.filter((share) =>
      zoneFigures(balance, share, ve1.planningArea).some(({ key }) => key === "land.net"),
    );
    expect(withNet.map(({ zone }) => zone)).toEqual(["small-firms-kokkola", "small-firms-kruunupyy"]);
  });
});
