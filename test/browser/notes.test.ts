import { afterAll, beforeAll, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Place } from "./map-page.ts";
import type { Visit } from "./visit.ts";

const ADDRESS = "mode=present&lang=fi&view=63.79500,23.07000,12.00";
/** Places where the map has neither a panel nor a mark. */
const PLACES: readonly [Place, Place, Place] = [
  [23.045, 63.8],
  [23.03, 63.81],
  [23.06, 63.815],
];
const WORDS = ["Ääniä yöllä", "=1+1", "<img src=x onerror=alert(1)>", "Näppäimillä", "Viides"] as const;
const ADD = "Lisää merkintä";
/** The focus is in the words of a note that has none yet. */
const WRITING = 'textarea ""';

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const rows = (visit: Visit) => visit.part("button", /^[A-H] ?\d\. /);

/** Latitude, longitude and zoom, as the address tells them. */
async function viewOf(visit: Visit): Promise<readonly [number, number, number]> {
  const [, view = ""] = /view=([^&]*)/.exec(await visit.addressAtRest()) ?? [];
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = view.split(",").map(Number);
  return [latitude, longitude, zoom];
}

async function opensNotes(visit: Visit): Promise<void> {
  await visit.press("button", "Työkalut");
  await visit.press("button", "Asukkaan merkinnät");
}

test("a resident is warned, writes five notes, takes them away, finds them again and clears them for good", async () => {
  const visit = await atlas.visit({ address: ADDRESS });
  await opensNotes(visit);
  const panel = visit.part("region", "Asukkaan merkinnät");
  await visit.sees("heading", "Ennen kuin kirjoitat");
  expect(await visit.reads(panel)).toMatch(/kenenkään nimeä.*kenenkään kotia.*tähän selaimeen.*Tyhjennä ne/);
  expect(await visit.part("button", ADD).count()).toBe(0);
  expect(await visit.accessibilityFaults()).toEqual([]);
  await visit.press("button", /^Olen lukenut/);
  await expect.poll(() => visit.focused()).toBe(`button "${ADD}"`);
  await visit.seesText(/^Merkintöjä ei vielä ole/);

  // Three by pressing on the map, one by keyboard alone, one at a coordinate.
  for (const [index, place] of PLACES.entries()) {
    await visit.press("button", ADD);
    await visit.seesText(/^Paina paikkaa kartalla/);
    await visit.pressPlace(place);
    await expect.poll(() => visit.focused()).toBe(WRITING);
    await visit.types(WORDS[index] ?? "");
  }
  await visit.keyOn("button", ADD, "Enter");
  await expect.poll(() => visit.crosshairIsShown()).toBe(true);
  await visit.keys("ArrowDown", "Shift+ArrowLeft", "Enter");
  await expect.poll(() => visit.focused()).toBe(WRITING);
  await visit.types(WORDS[3]);
  await visit.write("textbox", "Tai kirjoita koordinaatti", "63,804");
  await visit.press("button", "Lisää tähän");
  await visit.seesText(/^Koordinaatissa on kaksi lukua/, panel);
  await visit.write("textbox", "Tai kirjoita koordinaatti", "63,8040 23,0670");
  await visit.press("button", "Lisää tähän");
  await expect.poll(() => visit.focused()).toBe(WRITING);
  await visit.types(WORDS[4]);
  await expect.poll(() => rows(visit).count()).toBe(5);

  // Words typed at one go are one step; putting the note down is another.
  await visit.press("button", "Kumoa");
  await expect.poll(() => visit.part("textbox", "Huomio").inputValue()).toBe("");
  await visit.keys("Control+z");
  await expect.poll(() => rows(visit).count()).toBe(4);
  await visit.press("button", "Tee uudelleen");
  await visit.press("button", "Tee uudelleen");
  await expect.poll(() => rows(visit).count()).toBe(5);

  // A pin that is pressed opens its note.
  await visit.mapIsDrawn();
  await visit.pressPlace(PLACES[0]);
  await expect.poll(() => visit.focused()).toMatch(/1\. Muu/);
  expect(await visit.part("textbox", "Huomio").inputValue()).toBe(WORDS[0]);
  await visit.part("combobox", /^Aihe/).selectOption({ label: "C Melu, ilma ja valo" });
  expect(await visit.accessibilityFaults()).toEqual([]);
  await visit.part("combobox", "Näytä aihe").selectOption({ label: "C Melu, ilma ja valo (1)" });
  await visit.seesText("Merkintöjä: 1/5");
  expect(await rows(visit).count()).toBe(1);
  await visit.part("combobox", "Näytä aihe").selectOption({ label: "Kaikki aiheet (5)" });

  const csv = await visit.saved(() => visit.press("button", "Tallenna CSV"));
  expect(csv.name).toMatch(/^kruunuportti-atlas-notes-\d{4}-\d\d-\d\d\.csv$/);
  const [header, ...lines] = csv.text.split("\r\n");
  expect(header).toMatch(/^\ufeff?Numero;Aihe;Huomio;Likimääräinen N/);
  expect(lines.slice(0, 5).map((line) => line.split(";")[2])).toEqual([WORDS[0], "'=1+1", ...WORDS.slice(2)]);
  expect(csv.text).toMatch(/ei kaavaa.*\r\n.*likimääräisiä.*\r\n.*lähettää sen itse/);
  await visit.seesText(`Tallennettu: ${csv.name} (merkintöjä: 5).`, visit.part("status"));
  const geojson = await visit.saved(() => visit.press("button", "Tallenna GeoJSON"));
  await visit.seesText(`Tallennettu: ${geojson.name} (merkintöjä: 5).`, visit.part("status"));
  const { features } = JSON.parse(geojson.text);
  expect(features.map((feature: { properties: { comment: string } }) => feature.properties.comment)).toEqual(WORDS);
  expect(features[4].geometry).toEqual({ type: "Point", coordinates: [23.067, 63.804] });

  // Neither the words nor the notes are in the address; this machine keeps them.
  expect(decodeURIComponent(await visit.addressAtRest())).not.toMatch(/note|Ääni|Viides|img/);
  expect(Object.values(await visit.keptTexts()).join()).toContain(WORDS[0]);
  await visit.openAnew(ADDRESS);
  // The pins stand on the map and are told of before the tool is opened.
  await visit.seesText(/^Tähän selaimeen tallennettuja merkintöjä: 5\./, visit.part("log"));
  await visit.mapIsDrawn();
  await visit.pressPlace(PLACES[0]);
  expect(await visit.part("textbox", "Huomio").inputValue()).toBe(WORDS[0]);
  await visit.press("button", /^C ?1\. /);
  await visit.press("button", "Sulje työkalut");
  await opensNotes(visit);
  await visit.seesText("Merkintöjä: 5");
  for (const words of WORDS.slice(0, 4)) await visit.seesText(words);

  await visit.gives(visit.text("Lue GeoJSON-tiedostosta"), { name: "rikki.geojson", text: geojson.text.slice(0, -9) });
  await visit.seesText(/^Tiedostoa ei voitu lukea, eikä siitä otettu mitään.*rikki\.geojson/);
  await visit.gives(visit.text("Lue GeoJSON-tiedostosta"), { name: "oma.geojson", text: geojson.text });
  await visit.seesText("Tiedostosta lisättiin merkintöjä: 5.");
  await visit.seesText("Merkintöjä: 10");

  await visit.press("button", "Tyhjennä lopullisesti");
  await visit.seesText(/Niitä ei voi palauttaa/, visit.part("alertdialog"));
  await visit.keys("Escape");
  await visit.seesNo("alertdialog");
  await visit.seesText("Merkintöjä: 10");
  await visit.press("button", "Tyhjennä lopullisesti");
  await visit.press("button", "Tyhjennä lopullisesti", visit.part("alertdialog"));
  await visit.seesText(/^Merkinnät on tyhjennetty/);
  await expect.poll(() => visit.focused()).toMatch(/Olen lukenut/);
  await visit.keys("Control+z", "Control+y");
  expect(Object.entries(await visit.keptTexts()).filter(([key]) => key.includes("notes"))).toEqual([]);
  await visit.press("button", /^Olen lukenut/);
  await visit.seesText(/^Merkintöjä ei vielä ole/);
  await visit.openAnew(ADDRESS);
  await opensNotes(visit);
  await visit.seesText(/^Merkintöjä ei vielä ole/);
  expect(JSON.stringify(await visit.keptTexts())).not.toMatch(/Ääni|Viides/);
  await visit.leave();
});

test("a tab that slept through a clear shows what is stored now; a clear leaves no place of a note in the address", async () => {
  const visit = await atlas.visit({ address: ADDRESS });
  await opensNotes(visit);
  await visit.press("button", /^Olen lukenut/);
  await visit.write("textbox", "Tai kirjoita koordinaatti", "63,8040 23,0670");
  await visit.press("button", "Lisää tähän");
  await expect.poll(() => visit.focused()).toBe(WRITING);
  await visit.types("salaisuus");
  const wakers = ["pageshow", "visibilitychange", "resume"] as const;
  for (const [index, by] of wakers.entries()) {
    const note = {
      id: `note-${index}`,
      at: [23.067, 63.804],
      theme: "noise",
      text: `toisesta ${by}`,
      date: "2026-11-22",
    };
    const stored = { version: 1, era: `era${index}`, notes: [note] };
    await visit.wakes(by, "kruunuportti-atlas.notes", JSON.stringify(stored));
    await visit.seesText(`toisesta ${by}`);
  }
  await visit.keys("Control+z");
  await visit.seesText("Merkintöjä: 1");
  expect(await visit.text("salaisuus").count()).toBe(0);

  await visit.press("button", /^C ?1\. /);
  await visit.press("button", "Näytä kartalla");
  await expect.poll(() => visit.addressAtRest()).toContain("view=63.80400,");
  await visit.press("button", "Tyhjennä lopullisesti");
  await visit.press("button", "Tyhjennä lopullisesti", visit.part("alertdialog"));
  await visit.seesText(/^Merkinnät on tyhjennetty/);
  await expect.poll(() => visit.addressAtRest()).not.toContain("63.80400");

  // What a newer version left is told of, and can be saved.
  const newer = '{"version":9,"era":"b2","places":[]}';
  await visit.press("button", /^Olen lukenut/);
  await visit.wakes("pageshow", "kruunuportti-atlas.notes", newer);
  await visit.seesText(/^Osaa tähän selaimeen tallennetuista merkinnöistä tämä versio/);
  expect(await visit.accessibilityFaults()).toEqual([]);
  const file = await visit.saved(() => visit.press("button", "Tallenna lukematta jääneet"));
  expect([file.name, file.text]).toEqual([expect.stringMatching(/-notes-unread-.*\.txt$/), newer]);
  await visit.leave();
});

test("on a phone the sheet gives way while a place is chosen; after a clear home is framed as on a first visit", async () => {
  const visit = await atlas.visit({ address: "mode=present&lang=fi", width: 390, height: 844 });
  const home = await visit.addressAtRest();
  await visit.press("button", "Tiedot");
  await opensNotes(visit);
  await visit.press("button", /^Olen lukenut/);
  const sheet = visit.part("region", "Asukkaan merkinnät");
  const heightOfSheet = async () => (await sheet.boundingBox())?.height ?? 0;
  const atRest = await heightOfSheet();
  await visit.press("button", ADD);
  await expect.poll(heightOfSheet).toBeLessThan(180);
  await visit.seesText(/^Paina paikkaa kartalla/);
  // The sheet comes back over this place: the map brings the pin out from under it.
  await visit.mapIsDrawn();
  const [latitude, , zoom] = await viewOf(visit);
  await visit.pressMap(0.15, 0.62);
  await expect.poll(() => visit.focused()).toBe(WRITING);
  await expect.poll(heightOfSheet).toBe(atRest);
  await expect.poll(async () => (await viewOf(visit))[0]).toBeLessThan(latitude);
  expect((await viewOf(visit))[2]).toBe(zoom);
  await visit.press("button", "Tyhjennä lopullisesti");
  await visit.press("button", "Tyhjennä lopullisesti", visit.part("alertdialog"));
  await visit.seesText(/^Merkinnät on tyhjennetty/, visit.part("log"));
  await expect.poll(() => visit.focused()).toBe('button "Tiedot"');
  await expect.poll(() => visit.addressAtRest()).toBe(home);
  await visit.leave();
});
