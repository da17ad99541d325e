import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/language.ts";
import { pdfPages, unspaced } from "../tools/pdf-text.mjs";
import { type Atlas, startAtlas } from "./driver.ts";
import { addsZone, NEW_ZONE, planner } from "./land-page.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const TOOL = "Tee oma kertomus";
const OFFER = "Jatketaanko aiempaa työtä?";
const NAMED = { fi: "suomi", sv: "ruotsi", en: "englanti" } as const;
const TITLES = ["Satama", "Raide", "Tontti"] as const;

async function opensMaking(visit: Visit): Promise<void> {
  await visit.press("button", "Työkalut");
  await visit.press("button", TOOL);
  await visit.sees("region", TOOL);
}

/** Writes a text in its three languages. */
async function says(visit: Visit, field: string, text: string): Promise<void> {
  const group = visit.part("group", field);
  for (const language of LANGUAGES) {
    await visit.part("textbox", NAMED[language], group).fill(`${text} ${language}.`);
  }
}

const titles = async (visit: Visit): Promise<readonly string[]> => {
  const moves = await visit.part("button", /^Siirrä ylöspäin: /).all();
  const names = await Promise.all(moves.map((move) => move.getAttribute("aria-label")));
  return names.map((name) => name?.replace(/^.*: (\S+).*$/, "$1") ?? "");
};

describe("a story of one's own", () => {
  test("is made of three views, checked, tried, kept, and opened from its file by somebody else", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi", withoutWebGl: true });
    await opensMaking(visit);
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.press("button", "Aloita uusi kertomus");
    const take = "Ota nykyinen näkymä luvuksi";
    await visit.press("button", take);
    await visit.press("link", "Sijoittuminen");
    await visit.press("button", take);
    await visit.press("link", "Esitys");
    await visit.press("button", take);
    await visit.seesText("Huomautuksia: 10");

    // A fault leads to its field.
    await visit.press("button", "Luku 1, Otsikko: puuttuu kaikilla kielillä");
    const editor = visit.part("dialog", "Kertomuksen tekstit");
    await editor.waitFor();
    await visit.types("S");
    await expect.poll(() => visit.part("textbox", "suomi", visit.part("group", "Otsikko")).inputValue()).toBe("S");
    for (const [at, title] of TITLES.entries()) {
      await visit.part("combobox", "Muokattavana", editor).selectOption(`chapter-${at + 1}`);
      await says(visit, "Otsikko", title);
      await says(visit, "Teksti yleisölle", "Matka on");
      await says(visit, "Kuva sanoina", "Kartta");
    }
    await visit.write("searchbox", "Hae lukutietoa", "distance.hirvisuo");
    const told = visit.part("group", "Teksti yleisölle");
    await visit.part("textbox", "suomi", told).press("Control+End");
    await visit.press("button", /^Lisää /, visit.part("region", "Lisää lukutieto tekstiin"));
    await expect
      .poll(() => visit.part("textbox", "suomi", told).inputValue())
      .toBe("Matka on fi.{site.distance.hirvisuo}");
    await visit.part("combobox", "Muokattavana", editor).selectOption("");
    await says(visit, "Otsikko", "Oma kertomus");
    expect(await visit.accessibilityFaults()).toEqual([]);
    await visit.press("button", "Sulje tekstit");

    // The same figure belongs into the other languages.
    await visit.press("button", "Luku 3, Teksti yleisölle: eri kielissä on eri lukutiedot");
    for (const language of ["sv", "en"] as const) {
      await visit.part("textbox", NAMED[language], told).press("Control+End");
      await visit.part("textbox", NAMED[language], told).pressSequentially(" {site.distance.hirvisuo}");
    }
    await visit.keys("Escape");
    await editor.waitFor({ state: "hidden" });
    await visit.seesText("Huomautettavaa ei löytynyt.");

    // By keyboard alone; the focus goes with the chapter.
    await visit.keyOn("button", "Siirrä ylöspäin: Tontti fi.", "Enter");
    await visit.keys("Enter");
    await expect.poll(() => titles(visit)).toEqual(["Tontti", "Satama", "Raide"]);
    await expect.poll(() => visit.focused()).toBe('button "Siirrä ylöspäin: Tontti fi."');
    await visit.press("button", /^Kumoa: luku siirretty/);
    await expect.poll(() => titles(visit)).toEqual(["Satama", "Tontti", "Raide"]);
    await visit.press("button", "Tee uudelleen: luku siirretty");

    await visit.press("button", "Esikatsele");
    await visit.sees("heading", "Tontti fi.");
    await expect.poll(() => visit.text(/^Matka on fi\./).innerText()).toMatch(/\d/);
    expect(await visit.addressHas(/mode=present/)).not.toContain("story");
    await visit.keys("PageDown");
    await visit.sees("heading", "Satama fi.");
    await visit.press("button", "Lisää");
    await visit.press("button", "Luvun osoite");
    await visit.seesText(/^Tämä on oma kertomuksesi/);
    await visit.keys("Escape");
    await visit.press("button", "Lisää");
    await visit.press("button", "Takaisin kertomuksen tekoon");
    await visit.sees("region", TOOL);
    await visit.seesText("Tallennettu tähän selaimeen");
    expect(visit.faults()).toEqual([]);
    await visit.dies();

    const later = await visit.anotherTab("mode=invest&lang=fi", { wait: false });
    const offer = later.part("group", OFFER);
    await later.seesText(/Oma kertomus fi\., tallennettu/, offer);
    await later.press("button", "Jatka työtä", offer);
    await later.sees("heading", "Oma kertomus fi.");
    await expect.poll(() => titles(later)).toEqual(["Tontti", "Satama", "Raide"]);
    const file = await later.saved(() => later.press("button", "Tallenna tiedostoon"));
    expect(file.name).toBe("oma-kertomus-fi.json");

    await later.wipes();
    await later.open("mode=plan&lang=fi");
    await opensMaking(later);
    await later.gives(later.text("Avaa kertomustiedosto"), file);
    await later.sees("heading", "Oma kertomus fi.");
    await later.seesText("Huomautettavaa ei löytynyt.");
    const again = await later.saved(() => later.press("button", "Tallenna tiedostoon"));
    expect(again.text).toBe(file.text);

    // A file that is broken is named by its fault, and what is in hand stays.
    const broken = { name: "rikki.json", text: file.text.replace('"side": "kokkola"', '"side": "vaasa"') };
    await later.gives(later.text("Avaa kertomustiedosto"), broken);
    await later.seesText(/rikki\.json: chapters\[0\]\.side/);
    await expect.poll(() => titles(later)).toEqual(["Tontti", "Satama", "Raide"]);
    await later.leave();
  });

  test("is taken back and forth by keys, and the scenario behind it is not", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await addsZone(visit);
    await opensMaking(visit);
    await visit.press("button", "Aloita uusi kertomus");
    const take = visit.part("button", "Ota nykyinen näkymä luvuksi");
    await take.press("Enter");
    await take.press("Enter");
    const views = visit.part("button", /^Siirrä ylöspäin: /);
    await expect.poll(() => views.count()).toBe(2);
    await visit.keys("Control+z");
    await expect.poll(() => views.count()).toBe(1);
    await visit.keys("Control+Shift+z");
    await expect.poll(() => views.count()).toBe(2);
    // More than there are: the zone stays all the same.
    await visit.keys("Control+z", "Control+z", "Control+z");
    await expect.poll(() => views.count()).toBe(0);
    await visit.keys("Control+y");
    await expect.poll(() => views.count()).toBe(1);

    // Where the reader types the keys are the field's.
    await visit.press("button", "Otsikko ja yleisö");
    const field = visit.part("textbox", "suomi", visit.part("group", "Otsikko"));
    await field.focus();
    await visit.types("S");
    const written = () => field.inputValue();
    await expect.poll(written).toBe("S");
    await visit.keys("Control+z");
    await expect.poll(written).toBe("");
    await visit.press("button", "Sulje tekstit");
    await expect.poll(() => views.count()).toBe(1);
    await visit.press("button", "Sulje työkalut");
    await visit.sees("group", NEW_ZONE);
    await visit.leave();
  });

  test("shows each view as a small picture, of what is on the map clear of the panels, and goes on paper", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi&theme=light" });
    await opensMaking(visit);
    await visit.press("button", "Aloita uusi kertomus");
    await visit.press("button", "Ota nykyinen näkymä luvuksi");
    await visit.part("region", TOOL).locator("img").waitFor();
    const { text } = await visit.saved(() => visit.press("button", "Tallenna tiedostoon"));
    const [west, south, east, north] = JSON.parse(text).chapters[0].scene.bounds;
    // The panels cover more than a third of the window; the site at 23.07 E and the port at 63.86 N stand clear of them.
    expect(east - west).toBeLessThan(0.5);
    expect(west < 23.07 && east > 23.07 && south < 63.78 && north > 63.86).toBe(true);

    await visit.press("button", "Otsikko ja yleisö");
    await says(visit, "Otsikko", "Yön äyräs");
    await visit.part("combobox", "Muokattavana").selectOption("chapter-1");
    await says(visit, "Otsikko", "Alku");
    await says(visit, "Teksti yleisölle", "Välimatka {site.distance.hirvisuo} on");
    await visit.press("button", "Sulje tekstit");
    await visit.press("button", "Kaikki työkalut");
    await visit.press("button", "Tulosta tai tallenna kartta");
    await visit.part("combobox", "Kertomus").selectOption("own");
    await visit.toggle("switch", "Kysymykset ja vastaukset mukaan");
    await visit.press("button", "Tallenna moniste");
    const handout = await visit.saved(() => visit.seesText("Moniste on tallennettu."));
    const pages = unspaced(pdfPages(handout.bytes).join("\n"));
    for (const words of ["Yön äyräs fi.", "1. Alku fi."]) expect(pages).toContain(unspaced(words));
    expect(pages).toMatch(/Välimatka\d,\dkm±\d,\d\[1,2\]onfi\./);
    expect([...handout.text.matchAll(/\/Subtype \/Image/g)]).toHaveLength(1);
    await visit.leave();
  });
});
