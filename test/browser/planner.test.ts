import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Place } from "./map-page.ts";

/** Where things lie, from their files: inside the site's outline, on the spur's line, in the two zones. */
const SITE: Place = [23.0672, 63.7822];
const SPUR: Place = [23.090618, 63.795576];
const SOUTH_ZONE: Place = [23.05137, 63.7748];

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the planner's road", () => {
  test("finds a quay and the site by their names and reads what is known of them", async () => {
    const visit = await atlas.visit({ wait: false });
    await visit.sees("combobox", /^Hae/);
    await visit.keys("/");
    await visit.types("laituri 11");
    await visit.sees("option", /^Laituri 11/);
    await visit.keys("Enter");
    const quay = visit.part("region", "Laituri 11");
    await visit.seesText("15,7\u202fm", quay);
    const ofQuay = await visit.reads(quay);
    expect(ofQuay).toMatch(/Kaj 11/);
    expect(ofQuay).toMatch(/Ei navigointikäyttöön/);
    expect(ofQuay).toMatch(/Toteutuminen nykyinen/);
    expect(ofQuay).toMatch(/Pituus 250\u202fm/);
    expect(ofQuay).toMatch(/Vesisyvyys laiturissa 15,7\u202fm/);
    expect(ofQuay).toMatch(/Satama Syväsatama/);
    expect(ofQuay).toMatch(
      /Alkuperä Lähde Väylävirasto, digitaaliset väyläkortit Tilanne 2025 Sijaintitarkkuus ±\u202f20\u202fm/,
    );
    expect(await visit.addressHas(/sel=quays\/quay-deep-port-11/)).toMatch(/lang=fi/);

    // Accents, small letters and the other language make no difference.
    await visit.write("combobox", /^Hae/, "KRONOPORTEN");
    await visit.press("option", /^Kruunuportti .*Teollisuusalue/);
    const site = visit.part("region", "Kruunuportti");
    await visit.seesText(/^noin 170\u202fha$/, site);
    const ofSite = await visit.reads(site);
    expect(ofSite).toMatch(/Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta/);
    expect(ofSite).toMatch(/Toteutuminen suunniteltu Sijaintitieto suuntaa-antava rajaus/);
    expect(ofSite).toMatch(/Kaava Kokkolan puolella lainvoimainen ?2022/);
    expect(ofSite).toMatch(/Kaava Kruunupyyn puolella valmisteilla ehdotus \(nähtävillä\) ?2024/);
    expect(ofSite).toMatch(/Ilmoitettu pinta-ala noin 170\u202fha(?! ?±)/);
    expect(ofSite).toMatch(/Sijaintitarkkuus ±\u202f300\u202fm/);
    expect(ofSite).not.toMatch(/ha ?±/);
    await visit.mapIsDrawn();
    await visit.seesText("Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta", visit.part("main"));
    expect(await visit.mapColours()).toBeGreaterThan(40);
    await visit.leave();
  });

  test("presses on the map, steps through what lies there, and sees only what exists or is decided", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi&view=63.78400,23.07500,12.60" });
    await visit.pressPlace(SITE);
    await visit.sees("heading", "Kruunuportti");
    expect(await visit.addressHas(/sel=/)).toMatch(/sel=sites\/kruunuportti/);

    // Where the spur ends, the site lies below it.
    await visit.pressPlace([23.0766, 63.7822]);
    await visit.sees("heading", "Kruunuportin pistoraide");
    await visit.seesText("1\u202f/\u202f2");
    await visit.press("button", "Seuraava kohde samassa paikassa");
    await visit.sees("heading", "Kruunuportti");
    await visit.press("button", "Seuraava kohde samassa paikassa");
    await visit.sees("heading", "Kruunuportin pistoraide");

    await visit.toggle("switch", "Vain nykyinen ja päätetty");
    await visit.sees("heading", /^Mitä on/);
    await visit.mapIsDrawn();
    for (const place of [SITE, SPUR, SOUTH_ZONE]) {
      await visit.pressPlace(place);
      await expect.poll(() => visit.address()).not.toMatch(/sel=(sites|rail-spur|subcontractor)/);
    }

    await visit.press("button", "Kruunuportti ja KIP: tason tiedot");
    await visit.press("button", "Avaa taulukko");
    const table = visit.part("table", "Kruunuportti ja KIP");
    await visit.sees("row", /KIP/, table);
    expect(await visit.part("button", "Kruunuportti", table).count()).toBe(0);
    expect(await visit.reads(visit.part("region", "Taulukko: Kruunuportti ja KIP"))).toMatch(
      /1\u202f\/\u202f1 kohdetta/,
    );

    await visit.write("combobox", /^Hae/, "pistoraide");
    await visit.sees("option", /Tieto/);
    expect(await visit.part("option", /Kruunuportin pistoraide/).count()).toBe(0);
    await visit.toggle("switch", "Vain nykyinen ja päätetty");
    await visit.write("combobox", /^Hae/, "pistoraide ");
    await visit.sees("option", /Kruunuportin pistoraide/);
    await visit.leave();
  });
});
