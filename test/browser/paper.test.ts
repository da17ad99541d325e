import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pdfBoxes, pdfPages, unspaced } from "../tools/pdf-text.mjs";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

/** A story of two chapters: without a graphics card each picture takes seconds. */
const phases = JSON.parse(readFileSync("data/stories/phases.json", "utf8"));
const SHORT = JSON.stringify({ ...phases, chapters: [phases.chapters[0], phases.chapters[5]] });

/** Height of a scale bar, millimetres; nothing else on a sheet has it. */
const BAR = 1.8;

describe("the map on paper", () => {
  test("A4 upright, A3 across, a picture and a story, from one page that goes on meanwhile", async () => {
    const visit = await atlas.visit({ address: "lang=fi&mode=plan", replaced: { phases: { body: SHORT } } });
    await opensPaper(visit);
    // What makes a sheet comes while the reader still chooses.
    for (const part of ["paper-picture", "map-sheet-pdf"]) await visit.fileHasCome(part);
    expect(await visit.accessibilityFaults()).toEqual([]);

    await visit.toggle("radio", "Pysty");
    await visit.part("combobox", "Mittakaava").selectOption("20000");
    await visit.write("textbox", "Otsikko", "Yöpyhän äyräs <b>&");
    const a4 = await visit.saved(() => visit.press("button", "Tallenna PDF"));
    expect(a4.name).toMatch(/^kruunuportti-atlas-a4-1-20000-fi-\d{4}-\d\d-\d\d\.pdf$/);
    expect(a4.text).toContain("/MediaBox [0 0 595.");
    expect(a4.text).toMatch(/\/Subtype \/Image/);
    const sheet = pdfPages(a4.bytes).join("\n");
    for (const words of [
      ...["Yöpyhän äyräs <b>&", "Mittakaava 1:20\u2009000", "Koordinaatisto ETRS-GK23 (EPSG:3877)"],
      ...["Mitä viivat kertovat", "lyhyt katkoviiva: esillä, ei varmistettu", "Merkkien selitykset", "Lähteet"],
      ...["Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta", "© OpenStreetMap contributors, ODbL 1.0"],
    ])
      expect(unspaced(sheet)).toContain(unspaced(words));
    const bar = pdfBoxes(a4.bytes)[0]?.filter(({ height }) => Math.abs(height - BAR) < 0.01) ?? [];
    const ends = bar.flatMap(({ x, width }) => [x, x + width]);
    // One kilometre at 1:20 000.
    expect(Math.abs(Math.max(...ends) - Math.min(...ends) - 50)).toBeLessThan(0.5);
    await visit.seesText("Karttalehti on tallennettu.");

    await visit.toggle("radio", "A3");
    await visit.toggle("radio", "Vaaka");
    await visit.part("combobox", "Mittakaava").selectOption("auto");
    const a3 = await visit.saved(() => visit.press("button", "Tallenna PDF"));
    expect(a3.text).toContain("/MediaBox [0 0 1190.");
    expect(a3.bytes.length).toBeLessThan(4_000 * 1_024);
    // Words and letters weigh 30 KiB, a picture of nothing as much again.
    expect(a3.bytes.length).toBeGreaterThan(300 * 1_024);
    const wide = unspaced(pdfPages(a3.bytes).join("\n"));
    for (const words of ["Ei navigointikäyttöön", "Suurteollisuusalue – suuntaa-antava rajaus", "Satamarata"])
      expect(wide).toContain(unspaced(words));

    await visit.toggle("radio", "A4");
    await visit.part("combobox", "Kuvan leveys").selectOption("1600");
    const png = await visit.saved(() => visit.press("button", "Tallenna PNG-kuva"));
    expect(png.name).toMatch(/\.png$/);
    const picture = Buffer.from(png.bytes);
    expect(picture.readUInt32BE(16)).toBe(1600);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(1131);
    expect(shades(picture)).toBeGreaterThan(200);

    await visit.part("combobox", "Kertomus").selectOption("phases");
    await visit.press("button", "Tallenna moniste");
    await visit.seesText(/^Piirretään kuvaa 1/);
    await visit.press("button", "Keskeytä");
    await visit.seesText("Keskeytetty, mitään ei tallennettu.");
    await visit.toggle("switch", "Kysymykset ja vastaukset mukaan");
    await visit.press("button", "Tallenna moniste");
    await visit.seesText(/^Piirretään kuvaa 2/);
    const handout = await visit.saved(() => visit.seesText("Moniste on tallennettu."));
    const pages = pdfPages(handout.bytes);
    const told = unspaced(pages.join("\n"));
    for (const words of ["Selvityksestä toimintaan", "1. Nyt: mitä on jo olemassa", "2. Jos rakennetaan: 2027–30"])
      expect(told).toContain(unspaced(words));
    expect(told).toMatch(/noin1km\[\d/);
    expect([...handout.text.matchAll(/\/Subtype \/Image/g)]).toHaveLength(2);
    expect(await visit.mapColours()).toBeGreaterThan(10);
    await visit.leave();
  });

  test("without WebGL no sheet is made, and it says where the same information stands", async () => {
    const visit = await atlas.visit({ address: "lang=en&mode=plan", withoutWebGl: true });
    await opensPaper(visit, ["Tools", "Print or save the map"]);
    await visit.seesText(/^This device cannot draw the map now, so no sheet can be made\. The same information stands/);
    expect(await visit.part("button", "Save as PDF").getAttribute("aria-disabled")).toBe("true");
    await visit.leave(/webgl/i);
  });
});

async function opensPaper(visit: Visit, [tools, paper] = ["Työkalut", "Tulosta tai tallenna kartta"]): Promise<void> {
  await visit.press("button", tools ?? "");
  await visit.press("button", paper ?? "");
}

/** How many different bytes the packed rows of a PNG have; a blank one has a few. */
function shades(file: Buffer): number {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return new Set(inflateSync(Buffer.concat(parts))).size;
}
