import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ellipsoidDistance } from "../truth/grs80.ts";
import { dataFile } from "./data-file.ts";
import { type Atlas, shippedLayer, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

const QUAY_TO_SITE = "from=quays/quay-deep-port-12&to=sites/kruunuportti";
const SPUR = /^Oleta pistoraide rakennetuksi/;
const NOT_SECURED =
  "Pistoraidetta ei ole varmistettu. Rautatietä pitkin lasketut luvut pätevät vain, jos se rakennetaan.";
/** Senate Square in Helsinki: no network of this map reaches it. */
const HELSINKI = [24.94, 60.17] as const;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const enter = (address: string, locale = "fi-FI"): Promise<Visit> => atlas.visit({ address, locale, wait: false });
/** On a machine that cannot draw: what is read, not what is seen on the map. */
const reads = (address: string, locale = "fi-FI"): Promise<Visit> =>
  atlas.visit({ address, locale, withoutWebGl: true });

describe("the way from quay 12 to the site", () => {
  // Lengths added up by hand in test/truth/ways.test.ts: 13,972 m by road; by rail 7,280 m to Kokkola and 6,568 m back.
  test("by road and by rail, with and without the spur", async () => {
    const visit = await enter("mode=plan&lang=fi");
    await visit.press("button", "Etäisyydet ja reitit");
    await visit.write("combobox", "Mistä", "laituri 12");
    await visit.press("option", /^Syväsatama, laituri 12/);
    await visit.write("combobox", "Mihin", "kruunuportti");
    await visit.press("option", /^Kruunuportti .*Teollisuusalue/);
    const answer = visit.part("region", "Reitti");
    await visit.seesText("14,0\u202fkm\u202f±\u202f1,1", answer);
    const byRoad = await visit.reads(answer);
    expect(byRoad).toMatch(/^Matka tietä pitkin 14,0\u202fkm\u202f±\u202f1,1 /);
    expect(byRoad).toMatch(/Siitä nykyistä 12,1\u202fkm/);
    expect(byRoad).toMatch(/Tiet 756 · 8/);
    expect(byRoad).toMatch(/Reitin pää B oletettu yhteys Valtatie 8 – Kruunuportti, ainoa aineistossa tunnettu kohta/);
    expect(byRoad).toMatch(/Aineistosta puuttuu 1,9\u202fkm \(14\u202f% reitistä\)\. Osuudet ovat suoria yhdysviivoja/);
    expect(byRoad).toMatch(/Laituri 11 – laituri 12 190\u202fm/);
    expect(byRoad).toMatch(/Valtatie 8 – Kruunuportti 40\u202fm\u202f±\u202f1\u202f000 .*se vaatisi uuden liittymän/);
    await visit.toggle("radio", /^Reitti 2: 16,4\skm/);
    await visit.seesText("16,4\u202fkm\u202f±\u202f1,1", visit.part("region", "Reitti").getByRole("definition"));

    await visit.toggle("radio", "rautatie");
    await visit.seesText("Ei saavutettavissa rautatietä pitkin: Kruunuportti", answer);
    await visit.seesText("Lähimpään kohtaan, johon pääsee, on linnuntietä 40\u202fm\u202f±\u202f310.", answer);
    expect(await visit.reads(answer)).not.toMatch(/km/);
    await visit.press("button", "Näytä lähin kohta");
    await visit.addressHas(/view=63\.7[789]\d*,23\.0[678]/);

    await visit.toggle("switch", SPUR);
    await visit.seesText(NOT_SECURED);
    await visit.seesText("13,85\u202fkm\u202f±\u202f0,32", answer);
    const byRail = await visit.reads(answer);
    expect(byRail).toMatch(/^Matka rautatietä pitkin 13,85\u202fkm\u202f±\u202f0,32 /);
    expect(byRail).toMatch(/Siitä nykyistä 11,51\u202fkm .*Siitä esillä olevaa, ei varmistettua 2,07\u202fkm/);
    expect(byRail).toMatch(/Juna vaihtaa suuntaa Kokkola, suunnanvaihto/);
    expect(byRail).toMatch(/Aineistosta puuttuu 270\u202fm \(2\u202f% reitistä\)/);
    expect(await visit.addressHas(/spur=built/)).toMatch(new RegExp(`${QUAY_TO_SITE}&by=rail&spur=built`));
    const file = await visit.saved(() => visit.press("button", "Tallenna CSV"));
    const lines = file.text.replace(/^\ufeff/, "").split("\r\n");
    expect(lines[0]).toBe("Osuus tai tieto;Arvo;Yksikkö;±;Selite");
    expect(lines[1]).toBe("Matka rautatietä pitkin;13,85;km;0,32;");
    expect(lines).toContain("suunnanvaihto;;;;Kokkola");
    expect(lines).toContain(`Huom.;${NOT_SECURED}`);

    // The road does not mind the spur, and back it is as far as there.
    await visit.press("button", "Vaihda suunta");
    await visit.addressHas(/from=sites\/kruunuportti&to=quays\/quay-deep-port-12/);
    await visit.seesText("13,85\u202fkm\u202f±\u202f0,32", answer);
    await visit.toggle("radio", /^tie$/);
    await visit.seesText("14,0\u202fkm\u202f±\u202f1,1", answer);
    await visit.leave();
  });

  test("wrong parts of a link are said, swapped N and E as well; outside the map it is geodesic", async () => {
    const wrong = "from=nowhere/x&spur=maybe&sheet=sites/nothing";
    const visit = await reads(`mode=plan&lang=fi&${wrong}&to=sites/kruunuportti`);
    await visit.seesText("Linkin osaa spur=maybe ei tunnistettu. Sen tilalla on oletusarvo.");
    await visit.seesText("Linkissä mainittua tasoa ”nowhere” ei ole tällä kartalla.");
    await visit.seesText("Linkissä mainittua kohdetta ”nothing” ei löytynyt.");
    await visit.addressHas(/^(?!.*(?:nowhere|maybe|nothing)).*to=sites\/kruunuportti$/);
    expect(await visit.part("switch", SPUR).isChecked()).toBe(false);

    await visit.paste("combobox", "Mistä", "23 501 367, 7 084 717");
    await visit.press("option", /ETRS-GK23 · N ja E olivat vaihtaneet paikkaa/);
    const answer = visit.part("region", "Reitti");
    await visit.seesText(/^\d\d,\d\u202fkm/, answer);
    // Quay 11, and the same to the metre.
    expect(await visit.addressHas(/from=/)).toMatch(/from=63\.86421\d,23\.02780\d&/);

    await visit.paste("combobox", "Mistä", `${HELSINKI[1]}, ${HELSINKI[0]}`);
    await visit.press("option", /WGS.84 · kartan alueen ulkopuolella/);
    await visit.seesText(/^Kartan alueen ulkopuolella: N\s6.*joten vain linnuntie lasketaan\.$/, answer);
    const site = JSON.parse(shippedLayer("sites")).features.find(({ id }: { id: string }) => id === "kruunuportti");
    const kilometres = (ellipsoidDistance(HELSINKI, site.geometry) / 1000).toFixed(2).replace(".", ",");
    expect(await visit.reads(answer)).toMatch(
      new RegExp(
        `Linnuntietä ${kilometres}\u202fkm\u202f±\u202f0,\\d+ Laskettu GRS80-ellipsoidilla \\(geodeettinen\\)`,
      ),
    );
    await visit.leave();
  });
});

describe("what a way or a sheet needs", () => {
  test("a layer that never answers and that nobody needs holds up nothing", async () => {
    const visit = await reads("mode=plan&lang=fi");
    // Off at first, and no end, target or piece of a network.
    await visit.silence(dataFile("roads-detail-odbl"));
    await visit.press("button", "Kruunuportin etäisyydet");
    await visit.sees("row", /^Kruunupyyn keskusta/);
    await visit.leave();
  });

  test("without a target's layer or the municipalities the rest is told, and what lacks by name, until it is back", async () => {
    const visit = await atlas.visit({
      address: `mode=plan&lang=fi&${QUAY_TO_SITE}&sheet=sites/kruunuportti`,
      withoutWebGl: true,
      replaced: { airport: { status: 404 }, municipalities: { broken: true } },
    });
    const answer = visit.part("region", "Reitti");
    const sheet = visit.part("region", "Etäisyystaulukko: Kruunuportti");
    const noBorders = "Kunnanrajojen ylityksiä ei tiedetä. Tasot, joita ei saatu: Kunnat.";
    await visit.seesText("14,0\u202fkm\u202f±\u202f1,1", answer);
    await visit.seesText(noBorders, answer);
    await visit.seesText("Taulukko on vajaa. Tasot, joita ei saatu: Lentoasema.", sheet);
    await visit.sees("row", /^Kokkolan keskusta/, sheet);
    const file = await visit.saved(() => visit.press("button", "Tallenna CSV", sheet));
    expect(file.text).toContain("Taulukko on vajaa. Tasot, joita ei saatu: Lentoasema.");
    await visit.mend("municipalities");
    await visit.mend("airport");
    await visit.press("button", "Yritä uudelleen", answer);
    await visit.sees("row", /^Kokkola-Pietarsaaren lentoasema/, sheet);
    await visit.text(noBorders).waitFor({ state: "hidden" });
    expect(await visit.reads(answer)).toMatch(/Kunnanraja Kokkola → Kruunupyy|reitti ei ylitä kunnanrajaa/);
    await visit.leave(/^console error: Failed to load resource/);
  });

  test("two houses nearer to each other than to the roads have the straight line only", async () => {
    const visit = await reads("mode=plan&lang=fi&from=63.800000,23.200000&to=63.800000,23.200400&by=road");
    const answer = visit.part("region", "Reitti");
    await visit.seesText(/^Tiereittiä ei lasketa: katuja ei ole tässä kartassa/, answer);
    const read = await visit.reads(answer);
    expect(read).toMatch(/Linnuntietä 20\u202fm\u202f±\u202f1/);
    expect(read).not.toMatch(/670|680|km/);
    await visit.leave();
  });
});

describe("the distance sheet", () => {
  test("of Kruunuportti: read, sorted, drawn, taken away, and from a cell to the way", async () => {
    const visit = await reads("mode=plan&lang=fi");
    await visit.press("button", "Kruunuportin etäisyydet");
    const table = visit.part("table", "Etäisyystaulukko: Kruunuportti");
    await visit.sees("row", /^Kruunupyyn keskusta/, table);
    const column = (title: string) => visit.column(table, title);
    const targets = await column("Kohde");
    expect(targets).toHaveLength(22);
    expect(targets.slice(0, 6)).toEqual([7, 8, 9, 10, 11, 12].map((quay) => `Syväsatama, laituri ${quay}`));
    expect(await row(visit, table, "Kokkolan keskusta")).toMatch(
      /5,71\u202fkm\u202f±\u202f0,31 23°\u202f±\u202f4° 9,9\u202fkm/,
    );
    expect(await row(visit, table, "Hirvisuon sähköasema")).toMatch(
      /1,04\u202fkm\u202f±\u202f0,31 .*– reittiä ei haeta – reittiä ei haeta/,
    );
    expect(await row(visit, table, "Syväsatama, laituri 12")).toMatch(
      /8,60\u202fkm\u202f±\u202f0,31 .*14,0\u202fkm\u202f±\u202f1,1 ei yhteyttä, lähimpään kohtaan 40\u202fm\u202f±\u202f310 tie 14\u202f%/,
    );

    const header = visit.part("columnheader", "Linnuntietä", table);
    await visit.press("button", "Linnuntietä", table);
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    const near = (await column("Linnuntietä")).map(metresOf);
    expect(near).toEqual([...near].sort((a, b) => a - b));
    await visit.press("button", "Linnuntietä", table);
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect((await column("Kohde"))[0]).toBe("Valtatie 28, Haavistonkankaan liittymä");
    await visit.press("button", "Linnuntietä", table);
    expect(await column("Kohde")).toEqual(targets);

    const sheet = visit.part("region", "Etäisyystaulukko: Kruunuportti");
    await visit.toggle("switch", SPUR);
    await visit.seesText(NOT_SECURED, sheet);
    await visit.seesText("13,85\u202fkm\u202f±\u202f0,32", table);
    expect(await row(visit, table, "Syväsatama, laituri 12")).toMatch(
      /13,85\u202fkm\u202f±\u202f0,32 suunnanvaihtoja: 1/,
    );
    // What has no way by rail comes last, whichever way it is sorted.
    await visit.press("button", /^Rautatietä pitkin$/, table);
    await visit.press("button", /^Rautatietä pitkin$/, table);
    expect((await column("Rautatietä pitkin")).slice(-8).every((cell) => cell.startsWith("–"))).toBe(true);

    await visit.press("checkbox", "Piirrä kartalle: Kokkolan keskusta");
    expect(await visit.part("switch", "Kaikki rivit kartalle").isChecked()).toBe(false);
    await visit.toggle("switch", "Kaikki rivit kartalle");
    const drawn = await visit.part("checkbox", /^Piirrä kartalle/, table).all();
    expect(await Promise.all(drawn.map((box) => box.isChecked()))).toEqual(targets.map(() => true));

    const file = await visit.saved(() => visit.press("button", "Tallenna CSV", sheet));
    const lines = file.text.replace(/^\ufeff/, "").split("\r\n");
    expect(lines[0]).toMatch(/^Kohde;"?Linnuntietä, km"?;"?Linnuntietä ±, km"?;/);
    expect(lines.findIndex((line) => line.replace(/;/g, "") === "")).toBe(23);
    expect(lines.find((line) => line.includes("laituri 12"))).toMatch(
      /;8,60;0,31;343;.*14,0;1,1;13,7;;;;13,85;0,32;1,9;;;;1;/,
    );
    expect(lines.flatMap((line) => line.split(";")).filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
    expect(lines).toContain(`Huom.;${NOT_SECURED}`);
    expect(file.text).toMatch(/Lisenssi;.*ODbL/);
    expect(file.text).toMatch(/;http:[^;]*sheet=sites\/kruunuportti/);

    await visit.press("button", /näytä reitti tietä pitkin, Kokkolan keskusta$/, table);
    const ways = visit.part("region", "Etäisyydet ja reitit");
    await visit.seesText(/^9,9\u202fkm/, ways);
    expect(await visit.addressHas(/from=/)).toMatch(
      /from=sites\/kruunuportti&to=place-names\/place-kokkola&spur=built/,
    );
    await visit.toggle("switch", /^Etäisyyskehät teitä pitkin/);
    await visit.seesText(/^Enintään 10\u202fkm/, ways);
    const roads =
      /1\u202fkm: tietä (\S+)\u202fkm.*2\u202fkm: tietä (\S+)\u202fkm.*5\u202fkm: tietä (\S+)\u202fkm.*10\u202fkm: tietä (\S+)\u202fkm/;
    const reached = (roads.exec(await visit.reads(ways)) ?? []).slice(1).map((text) => Number(text.replace(",", ".")));
    expect(reached).toHaveLength(4);
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    await visit.addressHas(/rings=sites\/kruunuportti/);
    await visit.leave();
  });

  test("a link to a sheet in Swedish and to a way in English shows someone else the same", async () => {
    const visit = await reads("mode=invest&lang=sv&sel=quays/quay-deep-port-12", "sv-FI");
    const other = await reads("mode=plan&lang=fi");
    // From the inspector: the short sheet first, then the whole.
    const card = visit.part("region", "Kaj 12");
    await visit.text(/^Avståndstabell$/, card).click();
    await visit.seesText(/^fågelvägen 8,60\u202fkm\u202f±\u202f0,31 · väg 14,0\u202fkm\u202f±\u202f1,1/, card);
    await visit.press("button", "Hela avståndstabellen", card);
    const sheet = (whose: Visit) => whose.part("region", "Avståndstabell: Djuphamnen, kaj 12");
    await visit.sees("row", /^Kronoby centrum/, sheet(visit));
    await other.open(await copiedLink(visit, "Kopiera länken", sheet(visit)));
    await other.sees("row", /^Kronoby centrum/, sheet(other));
    const read = await visit.reads(sheet(visit));
    expect(read).toMatch(
      /Kronoporten 8,60\u202fkm\u202f±\u202f0,31 .* 14,0\u202fkm\u202f±\u202f1,1 antagen förbindelse Riksväg 8 – Kronoporten ingen förbindelse, 40\u202fm\u202f±\u202f310 till närmaste punkt/,
    );
    expect(await other.reads(sheet(other))).toBe(read);
    expect((await other.says()).language).toBe("sv");

    await visit.open(`mode=invest&lang=en&${QUAY_TO_SITE}&by=rail&spur=built`);
    const answer = (whose: Visit) => whose.part("region", "The way");
    await visit.seesText("13.85\u202fkm\u202f±\u202f0.32", answer(visit));
    await other.open(await copiedLink(visit, "Copy link", visit.part("region", "Distances and ways")));
    await other.seesText("13.85\u202fkm\u202f±\u202f0.32", answer(other));
    const told = await visit.reads(answer(visit));
    expect(told).toMatch(/The train turns Kokkola, reversal/);
    expect(await other.reads(answer(other))).toBe(told);
    await other.seesText("The spur is not secured. The figures by rail hold only if it is built.");
    expect((await other.says()).language).toBe("en");
    expect(await other.part("region", "Distance sheet").count()).toBe(0);
    await visit.leave();
    await other.leave();
  });
});

const row = (visit: Visit, table: Locator, target: string): Promise<string> =>
  visit.reads(visit.part("row", new RegExp(`^${target}`), table));

/** Presses the button and gives what stands after `#` in the copied link. */
async function copiedLink(visit: Visit, button: string, inside: Locator): Promise<string> {
  await visit.addressAtRest();
  await visit.press("button", button, inside);
  await visit.seesText(/^(Kopierat|Copied)/);
  return (await visit.clipboard()).replace(/^[^#]*#/, "");
}

/** "8,6 km ± 0,4" is 8,600. */
function metresOf(text: string): number {
  const [, number = "", unit] = /^([\d\u202f,]+)\u202f(k?m)/.exec(text) ?? [];
  return Number(number.replaceAll("\u202f", "").replace(",", ".")) * (unit === "km" ? 1000 : 1);
}
