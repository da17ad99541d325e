import { describe, expect, test } from "vitest";
import { featurePlace, type Place, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { DistanceSheet, SheetWay } from "../../../src/domain/way.ts";
import { ringFigures } from "../../../src/figures/rings.ts";
import { straightOf } from "../../../src/figures/straight-between.ts";
import { ringsAnswer, sheetAnswer, wayAnswer } from "../../../src/figures/way-answers.ts";
import { wayFigures } from "../../../src/figures/ways.ts";
import { readyLayers } from "../../../src/state/layers.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { ringsStartText, ringText } from "../../../src/ui/ways/rings-words.ts";
import { sheetFile } from "../../../src/ui/ways/sheet-file.ts";
import { sheetLines } from "../../../src/ui/ways/sheet-lines.ts";
import { isOutside, sheetNotes } from "../../../src/ui/ways/sheet-notes.ts";
import { shortSheet } from "../../../src/ui/ways/short-sheet.ts";
import { isWayOnSpur } from "../../../src/ui/ways/spur-figures.ts";
import { wayFile } from "../../../src/ui/ways/way-file.ts";
import { straightNote } from "../../../src/ui/ways/way-words.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedLayers } from "../map/shipped.ts";
import { atlasOf } from "../state/sample.ts";

const fi = translatorOf("fi");
const site = featurePlace("sites", "kruunuportti");
const quay = featurePlace("quays", "quay-deep-port-12");
const helsinki = pointPlace([24.94, 60.17]);
const NOW = new Date("2026-11-21T12:00:00Z");
const WHOLE: SheetWay = {
  kind: "found",
  metres: metres(9_000),
  plusMinusMetres: metres(20),
  declaredMetres: metres(0),
  reversals: 0,
  reached: { from: null, to: null },
};
const NOT_SECURED = "Pistoraidetta ei ole varmistettu.";

const base = atlasOf(shippedLayers());

async function sheetOf(place: Place, spurBuilt = true): Promise<DistanceSheet> {
  const answer = await sheetAnswer(base, { place, spurBuilt });
  if (answer.status !== "ready") throw new Error(`no sheet: ${answer.status}`);
  return answer.value;
}
const notesOf = (sheet: DistanceSheet) =>
  sheetNotes(sheet.place, sheetLines(sheet, readyLayers(base), fi), base, fi).join(" ");
const fileOf = (sheet: DistanceSheet): string => {
  const lines = sheetLines(sheet, readyLayers(base), fi);
  return sheetFile({ state: base, sheet, without: [], lines, address: "", now: NOW }, fi).text;
};

test("a sheet from outside the window is told by its first note: geodesic, and without a network", async () => {
  const linesOf = async (place: Place) => sheetLines(await sheetOf(place), readyLayers(base), fi);
  const lines = await linesOf(helsinki);
  expect(isOutside(lines)).toBe(true);
  const [first] = sheetNotes(helsinki, lines, base, fi);
  expect(first).toMatch(/geodeettinen/);
  expect(first).toMatch(/vain linnuntie lasketaan/);
  expect(isOutside(await linesOf(site))).toBe(false);
  expect(isOutside([])).toBe(false);
});

test("a straight distance of nothing speaks of no ±: less than that stands in its place", () => {
  const inside = straightOf(base, site, pointPlace([23.07, 63.785]));
  const apart = straightOf(base, site, quay);
  if (inside === null || apart === null) throw new Error("no layers");
  expect(figureText(inside.figure, fi)).toMatch(/^alle /);
  expect(straightNote(inside.figure, fi)).not.toMatch(/±/);
  expect(straightNote(apart.figure, fi)).toMatch(/± johtuu/);
});

describe("a way shorter than its ±", () => {
  test("is 40 m ± 1 000 m on the sheet, on the card, in the file and in the panel", async () => {
    const sheet = await sheetOf(site);
    const said = "40\u202fm\u202f±\u202f1\u202f000";
    const row = sheetLines(sheet, readyLayers(base), fi).find(({ row: { target } }) => target.key === "e8");
    expect(row?.figures.road == null ? "" : figureText(row.figures.road, fi)).toBe(said);
    expect(shortSheet(sheet, base, fi).rows.find(({ key }) => key === "e8")?.text).toContain(`tietä ${said}`);
    expect(fileOf(sheet)).toMatch(/\r\nValtatie 8 \(E8\), lähin kohta;[^;]*;[^;]*;[^;]*;0,040;1,000;100,0;/);
    const to = row?.row.target.place ?? null;
    const answer = await wayAnswer(base, { from: site, to, by: "road", spurBuilt: false });
    const way = answer.status === "ready" && answer.value.kind === "found" ? answer.value.ways[0] : undefined;
    const figures = way === undefined ? null : wayFigures(way, readyLayers(base));
    expect(figures === null ? "" : figureText(figures.length, fi)).toBe(said);
    expect(figures?.declared).toMatchObject({ value: 40, unit: "m" });
  });
});

describe("the sentences below a sheet", () => {
  test("say that the straight line is of the plane, and why some cells have no way", async () => {
    const notes = notesOf(await sheetOf(site));
    expect(notes).toMatch(/^Linnuntie: lähimmästä kohdasta lähimpään, tasokoordinaatistossa ETRS-GK23;/);
    expect(notes).not.toMatch(/geodeettinen|aineistossa, joka ei ulotu/);
    expect(notes).toContain("Sähköasemalle ja johdolle ei haeta reittiä, vain linnuntie.");
  });

  test("of a place outside the window say geodesic, and what nearest means there; in the file too", async () => {
    const sheet = await sheetOf(helsinki);
    for (const text of [notesOf(sheet), fileOf(sheet)]) {
      expect(text).toContain("GRS80-ellipsoidilla (geodeettinen)");
      expect(text).not.toContain("tasokoordinaatistossa");
      expect(text).not.toContain("lyhin reitti");
      expect(text).toMatch(/Siellä ei ole tie- eikä rataverkkoa/);
      expect(text).toMatch(/E8:n, pääradan ja 400\u202fkV johdon lähin kohta on lähin tämän kartan aineistossa/);
    }
    expect(fileOf(sheet)).toMatch(/\r\nMenetelmä;"?Yli 50/);
  });
});

test("the card says what share of a way the data lacks, and nothing where it lacks none", async () => {
  const { rows } = shortSheet(await sheetOf(site), base, fi);
  const textOf = (key: string) => rows.find((row) => row.key === key)?.text ?? "";
  expect(textOf("kip")).toMatch(/tietä 11,9\u202fkm\u202f±\u202f1,1 \(aineistosta puuttuu 2\u202f%\)/);
  const bare = await sheetOf(site);
  const [quays] = bare.rows;
  const whole = { ...bare, rows: quays?.road?.kind === "found" ? [{ ...quays, road: WHOLE }] : [] };
  expect(shortSheet(whole, base, fi).rows[0]?.text).toMatch(/ · tietä 9,00\u202fkm\u202f±\u202f0,02 · /);
});

describe("that the spur is not secured", () => {
  test("is said beside figures by rail only, of a sheet", async () => {
    const [here, there] = [await sheetOf(site), await sheetOf(helsinki)];
    expect([shortSheet(here, base, fi).onSpur, shortSheet(there, base, fi).onSpur]).toEqual([true, false]);
    expect(fileOf(here)).toContain(NOT_SECURED);
    expect(fileOf(there)).not.toContain(NOT_SECURED);
    expect(shortSheet(await sheetOf(site, false), base, fi).onSpur).toBe(false);
  });

  test("is said beside figures by rail only, of a way", async () => {
    const asked = async (by: "road" | "rail") => {
      const question = { from: quay, to: site, by, spurBuilt: true } as const;
      const way = await wayAnswer(base, question);
      const first = way.status === "ready" && way.value.kind === "found" ? way.value.ways[0] : undefined;
      if (first === undefined) throw new Error("no way");
      const state = { ...base, ways: { ...base.ways, ...question, answers: { ...base.ways.answers, way } } };
      const figures = wayFigures(first, readyLayers(base));
      const { text } = wayFile({ state, way: first, figures, without: [], address: "", now: NOW }, fi);
      return [isWayOnSpur(state.ways), text.includes(NOT_SECURED)];
    };
    expect(await asked("rail")).toEqual([true, true]);
    expect(await asked("road")).toEqual([false, false]);
  });
});

describe("rings in words", () => {
  const ringsOf = async (place: Place) => {
    const answer = await ringsAnswer(base, place);
    if (answer.status !== "ready") throw new Error(`no rings: ${answer.status}`);
    const texts = answer.value.map((ring) => ringText(ringFigures(ring, readyLayers(base)), fi));
    return { start: ringsStartText(answer.value[0]?.start ?? null, base, fi), texts };
  };

  test("from a quay say on which links they begin, how far the first road is, and never 0 km of road", async () => {
    const { start, texts } = await ringsOf(quay);
    expect(start).toMatch(
      /^Kehät alkavat: oletetut yhteydet Laituri 11 – laituri 12, .*, KIPin yhdystie – laituri 7\./,
    );
    expect(start).toContain("Ensimmäiselle tielle on 1,9\u202fkm\u202f±\u202f0,6;");
    expect(texts[0]).toBe("ensimmäinen tie on kauempana; oletettuja yhteyksiä 1,2\u202fkm\u202f±\u202f0,6");
    expect(texts[3]).toMatch(/^tietä 37\u202fkm\u202f±\u202f5; oletettuja yhteyksiä /);
    expect(texts.join()).not.toContain("0,0");
  });

  test("from the site name its gate as the sheet does, from a point the straight access, from a road nothing", async () => {
    expect((await ringsOf(site)).start).toContain(
      "oletettu yhteys Valtatie 8 – Kruunuportti, ainoa aineistossa tunnettu kohta. Ensimmäiselle tielle on 40\u202fm\u202f±\u202f1\u202f000;",
    );
    const point = await ringsOf(pointPlace([23.2, 63.8]));
    expect(point.start).toContain("Kehät alkavat: suora yhdysviiva tielle. Ensimmäiselle tielle on 340\u202fm");
    expect(point.texts[0]).not.toContain("oletettu");
    expect((await ringsOf(featurePlace("built-up", "built-up-kokkola"))).start).toBeNull();
  });
});
