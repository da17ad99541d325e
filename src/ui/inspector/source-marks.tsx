import type { Source } from "../../domain/layer.ts";
import { useTranslator } from "../context.ts";
import type { NumberedSources } from "./numbered-sources.ts";

interface SourceMarksProps {
  readonly sources: readonly Source[];
  readonly numbered: NumberedSources;
}

/** Small numbers that stand in the list of sources at the end of the card. */
export function SourceMarks({ sources, numbered }: SourceMarksProps) {
  const { t, text } = useTranslator();
  return (
    <>
      {sources.map((source) => (
        <sup key={JSON.stringify(source)} class="source-mark" title={text(source.title)}>
          <span class="unseen">{t("inspector.source-number", { number: numbered.numberOf(source) })}</span>
          <span aria-hidden="true">{numbered.numberOf(source)}</span>
        </sup>
      ))}
    </>
  );
}
