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
/** Quay 11 as the glossary prints it, and its file; Senate Square in Helsinki, which no map of Kokkola shows. */
const QUAY_11 = {
  text: "N\u00a07\u202f084\u202f717, E\u00a023\u202f501\u202f367",
  place: [23.0278, 63.86421] as Place,
};
const HELSINKI: Place = [24.94, 60.17];

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const enter = (address: string): Promise<Visit> =>
  atlas.visit({ address, width: 1200, height: 720, reducedMotion: true });

describe("measuring on the map", () => {
  test("the runway is 2,50 km from end to end; the drawing is kept, named and taken away", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.71887,23.14283,12.50");
    await visit.press("button", "Mittaa");
    const panel = visit.part("region", "Mittaus");
    const result = visit.part("region", "Mitattu");
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

  test("from the centre to the site: what the source says stands beside what is measured", async () => {
    const visit = await enter("mode=plan&lang=fi&view=63.81000,23.09500,11.50");
    await visit.press("button", "Mittaa");
    await visit.toggle("radio", "Kohteesta kohteeseen");
    const result = visit.part("region", "Mitattu");
    await visit.pressPlace(CENTRE);
    await visit.seesText("Ensimmäinen pää on valittu. Paina toista kohdetta.", result);
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
    expect(await visit.crosshairIsShown()).toBe(true);
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

describe("coordinates", () => {
  test("one is copied from the status bar and gone back to", async () => {
    const visit = await enter(FOREST);
    await visit.keyOn("button", "Siirry karttaan", "Enter");
    await visit.keys("ArrowDown", "Shift+ArrowLeft");
    const there = view(await visit.addressHas(/view=63\.75/));
    await visit.keyOn("button", "Kopioi koordinaatit", "Enter");
    await visit.seesText(/^Kopioitu leikepöydälle/);
    const copied = await visit.clipboard();
    expect(copied).toMatch(/^N\u00a07\u202f07\d\u202f\d{3}, E\u00a023\u202f50\d\u202f\d{3} \(ETRS-GK23\)$/);
    expect(await visit.reads(visit.part("group", "Koordinaatit"))).toBe(
      `ETRS-GK23 ${copied.replace(" (ETRS-GK23)", "")}`,
    );

    await visit.press("button", "Palaa alkunäkymään");
    await visit.addressHas(/view=63\.8/);
    await visit.keys("m");
    await visit.part("textbox", "Siirry koordinaattiin").focus();
    await visit.keys("Control+v", "Enter");
    await visit.seesText(copied, visit.part("region", "Mittaus"));
    const back = view(await visit.addressHas(/view=63\.75[^&]*,13\.50/));
    expect(ellipsoidLength([there, back])).toBeLessThan(500);
    await visit.leave();
  });

  test("N and E swapped are said and read the right way; beyond the map the measure is geodesic", async () => {
    const visit = await enter(FOREST);
    await visit.press("button", "Mittaa");
    const panel = visit.part("region", "Mittaus");
    const field = ["textbox", "Siirry koordinaattiin"] as const;
    await visit.paste(...field, "23 501 367, 7 084 717");
    await visit.keys("Enter");
    await visit.seesText("N ja E olivat vaihtuneet: ne luettiin toisin päin.", panel);
    await visit.seesText(`${QUAY_11.text} (ETRS-GK23)`, panel);
    const shown = view(await visit.addressHas(/view=63\.8/));
    expect(ellipsoidLength([shown, QUAY_11.place])).toBeLessThan(500);
    await visit.press("button", "Lisää mittaukseen");

    await visit.paste(...field, `${HELSINKI[1]} ${HELSINKI[0]}`.replaceAll(".", ","));
    await visit.keys("Enter");
    await visit.seesText("Paikka on kartan alueen ulkopuolella.", panel);
    await visit.press("button", "Lisää mittaukseen");
    const result = visit.part("region", "Mitattu");
    await visit.seesText(/ellipsoidilla \(geodeettinen\)/, result);
    const kilometres = (ellipsoidLength([QUAY_11.place, HELSINKI]) / 1000).toFixed(1).replace(".", ",");
    expect(await visit.reads(result)).toMatch(new RegExp(`^Pituus ${kilometres}\\d?\u202fkm\u202f±\u202f0,[56]`));

    await visit.paste(...field, "7 084 717 laituri");
    await visit.keys("Enter");
    await visit.seesText("Tekstissä on muuta kuin koordinaatti.", panel);
    await visit.leave();
  });
});

/** Some pixels off: near enough to be taken for it, too far to be it. */
const beside = ([longitude, latitude]: Place): Place => [longitude + 0.0007, latitude + 0.0002];

function view(address: string): Place {
  const [latitude = Number.NaN, longitude = Number.NaN] = (/view=([^&]+)/.exec(address)?.[1] ?? "")
    .split(",")
    .map(Number);
  return [longitude, latitude];
}
