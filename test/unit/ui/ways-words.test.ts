import { describe, expect, test } from "vitest";
import { featurePlace, type Place, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { DistanceSheet, TravelMode, Way, WayAnswer } from "../../../src/domain/way.ts";
import { placeTitle } from "../../../src/figures/place-title.ts";
import { sheetAnswer, wayAnswer } from "../../../src/figures/way-answers.ts";
import { gapFigure, wayFigures } from "../../../src/figures/ways.ts";
import { waysShapes } from "../../../src/map/ways/ways-shapes.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { readyLayers, withLayerUnavailable } from "../../../src/state/layers.ts";
import { sheetFile } from "../../../src/ui/ways/sheet-file.ts";
import { type SheetLine, sheetLines } from "../../../src/ui/ways/sheet-lines.ts";
import { sheetNotes } from "../../../src/ui/ways/sheet-notes.ts";
import { shortSheet } from "../../../src/ui/ways/short-sheet.ts";
import { wayFile } from "../../../src/ui/ways/way-file.ts";
import { nearbyText, noWayText, pieceText, reachedText, withoutText } from "../../../src/ui/ways/way-words.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedLayers } from "../map/shipped.ts";
import { atlasOf } from "../state/sample.ts";

const fi = translatorOf("fi");
const site = featurePlace("sites", "kruunuportti");
const kip = featurePlace("sites", "kip");
const quay = featurePlace("quays", "quay-deep-port-12");
const NOW = new Date("2026-11-21T12:00:00Z");

const base = atlasOf(shippedLayers());
const lacking = (...ids: readonly string[]): AtlasState =>
  ids.reduce((state, id) => withLayerUnavailable(state, id, { kind: "network", file: "", path: "", detail: "" }), base);

async function answerOf(from: Place, to: Place, by: TravelMode, state = base): Promise<WayAnswer> {
  const answer = await wayAnswer(state, { from, to, by, spurBuilt: true });
  if (answer.status !== "ready") throw new Error(`no answer: ${answer.status}`);
  return answer.value;
}

async function wayOf(from: Place, to: Place, by: TravelMode, state = base): Promise<Way> {
  const answer = await answerOf(from, to, by, state);
  const way = answer.kind === "found" ? answer.ways[0] : undefined;
  if (way === undefined) throw new Error(`no way: ${answer.kind}`);
  return way;
}

async function sheetOf(place: Place, state = base): Promise<DistanceSheet> {
  const answer = await sheetAnswer(state, { place, spurBuilt: true });
  if (answer.status !== "ready") throw new Error(`no sheet: ${answer.status}`);
  return answer.value;
}

const asFile = (way: Way, from: Place, to: Place, state = base, without: readonly string[] = []): readonly string[] => {
  const asked = { ...state, ways: { ...state.ways, from, to } };
  const figures = wayFigures(way, readyLayers(state));
  return wayFile({ state: asked, way, figures, without, address: "", now: NOW }, fi).text.split("\r\n");
};

describe("where an area is reached", () => {
  test("KIP at its declared link and nowhere else, by road as by rail", async () => {
    const reached = async (by: TravelMode) => {
      const { to } = (await wayOf(quay, kip, by)).reached;
      return to === null ? "" : reachedText(to, base, fi);
    };
    expect(await reached("road")).toBe("oletettu yhteys KIPin yhdystie – KIP, ainoa aineistossa tunnettu kohta");
    expect(await reached("rail")).toBe(
      "oletettu yhteys Kantasataman raiteiden pää – KIP, ainoa aineistossa tunnettu kohta",
    );
  });

  test("a built-up area where a road of the map meets it", async () => {
    const { reached } = await wayOf(featurePlace("built-up", "built-up-kokkola"), site, "road");
    expect(reached.from === null ? "" : reachedText(reached.from, base, fi)).toBe("tie 8, reitin lähin kohta");
  });

  test("is said in the row of the sheet, below it for the place itself, and in the files", async () => {
    const sheet = await sheetOf(site);
    const lines = sheetLines(sheet, readyLayers(base), fi);
    expect(sheetNotes(site, lines, base, fi)).toContain(
      "Reitit alkavat (tie): oletettu yhteys Valtatie 8 – Kruunuportti, ainoa aineistossa tunnettu kohta.",
    );
    const { text } = sheetFile({ state: base, sheet, without: [], lines, address: "", now: NOW }, fi);
    const [header = "", ...rows] = text.split("\r\n").map((line) => line.split(";"));
    const row = rows.find(([label]) => label === "Kokkolan suurteollisuusalue (KIP)") ?? [];
    expect(row[header.indexOf("Tie: selite")]).toContain("KIPin yhdystie – KIP");
    const way = await wayOf(quay, kip, "road");
    expect(asFile(way, quay, kip)).toContainEqual(
      expect.stringMatching(/^Reitin pää B;;;;oletettu yhteys KIPin yhdystie – KIP, ainoa/),
    );
  });
});

describe("a way in words", () => {
  test("says which end a straight access leads to", async () => {
    const [a, b] = [pointPlace([23.2, 63.8]), pointPlace([23.215, 63.8])];
    const way = await wayOf(a, b, "road");
    const titles = way.legs.filter(({ kind }) => kind === "access").map((leg) => pieceText(leg, base, fi).title);
    expect(titles).toEqual(["A: suora yhdysviiva verkkoon", "B: suora yhdysviiva verkosta"]);
  });

  test("says that it crosses no border, or that the borders are not known", async () => {
    const [a, b] = [quay, featurePlace("road-junctions", "junction-kokkola-8")];
    expect(asFile(await wayOf(a, b, "road"), a, b)).toContain("Kunnanraja;;;;reitti ei ylitä kunnanrajaa");
    const state = lacking("municipalities");
    const lines = asFile(await wayOf(a, b, "road", state), a, b, state, ["municipalities"]);
    expect(lines.filter((line) => line.startsWith("Kunnanraja;"))).toEqual([]);
    expect(lines).toContain("Huom.;Kunnanrajojen ylityksiä ei tiedetä. Tasot, joita ei saatu: Kunnat.");
  });

  test("says why there is none where streets would be the way, or one place lies in the other", async () => {
    const near = await answerOf(pointPlace([23.2, 63.8]), pointPlace([23.2004, 63.8]), "road");
    expect(near).toEqual({ kind: "nearby", why: "streets" });
    expect(nearbyText("streets", "road", fi)).toContain("katuja ei ole tässä kartassa");
    expect(nearbyText("streets", "rail", fi)).toContain("kaikkia raiteita ei ole tässä kartassa");
    const inside = await answerOf(featurePlace("plants", "plant-tetra-chemicals"), kip, "road");
    expect(inside).toEqual({ kind: "nearby", why: "inside" });
    expect(nearbyText("inside", "road", fi)).toContain("toinen on toisen sisällä");
  });
});

describe("a piece of a way", () => {
  test("has the same figure with the same ± in the panel and in the file", async () => {
    const way = await wayOf(quay, site, "road");
    const lines = asFile(way, quay, site).map((line) => line.split(";"));
    const declared = way.legs.filter(({ kind }) => kind === "declared");
    expect(declared.length).toBeGreaterThan(1);
    for (const leg of declared) {
      const { title, length } = pieceText(leg, base, fi);
      const [, value = "", unit = "", plusMinus = ""] = lines.find(([what]) => what === title) ?? [];
      expect(plusMinus).not.toBe("");
      // A file has no thin space between thousands.
      expect(length.replaceAll(/(?<=\d)\u202f(?=\d)/g, "")).toBe(`${value}\u202f${unit}\u202f±\u202f${plusMinus}`);
    }
  });

  test("is never to the metre in the file, be it road, link or access", async () => {
    const [a, b] = [pointPlace([23.2, 63.8]), pointPlace([23.25, 63.8])];
    const way = await wayOf(a, b, "road");
    const lines = asFile(way, a, b).map((line) => line.split(";"));
    const pieces = lines.filter(([what]) => /^(Tie|[AB]:|oletettu)/i.test(what ?? ""));
    expect(pieces.length).toBe(way.legs.length);
    for (const [, value = "", unit, plusMinus = ""] of pieces) {
      expect(plusMinus).not.toBe("");
      const metresOf = (number: string) => Number(number.replace(",", ".")) * (unit === "km" ? 1_000 : 1);
      expect(Math.round(metresOf(value)) % 10).toBe(0);
      expect(metresOf(plusMinus)).toBeGreaterThanOrEqual(10);
    }
  });
});

describe("the sheet on a card", () => {
  const short = async (place: Place, state = base) => shortSheet(await sheetOf(place, state), state, fi);
  const textOf = ({ rows }: Awaited<ReturnType<typeof short>>, key: string) =>
    rows.find((row) => row.key === key)?.text.split(" · ");

  test("of a village says that noise is not in the map, method first", async () => {
    const { notes, rows } = await short(featurePlace("place-names", "place-kivijarvi"));
    expect(notes[0]).toContain("Linnuntie: lähimmästä kohdasta lähimpään");
    expect(notes).toContain("Melu ja päästöt eivät ole mukana tässä kartassa.");
    expect(rows.length).toBeGreaterThan(10);
    expect((await short(quay)).notes).not.toContain("Melu ja päästöt eivät ole mukana tässä kartassa.");
  });

  test("of an area says where ways leave it, and in each row why there is none", async () => {
    const plant = await short(featurePlace("plants", "plant-tetra-chemicals"));
    expect(textOf(plant, "kip")?.slice(1)).toEqual(["tie: alueella", "rautatie: alueella"]);
    expect(plant.notes).toContain(nearbyText("inside", "road", fi));
    expect((await short(site)).notes).toContain(
      "Reitit alkavat (tie): oletettu yhteys Valtatie 8 – Kruunuportti, ainoa aineistossa tunnettu kohta.",
    );
  });

  test("says in the row that a network is not known, or not in the publication, the straight line beside it", async () => {
    const lost = await short(site, lacking("railways"));
    expect(textOf(lost, "kip")?.slice(1)).toEqual([expect.stringMatching(/^tietä /), "rautatie: ei tiedossa"]);
    const { railways: _, ...carried } = base.layers;
    const without = await short(site, { ...base, layers: carried });
    expect(textOf(without, "kip")?.at(-1)).toBe("rautatie: verkko ei ole mukana kartassa");
    expect(without.notes.filter((note) => note.includes("kartan tässä versiossa"))).toHaveLength(1);
  });
});

describe("the sheet", () => {
  test("has the gap as a figure with its ±, in words and in the file alike", async () => {
    const answer = await sheetAnswer(base, { place: site, spurBuilt: false });
    if (answer.status !== "ready") throw new Error("no sheet");
    const lines = sheetLines(answer.value, readyLayers(base), fi);
    const { rail } = lines.find(({ row }) => row.target.key === "quay-12")?.row ?? {};
    if (rail?.kind !== "unreachable") throw new Error("a way without the spur");
    expect(noWayText(rail, fi)).toMatch(/^ei yhteyttä, lähimpään kohtaan [\d\u202f]+\u202fm\u202f±\u202f\d+$/);
    const { text } = sheetFile({ state: base, sheet: answer.value, without: [], lines, address: "", now: NOW }, fi);
    const [header = "", ...rows] = text.split("\r\n").map((line) => line.split(";"));
    const cell = (name: string) => rows.find(([label]) => label === "Syväsatama, laituri 12")?.[header.indexOf(name)];
    const figure = gapFigure(rail);
    expect([cell("Rautatie: väli lähimpään kohtaan, m"), cell("Rautatie: väli ±, m")]).toEqual([
      String(figure?.value),
      String(figure?.plusMinus),
    ]);
  });

  test("says in the file too what is not known of a network", async () => {
    const state = lacking("roads");
    const sheet = await sheetOf(site, state);
    const lines = sheetLines(sheet, readyLayers(state), fi);
    const { text } = sheetFile({ state, sheet, without: ["roads"], lines, address: "", now: NOW }, fi);
    expect(text).toMatch(/\r\nKokkolan suurteollisuusalue \(KIP\);\d+,\d+;[^\r]*;ei tiedossa;/);
    expect(text).toContain("Taulukko on vajaa. Tasot, joita ei saatu: Tiet.");
  });

  const wordsOf = ({ row }: SheetLine) =>
    row.road === null || row.road.kind === "found" ? "" : noWayText(row.road, fi);

  test("has a short word in the cell, its sentence below and both in the file, where a way would say nothing", async () => {
    const plant = featurePlace("plants", "plant-tetra-chemicals");
    const sheet = await sheetOf(plant);
    const lines = sheetLines(sheet, readyLayers(base), fi);
    expect(lines.filter(({ row }) => row.target.key === "kip").map(wordsOf)).toEqual(["alueella"]);
    expect(sheetNotes(plant, lines, base, fi)).toContain(nearbyText("inside", "road", fi));
    const { text } = sheetFile({ state: base, sheet, without: [], lines, address: "", now: NOW }, fi);
    expect(text).toMatch(/\r\nKokkolan suurteollisuusalue \(KIP\);[^\r]*;alueella;/);
    expect(text).toContain(nearbyText("inside", "road", fi));
  });

  test("names every reason for a missing way", () => {
    const none = { kind: "unreachable", nearest: null, gapMetres: null, gapPlusMinusMetres: null } as const;
    expect(noWayText({ ...none, why: "no-turn" }, fi)).toBe("ei yhteyttä, juna ei voi vaihtaa suuntaa");
    expect(noWayText({ ...none, why: "no-network" }, fi)).toBe("ei yhteyttä");
    expect(noWayText({ kind: "nearby", why: "streets" }, fi)).toBe("lähellä");
  });

  test("without a layer says which, in the file too", async () => {
    const state = lacking("airport", "place-names");
    const sheet = await sheetOf(site, state);
    const without = ["airport", "place-names"];
    const said = withoutText("sheet", without, state, fi);
    expect(said).toBe("Taulukko on vajaa. Tasot, joita ei saatu: Lentoasema, Paikannimet.");
    const lines = sheetLines(sheet, readyLayers(state), fi);
    expect(sheetFile({ state, sheet, without, lines, address: "", now: NOW }, fi).text).toContain(said);
  });
});

describe("on the map", () => {
  const shapesOf = (from: Place, to: Place, value: WayAnswer) => {
    const answers = { ...base.ways.answers, way: { status: "ready", value, without: [] } as const };
    const { features } = waysShapes({ ...base, ways: { ...base.ways, from, to, answers } });
    return features.map(({ properties }) => properties?.["shape"]);
  };

  test("a way that says nothing is a straight line, or none where the two touch", () => {
    const [a, b] = [pointPlace([23.2, 63.8]), pointPlace([23.2004, 63.8])];
    expect(shapesOf(a, b, { kind: "nearby", why: "streets" })).toEqual(["straight"]);
    expect(shapesOf(a, b, { kind: "not-carried" })).toEqual(["straight"]);
    const plant = featurePlace("plants", "plant-tetra-chemicals");
    expect(shapesOf(plant, kip, { kind: "nearby", why: "inside" })).toEqual([]);
  });

  test("a gap is drawn where there is one: not where only a turn lacks, nor where a track touches", () => {
    const missed = { kind: "unreachable", end: "to", nearest: [23.06, 63.78] } as const;
    const gap = (why: "no-network" | "no-turn", gapMetres: number) =>
      shapesOf(quay, site, { ...missed, why, gapMetres: metres(gapMetres), gapPlusMinusMetres: metres(300) });
    expect(gap("no-network", 40)).toEqual(["gap"]);
    expect(gap("no-network", 0)).toEqual([]);
    expect(gap("no-turn", 40)).toEqual([]);
  });
});

test("a quay is called as in the sheet, by its harbour", () => {
  const titles = ["quay-deep-port-12", "quay-general-port-5", "quay-silverstone-1", "awt"].map((id) =>
    placeTitle(featurePlace("quays", id), base, fi),
  );
  expect(titles).toEqual([
    "Syväsatama, laituri 12",
    "Kantasatama, laituri 5 (kemikaalilaituri)",
    "Hopeakiven laituri 1",
    "AW-terminaali",
  ]);
  expect(placeTitle(quay, base, translatorOf("sv"))).toBe("Djuphamnen, kaj 12");
  expect(placeTitle(quay, base, translatorOf("en"))).toBe("Deep Port, quay 12");
});
