import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LocalizedText } from "../../domain/language.ts";
import { type Chapter, toldText } from "../../domain/story.ts";
import { chapterOf, figureOf, type StageState, type ToldFigures } from "../../state/stage.ts";
import { toldTime } from "../../state/told-time.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { type NumberedSources, numberSources } from "../inspector/numbered-sources.ts";
import { SourceList } from "../inspector/origin.tsx";
import { captionsOf } from "./captions.ts";
import { furtherSources } from "./further-sources.ts";
import { ToldText } from "./told-text.tsx";

/** The words of the chapter: title, in both domestic languages where asked, text with live figures, picture in words. */
export function ToldChapter({ stage }: { readonly stage: StageState }) {
  const { t, text, language } = useTranslator();
  const names = useAtlas(({ placeNames }) => placeNames);
  const chapter = chapterOf(stage);
  const further = furtherSources(chapter, stage.figures);
  const sources = useToldSources([chapter.text], stage.figures, chapter);
  const time = toldTime(chapter.scene);
  const title = useRef<HTMLHeadingElement>(null);
  // A screen reader goes on where the audience does.
  useEffect(() => title.current?.focus({ preventScroll: true }), [chapter]);
  return (
    <section class="told" aria-labelledby="told-title">
      {time !== null && <p class="told-phase">{t(`stage.phase-${time}`)}</p>}
      <h2 id="told-title" tabIndex={-1} ref={title}>
        {captionsOf(chapter, language, names === "both").map((one) => (
          <span key={one} lang={one} class={one === language ? undefined : "told-other"}>
            {chapter.title[one]}
          </span>
        ))}
      </h2>
      <p class="told-text">
        <ToldText text={chapter.text} figures={stage.figures} sources={sources} further={further} />
      </p>
      <p class="unseen">{t("stage.seen", { what: text(chapter.seen) })}</p>
      <div class="told-sources">
        <SourceList sources={sources} />
      </div>
    </section>
  );
}

/** Sources of the figures in the texts, in the order of the words, and after them what the words of a chapter rest on. */
export function useToldSources(
  texts: readonly LocalizedText[],
  figures: ToldFigures,
  chapter: Pick<Chapter, "facts"> = {},
): NumberedSources {
  const { text, language } = useTranslator();
  return useMemo(() => {
    const keys = texts.flatMap((one) => toldText(text(one)).keys);
    return numberSources([
      ...keys.map((key) => figureOf(figures, key)?.sources ?? []),
      furtherSources(chapter, figures),
    ]);
  }, [figures, language, chapter.facts, ...texts]);
}
