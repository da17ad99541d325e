import { readFileSync } from "node:fs";
import { jsPDF } from "jspdf";
import { describe, expect, test } from "vitest";
import { paperMillimetres } from "../../../src/domain/map-sheet.ts";
import { type Handout, handoutPages } from "../../../src/exchange/map-sheet/handout-pdf.ts";
import { LEAST_SIZE } from "../../../src/exchange/map-sheet/sheet-marks.ts";
import { PICTURE_ROOM } from "../../../src/exchange/map-sheet/sheet-template.ts";
import { openDocument } from "../../../src/exchange/pdf-document.ts";
import { frameAround } from "../../../src/geodesy/paper-frame.ts";

const font = (weight: number): ArrayBuffer =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`)).buffer;
const means = { Pdf: jsPDF, fonts: { regular: font(400), strong: font(600) } };
const PAGE = paperMillimetres({ size: "a4", orientation: "upright" });

const OUTLINE = "Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta";
const CONCEPT = "Aluevaraukset ovat hahmotelmia – ei kaava, ei oikeusvaikutusta";
const NO_CHART = "Ei navigointikäyttöön";
const CREDIT = "© OpenStreetMap contributors, ODbL 1.0";

const chapter = (title: string, text: string): Handout["chapters"][number] => ({
  phase: "Nykytilanne",
  titles: [title, "Den andra rubriken"],
  text,
  seen: "Kuvassa: seutu satamasta kunnanrajalle.",
  picture: {
    frame: frameAround([23, 63.75, 23.2, 63.87], PICTURE_ROOM),
    ...{ sentences: [], credit: "", north: "N", gridMetres: null },
  },
  isNot: [OUTLINE, CONCEPT, NO_CHART],
  credit: CREDIT,
  bar: { metres: 5_000, labels: ["0", "2,5", "5 km"] },
});

const handout = (chapters: Handout["chapters"]): Handout => ({
  ...{ language: "fi", title: "Kertomus", about: ["Kaikille"], chapters },
  questions: { title: "Kysymyksiä", asked: [{ title: "Onko tehtaasta päätetty?", lines: ["Ei tiettävästi."] }] },
  key: { title: "Mitä viivat kertovat", entries: [] },
  sources: { title: "Lähteet", lines: ["[1] Lähde, 2025"] },
  credits: { title: "Aineistot", lines: ["Lähde, CC BY 4.0"] },
  link: { title: "Avaa", url: "https://example.org/#story=phases" },
  name: "Kruunuportti Atlas",
});

describe("the pages of a handout", () => {
  test("two chapters to a page, each whole, then what they stand on; no letter below 8 points", async () => {
    const { pen } = await openDocument(means, PAGE);
    const text = "Alueen koko on 170 ha [1]. ".repeat(11);
    const pages = handoutPages(handout(["A", "B", "C"].map((title) => chapter(title, text))), pen);
    const pictures = pages.map((marks) => marks.flatMap((mark) => (mark.kind === "picture" ? [mark.of] : [])));
    expect(pictures).toEqual([[0, 1], [2], []]);
    for (const marks of pages) {
      for (const mark of marks) {
        if (mark.kind !== "text") continue;
        expect(mark.size).toBeGreaterThanOrEqual(LEAST_SIZE);
        expect(mark.y).toBeLessThan(PAGE.height - 12);
      }
    }
    const last = pages[2]?.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])) ?? [];
    expect(last).toEqual(expect.arrayContaining(["Onko tehtaasta päätetty?", "[1] Lähde, 2025", "Avaa"]));
  });

  test("words of any length stand on the paper whole, also in one word", async () => {
    const { pen } = await openDocument(means, PAGE);
    const long = { ...chapter("Otsikko ".repeat(500), "Sana ja toinen. ".repeat(250)), seen: "x".repeat(4_000) };
    const marks = handoutPages(handout([long, chapter("B", "w".repeat(4_000))]), pen).flat();
    const texts = marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
    for (const { y } of texts) expect(y).toBeLessThan(PAGE.height - 6);
    const written = texts.map(({ text }) => text).join(" ");
    expect(written.match(/toinen\./g)).toHaveLength(250);
    expect(written.match(/Otsikko/g)).toHaveLength(500);
    expect(written.match(/x/g)?.length).toBeGreaterThanOrEqual(4_000);
    expect(written.match(/w/g)).toHaveLength(4_000);
  });

  test("what a picture is not and its credit stand right under it, and nothing but the arrow's letter in it", async () => {
    const { pen } = await openDocument(means, PAGE);
    const [page = []] = handoutPages(handout([chapter("A", "Alueen koko on 170 ha [1].")]), pen);
    const picture = page.find(({ kind }) => kind === "picture");
    if (picture?.kind !== "picture") throw new Error("no picture");
    const texts = page.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
    const [top, bottom] = [picture.y, picture.y + picture.height];
    expect(texts.filter(({ y }) => y > top && y < bottom).map(({ text }) => text)).toEqual(["N"]);
    const under = texts.filter(({ y }) => y > bottom && y < bottom + 8);
    expect(under.map(({ text }) => text)).toEqual(
      expect.arrayContaining([OUTLINE, `${CONCEPT} · ${NO_CHART}`, CREDIT]),
    );
    const credit = under.find(({ text }) => text === CREDIT);
    const end = (credit?.x ?? 0) + pen.widthOf(CREDIT, { size: LEAST_SIZE, ink: "#000000" });
    expect(end).toBeCloseTo(picture.x + picture.width, 1);
  });

  test("the picture shows all that its chapter frames, and its bar is true", () => {
    const bounds = [23, 63.75, 23.2, 63.87] as const;
    const frame = frameAround(bounds, PICTURE_ROOM);
    expect(frame.bounds[0]).toBeLessThan(bounds[0]);
    expect(frame.bounds[1]).toBeLessThan(bounds[1]);
    expect(frame.bounds[2]).toBeGreaterThan(bounds[2]);
    expect(frame.bounds[3]).toBeGreaterThan(bounds[3]);
    expect(frame.millimetres.width).toBeLessThanOrEqual(PICTURE_ROOM.width);
    const metres = (frame.millimetres.height * frame.denominator) / 1_000;
    // 0.12° of latitude are 13.38 km here.
    expect(metres).toBeGreaterThan(13_380);
    expect(metres).toBeLessThan(13_380 * 1.2);
  });
});
