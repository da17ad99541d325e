import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFacts } from "../../../src/catalog/read-facts.ts";
import { readScenario } from "../../../src/exchange/scenario-file.ts";
import { balanceAnswer } from "../../../src/figures/land-answers.ts";
import { reserveAnswer } from "../../../src/figures/land-questions.ts";
import { tableLines } from "../../../src/figures/land-table.ts";
import { reserveWaysAnswer } from "../../../src/figures/reserve-ways.ts";
import { initialState } from "../../../src/state/initial-state.ts";
import { withLayerReady } from "../../../src/state/layers.ts";
import { balanceFile } from "../../../src/ui/planner/balance-file.ts";
import { cellText, lineTitle } from "../../../src/ui/planner/balance-lines.ts";
import { CHECKLIST } from "../../../src/ui/planner/checklist.tsx";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedLayers } from "../map/shipped.ts";

const fi = translatorOf("fi");
const NOW = new Date("2026-11-22T12:00:00Z");

describe("the shipped scenario as a file", () => {
  test("has every line of every table as it is printed, the outline sentence, the sources and what is not in the data", async () => {
    const read = readScenario(readFileSync("data/scenarios/ve1.json", "utf8"), "ve1.json");
    if (!read.ok) throw new Error(read.problem.detail);
    const layers = shippedLayers();
    const facts = readFacts(readFileSync("data/facts.json", "utf8"), "facts.json");
    if (!facts.ok) throw new Error(facts.problem.detail);
    const base = initialState(
      layers.map(({ meta }) => meta),
      "fi",
    );
    const state = { ...layers.reduce(withLayerReady, base), facts: { status: "ready", book: facts.value } as const };
    const answer = await balanceAnswer(state, read.value);
    if (answer.status !== "ready") throw new Error(answer.status);
    const reserve = await reserveAnswer(answer.value, read.value, {
      year: 2026,
      withSubcontractors: false,
      need: null,
    });
    const zones = reserve.lines.flatMap((line) => line.zones);
    const ways = await reserveWaysAnswer(state, read.value, zones);
    const content = { state, scenario: read.value, balance: answer.value, reserve, ways, now: NOW };
    const file = balanceFile({ ...content, detail: "form" }, fi);
    expect(file.name).toBe("kruunuportti-atlas-balance-ve1-2026-11-22.csv");
    for (const table of answer.value.tables) {
      for (const line of tableLines(answer.value, table, read.value.planningArea, "form")) {
        expect(file.text).toContain(lineTitle(line, fi));
        expect(file.text).toContain(cellText(line.area, fi));
      }
    }
    expect(file.text).toContain("Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta");
    expect(file.text).toContain("= 0\u202fmm²");
    expect(file.text).toContain("Pohjana Arctial VE1");
    const brought = { ...read.value.planningArea, asOf: null, imported: "2026-11-22" };
    const ofFile = balanceFile({ ...content, scenario: { ...read.value, planningArea: brought }, detail: "form" }, fi);
    expect(ofFile.text).toContain("Tilanne;ei tiedossa, tuotu 22.11.2026\r\n");
    expect(file.text).not.toMatch(/ha ?±/);
    // Words of somebody's own are no formulas, wherever they stand.
    const bad = "=cmd|' /C calc'!A0\r\n@SUM(1);+1,-1 \u200b=2";
    const { planningArea } = read.value;
    const hostile = balanceFile(
      {
        ...content,
        detail: "form",
        scenario: {
          ...read.value,
          name: bad,
          zones: read.value.zones.map((zone) => ({ ...zone, name: bad, note: bad })),
          planningArea: { ...planningArea, name: bad, source: { title: bad } },
        },
      },
      fi,
    );
    expect(hostile.text).toContain("'=cmd|");
    expect(hostile.text).not.toMatch(/(^|[\r\n;,])[\s\u200b"]*[=+@]/);
    for (const item of CHECKLIST) expect(file.text).toContain(fi.t(`check.${item}`));
    const lengths = file.text
      .split("\r\n")
      .slice(0, 20)
      .map((row) => row.replaceAll(/"[^"]*"/g, "").split(";").length);
    expect(new Set(lengths)).toEqual(new Set([14]));
    // Land for small firms in all three lines, and how far it is by road, with what is assumed.
    expect(file.text).toMatch(/Maata pk-yrityksille, 2026;Kruunupyy;Mahdollinen: Netto;[^;]+;;2,6\d{3};ei;/);
    expect(file.text).toMatch(
      /Pk-yritysten tontit, Kruunupyyn puoli;Syväsatama, lähin laituri;;;kyllä;;;;1\d,\d;1,\d;1\d;/,
    );
    // Rules with their law, layers with licence and credit.
    expect(file.text).toContain(
      "Maantien suoja-alue, valta- ja kantatiet: 30\u202fm keskilinjasta kumpaankin suuntaan",
    );
    expect(file.text).toContain("ei rakennuksia tai rakennelmia ilman lupaa");
    expect(file.text).toContain("© OpenStreetMap");
    expect(file.text).toContain("ODbL");
    const carried = balanceFile({ ...content, ways: "none", detail: "carried" }, fi);
    expect(carried.text).not.toContain("Syväsatama");
    expect(carried.text).not.toContain(fi.t("reserve.ways-failed"));
    const failed = balanceFile({ ...content, ways: "failed", detail: "form" }, fi);
    expect(failed.text).toContain(`${fi.t("csv.note")};${fi.t("reserve.ways-failed")}`);
    expect(failed.text).not.toContain("Syväsatama");
    expect(file.text).not.toContain(fi.t("reserve.ways-failed"));
    expect(carried.text).toMatch(/Yhteensä;;noin;170;kyllä/);
    const problem = { kind: "network", file: "facts.json", path: "", detail: "" } as const;
    const lost = { ...state, facts: { status: "unavailable", problem } as const };
    expect(balanceFile({ ...content, state: lost, detail: "form" }, fi).text).toContain(fi.t("balance.no-facts"));
  });
});
