import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import { BOTH, opensBalance, opensVe1, planner, tables } from "./land-page.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the balance on paper and on a phone", () => {
  test("of the stage and of the dark theme is printed in dark words on white", async () => {
    const address = "mode=plan&lang=fi&theme=stage";
    const visit = await atlas.visit({ address, withoutWebGl: true });
    await opensVe1(visit);
    await visit.press("button", "Koko sivu");
    const page = visit.part("dialog", /^Aluelaskelma/);
    for (const theme of ["stage", "dark"]) {
      await visit.open(`mode=plan&lang=fi&theme=${theme}`);
      await visit.sees("table", BOTH, page);
      await expect.poll(() => visit.lightness(page)).toBeLessThan(90);
      await visit.goesOnPaper();
      expect(await visit.lightness(page)).toBeGreaterThan(215);
      // Nothing to press or to fill in, no sheet left half empty, and on every one what it is of.
      for (const role of ["button", "combobox", "textbox", "switch"] as const)
        expect(await visit.part(role, undefined, page).count(), role).toBe(0);
      expect(await visit.sidesOnPaper()).toBeLessThanOrEqual(4);
      expect(await visit.accessibilityFaults("colour")).toEqual([]);
      await visit.comesBackFromPaper();
    }
    await visit.leave();
  });

  test("keeps its keys: Escape closes its page and nothing behind it", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    // What keys do comes with the first of them.
    await visit.keys("Tab");
    await visit.press("button", "Työkalut");
    await visit.sees("button", "Sulje työkalut");
    await visit.press("button", "Koko sivu");
    await visit.sees("dialog", /^Aluelaskelma/);
    await visit.keys("Escape");
    await visit.seesNo("dialog");
    await visit.sees("button", "Sulje työkalut");
    await visit.leave();
  });

  test("has what sources state beside the shares, and breaks no word, on a desk and a phone, in two languages", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await opensBalance(visit);
    const stated = visit.part("table", /ilmoitetut alat$/, tables(visit));
    await visit.sees("row", /^Kruunupyy noin 38\sha noin 56\sha Kruunupyyn kunta, .* \(2024\)$/, stated);
    await visit.sees("row", /^Kokkola noin 132\sha yli 130\sha .* \(8\/2024\)$/, stated);
    await visit.seesText(/^Ilmoitetut alat eivät täsmää/, tables(visit));
    await visit.sees("row", /^Rautatien suoja-alue Ei ulotu suuntaa-antavaan rajaukseen 0,00\sha$/);
    expect(await visit.brokenWords(tables(visit))).toEqual([]);
    await visit.resizes(390, 844);
    expect(await visit.brokenWords(tables(visit))).toEqual([]);
    await visit.open("mode=plan&lang=sv&theme=light");
    await visit.sees("region", "Beräkningens tabeller");
    expect(await visit.brokenWords(visit.part("region", "Beräkningens tabeller"))).toEqual([]);
    expect(await visit.fitsWidth()).toBe(true);
    await visit.leave();
  });
});
