import type { Language } from "../../domain/language.ts";
import { paperMillimetres } from "../../domain/map-sheet.ts";
import { PALETTES } from "../../theme/palette.ts";
import { closeDocument, openDocument, type PdfMeans } from "../pdf-document.ts";
import { type Lettering, printable } from "../pdf-pen.ts";
import { type FlowItem, flowed } from "./column-flow.ts";
import {
  BAR,
  BODY,
  barMarks,
  FINE,
  GROUP,
  HEADING,
  heading,
  lines,
  linkItems,
  type Measure,
  text,
  wholeLegend,
  wordItems,
} from "./flow-items.ts";
import { mapMarks, type PictureWords } from "./map-furniture.ts";
import type { MapSheet, SheetLegend, SheetScale, SheetWords } from "./map-sheet.ts";
import { writePages } from "./map-sheet-pdf.ts";
import { footMarks, headMarks } from "./sheet-layout.ts";
import type { SheetPage } from "./sheet-marks.ts";
import { FOOT, HANDOUT_PAPER, HEAD, MARGIN, PICTURE_ROOM } from "./sheet-template.ts";

/** A story to take home: picture and words of each chapter, then questions, sources and credits. */
export interface Handout {
  readonly language: Language;
  readonly title: string;
  readonly about: readonly string[];
  readonly chapters: readonly HandoutChapter[];
  /** Each with its answer; none where they are not asked for. */
  readonly questions: { readonly title: string; readonly asked: readonly SheetWords[] };
  readonly key: SheetLegend;
  readonly sources: SheetWords;
  readonly credits: SheetWords;
  readonly link: MapSheet["link"];
  readonly name: string;
}

export interface HandoutChapter {
  /** Null of a chapter that tells of no time. */
  readonly phase: string | null;
  /** In the language of the page, or in both domestic ones. */
  readonly titles: readonly string[];
  readonly text: string;
  readonly seen: string;
  readonly picture: PictureWords;
  /** What the picture is not, and the credit that it owes: right under it. */
  readonly isNot: readonly string[];
  readonly credit: string;
  readonly bar: Pick<SheetScale, "metres" | "labels">;
}

const PAGE = paperMillimetres(HANDOUT_PAPER);
const { width: WIDTH } = PICTURE_ROOM;
/** Between a picture and what stands right under it, millimetres. */
const UNDER = 0.6;
const TEXT = { width: 112, gap: 6 };
/** Titles higher than this stand before the chapter, line by line. */
const TITLES = 60;
const BESIDE = WIDTH - TEXT.width - TEXT.gap;

const { ink, inkMuted, accent, brandInk } = PALETTES.light;
const PHASE: Lettering = { size: 8, face: "strong", ink: accent };
const TITLE: Lettering = { size: 12, face: "strong", ink };
const OTHER_TITLE: Lettering = { size: 10, ink: inkMuted };
const IS_NOT: Lettering = { size: 8, face: "strong", ink: brandInk };
const STORY: Lettering = { size: 9.5, ink };

/** The handout as a PDF on A4; a picture (JPEG, `data:` address) for each chapter. */
export async function handoutPdf(handout: Handout, means: PdfMeans, pictures: readonly string[]): Promise<ArrayBuffer> {
  const { doc, pen } = await openDocument(means, PAGE);
  writePages(handoutPages(handout, pen), pictures, doc, pen);
  return closeDocument(doc, { ...handout, sentences: [] });
}

export function handoutPages(handout: Handout, measure: Measure): readonly SheetPage[] {
  const bottom = PAGE.height - MARGIN - FOOT;
  const whole = (top: number) => ({ x: MARGIN, top, bottom, width: WIDTH });
  const told = flowed(
    handout.chapters.flatMap((chapter, at) => chapterItems(chapter, at, measure)),
    [whole(MARGIN + HEAD)],
    [whole(MARGIN)],
  );
  const half = (WIDTH - TEXT.gap) / 2;
  const columns = [0, half + TEXT.gap].map((right) => ({ ...whole(MARGIN), x: MARGIN + right, width: half }));
  const words = [
    ...(handout.questions.asked.length === 0 ? [] : [heading(handout.questions.title, HEADING, half, measure)]),
    ...handout.questions.asked.flatMap((question) => questionItems(question, half, measure)),
    ...wholeLegend(handout.key, half, measure),
    ...wordItems(handout.sources, half, measure),
    ...wordItems(handout.credits, half, measure),
    ...linkItems(handout, half, measure),
  ];
  const pages = [...told, ...flowed(words, columns, columns)];
  return pages.map((marks, index) => [
    ...(index === 0 ? headMarks(handout, PAGE, measure) : []),
    ...marks,
    ...footMarks([handout.name, handout.title], index + 1, pages.length, PAGE, measure),
  ]);
}

/**
 * A chapter is not cut: phase and title, the picture with its bar, the words beside what is seen. What no page has room for
 * beside the picture goes before and after it, line by line.
 */
function chapterItems(chapter: HandoutChapter, at: number, measure: Measure): readonly FlowItem[] {
  const { picture, bar } = chapter;
  const [first = "", ...others] = chapter.titles;
  const phase = chapter.phase === null ? [] : [chapter.phase];
  const titles = [
    ...phase.map((line) => heading(line, PHASE, WIDTH, measure)),
    heading(`${at + 1}. ${first}`, TITLE, WIDTH, measure),
    ...others.map((title) => heading(title, OTHER_TITLE, WIDTH, measure)),
  ].map((item) => ({ ...item, gap: 0 }));
  const isTitled = heightOf(titles) <= TITLES;
  const words = isTitled ? titles : [];
  const high = heightOf(words) + 1;
  const { height } = picture.frame.millimetres;
  const barHigh = BAR + 1.4 + measure.lineHeight(BODY);
  const under = underPicture(chapter, measure);
  const room = PAGE.height - 2 * MARGIN - HEAD - FOOT - (high + height + under.height + 1.6);
  const [story, storyOn] = fitting(lines(chapter.text, STORY, TEXT.width, measure, 0), room);
  const [seen, seenOn] = fitting(lines(chapter.seen, FINE, BESIDE, measure, 0), room - barHigh);
  const below = Math.max(heightOf(story), barHigh + heightOf(seen));
  const pictured: FlowItem = {
    height: high + height + under.height + 1.6 + below,
    ...{ gap: 6, isHeading: false },
    draw: (x, y) => {
      const top = y + high + height + under.height + 1.6;
      const beside = x + TEXT.width + TEXT.gap;
      return [
        ...column(words, x, y),
        ...mapMarks(picture, { x, y: y + high }, measure, at),
        ...under.draw(x, y + high + height),
        ...column(story, x, top),
        ...barMarks(bar, picture.frame.denominator, beside, top, measure),
        ...column(seen, beside, top + barHigh),
      ];
    },
  };
  const before = isTitled ? [] : [...phase, `${at + 1}. ${first}`, ...others];
  return [...before.flatMap((line) => lines(line, OTHER_TITLE, WIDTH, measure, 0.6)), pictured, ...storyOn, ...seenOn];
}

/** What the picture is not at its left, its credit at its right. */
function underPicture({ picture, isNot, credit }: HandoutChapter, measure: Measure): Pick<FlowItem, "height" | "draw"> {
  const { width } = picture.frame.millimetres;
  const owed = credit === "" ? [] : [printable(credit)];
  const owedWidth = Math.max(0, ...owed.map((line) => measure.widthOf(line, FINE)));
  const said = together(isNot, width - owedWidth - TEXT.gap, measure).flatMap((line) =>
    lines(line, IS_NOT, width - owedWidth - TEXT.gap, measure, 0),
  );
  const height = Math.max(heightOf(said), owed.length * measure.lineHeight(FINE));
  return {
    height: height === 0 ? 0 : height + UNDER,
    draw: (x, y) => [
      ...column(said, x, y + UNDER),
      ...owed.map((line) => text(line, x + width - owedWidth, y + UNDER, FINE)),
    ],
  };
}

/** Sentences that fit on one line side by side; none is broken that has a line to itself. */
function together(sentences: readonly string[], width: number, measure: Measure): readonly string[] {
  const all: string[] = [];
  for (const sentence of sentences) {
    const both = `${all.at(-1)} · ${sentence}`;
    if (all.length > 0 && measure.widthOf(printable(both), IS_NOT) <= width) all[all.length - 1] = both;
    else all.push(sentence);
  }
  return all;
}

const questionItems = ({ title, lines: answer }: SheetWords, width: number, measure: Measure): readonly FlowItem[] => [
  heading(title, GROUP, width, measure),
  ...answer.flatMap((line) => lines(line, BODY, width, measure, 0.6)),
];

/** What fits in so many millimetres, and what goes on. */
function fitting(items: readonly FlowItem[], room: number): readonly [readonly FlowItem[], readonly FlowItem[]] {
  let high = 0;
  const fit = items.findIndex(({ height }) => {
    high += height;
    return high > room;
  });
  return fit < 0 ? [items, []] : [items.slice(0, fit), items.slice(fit)];
}

const heightOf = (items: readonly FlowItem[]): number => items.reduce((sum, { height }) => sum + height, 0);

const column = (items: readonly FlowItem[], x: number, y: number): SheetPage =>
  items.flatMap((item, at) => item.draw(x, y + heightOf(items.slice(0, at))));
