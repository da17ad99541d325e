import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import type { Visit } from "./visit.ts";

const VE1 = "Arctial VE1: tehdas ja anodien valmistus";
const BOTH = "Yhteensä molemmat kunnat";
const NEW_ZONE = "Pk-yritysten tontit 1";
const CLOSES = /Rivit yhteensä − suunnittelualue = 0\u202fmm² \(rajat solmittuna toisiinsa\)\./;

/** The task: 300 m by 400 m in ETRS-GK23, streets 15 %, e 0.30. */
const TASK = {
  "N alkaen (m)": "7\u202f075\u202f200",
  "N päättyen (m)": "7\u202f075\u202f500",
  "E alkaen (m)": "23\u202f503\u202f200",
  "E päättyen (m)": "23\u202f503\u202f600",
  "Katuja (%)": "15",
  "Tehokkuusluku e": "0,30",
} as const;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the land balance", () => {
  test("of Arctial VE1: opened, read, closed to zero, with two decimals and with the form's four", async () => {
    const visit = await planner();
    await openBalance(visit);
    const all = visit.part("region", "Laskelman taulukot");
    const read = await visit.reads(all);
    expect(read).toMatch(
      /^Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta\. Suuntaa-antavan rajauksen pinta-alalle ei anneta ±-lukua: reunan paikka tunnetaan vain noin 300\u202fm:n tarkkuudella\. Kuntien osuudet riippuvat rajauksen paikasta/,
    );
    expect(read).toMatch(CLOSES);
    for (const [part, total] of [
      ["Kokkola", "noin 132"],
      ["Kruunupyy", "noin 38"],
      [BOTH, "noin 170"],
    ] as const) {
      const lines = await areaLines(visit, part);
      expect(lines[0]?.slice(0, 3), part).toEqual(["Yhteensä", total, "100,0"]);
      expectToAddUp(lines, 2);
    }
    const carried = await areaLines(visit, BOTH);
    expect(carried.map(([title]) => title)).toEqual(
      ["Yhteensä", "K yhteensä", "KTY", "T yhteensä", "T", "T/kem", "L yhteensä", "kadut", "E yhteensä"].concat([
        "EN",
        "ET",
        "EV",
      ]),
    );
    expect(carried[2]).toEqual(["KTY", "3,32", "100,0", "9\u202f976", "0,30"]);

    await visit.toggle("switch", "Neljä desimaalia (seurantalomake)");
    await visit.sees("row", /^T yhteensä \d+,\d{4} /, areaTable(visit, BOTH));
    for (const part of ["Kokkola", "Kruunupyy", BOTH]) expectToAddUp(await areaLines(visit, part), 4);
    expect((await areaLines(visit, BOTH))[0]?.[1]).toMatch(/^noin 1\d\d,\d{4}$/);
    expect(await visit.reads(all)).toMatch(CLOSES);
    await visit.leave();
  });

  test("of 300 m by 400 m typed in, streets 15 %, e 0.30; and everything undone", async () => {
    const visit = await planner();
    await openBalance(visit);
    const all = visit.part("region", "Laskelman taulukot");
    const before = await visit.reads(all);
    const undo = visit.part("button", /^Kumoa/);
    expect(await undo.getAttribute("aria-disabled")).toBe("true");

    await visit.press("button", "Koordinaatit", visit.part("group", "Työkalut"));
    for (const [field, text] of Object.entries(TASK)) await visit.write("textbox", field, text);
    await visit.press("button", "Lisää alue");
    const zone = visit.part("group", NEW_ZONE);
    // Under the zones that were there; the ground is counted to them.
    await visit.seesText("Muiden alueiden alla, lasketaan niille", zone);
    expect(await visit.reads(zone)).toMatch(/^Bruttoala 0,00\u202fha .*Piirretty ala 12,00\u202fha /);
    await visit.press("button", "Siirrä ylimmäksi", zone);
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "10,20", "30\u202f600"));

    const streets = visit.part("textbox", "Katuja (%)", zone);
    await streets.fill("20");
    await streets.press("Enter");
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "9,60", "28\u202f800"));
    await streets.fill("15");
    await streets.press("Enter");
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "10,20", "30\u202f600"));
    const after = await visit.reads(all);
    expect(after).not.toBe(before);
    expect(after).toMatch(CLOSES);
    for (const part of ["Kokkola", "Kruunupyy", BOTH]) expectToAddUp(await areaLines(visit, part), 2);

    const undone: string[] = [];
    while ((await undo.getAttribute("aria-disabled")) === null && undone.length < 10) {
      undone.push(await visit.reads(undo));
      await undo.click();
    }
    expect(undone).toEqual([
      `Kumoa: tiedot, ${NEW_ZONE}`,
      `Kumoa: tiedot, ${NEW_ZONE}`,
      `Kumoa: järjestys, ${NEW_ZONE}`,
      `Kumoa: piirretty ${NEW_ZONE}`,
    ]);
    await visit.sees("heading", "Aluevaraukset (20)");
    await expect.poll(() => visit.reads(all)).toBe(before);
    await visit.leave();
  });

  test("a zone typed by keyboard alone is kept, and offered after the page is opened anew", async () => {
    const visit = await planner();
    await visit.keyOn("button", "Koordinaatit", "Enter", visit.part("group", "Työkalut"));
    await visit.part("textbox", "N alkaen (m)").focus();
    const [n1, n2, e1, e2] = Object.values(TASK);
    for (const side of [n1, n2, e1, e2]) {
      await visit.types(side ?? "");
      await visit.keys("Tab");
    }
    await visit.keyOn("button", "Lisää alue", "Enter");
    await visit.sees("group", NEW_ZONE);
    await expect.poll(() => visit.focused()).toMatch(/^button "KTY ?Pk-yritysten tontit 1/);
    await visit.keys("Alt+ArrowUp");
    await expect.poll(() => zoneAt(visit, 20)).toMatch(/^KTY Pk-yritysten tontit 1/);
    expect(await visit.focused()).toMatch(/^button "KTY ?Pk-yritysten tontit 1/);
    await visit.seesText("Tallennetaan tähän selaimeen…");
    await visit.seesText("Tallennettu tähän selaimeen");

    await visit.openAnew("mode=plan&lang=fi");
    await visit.press("button", "Maankäyttövaihtoehdot");
    const offer = visit.part("status", "Jatketaanko aiempaa työtä?");
    await visit.seesText(/^Arctial VE1: .*viimeisin vaihe: järjestys, Pk-yritysten tontit 1\.$/, offer);
    await visit.press("button", "Jatka työtä", offer);
    await visit.sees("heading", "Aluevaraukset (21)");
    await expect.poll(() => zoneAt(visit, 20)).toMatch(/^KTY Pk-yritysten tontit 1/);
    await visit.press("button", /Pk-yritysten tontit 1/, visit.part("region", /^Aluevaraukset/));
    await expect
      .poll(() => visit.reads(visit.part("group", NEW_ZONE)))
      .toMatch(/Piirretty ala 12,00\u202fha Muiden alueiden alla/);
    await visit.leave();
  });

  test("has no fault of accessibility, light or dark", async () => {
    const faults: Record<string, readonly string[]> = {};
    for (const theme of ["light", "dark"] as const) {
      const visit = await planner(theme);
      await openBalance(visit);
      await visit.press("button", /^KTY ?Pk-yritysten tontit, Kokkolan puoli/);
      await visit.sees("group", "Pk-yritysten tontit, Kokkolan puoli");
      await visit.press("button", "Koordinaatit", visit.part("group", "Työkalut"));
      await visit.sees("button", "Lisää alue");
      const found = await visit.accessibilityFaults();
      if (found.length > 0) faults[theme] = found;
      await visit.leave();
    }
    expect(faults).toEqual({});
  });
});

/** Someone in front of Arctial VE1, come by the doors of Plan. */
async function planner(theme = "light"): Promise<Visit> {
  const address = `mode=plan&lang=fi&theme=${theme}`;
  const visit = await atlas.visit({ address, width: 1200, height: 720, reducedMotion: true });
  await visit.press("button", "Maankäyttövaihtoehdot");
  await visit.press("button", /^Arctial VE1/);
  await visit.sees("region", VE1);
  return visit;
}

async function openBalance(visit: Visit): Promise<void> {
  await visit.press("button", "Aluelaskelma", visit.part("region", "Aluelaskelma"));
  await visit.sees("row", /^Yhteensä/, areaTable(visit, BOTH));
  // Land for small firms and what is amiss are answered a little later.
  await visit.sees("row", /^Tonttivaranto nyt/);
  await visit.sees("heading", /^Päällekkäisyydet ja aukot/);
}

/** Restrictions have tables of the same names: those of areas come first. */
const areaTable = (visit: Visit, part: string): Locator =>
  visit.part("table", part, visit.part("region", "Laskelman taulukot")).first();

/** The lines of a table of areas, from the top: title, hectares, percent, floor area, e. */
async function areaLines(visit: Visit, part: string): Promise<readonly (readonly string[])[]> {
  const table = areaTable(visit, part);
  const titles = ["Aluevaraukset", "Pinta-ala [ha]", "Pinta-ala [%]", "Kerrosala [k-m²]", "Tehokkuus [e]"];
  const columns = await Promise.all(titles.map((title) => visit.column(table, title)));
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ""));
}

/** As printed: codes add up to their class to the last decimal, classes to the whole, percents to about 100. */
function expectToAddUp(lines: readonly (readonly string[])[], decimals: number): void {
  const isClass = ([title = ""]: readonly string[]): boolean => / yhteensä$/.test(title);
  const [total, ...rest] = lines.map((line) => ({ line, area: numberOf(line[1]), percent: numberOf(line[2]) }));
  const classes = rest.filter(({ line }) => isClass(line) || line[0] === "Osoittamaton alue");
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  for (const [at, { line, area }] of rest.entries()) {
    if (!isClass(line)) continue;
    const end = rest.findIndex((one, index) => index > at && classes.includes(one));
    const codes = rest.slice(at + 1, end < 0 ? rest.length : end);
    expect(line[1]).toMatch(new RegExp(`,\\d{${decimals}}$`));
    expect(sum(codes.map((code) => code.area)).toFixed(decimals), line[0]).toBe(area.toFixed(decimals));
  }
  // Each percent is rounded by itself.
  expect(Math.abs(sum(classes.map(({ percent }) => percent)) - 100)).toBeLessThan(0.05 * classes.length);
  // Of an outline that nobody has surveyed the whole is in whole hectares, but for the form.
  const printed = /,(\d+)$/.exec(total?.line[1] ?? "")?.[1]?.length ?? 0;
  expect(sum(classes.map(({ area }) => area)).toFixed(printed)).toBe(total?.area.toFixed(printed));
}

/** "noin 1 132,5" is 1132.5. */
const numberOf = (text = ""): number => Number(text.replace(/[^\d,−-]/g, "").replace(",", "."));

const hectares = (gross: string, net: string, floorArea: string): RegExp =>
  new RegExp(
    `^Bruttoala ${gross}\u202fha Nettoala ilman katuja ${net}\u202fha Kerrosala ${floorArea}\u202fk-m² (?!Piirretty)`,
  );

/** What the row of a zone says, counted from the top, 1 the uppermost. */
async function zoneAt(visit: Visit, place: number): Promise<string> {
  const rows = visit.part("region", /^Aluevaraukset/).getByRole("listitem");
  return visit.reads(rows.nth(place - 1));
}
