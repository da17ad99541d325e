import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ellipsoidArea } from "../truth/grs80.ts";
import { type Atlas, startAtlas } from "./driver.ts";
import {
  areaLines,
  areaTable,
  BOTH,
  CLOSES,
  expectToAddUp,
  gk23,
  looksAt,
  NEW_ZONE,
  numberOf,
  opensBalance,
  planner,
  settled,
  settledTables,
  tables,
  undoesAll,
  zoneAt,
  zoneList,
} from "./land-page.ts";
import type { Place } from "./map-page.ts";
import type { Visit } from "./visit.ts";

/** Corners along the middle of the plant, far from every edge that a hand would snap to; the third is pulled farther. */
const CORNERS = [
  gk23(23_503_160, 7_075_460),
  gk23(23_503_330, 7_075_510),
  gk23(23_503_560, 7_075_780),
  gk23(23_503_400, 7_075_740),
] as const;
const PULLED_TO = gk23(23_503_680, 7_075_960);
/** From here all of them are seen, clear of the panels and the buttons on the map. */
const OVER_THEM = gk23(23_503_200, 7_075_690);

/** Sides of the rectangle that is typed, metres of ETRS-GK23. */
const SIDES = ["7\u202f075\u202f200", "7\u202f075\u202f500", "23\u202f503\u202f200", "23\u202f503\u202f600"] as const;

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("a zone", () => {
  test("drawn and pulled by mouse: the balance follows the hand and closes at every moment", async () => {
    const visit = await planner(atlas);
    await opensBalance(visit);
    const all = tables(visit);
    const before = await settledTables(visit);
    // Ground that no other zone takes.
    await visit.press("button", /Elektrolyysi/, zoneList(visit));
    await visit.press("button", "Poista alue");
    await visit.sees("row", /^Osoittamaton alue/, areaTable(visit, BOTH));
    const cleared = await settledTables(visit);
    const free = await unallocated(visit);
    await looksAt(visit, OVER_THEM, 13.4);
    await visit.press("button", "Piirrä", visit.part("group", "Työkalut"));
    for (const corner of CORNERS) await visit.pressPlace(corner);
    // Nothing is a step yet, and the balance has it.
    await expect.poll(async () => free - (await unallocated(visit))).toBeCloseTo(hectaresOf(...CORNERS), 0);
    await visit.seesText("Piirto kesken: luvuissa on mukana se, mitä juuri piirretään.", all);
    await visit.sees("heading", "Aluevaraukset (19)");
    await expectsToClose(visit);
    // A press on the first corner ends it.
    await visit.pressPlace(CORNERS[0]);
    await visit.sees("heading", "Aluevaraukset (20)");
    await expect.poll(() => grossOf(visit)).toBeCloseTo(hectaresOf(...CORNERS), 0);
    const put = await grossOf(visit);
    await expectsToClose(visit);
    const drawn = await settledTables(visit);
    expect(drawn).not.toBe(cleared);

    // While the hand holds the corner, nothing is a step yet and everything is counted.
    const undo = visit.part("button", /^Kumoa/);
    expect(await visit.reads(undo)).toBe(`Kumoa: piirretty ${NEW_ZONE}`);
    await visit.pulls(CORNERS[2], PULLED_TO);
    // As near as a pixel lets the hand come: on its way there other sizes stand for a while.
    const pulled = hectaresOf(CORNERS[0], CORNERS[1], PULLED_TO, CORNERS[3]);
    await expect.poll(async () => Math.abs((await grossOf(visit)) - pulled)).toBeLessThan(0.06);
    const held = await settled(() => grossOf(visit));
    expect(held).toBeGreaterThan(put + 0.5);
    await expectsToClose(visit);
    expect(await visit.reads(undo)).toBe(`Kumoa: piirretty ${NEW_ZONE}`);
    await visit.letsGo();
    await visit.sees("button", "Kumoa: kulmaa siirretty");
    await expect.poll(() => grossOf(visit)).toBe(held);
    await expectsToClose(visit);

    await visit.press("button", "Kumoa: kulmaa siirretty");
    await expect.poll(() => visit.reads(all)).toBe(drawn);
    expect(await undoesAll(visit)).toEqual([`Kumoa: piirretty ${NEW_ZONE}`, "Kumoa: poistettu Elektrolyysi"]);
    await expect.poll(() => visit.reads(all)).toBe(before);
    await visit.leave();
  });

  test("typed by keyboard alone is kept, and offered after the page is opened anew", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await visit.keyOn("button", "Koordinaatit", "Enter", visit.part("group", "Työkalut"));
    await visit.part("textbox", "N, eteläreuna (m)").focus();
    for (const side of SIDES) {
      await visit.types(side);
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
    await visit.seesText(/^Arctial VE1: .*viimeisin muutos: järjestys, Pk-yritysten tontit 1\.$/, offer);
    await visit.press("button", "Jatka työtä", offer);
    await visit.sees("heading", "Aluevaraukset (21)");
    await expect.poll(() => zoneAt(visit, 20)).toMatch(/^KTY Pk-yritysten tontit 1/);
    await visit.press("button", /Pk-yritysten tontit 1/, visit.part("region", /^Aluevaraukset/));
    await expect
      .poll(() => visit.reads(visit.part("group", NEW_ZONE)))
      .toMatch(/Piirretty ala 12,00\u202fha Muiden alueiden alla/);
    await visit.leave();
  });
});

/** What four corners enclose, by the ellipsoid. */
const hectaresOf = (...[a, b, c, d]: readonly [Place, Place, Place, Place]): number =>
  ellipsoidArea([a, b, c, d, a]) / 10_000;

/** Hectares that the balance counts to the zone in hand. */
async function grossOf(visit: Visit): Promise<number> {
  const read = await visit.reads(visit.part("group", NEW_ZONE));
  return numberOf(/^Bruttoala (\S+)\u202fha/.exec(read)?.[1]);
}

/** Hectares that no zone takes. */
async function unallocated(visit: Visit): Promise<number> {
  return numberOf((await areaLines(visit, BOTH)).find(([title]) => title === "Osoittamaton alue")?.[1]);
}

async function expectsToClose(visit: Visit): Promise<void> {
  expect(await visit.reads(tables(visit))).toMatch(CLOSES);
  expectToAddUp(await areaLines(visit, BOTH), 2);
}
