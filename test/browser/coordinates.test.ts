import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCoordinates } from "../../src/geodesy/coordinates-read.ts";
import { coordinatesText } from "../../src/geodesy/coordinates-text.ts";
import { ellipsoidLength } from "../truth/grs80.ts";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Place } from "./map-page.ts";
import type { Visit } from "./visit.ts";

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

const enter = (address: string): Promise<Visit> => atlas.visit({ address });

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
      `ETRS-GK23 ${copied.replace(" (ETRS-GK23)", "")} valittu paikka`,
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

  test("copied by mouse it is the place that was pressed, not what the pointer crossed on its way", async () => {
    const visit = await enter(FOREST);
    const group = visit.part("group", "Koordinaatit");
    const copied = async (): Promise<string> => {
      await visit.press("button", "Kopioi koordinaatit");
      await visit.seesText(/^Kopioitu leikepöydälle/);
      return visit.clipboard();
    };
    const middle = coordinatesText([23.16, 63.76], "gk23", "fi");
    await visit.pointAtPlace([23.17, 63.765]);
    expect(await copied()).toBe(`${middle} (ETRS-GK23)`);
    expect(await visit.reads(group)).toBe(`ETRS-GK23 ${middle} kartan keskipiste`);

    const place: Place = [23.15, 63.765];
    await visit.pressPlace(place);
    await visit.pointAtPlace([23.17, 63.755]);
    expect(await visit.reads(group)).not.toMatch(/paikka|keskipiste/);
    const near = placeOf(await copied());
    expect(ellipsoidLength([near, place])).toBeLessThan(20);
    expect(await visit.reads(group)).toMatch(/ valittu paikka$/);
    await visit.leave();
  });

  test("one that is gone to lies under the crosshair, and is copied with the same figures", async () => {
    const visit = await enter(FOREST);
    await visit.press("button", "Mittaa");
    await visit.paste("textbox", "Siirry koordinaattiin", QUAY_11.text);
    await visit.keys("Enter");
    await visit.addressHas(/view=63\.8/);
    await visit.press("button", "Kopioi koordinaatit");
    await visit.seesText(/^Kopioitu leikepöydälle/);
    expect(await visit.clipboard()).toBe(`${QUAY_11.text} (ETRS-GK23)`);
    await visit.keyOn("button", "Siirry karttaan", "Enter");
    await expect.poll(() => visit.crosshairIsShown()).toBe(true);
    expect(await visit.reads(visit.part("group", "Koordinaatit"))).toBe(`ETRS-GK23 ${QUAY_11.text}`);
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

function placeOf(text: string): Place {
  const read = readCoordinates(text);
  if (!read.ok) throw new Error(`no coordinate: ${text}`);
  return read.value.position;
}

function view(address: string): Place {
  const [latitude = Number.NaN, longitude = Number.NaN] = (/view=([^&]+)/.exec(address)?.[1] ?? "")
    .split(",")
    .map(Number);
  return [longitude, latitude];
}
