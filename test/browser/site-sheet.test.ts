import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfPages, unspaced } from "../tools/pdf-text.mjs";
import { type Atlas, startAtlas } from "./driver.ts";
import { opensVe1 } from "./land-page.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the site sheet", () => {
  test("in Finnish, saved and parsed: two pages, and every figure stands in the application too", async () => {
    const visit = await atlas.visit({ address: "lang=fi&topic=site-sheet" });
    await visit.sees("button", "Tallenna PDF");
    const file = await visit.saved(() => visit.press("button", "Tallenna PDF"));
    expect(file.name).toMatch(/^kruunuportti-atlas-site-sheet-fi-\d{4}-\d\d-\d\d\.pdf$/);
    expect(file.bytes.length).toBeLessThan(1_500 * 1_024);
    const pages = pdfPages(file.bytes);
    expect(pages).toHaveLength(2);
    expect(file.text).toMatch(/\/Subtype \/Image/);
    const text = pages.join("\n");
    expect(text).toContain("Ei kaava eikä tarjous");
    expect(text).toContain("Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta");
    expect(text).toContain("Ei navigointikäyttöön");
    await visit.leave();
    const reader = await atlas.visit({ address: "lang=fi", withoutWebGl: true });
    const found = await applicationNumbers(reader);
    const told = text.slice(text.indexOf("Avaintiedot"), text.indexOf("\nLähteet\n"));
    const missing = numbersOf(told).filter((number) => !found.has(number));
    expect(missing).toEqual([]);
    await reader.leave();
  });

  test("in Swedish, read as a page: headings, tables with captions, two sides on paper, and back again", async () => {
    const visit = await atlas.visit({ address: "lang=sv&topic=site-sheet" });
    await visit.sees("button", "Läs som sida");
    // The link is to the atlas as it stands when the page is asked for, not when its figures were worked out.
    await visit.press("button", "Inställningar");
    await visit.toggle("radio", "ETRS-TM35FIN");
    await visit.press("button", "Inställningar");
    await visit.press("button", "Läs som sida");
    const page = visit.part("dialog", "Objektkort: Kronoporten");
    expect(await visit.part("link", "Öppna kartan som den var", page).getAttribute("href")).toMatch(/&crs=tm35fin$/);
    await visit.sees("img", /^Karta\./, page);
    // Site and port lie above each other, and so does their picture stand: no wider than it is high.
    const { width = 0, height = 0 } = (await visit.part("img", /^Karta\./, page).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(300);
    expect(height).toBeGreaterThan(width);
    for (const title of [
      "Nyckeluppgifter",
      "Material per år",
      "Förbindelser",
      "Källorna säger olika",
      "Uppgift saknas – vem som kan svara",
    ]) {
      await visit.sees("heading", title, page);
      await visit.sees("table", title, page);
    }
    await visit.seesText(/^Varken plan eller anbud\. Stickspåret är inte säkrat\./, page);
    expect(await visit.accessibilityFaults()).toEqual([]);
    expect(await visit.sidesOnPaper()).toBe(2);
    await visit.keys("Escape");
    await visit.seesNo("dialog");
    await expect.poll(() => visit.focused()).toBe('button "Läs som sida"');
    await visit.leave();
  });

  test("on a phone nothing of the page is scrolled sideways", async () => {
    const visit = await atlas.visit({
      address: "lang=fi&topic=site-sheet",
      width: 390,
      height: 844,
      withoutWebGl: true,
    });
    await visit.press("button", "Lue sivuna");
    await visit.sees("dialog", "Kohdekortti: Kruunuportti");
    expect(await visit.fitsWidth()).toBe(true);
    await visit.leave(/webgl/i);
  });

  test("without WebGL it comes without the map and says so", async () => {
    const visit = await atlas.visit({ address: "lang=en&topic=site-sheet", withoutWebGl: true });
    await visit.sees("button", "Save as PDF");
    const file = await visit.saved(() => visit.press("button", "Save as PDF"));
    const [first = ""] = pdfPages(file.bytes);
    expect(first).toContain("The map could not be drawn on this device; the sheet comes without it.");
    expect(file.text).not.toMatch(/\/Subtype \/Image/);
    await visit.press("button", "Read as a page");
    await visit.seesText("The map could not be drawn on this device; the sheet comes without it.");
    await visit.leave(/webgl/i);
  });
});

/** What the reader opens to find a number of the sheet again, and a number that says that it has come. */
const PARTS = [
  ["mode=invest&topic=flows", "227"],
  ["mode=invest&topic=links", "13,73"],
  ["mode=invest&topic=port", "15,7"],
  ["mode=invest&sel=sites/kruunuportti", "170"],
  ["mode=invest&fact=site.location.centre-distance", "5"],
  ["mode=invest&fact=arctial.jobs.indirect.stated", "8000"],
  ["mode=invest&fact=arctial.jobs.direct", "1500"],
  ["mode=invest&fact=port.quays.length", "2450"],
  ["mode=invest&fact=port.silverstone.quay", "400"],
  ["mode=invest&fact=port.area.operating", "100"],
  ["mode=invest&fact=port.volume.2022", "2022"],
  ["mode=invest&fact=road.airport.minutes", "15"],
] as const;

/** Every number that the topics, the cards of facts and the planner's balance print. */
async function applicationNumbers(visit: Visit): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  const read = async (awaited: string): Promise<void> => {
    const shown = async () => numbersOf((await visit.part("region").allInnerTexts()).join("\n"));
    await expect.poll(shown).toContain(awaited);
    for (const number of await shown()) numbers.add(number);
  };
  for (const [address, awaited] of PARTS) {
    await visit.open(`lang=fi&${address}`);
    await read(awaited);
  }
  // What the flows are worked out from stands in fields.
  await visit.open("lang=fi&mode=invest&topic=flows");
  await visit.text("Ajoneuvot, päivät ja kertoimet").click();
  const fields = visit.part("textbox", undefined, visit.part("region", "Materiaalivirrat ja kuljetukset"));
  await expect.poll(() => fields.count()).toBeGreaterThan(4);
  for (const field of await fields.all()) for (const number of numbersOf(await field.inputValue())) numbers.add(number);
  await visit.open("lang=fi&mode=plan");
  await opensVe1(visit);
  await visit.press("button", "Aluelaskelma");
  await read("14,48");
  return numbers;
}

/** Numbers as they are printed, spaces of thousands taken out: "1524", "13,73". */
const numbersOf = (text: string): readonly string[] => [
  ...new Set(
    [...text.replace(/\[[\d–,\s]+\]/g, " ").matchAll(/\d+(?:[\u202f\u2009]\d{3})*(?:,\d+)?/g)].map(([number]) =>
      unspaced(number),
    ),
  ),
];
