import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, shippedScenario, startAtlas } from "./driver.ts";
import { addsZone, KEPT, NEW_ZONE, nothingToUndo, planner, VE1 } from "./land-page.ts";

const VE0 = "Arctial VE0: tehdasta ei rakenneta";
const CHOICE = "Maankäyttövaihtoehdot";
/** The fourth zone of the file has a plan code that nobody knows. */
const BROKEN = { name: "rikki.json", text: withFourthCode("Ö-7") };

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("what would be lost", () => {
  test("a broken file opens nothing and says where; steps that are not kept are asked about before another scenario comes", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await addsZone(visit);
    await visit.seesText(KEPT);
    await visit.press("button", "Sulje vaihtoehto");
    const choice = visit.part("region", CHOICE);
    await choice.waitFor();
    const before = await visit.reads(choice);
    await visit.gives(visit.text("Avaa tiedosto…"), BROKEN);
    const warnings = visit.part("alert", undefined, visit.part("log", "Ilmoitukset"));
    await expect
      .poll(() => warnings.allInnerTexts())
      .toEqual([
        "Vaihtoehtoa ei voitu avata, eikä mitään muutettu: rikki.json: scenario.zones[3].code: expected a plan symbol",
        "Arvo ei ole sallittu.",
      ]);
    expect(await visit.reads(choice)).toBe(before);

    await visit.press("button", /^Arctial VE0/);
    await visit.sees("region", VE0);
    await visit.runsOutOfRoom();
    await addsZone(visit);
    await visit.seesText("Selaimen tallennustila on täynnä", visit.part("alert"));
    await visit.text("Aiemmat tallennukset").click();
    const kept = [`button`, new RegExp(`\\d\\d\\.\\d\\d: piirretty ${NEW_ZONE}$`)] as const;
    const question = visit.part("alertdialog", `Avataanko ”${VE1}”?`);
    await visit.press(...kept);
    await visit.seesText(`Vaihtoehdon ”${VE0}” muutoksia ei ole tallennettu.`, question);
    await visit.press("button", "Jatka muokkaamista", question);
    await question.waitFor({ state: "detached" });
    await visit.sees("region", VE0);
    await visit.sees("group", NEW_ZONE);
    await visit.sees("button", `Kumoa: piirretty ${NEW_ZONE}`);

    await visit.press(...kept);
    await visit.sees("button", "Avaa tallentamatta", question);
    const file = await visit.saved(() => visit.press("button", "Tallenna tiedostoon", question));
    expect(file.name).toMatch(/^kruunuportti-atlas-ve0-\d{4}-\d\d-\d\d\.json$/);
    expect(file.text).toContain(NEW_ZONE);
    await visit.seesText("Tiedosto on annettu selaimen tallennettavaksi.", question);
    await visit.press("button", "Avaa vaihtoehto", question);
    await visit.sees("region", VE1);
    await visit.sees("heading", "Aluevaraukset (21)");
    expect(await nothingToUndo(visit)).toBe("true");
    await visit.leave();
  });
});

function withFourthCode(code: string): string {
  const file = JSON.parse(shippedScenario("ve1"));
  file.scenario.zones[3].code = code;
  return JSON.stringify(file);
}
