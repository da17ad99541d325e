import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { jsPDF } from "jspdf";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../src/domain/language.ts";
import type { SheetCell, SiteSheet } from "../../../src/domain/site-sheet.ts";
import { printable } from "../../../src/exchange/pdf-pen.ts";
import { numbersText, sheetCellText } from "../../../src/exchange/sheet-cell-text.ts";
import { siteSheetPdf } from "../../../src/exchange/site-sheet-pdf.ts";
import { CONFLICTS, KEY_FACTS, LINKS, QUAY, UNKNOWN_GROUPS } from "../../../src/ui/investor/sheet/sheet-facts.ts";
import { type SheetSubject, siteSheet } from "../../../src/ui/investor/sheet/site-sheet.ts";
import { pdfPages, unspaced } from "../../tools/pdf-text.mjs";
import { translatorOf } from "../i18n/all-texts.ts";
import { shippedSubject } from "./sheet-subject.ts";

let subject: SheetSubject;
const sheets = new Map<Language, SiteSheet>();
beforeAll(async () => {
  subject = await shippedSubject();
  for (const language of LANGUAGES) sheets.set(language, siteSheet(subject, translatorOf(language)));
});

const sheetIn = (language: Language): SiteSheet => {
  const sheet = sheets.get(language);
  if (sheet === undefined) throw new Error(`no sheet in ${language}`);
  return sheet;
};
const cellsOf = ({ parts }: SiteSheet): readonly SheetCell[] => parts.flatMap(({ rows }) => rows.flat());
const rowOf = (sheet: SiteSheet, key: string, first: string): string | undefined =>
  sheet.parts
    .find((part) => part.key === key)
    ?.rows.map((row) => row.map(({ text }) => text.replaceAll("\u202f", "_")).join(" | "))
    .find((text) => text.startsWith(first));

/** Numbers as a reader of any language means them, dates aside: "1524", "13.73". */
const printedNumbers = (text: string, language: Language): readonly string[] =>
  [...text.replace(DATES, " ").matchAll(/\d+(?:\u202f\d{3})*(?:[.,]\d+)?/g)]
    .map(([number]) => number.replaceAll("\u202f", ""))
    .map((number) => (language === "en" ? number : number.replace(",", ".")))
    .sort();
/** Of a day, a month or a year, as each language writes them. */
const DATES = /\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\/\d{4}|(?:\d{1,2} )?[a-zäöå]+ (?:19|20)\d\d\b/gi;

describe("what stands on the site sheet", () => {
  test("every figure has a source, or was measured or worked out here", () => {
    const bare = cellsOf(sheetIn("en")).flatMap(({ figures }) =>
      figures.filter(({ sources, method }) => sources.length === 0 && method === "stated").map(({ key }) => key),
    );
    expect(bare).toEqual([]);
    expect(cellsOf(sheetIn("en")).flatMap(({ figures }) => figures).length).toBeGreaterThan(100);
  });

  test("everything that it is to tell stands in the shipped data: each key has its row", () => {
    const rowsOf = (key: string) => sheetIn("en").parts.find((part) => part.key === key)?.rows ?? [];
    const told = (key: string): readonly string[] =>
      rowsOf(key).flatMap((row) => row.flatMap(({ figures }) => figures.map((figure) => figure.key)));
    expect(told("facts")).toEqual([...KEY_FACTS, "arctial.ve1"]);
    expect(told("links")).toEqual(expect.arrayContaining([...QUAY, ...Object.values(LINKS).flat()]));
    expect(told("flows")).toContain("road.traffic.aadt");
    const pairs = rowsOf("conflicts").map((row) => row.map(({ figures }) => figures.map((figure) => figure.key)));
    expect(pairs.map(([first]) => first)).toEqual(CONFLICTS.map((key) => [key]));
    for (const [, ...others] of pairs) expect(others.flat()).not.toEqual([]);
    expect(subject.facts.facts.map(({ key }) => key)).toContain("arctial.ve2");
    expect(subject.facts.facts.map(({ group }) => group)).toEqual(expect.arrayContaining([...UNKNOWN_GROUPS]));
  });

  test("figures, rows and sources are the same in every language", () => {
    const of = (sheet: SiteSheet) => ({
      parts: sheet.parts.map(({ key, heads, notes }) => [key, heads.length, notes.length]),
      figures: sheet.parts.map(({ rows }) => rows.map((row) => row.map(({ figures }) => figures))),
      numbers: cellsOf(sheet).map(({ sources }) => sources.map(sheet.numberOf)),
      sources: sheet.sources.map(({ url }) => url),
      credits: sheet.credits,
    });
    expect(of(sheetIn("sv"))).toEqual(of(sheetIn("fi")));
    expect(of(sheetIn("en"))).toEqual(of(sheetIn("fi")));
  });

  test("what is printed has the same numbers in every language", () => {
    const numbersIn = (language: Language): readonly (readonly string[])[] =>
      cellsOf(sheetIn(language))
        .filter(({ figures }) => figures.length > 0)
        .map(({ text }) => printedNumbers(text, language));
    expect(numbersIn("fi").flat().length).toBeGreaterThan(150);
    expect(numbersIn("sv")).toEqual(numbersIn("fi"));
    expect(numbersIn("en")).toEqual(numbersIn("fi"));
  });

  test("the flow summary says what it was worked out with", () => {
    const [, assumed = ""] = sheetIn("en").parts.find(({ key }) => key === "flows")?.notes ?? [];
    expect(assumed.replaceAll("\u202f", " ")).toMatch(
      /46\.5; .* 525; .*75 000; .* 365; .*\(g\/tkm\): ship 0–60, truck 80–180, /,
    );
  });

  test("every source is numbered, and dated or said to be undated", () => {
    const sheet = sheetIn("en");
    const numbers = new Set(cellsOf(sheet).flatMap(({ sources }) => sources.map(sheet.numberOf)));
    // The cell names all that its figures stand on.
    for (const { figures, sources } of cellsOf(sheet)) {
      const named = sources.map(sheet.numberOf);
      for (const source of figures.flatMap((figure) => figure.sources)) expect(named).toContain(sheet.numberOf(source));
    }
    expect(sheet.sources.length).toBeGreaterThan(30);
    expect([...numbers].sort((a, b) => a - b)).toEqual(sheet.sources.map((_, index) => index + 1));
    expect(sheet.sources.filter(({ text }) => !/, (undated|[\w ]*\d{4})$/.test(text))).toEqual([]);
  });

  test("it says what it is not, in each language", () => {
    expect(sheetIn("fi").warnings).toEqual([
      "Ei kaava eikä tarjous.",
      "Pistoraidetta ei ole varmistettu. Rautatietä pitkin lasketut luvut pätevät vain, jos se rakennetaan.",
      "Suuntaa-antava rajaus – ei kaava, ei oikeusvaikutusta.",
      "Ei navigointikäyttöön. Satamakapteeni päättää.",
    ]);
    expect(sheetIn("sv").warnings[0]).toBe("Varken plan eller anbud.");
    expect(sheetIn("en").warnings[0]).toBe("Not a plan, not an offer.");
  });

  test("prints what the application prints", () => {
    const sheet = sheetIn("fi");
    expect(rowOf(sheet, "links", "Tie: Alueelta laiturille 11")).toMatch(
      /13,8_km_±_1,1 · Tiet: 8 · 756 · Aineistosta puuttuu 1,7_km: .* \| hahmotelma \(piirretty tätä karttaa varten\) \| 2013$/,
    );
    expect(rowOf(sheet, "links", "Rautatie: Linnuntietä")).toBe(
      "Rautatie: Linnuntietä suuntaa-antavasta rajauksesta lähimmälle raiteelle, joka ei johda alueelle | alle 350_m · Alueelle ei johda raidetta; esillä oleva pistoraide olisi 2,1_km_±_0,5 | – | 10/2022",
    );
    expect(rowOf(sheet, "links", "Kantaverkko: Keskiteho")).toMatch(/ \| noin 800_MW · .*noin 7_TWh\/a\) ÷ 8_760_h/);
    expect(rowOf(sheet, "flows", "Ajoneuvoja")).toBe(
      "Ajoneuvoja, molemmat suunnat yhteensä | vähintään 227–230_vuorokaudessa\u00a0(a) | 0_vuorokaudessa\u00a0(a)",
    );
    expect(rowOf(sheet, "flows", "Mitä pistoraide muuttaa: Hiilidioksidi")).toMatch(
      /muutos \| – \| −4_300 … \+1_060_t/,
    );
    expect(rowOf(sheet, "flows", "Tuotteita hakevien")).toMatch(/\| ei tiedossa \| ei tiedossa$/);
    expect(rowOf(sheet, "land", "Yhteensä")).toBe("Yhteensä | noin 132_ha | noin 38_ha | noin 170_ha");
    expect(rowOf(sheet, "conflicts", "Väylän mitoitussyväys")).toMatch(/14,0_m .* \| .*14,2_m/);
    expect(rowOf(sheet, "unknown", "Väylävirasto |")).toMatch(/Sallittu akselipaino/);
  });

  test("the amounts of the materials stand on it as stated, each with how it is known", () => {
    const sheet = sheetIn("fi");
    expect(rowOf(sheet, "materials", "Alumiinioksidi")).toBe(
      "Alumiinioksidi | 1_100_000_t/a · Laskettu tässä, ei lähteestä | –",
    );
    expect(rowOf(sheet, "materials", "Anodien raaka-aineet")).toMatch(/ \| 275_000–300_000_t\/a · .* \| –$/);
    expect(rowOf(sheet, "materials", "Maakaasu")).toBe("Maakaasu | ei tiedossa | –");
    expect(rowOf(sheet, "materials", "Valimon tuotteet")).toBe("Valimon tuotteet | – | 550_000_t/a · Yhtiön mukaan");
    const amounts = sheet.parts.find(({ key }) => key === "materials")?.rows.flat() ?? [];
    for (const { figures, sources } of amounts) if (figures.length > 0) expect(sources).not.toEqual([]);
  });

  test("a sum that lacks a material bears a letter, and the note of the letter names what it lacks", () => {
    const { notes = [] } = sheetIn("en").parts.find(({ key }) => key === "flows") ?? {};
    const sea = rowOf(sheetIn("en"), "flows", "Carbon dioxide of transport by sea") ?? "";
    const mark = /\((\w)\)$/.exec(sea)?.[1] ?? "none";
    expect(notes.find((note) => note.startsWith(`(${mark}) `))).toMatch(
      /^\(b\) Lacks: Raw materials .* coke and coal-tar pitch/,
    );
    expect(notes.filter((note) => /^\(\w\) Lacks: /.test(note))).toHaveLength(2);
    expect(rowOf(sheetIn("en"), "flows", "Carbon dioxide of transport by rail")).toMatch(/ \| 0_t CO₂\/a \| .*\(a\)$/);
  });

  test("a balance that could not be worked out, and links that could not be measured, are said to be missing", () => {
    const { parts } = siteSheet({ ...subject, balance: null, links: null }, translatorOf("en"));
    expect(parts.find(({ key }) => key === "land")).toMatchObject({
      rows: [],
      notes: ["The land balance could not be worked out."],
    });
    expect(parts.find(({ key }) => key === "links")?.notes.at(-1)).toMatch(/not all measurements/);
  });
});

/** A JPEG of one pixel. */
const ONE_PIXEL =
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=";

/** Of a digit below the line in the smallest of the three languages' sheets, points: words are half as large again. */
const LEAST_POINTS = 3.68;

/** The smallest size of letters on any page, points. */
function leastLettering(bytes: ArrayBuffer): number {
  const text = Buffer.from(bytes).toString("latin1");
  const pages = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = ""]) => unpacked(stream));
  return Math.min(
    ...pages.flatMap((page) => [...page.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))),
  );
}

function unpacked(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
  } catch {
    // A picture.
    return "";
  }
}

describe("the sheet as a PDF", () => {
  const font = (weight: number): ArrayBuffer =>
    new Uint8Array(readFileSync(`node_modules/@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff`))
      .buffer;
  const fonts = { regular: font(400), strong: font(600) };
  const picture = { width: 600, height: 686, address: `data:image/jpeg;base64,${ONE_PIXEL}` };

  test.each(LANGUAGES)("two pages in %s, and everything that the sheet says", async (language) => {
    const sheet = sheetIn(language);
    const bytes = await siteSheetPdf(sheet, { Pdf: jsPDF, fonts, picture });
    const pages = pdfPages(bytes);
    expect(pages).toHaveLength(2);
    expect(leastLettering(bytes)).toBeGreaterThanOrEqual(LEAST_POINTS);
    const text = unspaced(pages.join("\n"));
    const said = [
      ...sheet.parts.flatMap(({ title, heads, rows }) => [
        title,
        ...heads,
        ...rows.flat().map((cell) => sheetCellText(cell, sheet)),
      ]),
      ...sheet.parts.flatMap(({ notes }) => notes),
      ...sheet.sources.map(({ text: source }, index) => `[${index + 1}] ${source}`),
      ...sheet.about,
      ...sheet.warnings,
      ...sheet.credits,
    ];
    expect(said.filter((words) => !text.includes(unspaced(words)))).toEqual([]);
    expect(pages.join("")).not.toMatch(/[\ufffd?]/);
    for (const page of pages) expect(unspaced(page)).toContain(unspaced(sheet.warnings.join(" · ")));
  });

  test("a scenario with a hostile name: still two pages, its name in one line and cut, nothing of it a link or a mark", async () => {
    const name = `=cmd()\n<img src=x onerror=alert(1)> \u202e(1) Tj ET\u0000 \u{1f469}\u200d\u{1f33e} ${"W".repeat(9_000)}`;
    const sheet = siteSheet({ ...subject, scenario: { ...subject.scenario, name } }, translatorOf("fi"));
    const pages = pdfPages(await siteSheetPdf(sheet, { Pdf: jsPDF, fonts, picture }));
    expect(pages).toHaveLength(2);
    const text = unspaced(pages.join("\n"));
    expect(text).toContain(unspaced("=cmd() <img src=x onerror=alert(1)> (1) Tj ET ?? WWW"));
    expect(text).not.toContain("W".repeat(161));
  });

  test("without a map it says so", async () => {
    const pages = pdfPages(await siteSheetPdf(sheetIn("en"), { Pdf: jsPDF, fonts, picture: null }));
    expect(pages[0]).toContain("The map could not be drawn on this device; the sheet comes without it.");
  });

  test("letters that the font lacks are written with those it has", () => {
    expect(printable("12\u202ft CO\u2082")).toBe("12\u2009t CO\u2082");
    expect(printable("Alue\u00advaraukset ± ² – ä ö å")).toBe("Aluevaraukset ± ² – ä ö å");
    expect(printable("ş 漢")).toBe("s ?");
    expect(printable("two\r\nlines\u2028a\u200bb\u202ec\u0000d\u2764\ufe0f")).toBe("two lines abcd?");
  });

  test("numbers of sources that follow one another are one range", () => {
    expect(numbersText([1, 2, 3, 7, 8])).toBe("1–3,\u202f7,\u202f8");
    expect(numbersText([4])).toBe("4");
  });
});
