import type { LocalizedText } from "../../domain/language.ts";
import type { Source } from "../../domain/layer.ts";
import { toldText } from "../../domain/story.ts";
import { figureOf, type ToldFigures } from "../../state/stage.ts";
import { useTranslator } from "../context.ts";
import type { NumberedSources } from "../inspector/numbered-sources.ts";
import { SourceMarks } from "../inspector/source-marks.tsx";
import { figureText } from "../parts/figure-text.ts";

interface ToldTextProps {
  readonly text: LocalizedText;
  readonly figures: ToldFigures;
  readonly sources: NumberedSources;
  /** What the whole text rests on: marked at its end. */
  readonly further?: readonly Source[];
}

/** A text of a story with its figures in their places, each with its sources; what is still worked out is a dash of dots. */
export function ToldText({ text, figures, sources, further = [] }: ToldTextProps) {
  const translator = useTranslator();
  const { words, keys } = toldText(translator.text(text));
  return (
    <>
      {words.map((said, at) => {
        const key = keys[at];
        if (key === undefined) return said;
        return (
          <>
            {said}
            <Told figure={figureOf(figures, key)} sources={sources} />
          </>
        );
      })}
      <SourceMarks sources={further} numbered={sources} />
    </>
  );
}

function Told({
  figure,
  sources,
}: {
  readonly figure: ToldFigures[string] | undefined;
  readonly sources: NumberedSources;
}) {
  const translator = useTranslator();
  const { t } = translator;
  if (figure === undefined) return <span class="told-figure is-awaited">{t("stage.figure-awaited")}</span>;
  if (figure === null) return <span class="told-figure">{t("figure.not-known")}</span>;
  return (
    <span class="told-figure">
      <strong>{figureText(figure, translator)}</strong>
      <SourceMarks sources={figure.sources} numbered={sources} />
    </span>
  );
}
