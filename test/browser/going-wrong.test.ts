import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeFile, dataFile, styleFile } from "./data-file.ts";
import { type Atlas, shippedLayer, shippedLayers, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

const SIZE = { width: 1200, height: 760 };
/** What the browser itself writes when a file is not to be had. */
const NOT_FETCHED = /^console error: Failed to load resource/;

const MARKUP = "<img src=x onerror=alert(1)>";
const MEGABYTES_10 = 10_000_000;

describe("when things go wrong", () => {
  test("layers that are lost, broken, too large or hostile are listed with the fault; the rest works", async () => {
    const visit = await atlas.visit({
      ...SIZE,
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
    const visit = await atlas.visit({ ...SIZE, replaced, scale: 2 });
    expect(await visit.mapResolution()).toEqual({ perScreenPixel: 1, isSeen: true });
    await visit.seesText("Rautatiet: ei saatavilla. Tiedostoa ei löydy.", visit.part("region", "Karttatasot"));
    await visit.leave(NOT_FETCHED);
  });

  test("without facts, the features are there and say what is missing", async () => {
    const visit = await atlas.visit({ ...SIZE, replaced: { facts: { status: 404 } } });
    await canRead(visit);
    await visit.seesText("facts.json: the server answered 404");
    await visit.press("button", "Mikä on päätetty ja mikä avoinna", visit.part("banner"));
    await visit.seesText("Tietoja ei saatu haettua. Tiedostoa ei löydy.", visit.part("dialog"));
    await visit.keys("Escape");
    await visit.leave(NOT_FETCHED);
  });

  test("parts of an address that cannot be followed are said and left at their default", async () => {
    const visit = await atlas.visit(SIZE);
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
    expect(await visit.says()).toEqual({ language: "fi", title: "Suunnittelu – Kruunuportti Atlas" });
    expect(await visit.addressHas(/^#mode=plan/)).toMatch(/^mode=plan&lang=fi&view=63\.8\d+,23\.\d+,\d+\.\d+$/);
    await canRead(visit);
    await visit.leave();
  });

  test("without WebGL 2 everything but the picture works", async () => {
    const visit = await atlas.visit({ ...SIZE, withoutWebGl: true });
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
    const visit = await atlas.visit({ ...SIZE, address: "mode=plan&lang=fi&view=63.78400,23.07500,12.60" });
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
    await visit.leave(/context lost|CONTEXT_LOST/i);
  });
});

describe("code that is lost", () => {
  test.each(["drawn", "measuring"])(
    "without %s-*.js nothing is drawn, once said; it comes when asked again",
    async (part) => {
      const visit = await atlas.visit({ ...SIZE, address: FOREST });
      await visit.lose(codeFile(part));
      await visit.press("button", "Mittaa");
      await visit.toggle("switch", /^Tartunta/);
      const notices = visit.part("log", "Ilmoitukset");
      await visit.seesText(LOST, notices);
      const asked = () => visit.requests().filter((file) => codeFile(part).test(file)).length;
      // Pointer and view change the state many times a second.
      for (const x of [0.4, 0.45, 0.5, 0.55, 0.6]) await visit.pointAt(x, 0.5);
      expect(asked()).toBe(1);
      await visit.toggle("radio", "Pinta-ala");
      for (const x of [0.4, 0.6]) await visit.pressMap(x, 0.5);
      await visit.addressAtRest();
      // Another tool and two presses: each may ask once more, and nothing else does.
      expect(asked()).toBeGreaterThan(1);
      expect(asked()).toBeLessThanOrEqual(4);
      expect(await visit.text(LOST, notices).count()).toBe(1);

      await visit.giveBack(codeFile(part));
      await visit.toggle("radio", "Pinta-ala");
      await visit.toggle("radio", "Etäisyys");
      await expect.poll(() => drawnLine(visit)).toMatch(/^Pituus \d/);
      await visit.leave(NOT_FETCHED);
    },
  );

  test("a press on the map asks again as well", async () => {
    const visit = await atlas.visit({ ...SIZE, address: FOREST });
    await visit.lose(codeFile("measuring"));
    await visit.press("button", "Mittaa");
    await visit.seesText(LOST, visit.part("log", "Ilmoitukset"));
    await visit.giveBack(codeFile("measuring"));
    await visit.pressMap(0.5, 0.4);
    await expect.poll(() => drawnLine(visit)).toMatch(/^Pituus \d/);
    await visit.leave(NOT_FETCHED);
  });
});

describe("what comes with a part", () => {
  test("a lost style sheet is asked for again with the part", async () => {
    const visit = await atlas.visit({ ...SIZE, address: FOREST });
    const sheet = styleFile("measure-panel");
    await visit.lose(sheet);
    await visit.press("button", "Mittaa");
    await visit.seesText(LOST, visit.part("alert"));
    await visit.giveBack(sheet);
    await visit.press("button", "Yritä uudelleen", visit.part("alert"));
    await visit.sees("region", "Mittaus");
    expect(visit.requests().filter((file) => sheet.test(file))).toHaveLength(2);
    await visit.leave(NOT_FETCHED);
  });

  test("an address that cannot be read stays as it is; the next one is followed", async () => {
    const visit = await atlas.visit({ ...SIZE, address: FOREST });
    const follower = codeFile("follow-address");
    await visit.lose(follower);
    const address = `${FOREST}&sel=sites/kruunuportti`;
    await visit.openAnew(address);
    await visit.mapIsDrawn();
    await visit.seesText(LOST, visit.part("log", "Ilmoitukset"));
    expect(await visit.addressAtRest()).toBe(address);
    await visit.giveBack(follower);
    await visit.open(`${FOREST}&sel=quays/quay-deep-port-11`);
    await visit.sees("heading", "Laituri 11");
    await visit.leave(NOT_FETCHED);
  });
});

describe("an answer that never comes", () => {
  test("holds up nothing but itself: drawings, ways and the address go on", async () => {
    const visit = await atlas.visit({ ...SIZE, address: FOREST });
    await keepLine(visit, "Raja");
    await visit.silence(dataFile("nature-reserves"));
    await visit.openAnew(`${FOREST}&sel=nature-reserves/nature-reserve-1&${QUAY_TO_SITE}`);
    await visit.seesText("14,0\u202fkm\u202f±\u202f1,1", visit.part("region", "Reitti"));
    expect(visit.requests().some((file) => codeFile("measuring").test(file))).toBe(true);
    await visit.press("button", "Mittaa");
    await visit.sees("textbox", "Nimi: Raja");

    // What is still on its way stays in the address, and the address follows the view.
    await visit.press("button", "Sulje mittaus");
    await visit.keys("h");
    const address = await visit.addressHas(/view=63\.8[0-9]/);
    expect(address).toContain("sel=nature-reserves/nature-reserve-1");
    expect(address).toContain(QUAY_TO_SITE);

    // The next address is followed; nothing of the older one comes after it.
    await visit.open(`${FOREST}&sel=sites/kruunuportti`);
    await visit.sees("heading", "Kruunuportti");
    expect(await visit.addressHas(/view=63\.76/)).toBe(`${FOREST}&sel=sites/kruunuportti`);
    await visit.leave();
  });
});

describe("two tabs", () => {
  test("show each other's drawings while both are open", async () => {
    const visit = await atlas.visit({ ...SIZE, address: FOREST });
    const other = await visit.anotherTab(FOREST);
    await other.keys("m");
    await keepLine(visit, "Raja");
    await other.sees("textbox", "Nimi: Raja");
    await other.write("textbox", "Nimi: Raja", "Uusi raja");
    await other.keys("Enter");
    await visit.sees("textbox", "Nimi: Uusi raja");
    await visit.press("button", /^Poista/);
    await other.seesNo("textbox", /^Nimi:/);
    expect(other.faults()).toEqual([]);
    await visit.leave();
  });
});

/** Forest east of the site, where nothing lies to snap to. */
const FOREST = "mode=plan&lang=fi&view=63.76000,23.16000,13.00";
const QUAY_TO_SITE = "from=quays/quay-deep-port-12&to=sites/kruunuportti";
const LOST = "Tätä osaa ei saatu haettua. Tarkista verkkoyhteys ja yritä uudelleen.";

/** A short line on the map, by hand; what is said of it. */
async function drawnLine(visit: Visit): Promise<string> {
  for (const x of [0.45, 0.55]) await visit.pressMap(x, 0.4);
  return visit.reads(visit.part("region", "Mitattu"));
}

async function keepLine(visit: Visit, name: string): Promise<void> {
  await visit.press("button", "Mittaa");
  await expect.poll(() => drawnLine(visit)).toMatch(/^Pituus \d/);
  await visit.write("textbox", "Piirroksen nimi", name);
  await visit.press("button", "Säilytä");
  await visit.sees("textbox", `Nimi: ${name}`);
}

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
