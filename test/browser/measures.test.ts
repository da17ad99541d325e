import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ellipsoidLength } from "../truth/grs80.ts";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Place } from "./map-page.ts";
import type { Visit } from "./visit.ts";

/** From their files: ends of the runway's centre line, Kokkola's centre point; a place inside the site's outline. */
const RUNWAY: readonly Place[] = [
  [23.138158, 63.707847],
  [23.1475, 63.729886],
];
const CENTRE: Place = [23.13066, 63.83847];
const SITE: Place = [23.0672, 63.7822];
/** Forest east of the site, where nothing lies to snap to. */
const FOREST = "mode=plan&lang=fi&view=63.76000,23.16000,13.00";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const enter = (address: string): Promise<Visit> => atlas.visit({ address });

describe("measuring on the map", () => {
  test("the runway is 2,50 km from end to end; the drawing is kept, named and taken away", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.71887,23.14283,12.50");
    await visit.press("button", "Mittaa");
    const panel = visit.part("region", "Mittaus");
    const result = visit.part("region", "Mitattu");
    // A press waits but a moment for what it snaps to.
    await visit.fileHasCome("snap-index");
    for (const end of RUNWAY) await visit.pressPlace(beside(end));
    await visit.seesText(/^2,50\d?\u202fkm\u202f±\u202f0,0\d+$/, result);
    expect(await visit.reads(result)).toMatch(
      /^Pituus 2,50\d?\u202fkm\u202f±\u202f0,0\d+ Suunta karttapohjoisesta 10,5°/,
    );
    await visit.press("button", "Kopioi luvut");
    await visit.seesText(/^Kopioitu leikepöydälle/);
    expect(await visit.clipboard()).toMatch(
      /^Pituus: 2,50\d?\u202fkm\u202f±\u202f0,0\d+\nSuunta karttapohjoisesta: 10,5°/,
    );

    // Undo takes the end back, redo brings it.
    await visit.keys("Control+z");
    await visit.text(/km/, result).first().waitFor({ state: "hidden" });
    await visit.press("button", "Tee uudelleen");
    await visit.seesText(/^2,50/, result);
    await visit.press("button", "Valmis");
    await visit.write("textbox", "Piirroksen nimi", "Kiitotie");
    await visit.press("button", "Säilytä");
    await visit.sees("textbox", "Nimi: Kiitotie");
    expect(await visit.reads(panel)).toMatch(/Säilytetyt piirrokset 2,50\d?\u202fkm\u202f±\u202f0,0\d+/);

    const csv = await visit.saved(() => visit.press("button", "Tallenna CSV"));
    expect(csv.name).toMatch(/^kruunuportti-atlas-measurements-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text).toMatch(/^\ufeff?Piirros;Mitta;Luku;Yksikkö;±;.*\r\nKiitotie;Pituus;2,50\d?;km;0,0\d+;/);
    expect(csv.text).toMatch(/ei virallinen mittaus/);
    const geojson = await visit.saved(() => visit.press("button", "Tallenna GeoJSON"));
    const [drawing] = JSON.parse(geojson.text).features;
    // The ends are those of the data, not where the hand pressed beside them.
    expect([drawing.geometry.coordinates[0], drawing.geometry.coordinates.at(-1)]).toEqual(RUNWAY);

    // Another day, the same machine.
    await visit.openAnew();
    await visit.mapIsDrawn();
    await visit.keys("m");
    await visit.sees("textbox", "Nimi: Kiitotie");
    await visit.leave();
  });

  test("numbers go with the pointer, are not heard, and go when the drawing does", async () => {
    const visit = await enter(FOREST);
    await visit.press("button", "Mittaa");
    await visit.toggle("switch", /^Tartunta/);
    await visit.fileHasCome("snap-index");
    const square: readonly Place[] = [
      [23.15, 63.76],
      [23.16, 63.76],
      [23.16, 63.764],
      [23.15, 63.764],
    ];
    const [a, b, c, d] = square as readonly [Place, Place, Place, Place];
    await visit.pressPlace(a);
    await visit.pointAtPlace(b);
    const length = /^49\d\u202fm\u202f±\u202f\d+$/;
    await visit.seesText(length);
    await visit.seesText(/^(89|90),\d°\u202f±\u202f\d+,\d$/);
    expect(await visit.hears(length)).toBe(false);

    await visit.toggle("radio", "Pinta-ala");
    await visit.text(length).first().waitFor({ state: "hidden" });
    for (const corner of [a, b, c]) await visit.pressPlace(corner);
    const half = /^1[01],\d+\u202fha\u202f±/;
    await visit.seesText(half, visit.part("region", "Mitattu"));
    await visit.pointAtPlace(d);
    // The panel says what is put down, the map what it would be.
    const whole = /^2[12],\d+\u202fha\u202f±/;
    await visit.seesText(whole);
    expect(await visit.hears(whole)).toBe(false);
    await visit.seesText(half, visit.part("region", "Mitattu"));
    await visit.keys("Escape");
    await visit.text(whole).first().waitFor({ state: "hidden" });
    await visit.leave();
  });

  test("opened by keyboard it takes the focus, left by Escape it gives it back", async () => {
    const visit = await enter(FOREST);
    await visit.keyOn("button", "Mittaa", "Enter");
    await visit.sees("region", "Mittaus");
    await expect.poll(() => visit.focused()).toBe('section "Mittaus"');
    await visit.keys("Tab", "Tab", "Escape", "Escape");
    await visit.seesNo("region", "Mittaus");
    expect(await visit.focused()).toBe('button "Mittaa"');
    // From the map the focus stays there: the next key draws.
    await visit.keyOn("button", "Siirry karttaan", "Enter");
    await visit.keys("m");
    await visit.sees("region", "Mittaus");
    expect(await visit.focused()).toMatch(/^application "Kartta/);
    await visit.leave();
  });

  test("from the centre to the site: what the source says stands beside what is measured", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.81000,23.09500,11.50");
    await visit.press("button", "Mittaa");
    await visit.toggle("radio", "Kohteesta kohteeseen");
    const result = visit.part("region", "Mitattu");
    await visit.pressPlace(CENTRE);
    await visit.seesText("Ensimmäinen pää on valittu. Valitse toinen kohde.", result);
    await visit.pressPlace(SITE);
    await visit.seesText("Kokkola – Kruunuportti", result);
    await visit.seesText("Lähteen mukaan ja mitattuna", result);
    const said = await visit.reads(result);
    expect(said).toMatch(/Etäisyys linnuntietä 5,71\u202fkm\u202f±\u202f0,31/);
    expect(said).toMatch(/suuntaa-antavalla rajauksella/);
    expect(said).toMatch(/Etäisyys keskustasta lounaaseen lähteen mukaan noin 5\u202fkm Keskustasta/);
    expect(said).toMatch(
      /lähimpään reunaan 5,7\u202fkm.* keskelle 7,0\u202fkm.* lähimmillään 7,44\u202fkm\u202f±\u202f0,02$/,
    );
    await visit.leave();
  });

  test("a degenerate drawing gets a sentence and no number", async () => {
    const visit = await enter(FOREST);
    await visit.press("button", "Mittaa");
    await visit.toggle("switch", /^Tartunta/);
    const result = visit.part("region", "Mitattu");
    await visit.pressMap(0.5, 0.5);
    await visit.press("button", "Valmis");
    await visit.seesText("Piirroksessa on vain yksi piste, joten pituutta ei voi laskea.", result);
    expect(await visit.reads(result)).not.toMatch(/\d/);

    await visit.toggle("radio", "Pinta-ala");
    const bow = [0.4, 0.6, 0.6, 0.4].map((x, index) => [x, index % 2 === 0 ? 0.4 : 0.6] as const);
    for (const [x, y] of bow) await visit.pressMap(x, y);
    const crossing = "Alueen reuna leikkaa itsensä, joten pinta-alaa ei lasketa. Kumoa piste ja piirrä toisin.";
    await visit.seesText(crossing, result);
    expect(await visit.reads(result)).toBe(crossing);
    expect(await visit.part("textbox", "Piirroksen nimi").count()).toBe(0);
    await visit.press("button", "Kopioi luvut");
    await visit.seesText(/^Kopioitu leikepöydälle/);
    expect(await visit.clipboard()).toBe(crossing);

    // Without the last corner it is an area like any other.
    await visit.press("button", "Kumoa");
    await visit.seesText(/^\d+(,\d+)?\u202fha/, result);
    await visit.leave();
  });

  test("by keyboard only, and the focus is never lost", async () => {
    const visit = await enter(FOREST);
    const result = visit.part("region", "Mitattu");
    await visit.keys("m");
    await visit.sees("region", "Mittaus");
    await visit.keyOn("switch", /^Tartunta/, "Space");
    await visit.keyOn("button", "Siirry karttaan", "Enter");
    await expect.poll(() => visit.crosshairIsShown()).toBe(true);
    await visit.keys("Enter", "ArrowRight", "ArrowRight", "ArrowRight", "Enter");
    // Three steps of 100 pixels; at zoom 13 the world is 512 × 2¹³ pixels wide.
    const metres = ellipsoidLength([
      [23.16, 63.76],
      [23.16 + (300 * 360) / (512 * 2 ** 13), 63.76],
    ]);
    const kilometres = (Math.floor(metres / 10) / 100).toFixed(2).replace(".", ",");
    await visit.seesText(new RegExp(`^${kilometres}\\d?\u202fkm\u202f±\u202f0,0`), result);
    await visit.keys("ArrowDown", "Enter");
    await visit.sees("table", "Osuudet");
    await visit.keys("Backspace");
    await visit.seesText(new RegExp(`^${kilometres}`), result);
    expect(await visit.focused()).toMatch(/^application "Kartta/);

    await visit.keyOn("button", "Valmis", "Enter");
    expect(await visit.focused()).toBe('button "Valmis"');
    await visit.part("textbox", "Piirroksen nimi").focus();
    await visit.types("Sivu");
    await visit.keys("Enter");
    await visit.sees("textbox", "Nimi: Sivu");
    expect(await visit.focused()).toBe('section "Mittaus"');
    await visit.keyOn("button", "Poista: Sivu", "Enter");
    await visit.sees("button", "Palauta");
    expect(await visit.focused()).not.toBe("nothing");
    await visit.keyOn("button", "Palauta", "Enter");
    await visit.sees("textbox", "Nimi: Sivu");
    expect(await visit.focused()).not.toBe("nothing");

    // Out again, step by step: first the tool, then the panel.
    await visit.keyOn("button", "Siirry karttaan", "Enter");
    await visit.keys("Escape");
    await visit.seesText(/^Valitse ensin, mitä mitataan/);
    await visit.keys("Escape");
    await visit.seesNo("region", "Mittaus");
    expect(await visit.focused()).toMatch(/^application "Kartta/);
    await visit.leave();
  });
});

/** Some pixels off: near enough to be taken for it, too far to be it. */
const beside = ([longitude, latitude]: Place): Place => [longitude + 0.0007, latitude + 0.0002];
