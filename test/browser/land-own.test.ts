import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import { BOTH, gk23, looksAt, opensBalance, planner, settledTables, tables, typesSides } from "./land-page.ts";

const WORDS = {
  Nimi: "Selvitettävä maa",
  "Mitä rajoitus kieltää tai edellyttää": "Ei rakenneta ennen selvitystä.",
  Lähde: "Oma oletus",
} as const;
/** A piece of the edge between the potlines and the street beside them, and the middle of it. */
const EDGE = [gk23(23_503_155.2, 7_075_622.9), gk23(23_503_457.7, 7_075_968.8)] as const;
const OVER_IT = gk23(23_503_306.5, 7_075_795.8);
const ONE_TIME = "Vaihtoehtoa voi muokata kartalla, kun kaikki vaiheet ovat esillä.";
const HIDDEN = "Vaihtoehto on piilossa, koska kartalla näkyy vain nykyinen ja päätetty.";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

test("a restriction of one's own lies over the codes and is undone; on a map of what is decided the scenario is hidden", async () => {
  const visit = await planner(atlas, { scale: 1 });
  await opensBalance(visit);
  const all = tables(visit);
  const before = await settledTables(visit);
  await visit.text("Omat rajoitukset (0)").click();
  await visit.press("button", "Lisää oma rajoitus");
  const form = visit.part("form", "Lisää oma rajoitus");
  for (const [field, text] of Object.entries(WORDS))
    await form.getByRole("textbox", { name: field, exact: true }).fill(text);
  await typesSides(visit);
  await visit.press("button", "Lisää rajoitus", form);
  await visit.sees("button", `Kumoa: lisätty rajoitus ${WORDS.Nimi}`);
  const row = visit
    .part("table", BOTH, all)
    .nth(1)
    .getByRole("row", { name: new RegExp(`^${WORDS.Nimi}`) });
  await row.waitFor();
  // As a clipping of the zones by hand gives them: 10.616 and 1.384 ha.
  expect(await visit.reads(row)).toBe(`${WORDS.Nimi} T/kem 10,62\u202fha · ET 1,38\u202fha 12,00\u202fha`);
  await visit.press("button", `Kumoa: lisätty rajoitus ${WORDS.Nimi}`);
  await expect.poll(() => visit.reads(all)).toBe(before);
  await visit.seesText("Omat rajoitukset (0)");

  await looksAt(visit, OVER_IT, 14);
  expect(await visit.drawnAlong(...EDGE)).toBeGreaterThan(0.25);
  await visit.toggle("switch", "Vain nykyinen ja päätetty");
  await visit.seesText(HIDDEN, visit.part("status"));
  await visit.mapIsDrawn();
  expect(await visit.drawnAlong(...EDGE)).toBeLessThan(0.1);
  expect(await visit.part("button", "Piirrä", visit.part("group", "Työkalut")).getAttribute("title")).toBe(HIDDEN);
  await visit.press("button", "Näytä vaihtoehto kartalla");
  await visit.text(HIDDEN).waitFor({ state: "detached" });
  await visit.mapIsDrawn();
  expect(await visit.drawnAlong(...EDGE)).toBeGreaterThan(0.25);

  // Of one time only some zones stand on the map: no hand works on it until all are there again.
  await visit.open("mode=plan&lang=fi&theme=light&time=construction");
  const rests = visit.part("button", "Piirrä", visit.part("group", "Työkalut"));
  await visit.seesText(ONE_TIME, visit.part("status"));
  expect(await rests.getAttribute("title")).toBe(ONE_TIME);
  await visit.press("button", "Näytä kaikki vaiheet");
  await visit.text(ONE_TIME).waitFor({ state: "detached" });
  expect(await rests.getAttribute("title")).not.toBe(ONE_TIME);
  await visit.leave();
});
