import { readFileSync } from "node:fs";
import { jsPDF } from "jspdf";
import { describe, expect, test } from "vitest";
import { readStory } from "../../../src/catalog/read-story.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { ORIENTATIONS, PAPER_SIZES, type Paper, paperMillimetres } from "../../../src/domain/map-sheet.ts";
import type { Note, NoteTheme } from "../../../src/domain/note.ts";
import { mapSheetPdf } from "../../../src/exchange/map-sheet/map-sheet-pdf.ts";
import { sheetPages } from "../../../src/exchange/map-sheet/sheet-layout.ts";
import { LEAST_SIZE, type SheetMark, type TextMark } from "../../../src/exchange/map-sheet/sheet-marks.ts";
import { sheetTemplate } from "../../../src/exchange/map-sheet/sheet-template.ts";
import { openDocument } from "../../../src/exchange/pdf-document.ts";
import { paperFrame } from "../../../src/geodesy/paper-frame.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { investOf } from "../../../src/state/invest.ts";
import { withNotes, withNotesAdded } from "../../../src/state/notes.ts";
import { drawnScenario, withScenario } from "../../../src/state/planner.ts";
import { withToldPicture } from "../../../src/state/stage.ts";
import { mapSheet } from "../../../src/ui/paper/map-sheet.ts";
import { pdfPages, unspaced } from "../../tools/pdf-text.mjs";
import { shippedScenario, stateWith } from "../figures/shipped-balance.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedSubject } from "./sheet-subject.ts";

const font = (weight: number): ArrayBuffer =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)).buffer;
const means = { Pdf: jsPDF, fonts: { regular: font(400), strong: font(600) } };
const PICTURE =
  "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z";
const PAPERS = PAPER_SIZES.flatMap((size) => ORIENTATIONS.map((orientation): Paper => ({ size, orientation })));
const A4: Paper = { size: "a4", orientation: "across" };

/** A name as long as one may be, about. */
const LONG =
  "Laajennettu vaihtoehto, jossa pk-yritysten tontit ovat E8:n varressa ja alihankinta-alue radan puolella".repeat(2);

interface Asked {
  readonly paper?: Paper;
  readonly scale?: 5_000 | 20_000 | 50_000 | 100_000;
  readonly language?: (typeof LANGUAGES)[number];
  readonly title?: string;
  readonly centre?: readonly [number, number];
}

const LOADED = stateWith();
const everything = (): AtlasState => ({
  ...LOADED,
  visible: Object.fromEntries(Object.keys(LOADED.layers).map((id) => [id, true])),
});

function sheetOf(
  state: AtlasState,
  { paper = A4, scale = 100_000, language = "fi", title = "Yö", centre }: Asked = {},
) {
  const frame = paperFrame(centre ?? [23.05, 63.82], scale, sheetTemplate(paper).map);
  const address = "https://example.org/#lang=fi";
  const asked = { title, paper, frame, address, shipped: null, now: new Date("2026-11-22T10:00:00Z") };
  return mapSheet(state, asked, translatorOf(language));
}

let measuring: ReturnType<typeof openDocument> | null = null;

async function pagesOf(state: AtlasState, asked: Asked = {}) {
  // It only measures here, whatever the page.
  measuring ??= openDocument(means, paperMillimetres(A4));
  const { pen } = await measuring;
  return { pen, pages: sheetPages(sheetOf(state, asked), pen) };
}

const textsOf = (marks: readonly SheetMark[]): readonly TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.kind === "text");

describe("what stands on a map sheet", () => {
  test("its legend lists what lies in the frame and nothing else", () => {
    const quays = sheetOf(everything(), { scale: 20_000, centre: [23.02, 63.865] });
    const groups = (sheet: typeof quays) => sheet.legend.groups.map(({ title }) => title);
    const words = (sheet: typeof quays) =>
      sheet.legend.groups.flatMap(({ entries }) => entries.map(({ text }) => text));
    expect(groups(quays)).toContain("Satama");
    expect(words(quays).join("\n")).toContain("Suurteollisuusalue – suuntaa-antava rajaus");
    expect(words(quays).join("\n")).not.toContain("Pistoraide");
    expect(quays.sentences).toContain("Ei navigointikäyttöön");
    const site = sheetOf(everything(), { scale: 20_000, centre: [23.09, 63.77] });
    expect(words(site).join("\n")).toContain("Pistoraide");
    expect(groups(site)).not.toContain("Satama");
    expect(site.sentences).toEqual(["Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta"]);
    expect(new Set(words(site)).size).toBe(words(site).length);
  });

  test("a hidden layer has no legend and no source; without OpenStreetMap's data its credit is not owed", () => {
    const state = everything();
    const only = { ...state, visible: { sites: true } };
    const sheet = sheetOf(only);
    expect(sheet.legend.groups.map(({ title }) => title)).toEqual(["Alueet"]);
    expect(sheet.sources.lines).toHaveLength(1);
    expect(sheet.credit).toBe("");
    expect(sheetOf(state).credit).toBe("© OpenStreetMap contributors, ODbL 1.0");
  });

  test("an open scenario: its zones in its own drawing, said to be a concept", () => {
    const state = withScenario(everything(), shippedScenario("ve1"));
    const sheet = sheetOf(state, { scale: 20_000, centre: [23.09, 63.77] });
    const [scenario] = sheet.legend.groups;
    expect(scenario?.title).toBe("Maankäyttövaihtoehto (hahmotelma)");
    expect(scenario?.entries.map(({ text }) => text)).toContain("KTY – Pk-yritysten tontit");
    expect(sheet.sentences).toContain("Aluevaraukset ovat hahmotelmia – ei kaava, ei oikeusvaikutusta");
    expect(sheet.about.join()).toContain("Maankäyttövaihtoehto: ");
  });
});

describe("what a reader of the paper cannot ask", () => {
  test("the sea has its swatch and its source where it is seen, and only there", () => {
    const linesOf = (centre: readonly [number, number]) => {
      const { legend, sources } = sheetOf(everything(), { scale: 20_000, centre });
      const words = legend.groups.flatMap(({ entries }) => entries.map(({ text }) => text));
      return { words, sources: sources.lines.join("\n") };
    };
    const port = linesOf([23.02, 63.865]);
    expect(port.words).toContain("Meri");
    expect(port.sources).toContain("Maa, Meri: ");
    expect(linesOf([23.07, 63.78]).words).not.toContain("Meri");
  });

  test("land of one colour has its own letters in the legend", () => {
    const state = withScenario(everything(), shippedScenario("ve1"));
    const [scenario] = sheetOf(state, { scale: 20_000, centre: [23.07, 63.78] }).legend.groups;
    const letters = scenario?.entries.map((entry) => entry.letters) ?? [];
    expect(letters).toEqual(expect.arrayContaining(["T", "T/kem", "KTY", "EV"]));
  });

  test("outline, zones and restricted ground are told where they come from", () => {
    const own = { id: "quarry", name: { fi: "Louhos", sv: "Brott", en: "Quarry" }, rule: { fi: "Ei rakenneta" } };
    const ve1 = shippedScenario("ve1");
    const source = { title: { fi: "Lupa 5/2020", sv: "Tillstånd 5/2020", en: "Permit 5/2020" } };
    const restrictions = [{ ...own, source, ground: ve1.planningArea.ground }] as unknown as typeof ve1.restrictions;
    const { lines } = sheetOf(withScenario(everything(), { ...ve1, restrictions }), {
      ...{ scale: 20_000, centre: [23.07, 63.78] },
    }).sources;
    expect(lines[0]).toMatch(/^Suunnittelualue: Johdettu .*\(tilanne 11\/2026\)$/);
    expect(lines[1]).toBe("Aluevaraukset: käyttäjän oma hahmotelma, ei kaava");
    expect(lines).toContain("Louhos: Ei rakenneta: Lupa 5/2020");
  });
});

describe("residents' notes on a map sheet", () => {
  const note = (id: string, at: readonly [number, number], theme: NoteTheme, text: string): Note => ({
    ...{ id, at, theme, text, date: "2026-11-22" },
  });
  const noted = withNotesAdded(everything(), [
    note("a", [23.09, 63.77], "traffic", "Risteys on\nvaarallinen"),
    note("b", [23.4, 63.77], "nature", "Kaukana"),
    note("c", [23.091, 63.771], "noise", ""),
  ]);
  const linesOf = (state: AtlasState): readonly string[] =>
    sheetOf(state, { scale: 20_000, centre: [23.09, 63.77] }).notes.lines;

  test("those that stand in the picture are listed with their numbers", () => {
    expect(linesOf(noted)).toEqual([
      "1 A – Liikenne ja kulkeminen: Risteys on vaarallinen",
      "3 C – Melu, ilma ja valo",
    ]);
    expect(linesOf(withNotes(noted, { theme: "noise" }))).toEqual(["3 C – Melu, ilma ja valo"]);
    expect(linesOf(withNotes(noted, { isDrawn: false }))).toEqual([]);
    expect(linesOf(everything())).toEqual([]);
  });

  test("all of their words come to paper", async () => {
    const { pages } = await pagesOf(noted, { scale: 20_000, centre: [23.09, 63.77] });
    const words = pages.flatMap(textsOf).map(({ text }) => text);
    expect(words).toContain("Asukkaiden merkinnät");
    expect(unspaced(words.join(" "))).toContain(unspaced("1 A – Liikenne ja kulkeminen: Risteys on vaarallinen"));
  });
});

describe("flows on a map sheet", () => {
  const flowing = async (spurBuilt: boolean): Promise<readonly string[]> => {
    const { flows } = await shippedSubject();
    const state = everything();
    const invest = { ...investOf(state), logistics: { status: "ready", value: flows.shown, without: [] } as const };
    const mode = { kind: "invest", topic: "flows" } as const;
    const sheet = sheetOf({ ...state, mode, invest, ways: { ...state.ways, spurBuilt } });
    expect(sheet.sentences).toContain("Ei navigointikäyttöön");
    expect(sheet.about.join()).toContain(spurBuilt ? "Pistoraiteen kanssa (ei varmistettu)" : "Ilman pistoraidetta");
    return sheet.legend.groups.find(({ title }) => title === "Materiaalivirrat")?.entries.map(({ text }) => text) ?? [];
  };

  test("the legend names a railway only where anything goes by rail", async () => {
    const [without, built] = [await flowing(false), await flowing(true)];
    expect(without.join()).toContain("Maantiekuljetus");
    expect(without.join()).not.toContain("Rautatiekuljetus");
    expect(built.join()).toContain("Rautatiekuljetus");
    expect(built).toContain("Pistoraide: esillä, ei varmistettu");
    expect(without).not.toContain("Pistoraide: esillä, ei varmistettu");
  });
});

describe("a chapter on paper", () => {
  test("is drawn as its audience sees it, whatever the page shows", () => {
    const read = readStory(readFileSync("data/stories/phases.json", "utf8"), "phases.json");
    if (!read.ok) throw new Error(read.problem.detail);
    const scenario = shippedScenario("ve1");
    const chapter = read.value.chapters.findIndex(({ scene }) => scene.scenario === "ve1");
    const told = { id: "phases", story: read.value, chapter, scenario, balance: null, logistics: null } as const;
    const page = { ...everything(), onlyDecided: true, selection: null };
    const state = withToldPicture(page, told);
    expect(drawnScenario(state)?.id).toBe(scenario.id);
    expect(state.stage?.address).toBe(`story=phases&chapter=${read.value.chapters[chapter]?.key}`);
    expect(state.onlyDecided).toBe(false);
    expect(sheetOf(state).about.join()).toContain("suunnitteilla");
    expect(page.stage).toBeUndefined();
  });
});

describe("the pages of a map sheet", () => {
  test.each(PAPERS)(
    "$size $orientation: no letter below 8 points, everything on the page, no words over others",
    async (paper) => {
      for (const language of LANGUAGES) {
        const { pages, pen } = await pagesOf(everything(), { paper, language });
        const { width, height } = paperMillimetres(paper);
        expect(pages.length).toBeLessThanOrEqual(2);
        for (const marks of pages) {
          const boxes = textsOf(marks).map(({ text, x, y, size, strong, ink }) => {
            const lettering = { size, ink, face: strong ? "strong" : "regular" } as const;
            expect(size).toBeGreaterThanOrEqual(LEAST_SIZE);
            return { text, x, y, right: x + pen.widthOf(text, lettering), bottom: y + pen.lineHeight(lettering) };
          });
          const outside = boxes.filter(
            ({ x, y, right, bottom }) => x < 9 || y < 8 || right > width - 9 || bottom > height - 8,
          );
          expect(outside).toEqual([]);
          const over = boxes.flatMap((one, at) =>
            boxes
              .slice(at + 1)
              .filter(
                (two) => one.x < two.right && two.x < one.right && one.y < two.bottom - 0.3 && two.y < one.bottom - 0.3,
              )
              .map((two) => `${one.text} | ${two.text}`),
          );
          expect(over).toEqual([]);
        }
      }
    },
  );

  test("what is said under the title is whole on the narrowest sheet, however long", async () => {
    const scenario = { ...shippedScenario("ve1"), name: { fi: LONG, sv: LONG, en: LONG } };
    const state = { ...withScenario(everything(), scenario), phase: "construction", onlyDecided: false } as const;
    const paper = { size: "a4", orientation: "upright" } as const;
    const { pages } = await pagesOf(state, { paper });
    const words = unspaced(
      pages
        .flatMap(textsOf)
        .map(({ text }) => text)
        .join(" "),
    );
    const { about } = sheetOf(state, { paper });
    expect(about.length).toBeGreaterThanOrEqual(3);
    expect(about.filter((said) => !words.includes(unspaced(said)))).toEqual([]);
  });

  test.each([
    [5_000, 200],
    [20_000, 1_000],
    [50_000, 2_000],
    [100_000, 5_000],
  ] as const)("at 1:%i the bar of %i m is as long as it says", async (scale, metres) => {
    const { pages } = await pagesOf(everything(), { scale });
    const parts = (pages[0] ?? []).flatMap((mark) => (mark.kind === "box" && mark.height === 1.8 ? [mark] : []));
    const first = parts[0]?.x ?? Number.NaN;
    const last = parts.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0) - first).toBeCloseTo((metres * 1_000) / scale, 9);
  });

  test.each(LANGUAGES)("as a PDF in %s: everything that the sheet says, in letters", async (language) => {
    const sheet = sheetOf(everything(), { language });
    const bytes = await mapSheetPdf(sheet, means, paperMillimetres(A4), PICTURE);
    const text = unspaced(pdfPages(bytes).join("\n"));
    const said = [
      ...[sheet.title, ...sheet.about, ...sheet.sentences, sheet.credit, sheet.scale.text, ...sheet.scale.labels],
      ...[sheet.scale.note, ...sheet.system.lines, sheet.key.title, ...sheet.key.entries.map((entry) => entry.text)],
      ...sheet.legend.groups.flatMap(({ title, entries }) => [title, ...entries.map((entry) => entry.text)]),
      ...[...sheet.sources.lines, sheet.link.title, sheet.link.url],
    ];
    expect(said.filter((words) => !text.includes(unspaced(words)))).toEqual([]);
    expect(text).not.toMatch(/[\ufffd?]/);
  });

  test("a hostile title is two lines of letters at most, and nothing of it a link or a mark", async () => {
    const title = `=cmd()\n<img src=x onerror=alert(1)> \u202e(1) Tj ET\u0000 ${"W".repeat(9_000)}`;
    const { pages } = await pagesOf(everything(), { title });
    const large = textsOf(pages[0] ?? []).filter(({ y }) => y < 20);
    expect(large.length).toBeLessThanOrEqual(3);
    const bytes = await mapSheetPdf(sheetOf(everything(), { title }), means, paperMillimetres(A4), PICTURE);
    const file = Buffer.from(bytes).toString("latin1");
    expect([...file.matchAll(/\/URI \(([^)]*)/g)].map(([, url]) => url)).toEqual(["https://example.org/#lang=fi"]);
    expect(file).not.toContain("/JavaScript");
    expect(pdfPages(bytes)[0]).toContain("=cmd() <img src=x onerror=alert(1)> (1) Tj ET");
  });
});
