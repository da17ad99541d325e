import type { Extent } from "../../domain/map-sheet.ts";
import { PALETTES } from "../../theme/palette.ts";
import { type Lettering, printable } from "../pdf-pen.ts";
import { evenlyFlowed } from "./column-flow.ts";
import {
  FINE,
  GROUP,
  HEADING,
  heading,
  legendItems,
  lines,
  linkItems,
  type Measure,
  scaleItems,
  text,
  wholeLegend,
  wordItems,
} from "./flow-items.ts";
import { mapMarks } from "./map-furniture.ts";
import type { MapSheet } from "./map-sheet.ts";
import type { SheetMark, SheetPage } from "./sheet-marks.ts";
import { FOOT, HEAD, MARGIN, sheetTemplate } from "./sheet-template.ts";

const { ink, inkMuted } = PALETTES.light;
const TITLE = { most: 16, least: 10.5 };
const ABOUT: Lettering = { size: 8.5, ink: inkMuted };

/** The pages of a map sheet: the map with as many words as fit, then the words that are left. */
export function sheetPages(sheet: MapSheet, measure: Measure): readonly SheetPage[] {
  const template = sheetTemplate(sheet.paper);
  const width = Math.min(...[...template.columns, ...template.later].map((column) => column.width));
  const rest = aboutLines(sheet, template.page, measure).slice(ABOUT_LINES).join(" ");
  const items = [
    ...(rest === "" ? [] : lines(rest, FINE, width, measure, 0)),
    ...scaleItems(sheet.scale, sheet.frame.denominator, width, measure),
    ...wordItems(sheet.system, width, measure),
    ...wholeLegend(sheet.key, width, measure),
    heading(sheet.legend.title, HEADING, width, measure),
    ...sheet.legend.groups.flatMap((group) => legendItems(group, GROUP, width, measure)),
    ...(sheet.notes.lines.length === 0 ? [] : wordItems(sheet.notes, width, measure)),
    ...wordItems(sheet.sources, width, measure),
    ...linkItems(sheet, width, measure),
  ];
  const pages = evenlyFlowed(items, template.columns, template.later);
  const foot = (page: number): readonly string[] => [sheet.name, sheet.credit, ...(page === 1 ? [] : [sheet.title])];
  return pages.map((marks, index) => [
    ...(index === 0 ? [...mapMarks(sheet, template.map, measure), ...headMarks(sheet, template.page, measure)] : []),
    ...marks,
    ...footMarks(foot(index + 1), index + 1, pages.length, template.page, measure),
  ]);
}

/** Lines under the title; what is longer goes on among the words of the sheet. */
const ABOUT_LINES = 2;

const aboutLines = ({ about }: Pick<MapSheet, "about">, page: Extent, measure: Measure): readonly string[] =>
  measure.wrapped(about.join(" · "), page.width - 2 * MARGIN, ABOUT);

/** The title as large as fits on one line, on two where it must; under it the date and what is shown. */
export function headMarks(
  sheet: Pick<MapSheet, "title" | "about">,
  page: Extent,
  measure: Measure,
): readonly SheetMark[] {
  const width = page.width - 2 * MARGIN;
  const lettering = (size: number): Lettering => ({ size, face: "strong", ink });
  const title = printable(sheet.title);
  const fits = Math.min(TITLE.most, (TITLE.most * width) / Math.max(1, measure.widthOf(title, lettering(TITLE.most))));
  const size = Math.max(TITLE.least, fits);
  const titleLines = measure.wrapped(title, width, lettering(size)).slice(0, 2);
  const about = aboutLines(sheet, page, measure).slice(0, ABOUT_LINES);
  const aboutHigh = measure.lineHeight(ABOUT);
  const aboutTop = MARGIN + HEAD - 1 - about.length * aboutHigh;
  const high = measure.lineHeight(lettering(size));
  return [
    ...titleLines.map((line, index) =>
      text(line, MARGIN, aboutTop - (titleLines.length - index) * high, lettering(size)),
    ),
    ...about.map((line, index) => text(line, MARGIN, aboutTop + index * aboutHigh, ABOUT)),
  ];
}

/** What stands under every page, and its number. */
export function footMarks(
  words: readonly string[],
  page: number,
  pages: number,
  sheet: Extent,
  measure: Measure,
): readonly SheetMark[] {
  const y = sheet.height - MARGIN - FOOT + 2;
  const number = `${page}/${pages}`;
  const right = sheet.width - MARGIN - measure.widthOf(number, FINE);
  const said = words.filter((one) => one !== "").join(" · ");
  const [line = ""] = measure.wrapped(said, right - MARGIN - 4, FINE);
  return [text(line, MARGIN, y, FINE), text(number, right, y, FINE)];
}
