import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Atlas, startAtlas } from "./driver.ts";
import {
  areaLines,
  areaTable,
  BOTH,
  CLOSES,
  expectToAddUp,
  KOKKOLA,
  KRUUNUPYY,
  NEW_ZONE,
  nothingToUndo,
  opensBalance,
  planner,
  settledTables,
  tables,
  undoesAll,
} from "./land-page.ts";
import type { Visit } from "./visit.ts";

/** The task: 300 m by 400 m in ETRS-GK23, streets 15 %, e 0.30. */
const TASK = {
  "N, eteläreuna (m)": "7\u202f075\u202f200",
  "N, pohjoisreuna (m)": "7\u202f075\u202f500",
  "E, länsireuna (m)": "23\u202f503\u202f200",
  "E, itäreuna (m)": "23\u202f503\u202f600",
  "Katujen osuus (%)": "15",
  "Tehokkuusluku e": "0,30",
} as const;

/** The plan is in force on one side of the border and no more than proposed on the other. */
const T_KEM = "T/kem\nkaavan vaihe: ehdotus (nähtävillä); lainvoimainen";

let atlas: Atlas;
beforeAll(async () => {
  atlas = await startAtlas();
});
afterAll(() => atlas?.stop());

describe("the land balance", () => {
  test("of Arctial VE1: opened, read, closed to zero, with two decimals and with the form's four", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await opensBalance(visit);
    const read = await visit.reads(tables(visit));
    expect(read).toMatch(
      /^Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta\. Suuntaa-antavan rajauksen pinta-alalle ei anneta ±-lukua: reunan paikka tunnetaan vain noin 300\u202fm:n tarkkuudella\. Kuntien osuudet riippuvat rajauksen paikasta/,
    );
    expect(read).toMatch(CLOSES);
    for (const [part, total] of [
      [KOKKOLA, "noin 132"],
      [KRUUNUPYY, "noin 38"],
      [BOTH, "noin 170"],
    ] as const) {
      const lines = await areaLines(visit, part);
      expect(lines[0]?.slice(0, 3), part).toEqual(["Yhteensä", total, "100,0"]);
      expectToAddUp(lines, 2);
    }
    const carried = await areaLines(visit, BOTH);
    expect(carried.map(([title]) => title)).toEqual(
      ["Yhteensä", "K yhteensä", "KTY", "T yhteensä", "T", T_KEM, "L yhteensä", "kadut", "E yhteensä"].concat([
        "EN",
        "ET",
        "EV",
      ]),
    );
    expect(carried[2]).toEqual(["KTY", "3,33", "100,0", "9\u202f976", "0,30"]);

    await visit.toggle("switch", "Neljä desimaalia (seurantalomake)");
    await visit.sees("row", /^T yhteensä \d+,\d{4} /, areaTable(visit, BOTH));
    for (const part of [KOKKOLA, KRUUNUPYY, BOTH]) expectToAddUp(await areaLines(visit, part), 4);
    expect((await areaLines(visit, BOTH))[0]?.[1]).toMatch(/^170,\d{4}$/);
    expect(await visit.reads(tables(visit))).toMatch(CLOSES);
    await visit.leave();
  });

  test("of 300 m by 400 m typed in, streets 15 %, e 0.30; and everything undone", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await opensBalance(visit);
    const all = tables(visit);
    const before = await settledTables(visit);
    expect(await nothingToUndo(visit)).toBe("true");

    await visit.press("button", "Koordinaatit", visit.part("group", "Työkalut"));
    for (const [field, text] of Object.entries(TASK)) await visit.write("textbox", field, text);
    await visit.press("button", "Lisää alue");
    const zone = visit.part("group", NEW_ZONE);
    // Under the zones that were there; the ground is counted to them.
    await visit.seesText("Muiden alueiden alla, lasketaan niille", zone);
    expect(await visit.reads(zone)).toMatch(/^Bruttoala 0,00\u202fha .*Piirretty ala 12,00\u202fha /);
    await visit.press("button", "Siirrä ylimmäksi", zone);
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "10,20", "30\u202f600"));

    const streets = visit.part("textbox", "Katujen osuus (%)", zone);
    await streets.fill("20");
    await streets.press("Enter");
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "9,60", "28\u202f800"));
    await streets.fill("15");
    await streets.press("Enter");
    await expect.poll(() => visit.reads(zone)).toMatch(hectares("12,00", "10,20", "30\u202f600"));
    const after = await visit.reads(all);
    expect(after).not.toBe(before);
    expect(after).toMatch(CLOSES);
    for (const part of [KOKKOLA, KRUUNUPYY, BOTH]) expectToAddUp(await areaLines(visit, part), 2);

    expect(await undoesAll(visit)).toEqual([
      `Kumoa: tiedot, ${NEW_ZONE}`,
      `Kumoa: tiedot, ${NEW_ZONE}`,
      `Kumoa: järjestys, ${NEW_ZONE}`,
      `Kumoa: piirretty ${NEW_ZONE}`,
    ]);
    await visit.sees("heading", "Aluevaraukset (20)");
    await expect.poll(() => visit.reads(all)).toBe(before);
    await visit.leave();
  });

  test("has no fault of accessibility, light or dark, and closes in Swedish and in English", async () => {
    const visit = await planner(atlas, { withoutWebGl: true });
    await opensBalance(visit);
    expect(await visit.fitsHeight()).toBe(true);
    await visit.press("button", /^KTY ?Pk-yritysten tontit, Kokkolan puoli/);
    await visit.sees("group", "Pk-yritysten tontit, Kokkolan puoli");
    await visit.press("button", "Koordinaatit", visit.part("group", "Työkalut"));
    await visit.sees("button", "Lisää alue");
    const faults: Record<string, readonly string[]> = {};
    const look = async (state: string): Promise<void> => {
      const found = await visit.accessibilityFaults();
      if (found.length > 0) faults[state] = found;
    };
    await look("fi, light");
    await visit.open("mode=plan&lang=fi&theme=dark");
    await visit.addressHas(/theme=dark/);
    await look("fi, dark");

    // The same scenario goes on in another language.
    await visit.open("mode=plan&lang=sv&theme=light");
    await visit.sees("region", "Arctial ALT1: fabrik och anodtillverkning");
    expect(await joint(visit, "Beräkningens tabeller", "Båda kommunerna sammanlagt")).toEqual([
      "Sammanlagt cirka 170 100,0",
      "Radernas summa − planeringsområdets areal = 0\u202fmm² (när gränserna har delats i sina skärningspunkter).",
    ]);
    await look("sv");
    await visit.press("button", "English");
    await visit.sees("region", "Arctial ALT1 (VE1): smelter with anode plant");
    expect(await joint(visit, "Tables of the balance", "Both municipalities together")).toEqual([
      "Total about 170 100.0",
      "Sum of rows − planning area = 0\u202fmm² (borders as noded).",
    ]);
    await look("en");
    expect(faults).toEqual({});
    await visit.leave();
  });
});

const hectares = (gross: string, net: string, floorArea: string): RegExp =>
  new RegExp(
    `^Bruttoala ${gross}\u202fha Nettoala ilman katuja ${net}\u202fha Kerrosala ${floorArea}\u202fk-m² (?!Piirretty)`,
  );

/** The first line of the joint table and the sentence that says that it closes. */
async function joint(visit: Visit, region: string, table: string): Promise<readonly string[]> {
  const all = visit.part("region", region);
  const rows = visit.part("table", table, all).first().getByRole("row");
  const closes = /\S[^.]*= 0\u202fmm²[^.]*\./.exec(await visit.reads(visit.part("listitem", undefined, all).first()));
  return [(await visit.reads(rows.nth(1))).split(" ").slice(0, 4).join(" "), closes?.[0] ?? ""];
}
