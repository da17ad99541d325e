import type { FactBook } from "../../domain/fact.ts";
import type { LocalizedText } from "../../domain/language.ts";
import type { LayerMeta, Source } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import type { ToldPicture } from "../../domain/map-picture.ts";
import { type QuestionCard, type Story, toldText } from "../../domain/story.ts";
import type { Handout } from "../../exchange/map-sheet/handout-pdf.ts";
import type { SheetWords } from "../../exchange/map-sheet/map-sheet.ts";
import { PICTURE_ROOM } from "../../exchange/map-sheet/sheet-template.ts";
import { frameAround, type PaperFrame } from "../../geodesy/paper-frame.ts";
import type { TextKey, Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { figureOf, type ToldFigures, withToldPicture } from "../../state/stage.ts";
import { toldTime } from "../../state/told-time.ts";
import { type NumberedSources, numberSources } from "../inspector/numbered-sources.ts";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { captionsOf } from "../presenter/captions.ts";
import { furtherSources } from "../presenter/further-sources.ts";
import { statusLegend } from "./layer-legend.ts";
import { creditOf, sentences, sourceLines } from "./map-sheet.ts";
import { barOf } from "./scale-text.ts";
import { seenLayers } from "./seen-layers.ts";
import { isLoopback } from "./sheet-link.ts";

/** A chapter with what was worked out for it. */
export interface WorkedChapter {
  readonly told: ToldPicture;
  readonly figures: ToldFigures;
}

/** A question of the audience with the figures of its answer. */
export interface WorkedQuestion {
  readonly card: QuestionCard;
  readonly figures: ToldFigures;
}

export interface HandoutSubject {
  readonly story: Story;
  readonly chapters: readonly WorkedChapter[];
  readonly questions: readonly WorkedQuestion[];
  readonly facts: FactBook;
  readonly link: { readonly key: TextKey; readonly url: string };
  readonly now: Date;
}

/** What the picture of a chapter shows of the map. */
export const chapterFrame = ({ story, chapter }: ToldPicture): PaperFrame => {
  const scene = story.chapters[chapter]?.scene;
  if (scene === undefined) throw new Error(`no chapter ${chapter} of ${story.chapters.length}`);
  return frameAround(scene.bounds, PICTURE_ROOM);
};

/** Everything that stands on the handout of a story, in the language of the translator. */
export function handout(state: AtlasState, subject: HandoutSubject, translator: Translator): Handout {
  const { t, text, language } = translator;
  const { story, chapters, questions, facts, link, now } = subject;
  const named = [
    ...chapters.flatMap(({ told, figures }) => [
      ...sourcesIn(chapterOf(told).text, figures, translator),
      furtherSources(chapterOf(told), figures),
    ]),
    ...questions.flatMap(({ card, figures }) => sourcesIn(card.known, figures, translator)),
  ];
  const sources = numberSources(named);
  const metas = new Set<LayerMeta>();
  const told = chapters.map((worked) => {
    const page = withToldPicture(state, worked.told);
    const chapter = chapterOf(worked.told);
    const frame = chapterFrame(worked.told);
    const time = toldTime(chapter.scene);
    const seen = seenLayers(page, frame.bounds, frame.zoom);
    for (const { meta } of seen) metas.add(meta);
    return {
      phase: time === null ? null : t(`stage.phase-${time}`),
      titles: captionsOf(chapter, language, state.placeNames === "both").map((one) => chapter.title[one]),
      text: written(chapter.text, worked.figures, sources, translator, furtherSources(chapter, worked.figures)),
      seen: t("stage.seen", { what: text(chapter.seen) }),
      // Under the picture: inside it they would hide what the chapter tells of.
      picture: { frame, sentences: [], credit: "", north: "N", gridMetres: null },
      isNot: sentences(page, seen, translator),
      credit: creditOf(seen),
      bar: barOf(frame.denominator, translator),
    };
  });
  return {
    language,
    title: text(story.title),
    about: [
      ...[text(story.audience)].filter((one) => one !== ""),
      t("site-sheet.made", { date: dateText(localDay(now), translator) }),
    ],
    chapters: told,
    questions: {
      title: t("stage.questions"),
      asked: questions.map((question) => answered(question, facts, sources, translator)),
    },
    key: statusLegend(translator),
    sources: {
      title: t("inspector.sources"),
      lines: sources.list.map((source, at) => `[${at + 1}] ${sourceText(source, translator)}`),
    },
    credits: { title: t("site-sheet.credits"), lines: sourceLines([...metas], translator) },
    link: { title: t(link.key), url: link.url, notes: isLoopback(link.url) ? [t("paper.link-here-only")] : [] },
    name: t("app.name"),
  };
}

const chapterOf = ({ story, chapter }: ToldPicture) => {
  const found = story.chapters[chapter];
  if (found === undefined) throw new Error(`no chapter ${chapter} of ${story.chapters.length}`);
  return found;
};

const sourcesIn = (said: LocalizedText, figures: ToldFigures, { text }: Translator): readonly (readonly Source[])[] =>
  toldText(text(said)).keys.map((key) => figureOf(figures, key)?.sources ?? []);

/** The text with its figures in their places, each with the numbers of its sources; at its end those of what it rests on. */
function written(
  said: LocalizedText,
  figures: ToldFigures,
  sources: NumberedSources,
  translator: Translator,
  further: readonly Source[] = [],
): string {
  const { words, keys } = toldText(translator.text(said));
  const marks = (of: readonly Source[]): string =>
    of.length === 0 ? "" : `\u00a0[${of.map((source) => sources.numberOf(source)).join(", ")}]`;
  const told = words.map((word, at) => {
    const key = keys[at];
    if (key === undefined) return word;
    const figure = figureOf(figures, key) ?? null;
    if (figure === null) return word + translator.t("figure.not-known");
    return `${word}${figureText(figure, translator)}${marks(figure.sources)}`;
  });
  return told.join("") + marks(further);
}

/** Question, what is known, and for what is not known whom to ask. */
function answered(
  { card, figures }: WorkedQuestion,
  { facts }: FactBook,
  sources: NumberedSources,
  translator: Translator,
): SheetWords {
  const { t, text } = translator;
  const unknown = card.unknown.flatMap((key) => {
    const fact = facts.find((one) => one.key === key);
    if (fact?.unknown === undefined) return [];
    return [`${text(fact.label)}: ${text(fact.unknown.why)} ${t("inspector.ask", { who: text(fact.unknown.ask) })}.`];
  });
  return { title: text(card.question), lines: [written(card.known, figures, sources, translator), ...unknown] };
}

function sourceText({ title, date }: Source, translator: Translator): string {
  const when = date === undefined ? translator.t("inspector.undated") : dateText(date, translator);
  return `${translator.text(title)}, ${when}`;
}
