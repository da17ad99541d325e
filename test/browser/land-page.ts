import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { metres } from "../../src/domain/units.ts";
import { fromGk23 } from "../../src/geodesy/from-planes.ts";
import type { Atlas } from "./driver.ts";
import type { Place } from "./map-page.ts";
import type { Visit } from "./visit.ts";

export const VE1 = "Arctial VE1: tehdas ja anodien valmistus";
export const KOKKOLA = "Kokkola";
export const KRUUNUPYY = "Kruunupyy";
export const BOTH = "Molemmat kunnat yhteensä";
/** What the first zone that somebody draws is called, and what it says of itself before anything is typed. */
export const NEW_ZONE = "Pk-yritysten tontit 1";
export const KEPT = "Tallennettu tähän selaimeen";
export const CLOSES = /Rivien summa − suunnittelualue = 0\u202fmm², kun rajat on katkaistu leikkauspisteissään\./;

/** Someone in front of Arctial VE1, come by the doors of Plan. `scale`: 1 where the picture is looked at; without WebGL where it is not. */
export async function planner(atlas: Atlas, { withoutWebGl = false, scale = 0.5 } = {}): Promise<Visit> {
  const address = "mode=plan&lang=fi&theme=light";
  const visit = await atlas.visit({ address, wait: false, withoutWebGl, scale });
  await opensVe1(visit);
  return visit;
}

export async function opensVe1(visit: Visit): Promise<void> {
  await visit.press("button", "Maankäyttövaihtoehdot");
  await visit.press("button", /^Arctial VE1/);
  await visit.sees("region", VE1);
}

/** A place of ETRS-GK23, metres. */
export const gk23 = (east: number, north: number): Place => fromGk23({ east: metres(east), north: metres(north) });

/** 300 m by 400 m, north and east of ETRS-GK23. */
const SIDES = {
  "N, eteläreuna (m)": "7075200",
  "N, pohjoisreuna (m)": "7075500",
  "E, länsireuna (m)": "23503200",
  "E, itäreuna (m)": "23503600",
} as const;

/** Types the four sides of a rectangle of 12.00 ha, in whichever form asks for them. */
export async function typesSides(visit: Visit): Promise<void> {
  for (const [field, text] of Object.entries(SIDES)) await visit.write("textbox", field, text);
}

/** One step: a zone of 12.00 ha under all the others. */
export async function addsZone(visit: Visit): Promise<void> {
  await visit.press("button", "Koordinaatit", visit.part("group", "Työkalut"));
  await typesSides(visit);
  await visit.press("button", "Lisää alue");
  await visit.sees("group", NEW_ZONE);
}

/** Goes to a place on the map with the scenario in hand, without a layer that would lie over what is looked at. */
export async function looksAt(visit: Visit, [longitude, latitude]: Place, zoom: number, off = ""): Promise<void> {
  const view = `view=${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom.toFixed(2)}`;
  await visit.open(`mode=plan&lang=fi&theme=light&${view}${off === "" ? "" : `&off=${off}`}`);
  await visit.mapIsDrawn();
}

export async function opensBalance(visit: Visit): Promise<void> {
  await visit.press("button", "Aluelaskelma", visit.part("region", "Aluelaskelma"));
  await visit.sees("row", /^Yhteensä/, areaTable(visit, BOTH));
  // Land for small firms, how far it is and what is amiss are answered a little later.
  await visit.sees("row", /^Tonttivaranto/);
  await visit.sees("table", "Matka tietä pitkin");
  await visit.sees("heading", /^Päällekkäisyydet ja aukot/);
}

/** What is read once it stays the same. */
export async function settled<Read>(read: () => Promise<Read>): Promise<Read> {
  let last = await read();
  const stays = async (): Promise<boolean> => {
    const before = last;
    last = await read();
    return last === before;
  };
  await expect.poll(stays, { interval: 500 }).toBe(true);
  return last;
}

/**
 * What the tables say once all of it is worked out, one after another: balance, land for small firms, ways, faults. On a busy
 * machine numbers of the state before stand there for longer than a moment, and say so.
 */
export async function settledTables(visit: Visit): Promise<string> {
  const all = tables(visit);
  const busy = all.locator("[aria-busy=true]");
  return settled(async () => {
    await expect.poll(() => busy.count()).toBe(0);
    return visit.reads(all);
  });
}

/** All tables of the balance and what is said under them. */
export const tables = (visit: Visit): Locator => visit.part("region", "Laskelman taulukot");

/** Restrictions have tables of the same names: those of areas come first. */
export const areaTable = (visit: Visit, part: string): Locator => visit.part("table", part, tables(visit)).first();

/** The lines of a table of areas, from the top: title, hectares, percent, floor area, e. */
export async function areaLines(visit: Visit, part: string): Promise<readonly (readonly string[])[]> {
  const table = areaTable(visit, part);
  const titles = ["Aluevaraukset", "Pinta-ala [ha]", "Pinta-ala [%]", "Kerrosala [k-m²]", "Tehokkuus [e]"];
  const columns = await Promise.all(titles.map((title) => visit.column(table, title)));
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ""));
}

/**
 * As printed: codes add up to their class to the last decimal, classes to the whole, percents to 100. What an approximate
 * outline bounds is about so many whole hectares, each rounded by itself.
 */
export function expectToAddUp(lines: readonly (readonly string[])[], decimals: number): void {
  const isClass = ([title = ""]: readonly string[]): boolean => / yhteensä$/.test(title);
  const [total, ...rest] = lines.map((line) => ({ line, area: numberOf(line[1]), percent: numberOf(line[2]) }));
  const classes = rest.filter(({ line }) => isClass(line) || line[0] === "Osoittamaton alue");
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  for (const [at, { line, area }] of rest.entries()) {
    if (!isClass(line)) continue;
    const end = rest.findIndex((one, index) => index > at && classes.includes(one));
    const codes = rest.slice(at + 1, end < 0 ? rest.length : end);
    expect(line[1]).toMatch(new RegExp(`^(noin \\d+|\\d+,\\d{${decimals}})$`));
    expect(Math.abs(sum(codes.map((code) => code.area)) - area), line[0]).toBeLessThan(
      slackOf([line, ...codes.map((code) => code.line)]),
    );
    expect(sum(codes.map(({ percent }) => percent)).toFixed(1)).toBe("100.0");
  }
  expect(sum(classes.map(({ percent }) => percent)).toFixed(1)).toBe("100.0");
  const whole = total === undefined ? [] : [total.line];
  expect(Math.abs(sum(classes.map(({ area }) => area)) - (total?.area ?? 0))).toBeLessThan(
    slackOf([...whole, ...classes.map(({ line }) => line)]),
  );
}

/** Half a hectare for each number that is only about so large; nothing for the others, but for binary fractions. */
const slackOf = (lines: readonly (readonly string[])[]): number =>
  1e-6 + 0.5 * lines.filter(([, area = ""]) => area.startsWith("noin ")).length;

/** "noin 1 132,5" is 1132.5. */
export const numberOf = (text = ""): number => Number(text.replace(/[^\d,−-]/g, "").replace(",", "."));

/** The zones of the list; counted from the top, 1 the uppermost. */
export const zoneList = (visit: Visit): Locator => visit.part("region", /^Aluevaraukset/);

export async function zoneAt(visit: Visit, place: number): Promise<string> {
  return visit.reads(
    zoneList(visit)
      .getByRole("listitem")
      .nth(place - 1),
  );
}

/** Undoes until there is nothing left, and gives what the button said before each step. */
export const undoesAll = (visit: Visit): Promise<readonly string[]> => pressesOut(visit, /^Kumoa/);

/** The same the other way. */
export const redoesAll = (visit: Visit): Promise<readonly string[]> => pressesOut(visit, /^Tee uudelleen/);

async function pressesOut(visit: Visit, name: RegExp): Promise<readonly string[]> {
  const button = visit.part("button", name);
  const said: string[] = [];
  while ((await button.getAttribute("aria-disabled")) === null && said.length < 200) {
    said.push(await visit.reads(button));
    await button.press("Enter");
  }
  return said;
}

/** The first of everything, undone. */
export const nothingToUndo = (visit: Visit): Promise<string | null> =>
  visit.part("button", /^Kumoa/).getAttribute("aria-disabled");
