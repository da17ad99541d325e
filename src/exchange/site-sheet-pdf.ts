import type { jsPDF } from "jspdf";
import type { MapPicture } from "../domain/map-picture.ts";
import { paperMillimetres } from "../domain/map-sheet.ts";
import type { SheetPart, SiteSheet } from "../domain/site-sheet.ts";
import { PALETTES } from "../theme/palette.ts";
import { closeDocument, openDocument, type PdfMeans } from "./pdf-document.ts";
import { type Lettering, type Measured, nothingMeasured, PAGE, PdfPen, printable, WIDTH } from "./pdf-pen.ts";
import { sheetCellText } from "./sheet-cell-text.ts";

interface SiteSheetMeans extends PdfMeans {
  /** Null where it cannot be drawn. */
  readonly picture: MapPicture | null;
}

const PAGES = 2;
/** The largest letters that two pages hold are looked for between these, so closely; the least stand whatever comes. */
const SCALES = { most: 1, least: 0.68, step: 0.005 };

const { ink, inkMuted, accent, rule, brandInk, brandSoft } = PALETTES.light;
const TITLE: Lettering = { size: 17, face: "strong", ink };
const ABOUT: Lettering = { size: 8.5, ink: inkMuted };
const WARNING: Lettering = { size: 8, face: "strong", ink: brandInk };
const HEADING: Lettering = { size: 9.5, face: "strong", ink: accent };
const HEAD: Lettering = { size: 6.6, face: "strong", ink: inkMuted };
const BODY: Lettering = { size: 7.2, ink };
const NOTE: Lettering = { size: 6.2, ink: inkMuted };
const FINE: Lettering = { size: 6, ink: inkMuted };
/** Not scaled: it stands in the margin. */
const FOOT_Y = 287;
/** Room for it in the line of the foot, millimetres. */
const PAGE_NUMBER = 10;

/** The site sheet as a PDF: two A4 pages of text that can be selected, and the map where there is one. */
export async function siteSheetPdf(sheet: SiteSheet, { picture, ...means }: SiteSheetMeans): Promise<ArrayBuffer> {
  const { doc } = await openDocument(means, paperMillimetres({ size: "a4", orientation: "upright" }));
  const measured = nothingMeasured();
  const fits = (scale: number): boolean => {
    const pen = new PdfPen(doc, scale, measured, "measures");
    write(sheet, picture, pen);
    return pen.pages <= PAGES;
  };
  write(sheet, picture, new PdfPen(doc, largest(fits), measured));
  foot(sheet, doc, measured);
  return closeDocument(doc, { ...sheet, sentences: sheet.warnings });
}

/** The largest scale that fits, one step exact. */
function largest(fits: (scale: number) => boolean): number {
  if (fits(SCALES.most)) return SCALES.most;
  let low = 0;
  let high = Math.round((SCALES.most - SCALES.least) / SCALES.step);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(SCALES.least + middle * SCALES.step)) low = middle;
    else high = middle;
  }
  return SCALES.least + low * SCALES.step;
}

/** Where words stand: left edge and width, millimetres. */
interface Column {
  readonly left: number;
  readonly width: number;
}

const WHOLE: Column = { left: PAGE.left, width: WIDTH };
/** The map stands upright, as site and port lie to each other; what is short stands beside it. */
const MAP: Column = { left: PAGE.left, width: 88 };
const BESIDE: Column = { left: MAP.left + MAP.width + 4, width: WIDTH - MAP.width - 4 };

function write(sheet: SiteSheet, picture: MapPicture | null, pen: PdfPen): void {
  const beside = sheet.parts.filter(({ besideMap }) => besideMap);
  head(sheet, pen);
  if (picture === null) {
    pen.paragraph(sheet.map.missing, BODY);
    for (const part of beside) table(part, sheet, pen, WHOLE);
  } else {
    const top = pen.y;
    map(sheet, picture, pen);
    const below = pen.y;
    pen.y = top;
    for (const part of beside) table(part, sheet, pen, BESIDE);
    pen.y = Math.max(pen.y, below);
  }
  for (const part of sheet.parts.filter(({ besideMap }) => !besideMap)) table(part, sheet, pen, WHOLE);
  sources(sheet, pen);
  heading(sheet.creditsTitle, pen);
  pen.paragraph(sheet.credits.join(" · "), FINE);
}

function head({ title, about, warnings, link }: SiteSheet, pen: PdfPen): void {
  pen.line(printable(title), PAGE.left, pen.y, TITLE);
  const linked = printable(link.text);
  const at = PAGE.right - pen.widthOf(linked, ABOUT);
  pen.line(linked, at, pen.y + 1.5, { ...ABOUT, ink: accent });
  pen.draw((doc) => doc.link(at, pen.y, PAGE.right - at, 6, { url: link.url }));
  pen.y += pen.lineHeight(TITLE);
  pen.paragraph(about.join(" · "), ABOUT);
  pen.gap(1);
  const lines = pen.wrapped(warnings.join(" "), WIDTH - 4, WARNING);
  const height = lines.length * pen.lineHeight(WARNING) + 2;
  pen.draw((doc) => doc.setFillColor(brandSoft).rect(PAGE.left, pen.y, WIDTH, height, "F"));
  pen.y += 1;
  pen.paragraph(warnings.join(" "), WARNING, PAGE.left + 2, WIDTH - 4);
  pen.y += 1;
  pen.gap(2);
}

function map({ map: words }: SiteSheet, picture: MapPicture, pen: PdfPen): void {
  const { left, width } = MAP;
  const height = (width * picture.height) / picture.width;
  pen.draw((doc) =>
    doc
      .addImage(picture.address, "JPEG", left, pen.y, width, height)
      .setDrawColor(rule)
      .rect(left, pen.y, width, height),
  );
  pen.y += height + 0.6;
  pen.paragraph(`${words.title}: ${words.caption}`, NOTE, left, width);
}

function heading(title: string, pen: PdfPen, { left, width } = WHOLE): void {
  pen.room(3 * pen.lineHeight(HEADING));
  pen.gap(1.6);
  pen.paragraph(title, HEADING, left, width);
}

/** Shares of the width that columns have, by part; equal ones where nothing is said. */
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  facts: [26, 57, 17],
  materials: [36, 40, 24],
  links: [33, 40, 17, 10],
  flows: [38, 31, 31],
  conflicts: [34, 66],
  unknown: [26, 74],
};

function table(part: SheetPart, sheet: SiteSheet, pen: PdfPen, column: Column): void {
  heading(part.title, pen, column);
  const xs = columnsOf(part, column);
  if (part.heads.length > 0) tableRow(part.heads, xs, HEAD, pen);
  for (const row of part.rows) {
    const texts = row.map((cell) => sheetCellText(cell, sheet));
    tableRow(texts, xs, BODY, pen, () => tableRow(part.heads, xs, HEAD, pen));
  }
  pen.gap(0.5);
  if (part.notes.length > 0) pen.paragraph(part.notes.join(" · "), NOTE, column.left, column.width);
}

/** Left edge and width of each column of a table, millimetres. */
function columnsOf({ key, heads }: SheetPart, { left, width: all }: Column): readonly Column[] {
  const first = heads.length > 2 ? 2.4 : 1;
  const shares = COLUMNS[key] ?? heads.map((_, at) => (at === 0 ? first : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = left;
  return shares.map((share) => {
    const width = (all * share) / whole;
    x += width;
    return { left: x - width, width: width - 2 };
  });
}

/** A row with the rule above it; `again` writes the head once more where a new page begins. */
function tableRow(
  texts: readonly string[],
  columns: readonly Column[],
  lettering: Lettering,
  pen: PdfPen,
  again?: () => void,
): void {
  const cells = columns.map(({ width }, at) => pen.wrapped(texts[at] ?? "", width, lettering));
  const height = Math.max(...cells.map(({ length }) => length)) * pen.lineHeight(lettering);
  if (pen.room(height + 0.8)) again?.();
  const [first, last] = [columns[0] ?? WHOLE, columns.at(-1) ?? WHOLE];
  const right = last.left + last.width + 2;
  pen.draw((doc) => doc.setDrawColor(rule).setLineWidth(0.15).line(first.left, pen.y, right, pen.y));
  pen.y += 0.25;
  for (const [at, lines] of cells.entries()) {
    const x = columns[at]?.left ?? PAGE.left;
    for (const [index, line] of lines.entries())
      pen.line(line, x, pen.y + index * pen.lineHeight(lettering), lettering);
  }
  pen.y += height + 0.25;
}

const SOURCE_COLUMNS = 3;
const GUTTER = 4;

/** Every source with its number, in columns that are filled one after another. */
function sources({ sourcesTitle, sources: all }: SiteSheet, pen: PdfPen): void {
  heading(sourcesTitle, pen);
  const width = (WIDTH - GUTTER * (SOURCE_COLUMNS - 1)) / SOURCE_COLUMNS;
  const lines = all.flatMap(({ text, url }, index) =>
    pen.wrapped(`[${index + 1}] ${text}`, width, FINE).map((line) => ({ line, url })),
  );
  const height = pen.lineHeight(FINE);
  const longest = Math.ceil(lines.length / SOURCE_COLUMNS);
  for (let from = 0; from < longest; ) {
    pen.room(height);
    const fits = Math.min(longest - from, Math.floor((PAGE.bottom - pen.y) / height));
    for (let column = 0; column < SOURCE_COLUMNS; column++) {
      const x = PAGE.left + column * (width + GUTTER);
      const own = lines.slice(column * longest, (column + 1) * longest).slice(from, from + fits);
      for (const [at, { line, url }] of own.entries()) {
        pen.line(line, x, pen.y + at * height, FINE);
        if (url !== null) pen.draw((doc) => doc.link(x, pen.y + at * height, width, height, { url }));
      }
    }
    pen.y += fits * height;
    from += fits;
  }
}

/** What the sheet is not stands on every page. */
function foot({ title, warnings }: SiteSheet, doc: jsPDF, measured: Measured): void {
  const pen = new PdfPen(doc, 1, measured);
  const pages = doc.getNumberOfPages();
  for (let page = 1; page <= pages; page++) {
    doc.setPage(page);
    for (const [at, line] of footLines([title, ...warnings].map(printable), pen).entries())
      pen.line(line, PAGE.left, FOOT_Y + at * pen.lineHeight(FINE), FINE);
    pen.line(`${page}/${pages}`, PAGE.right, FOOT_Y, FINE, "right");
  }
}

/** Beside the number of the page, each sentence whole. */
const footLines = (sentences: readonly string[], pen: PdfPen): readonly string[] =>
  sentences.reduce<readonly string[]>((lines, sentence) => {
    const last = lines.at(-1);
    if (last === undefined) return [sentence];
    const longer = `${last} · ${sentence}`;
    const fits = pen.widthOf(longer, FINE) <= WIDTH - PAGE_NUMBER;
    return [...lines.slice(0, -1), ...(fits ? [longer] : [`${last} ·`, sentence])];
  }, []);
