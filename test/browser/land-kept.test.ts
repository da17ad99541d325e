import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import {
  addsZone,
  CLOSES,
  KEPT,
  NEW_ZONE,
  opensBalance,
  opensVe1,
  planner,
  settledTables,
  tables,
  VE1,
  zoneAt,
} from "./land-page.ts";
import type { Visit } from "./visit.ts";

const PLAN = "mode=plan&lang=fi";
const OFFER = "Jatketaanko aiempaa työtä?";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("nothing is lost", () => {
  test("when the tab is killed; when everything is wiped, a file brings every number back", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await opensBalance(visit);
    const shipped = await visit.reads(tables(visit));
    await addsZone(visit);
    await visit.press("button", "Siirrä ylimmäksi", visit.part("group", NEW_ZONE));
    await expect.poll(() => zoneAt(visit, 1)).toMatch(/12,00\u202fha/);
    await visit.seesText(KEPT);
    const worked = await settledTables(visit);
    expect(worked).not.toBe(shipped);
    await visit.dies();

    // In whatever mode the next page opens; the dead tab holds nothing any more.
    const later = await visit.anotherTab("mode=invest&lang=fi&sel=quays/quay-11", { wait: false });
    const offer = later.part("group", OFFER);
    await later.seesText(/^Jatketaanko aiempaa työtä\? Arctial VE1: .*, tallennettu \d.*\.$/, offer);
    await later.press("button", "Jatka työtä", offer);
    await later.sees("region", VE1);
    expect(await offer.count()).toBe(0);
    await opensBalance(later);
    await expect.poll(() => later.reads(tables(later))).toBe(worked);

    const file = await later.saved(() => later.press("button", "Tallenna tiedostoon"));
    expect(file.name).toMatch(/^kruunuportti-atlas-ve1-\d{4}-\d\d-\d\d\.json$/);
    await later.wipes();
    await later.open(PLAN);
    await later.press("button", "Maankäyttövaihtoehdot");
    await later.text("Aiemmat tallennukset").click();
    await later.seesText("Tähän selaimeen ei ole vielä tallennettu mitään.");
    expect(await later.part("status", OFFER).count()).toBe(0);
    expect(await offer.count()).toBe(0);
    await later.gives(later.text("Avaa tiedosto…"), file);
    await later.sees("region", VE1);
    await opensBalance(later);
    await expect.poll(() => later.reads(tables(later))).toBe(worked);
    expect(worked).toMatch(CLOSES);
    await visit.leave();
  });

  test("between two tabs: the second says so, keeps nothing over the first, and goes on with a copy or takes over", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await addsZone(visit);
    await visit.seesText(KEPT);
    const other = await visit.anotherTab(PLAN, { wait: false });
    // What is open in the first is not lost: nothing of it is offered, even when all has come.
    await other.filesHaveCome();
    expect(await other.text(OFFER).count()).toBe(0);
    await opensVe1(other);
    const alert = (whose: Visit) => whose.part("alert").filter({ hasText: "auki toisessa välilehdessä" });
    await alert(other).waitFor();
    await addsZone(other);
    // A step of the second is not kept: the first would find its own gone.
    await other.press("button", "Siirrä ylemmäs");
    expect(await other.text(KEPT).count()).toBe(0);
    await alert(other).waitFor();
    expect(await keptSteps(other)).toEqual([`piirretty ${NEW_ZONE}`]);

    await other.press("button", "Jatka kopiolla");
    await other.sees("region", `${VE1} (kopio)`);
    await other.seesText(KEPT);
    expect(await alert(other).count()).toBe(0);
    await expect.poll(() => keptSteps(other)).toEqual([`järjestys, ${NEW_ZONE}`, `piirretty ${NEW_ZONE}`]);
    expect(await visit.text(KEPT).count()).toBe(1);

    await other.press("button", "Sulje vaihtoehto");
    await other.press("button", /^Arctial VE1/);
    await other.sees("region", VE1);
    await alert(other).waitFor();
    await other.press("button", "Siirrä tallennus tähän");
    await other.seesText(KEPT);
    await alert(visit).waitFor();
    expect(await visit.text(KEPT).count()).toBe(0);
    await visit.leave();
  });
});

/** The steps that this browser keeps states of, as the list of earlier states names them. */
async function keptSteps(visit: Visit): Promise<readonly string[]> {
  const list = visit.part("group").filter({ hasText: "Aiemmat tallennukset" }).last();
  const summary = visit.text("Aiemmat tallennukset");
  await summary.click();
  await visit.seesText(/^Tässä selaimessa säilyvät/);
  const said = await visit.part("button", /^\d+\.\d+\.20\d\d \d\d\.\d\d: /, list).allInnerTexts();
  await summary.click();
  return said.map((text) => text.replace(/^.*?\d\d\.\d\d: /, "").trim());
}
