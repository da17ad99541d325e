import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import {
  addsZone,
  areaLines,
  BOTH,
  CLOSES,
  expectToAddUp,
  gk23,
  KOKKOLA,
  KRUUNUPYY,
  looksAt,
  numberOf,
  opensBalance,
  planner,
  settled,
  settledTables,
  tables,
} from "./land-page.ts";

/** A plan of 800 m by 800 m on both sides of the border, east and north of ETRS-GK23. */
const BOUNDARY = {
  name: "kaava-alue.geojson",
  text: JSON.stringify({
    type: "Feature",
    properties: { nimi: "Kruunuportti II", pvm: "2024-05-14T00:00:00" },
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3877" } },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [23_502_900, 7_075_100],
          [23_503_700, 7_075_100],
          [23_503_700, 7_075_900],
          [23_502_900, 7_075_900],
          [23_502_900, 7_075_100],
        ],
      ],
    },
  }),
};
/** A piece of the old outline far from the new one, and the same 30 m inside, where nothing is drawn. */
const OLD_EDGE = [gk23(23_503_200, 7_075_984), gk23(23_503_400, 7_076_212.7)] as const;
const BESIDE = [gk23(23_503_222.6, 7_075_964.3), gk23(23_503_422.6, 7_076_193)] as const;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the plan boundary", () => {
  test("comes from a file in one step: balance, status and source follow, and one undo returns everything", async () => {
    const visit = await planner(atlas, { scale: 1 });
    const view = async () => {
      const [north = 0, , zoom = 0] = (/view=([^&]+)/.exec(await visit.addressAtRest())?.[1] ?? "")
        .split(",")
        .map(Number);
      return { north, zoom };
    };
    // Until the bar has its figures the map still gives way to it.
    await visit.seesText(/^mahdollinen/, visit.part("list", "Pinta-alojen selite"));
    await visit.mapIsDrawn();
    const seen = await view();
    expect(seen.zoom).toBeGreaterThan(12);
    await opensBalance(visit);
    // The tables take room from the map, which keeps its scale and its middle.
    const beside = await view();
    expect(Math.abs(beside.zoom - seen.zoom)).toBeLessThan(0.1);
    expect(Math.abs(beside.north - seen.north)).toBeLessThan(0.0005);
    const all = tables(visit);
    const area = visit.part("region", "Suunnittelualue");
    const panel = visit.part("region", /^Arctial VE1/);
    const ways = visit.part("table", "Matka tietä pitkin");
    const balanceBefore = await settledTables(visit);
    const [areaBefore, waysBefore] = [await visit.reads(area), await visit.reads(ways)];
    expect(areaBefore).toMatch(
      /^Suunnittelualue Kruunuportti, suuntaa-antava rajaus suunniteltu · suuntaa-antava rajaus/,
    );

    await visit.gives(visit.text("Vaihda tiedoston rajaukseen…"), BOUNDARY);
    const form = visit.part("form", BOUNDARY.name);
    await visit.seesText("Koordinaattijärjestelmä tiedoston mukaan: ETRS-GK23 (EPSG:3877).", form);
    // How it was measured nobody has said, and nothing is claimed of it.
    expect(await visit.reads(form)).toMatch(/^kaava-alue\.geojson noin 64\u202fha/);
    // What the file says of itself is offered, and the reader has the last word.
    const [name, date] = ["Rajauksen nimi", /^Kaavan päiväys/].map((field) => visit.part("textbox", field, form));
    expect(await name?.inputValue()).toBe("Kruunuportti II");
    expect(await date?.inputValue()).toBe("2024-05-14");
    await name?.fill("kaava-alue");
    await date?.fill("");
    await visit.write("textbox", "Mistä rajaus on peräisin", "Kokkolan kaupunki, kaavoitus");
    await visit.press("button", "Käytä tätä rajausta");
    await visit.seesText("Valitse rajauksen sijaintitieto.", form);
    expect(await visit.focused()).toMatch(/^select/);
    await visit.part("combobox", "Sijaintitieto", form).selectOption({ label: "kartoitettu sijainti" });
    expect(await visit.reads(form)).toMatch(/^kaava-alue\.geojson 64,00\u202fha/);
    await visit.part("combobox", "Kaavan vaihe, Kruunupyy", form).selectOption({ label: "vireillä" });
    // Read and told of, but not used yet.
    expect(await visit.reads(all)).toBe(balanceBefore);
    await visit.press("button", "Käytä tätä rajausta");

    await visit.seesText(
      /^Aiempi rajaus: Kruunuportti, suuntaa-antava rajaus, noin 170\u202fha\. Uusi rajaus: 64,00\u202fha/,
      area,
    );
    // The picture says what is approximate still, and that is not the new boundary.
    await visit.seesText(
      "Aluevaraukset ovat hahmotelmia. Suuntaa-antavaa: aiempi rajaus. Ei kaava, ei oikeusvaikutusta",
    );
    const areaAfter = await visit.reads(area);
    expect(areaAfter).toMatch(/^Suunnittelualue kaava-alue suunniteltu · kartoitettu sijainti/);
    expect(areaAfter).toMatch(/Kokkola: vaihe ei tiedossa Kruunupyy: vireillä/);
    expect(areaAfter).toMatch(
      /Lähde: kaava-alue\.geojson – Kokkolan kaupunki, kaavoitus · Tilanne: ei tiedossa, tuotu \d+\.\d+\.20\d\d/,
    );
    expect(await visit.reads(panel)).not.toMatch(/ei oikeusvaikutusta/);
    // 800 m by 800 m, and nothing of the outline before.
    await expect.poll(() => visit.reads(all)).toMatch(/^(?!Suuntaa-antava)/);
    expect(balanceBefore).toContain("Ilmoitetut alat eivät täsmää");
    expect(await visit.reads(all)).not.toContain("Ilmoitetut alat");
    expect(await visit.reads(all)).toMatch(CLOSES);
    const [kokkola, kruunupyy, both] = await Promise.all(
      [KOKKOLA, KRUUNUPYY, BOTH].map((part) => areaLines(visit, part)),
    );
    for (const lines of [kokkola, kruunupyy, both]) expectToAddUp(lines ?? [], 2);
    expect(both?.[0]?.slice(0, 3)).toEqual(["Yhteensä", "64,00", "100,0"]);
    const [ours, theirs] = [numberOf(kokkola?.[0]?.[1]), numberOf(kruunupyy?.[0]?.[1])];
    expect(Math.min(ours, theirs)).toBeGreaterThan(1);
    expect(ours + theirs).toBeCloseTo(64, 6);

    // So do the distances by road: from fewer plots, and from edges whose place is known.
    expect(waysBefore).toMatch(/^Matka tietä pitkin .*Mahdollinen \d.*km/);
    await expect.poll(() => visit.reads(ways)).not.toMatch(/uusia lasketaan/);
    expect(await visit.reads(ways)).not.toBe(waysBefore);
    expect(await visit.reads(ways)).toMatch(/^Matka tietä pitkin .*Mahdollinen \d.*km/);

    // Without the zone along it and the layer that has it as well the old outline stands there alone, dashed.
    await visit.press("button", /^EV ?Suojaviher.*, Kokkolan puoli/);
    await visit.press("button", "Poista alue");
    await looksAt(visit, gk23(23_503_300, 7_076_098), 14, "sites");
    expect(await visit.drawnAlong(...OLD_EDGE)).toBeGreaterThan(0.25);
    expect(await visit.drawnAlong(...BESIDE)).toBeLessThan(0.1);
    await visit.press("button", /^Kumoa: poistettu/);

    await visit.press("button", "Kumoa: suunnittelualue vaihdettu");
    await expect.poll(() => visit.reads(area)).toBe(areaBefore);
    await expect.poll(() => visit.text(/^Aluevaraukset ovat hahmotelmia/).count()).toBe(0);
    await expect.poll(() => visit.reads(all)).toBe(balanceBefore);
    expect(await visit.part("button", /^Kumoa/).getAttribute("aria-disabled")).toBe("true");
    await visit.leave();
  });

  test("is refused with what the file has instead of an area, and nothing changes", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    const line = JSON.stringify({ type: "LineString", coordinates: [] });
    await visit.gives(visit.text("Vaihda tiedoston rajaukseen…"), { name: "viiva.geojson", text: line });
    await visit.seesText(
      /^Tiedostoa ei voi käyttää, eikä mitään muutettu\. Tiedostossa ei ole aluetta, vain viivoja\./,
    );
    expect(await visit.part("form", "viiva.geojson").count()).toBe(0);
    await visit.leave();
  });
});

test("the mend of an overlap goes with its press, and the focus goes to the heading of what is left", async () => {
  const visit = await planner(atlas, { withoutWebGl: true });
  await addsZone(visit);
  await opensBalance(visit);
  const mends = visit.part("button", /^(Leikkaa pois|Liitä alueeseen|Poista kokonaan)/, tables(visit));
  const left = () => settled(() => mends.count());
  let count = await left();
  expect(count).toBeGreaterThan(0);
  while (count > 0) {
    await mends.first().focus();
    await visit.keys("Enter");
    await expect.poll(() => mends.count()).toBeLessThan(count);
    expect(await visit.focused()).toMatch(/^h3 "Päällekkäisyydet ja aukot/);
    count = await left();
  }
  expect(await visit.focused()).toBe('h3 "Päällekkäisyydet ja aukot (0)"');
  await visit.leave();
});

test("what was said of a zone is gone with its scenario", async () => {
  const visit = await planner(atlas);
  await visit.press("button", /^EV ?Suojaviher.*, Kokkolan puoli/);
  const said = visit.part("status").filter({ hasText: /^Valittu: EV/ });
  await expect.poll(() => said.count()).toBe(1);
  await visit.press("button", "Sulje vaihtoehto");
  await expect.poll(() => said.count()).toBe(0);
  await visit.leave();
});
