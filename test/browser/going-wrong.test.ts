import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, shippedLayer, shippedLayers, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

/** What the browser itself writes when a file is not to be had. */
const NOT_FETCHED = /^console error: Failed to load resource/;

const MARKUP = "<img src=x onerror=alert(1)>";
const MEGABYTES_10 = 10_000_000;

describe("when things go wrong", () => {
  test("layers that are lost, broken, too large or hostile are listed with the fault; the rest works", async () => {
    const visit = await atlas.visit({
      replaced: {
        railways: { status: 404 },
        "rail-stations": { broken: true },
        harbours: { body: "{ not json" },
        rivers: { body: shippedLayer("rivers").replace(/"coordinates":\[\[?/, '$&["far",1e999],') },
        fields: { body: `${" ".repeat(MEGABYTES_10)}{}` },
        lakes: { body: "[".repeat(100_000) },
        plants: { body: spoiltLayer("plants", '"properties":{', '"properties":{"__proto__":{"polluted":true},') },
        "rail-spur": { body: spoiltLayer("rail-spur", /"fi":"[^"]*"/, `"fi":"${"x".repeat(100_000)}"`) },
        quays: { body: spoiltLayer("quays", '"fi":"Laituri 7"', `"fi":"${MARKUP}"`) },
      },
    });
    const layers = visit.part("region", "Karttatasot");
    for (const fault of [
      "railways.geojson: the server answered 404",
      /^rail-stations\.geojson: /,
      /^harbours\.geojson: .*JSON/,
      /^plants\.geojson: features\[0\]\.properties\.__proto__: /,
      /^rail-spur\.geojson: features\[0\]\.properties\.name\.fi: longer than 2000 characters/,
    ]) {
      await visit.seesText(fault, layers);
    }
    await visit.press("heading", "Pohjakartta", layers);
    await visit.seesText(/^rivers\.geojson: features\[0\]/, layers);
    await visit.seesText(/^fields\.geojson: 100000\d\d bytes, at most/, layers);
    await visit.seesText(/^lakes\.geojson: nested deeper than/, layers);
    await visit.seesText("Rautatiet: ei saatavilla. Tiedostoa ei löydy.", layers);
    expect(await visit.isPolluted()).toBe(false);

    // Markup in a name is a name.
    await visit.write("combobox", /^Hae/, "onerror");
    await visit.press("option", new RegExp(`^${escaped(MARKUP)}`));
    await visit.sees("heading", MARKUP);
    await visit.press("button", "Taulukko");
    await visit.sees("button", MARKUP, visit.part("table", "Laiturit"));
    await visit.mapIsDrawn();
    expect(await visit.mapColours()).toBeGreaterThan(20);

    // A layer comes back when its file does.
    await visit.mend("railways");
    await visit.press(
      "button",
      "Yritä uudelleen",
      visit.part("listitem", undefined, layers).filter({ hasText: "railways.geojson" }),
    );
    await visit.text("railways.geojson").waitFor({ state: "hidden" });
    await canRead(visit);
    await visit.leave(NOT_FETCHED);
  });

  test("with no layer at all the map stands, in full, with nothing on it", async () => {
    const replaced = Object.fromEntries(shippedLayers().map((id) => [id, { status: 404 }]));
    const visit = await atlas.visit({ replaced, scale: 2 });
    expect(await visit.mapResolution()).toEqual({ perScreenPixel: 1, isSeen: true });
    await visit.seesText("Rautatiet: ei saatavilla. Tiedostoa ei löydy.", visit.part("region", "Karttatasot"));
    await visit.leave(NOT_FETCHED);
  });

  test("without facts, the features are there and say what is missing", async () => {
    const visit = await atlas.visit({ replaced: { facts: { status: 404 } }, withoutWebGl: true });
    await canRead(visit);
    await visit.seesText("facts.json: the server answered 404");
    await visit.press("button", "Mikä on päätetty ja mikä avoinna", visit.part("banner"));
    await visit.seesText("Tietoja ei saatu haettua. Tiedostoa ei löydy.", visit.part("dialog"));
    await visit.keys("Escape");
    await visit.leave(NOT_FETCHED);
  });

  test("parts of an address that cannot be followed are said and left at their default", async () => {
    const visit = await atlas.visit();
    const notices = visit.part("log", "Ilmoitukset");
    for (const [part, found, notice] of [
      ["mode", "gamble"],
      ["lang", "xx"],
      ["view", "999,1,1"],
      ["off", "../etc"],
      ["only", "7"],
      ["names", "all"],
      ["theme", "<b>"],
      ["crs", "kkj"],
      ["colour", "red"],
      ["on", "no-such-layer", "Linkissä mainittua tasoa ”no-such-layer” ei ole tällä kartalla."],
      ["table", "no-such-table", "Linkissä mainittua tasoa ”no-such-table” ei ole tällä kartalla."],
      ["sel", "sites/atlantis", "Linkissä mainittua kohdetta ”atlantis” ei löytynyt."],
      ["fact", "no.such.fact", "Linkissä mainittua tietoa ”no.such.fact” ei löytynyt."],
    ] as const) {
      await visit.open(new URLSearchParams({ [part]: found }).toString());
      const said = notice ?? `Linkin osaa ${part}=${found} `;
      await visit.seesText(said, notices);
    }
    // The newest uppermost; two stand over the map, the others are counted until they are asked for.
    const dismiss = visit.part("button", "Poista ilmoitus", notices);
    expect(await dismiss.count()).toBe(2);
    expect((await visit.reads(notices)).indexOf("no.such.fact")).toBeLessThan(
      (await visit.reads(notices)).indexOf("atlantis"),
    );
    await visit.press("button", "Muita ilmoituksia: 6", notices);
    expect(await dismiss.count()).toBe(8);
    await visit.press("button", "Näytä vain uusimmat", notices);
    expect(await dismiss.count()).toBe(2);
    expect(await visit.says()).toEqual({ language: "fi", title: "Suunnittelu – Kruunuportti Atlas" });
    expect(await visit.addressHas(/^#mode=plan/)).toMatch(/^mode=plan&lang=fi&view=63\.8\d+,23\.\d+,\d+\.\d+$/);
    await canRead(visit);
    await visit.leave();
  });

  test("without WebGL 2 everything but the picture works", async () => {
    const visit = await atlas.visit({ withoutWebGl: true });
    const notice = visit.part("alert");
    await visit.seesText("Karttaa ei voi piirtää tällä laitteella", notice);
    await visit.press("button", "Avaa alueet taulukkona", notice);
    await visit.press("button", "Kruunuportti", visit.part("table", "Kruunuportti ja KIP"));
    await visit.seesText("noin 170\u202fha", visit.part("region", "Kruunuportti"));
    await visit.press("button", "Hae kohde", notice);
    expect(await visit.focused()).toMatch(/^combobox/);
    await canRead(visit);
    await visit.leave();
  });

  test("a drawing context that is lost comes back with everything on it", async () => {
    const visit = await atlas.visit({ address: "mode=plan&lang=fi&view=63.78400,23.07500,12.60" });
    await visit.loseGraphics();
    await visit.seesText("Kartan piirto keskeytyi", visit.part("alert"));
    await canRead(visit);
    await visit.addressAtRest();
    await visit.open("mode=plan&lang=fi&view=63.78400,23.07500,12.60");
    await visit.giveGraphicsBack();
    await visit.mapIsDrawn();
    await visit.seesNo("alert");
    expect(await visit.mapColours()).toBeGreaterThan(40);
    await visit.pressPlace([23.0672, 63.7822]);
    await visit.sees("heading", "Kruunuportti");

    // On the stage: words and figures stay, the story goes on, and the map comes back under it.
    await visit.open("story=ten-minutes&lang=fi");
    await visit.sees("heading", "Missä Kruunuportti on?");
    await visit.seesText("170\u202fha");
    await visit.loseGraphics();
    await visit.sees("heading", "Missä Kruunuportti on?");
    await visit.seesText("170\u202fha");
    await visit.keys("PageDown");
    await visit.seesNo("heading", "Missä Kruunuportti on?");
    await visit.giveGraphicsBack();
    await visit.mapIsDrawn();
    expect(await visit.mapColours()).toBeGreaterThan(40);
    await visit.leave(/context lost|CONTEXT_LOST/i);
  });
});

function spoiltLayer(id: string, found: string | RegExp, put: string): string {
  const text = shippedLayer(id);
  const result = text.replace(found, put);
  if (result === text) throw new Error(`nothing to spoil in ${id}: ${found}`);
  return result;
}

const escaped = (text: string): string => text.replace(/[^\w\s]/g, "\\$&");

/** The other ways in: search, inspector and table. */
async function canRead(visit: Visit): Promise<void> {
  await visit.write("combobox", /^Hae/, "laituri 11");
  await visit.press("option", /^Laituri 11/);
  const quay = visit.part("region", "Laituri 11");
  await visit.seesText("15,7\u202fm", quay);
  await visit.press("button", "Taulukko", quay);
  await visit.sees("row", /Laituri 11/, visit.part("table", "Laiturit"));
}
