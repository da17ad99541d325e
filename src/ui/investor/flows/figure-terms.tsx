import type { FlowBook } from "../../../domain/flow.ts";
import type { SumFigure } from "../../../figures/flow-figure-maker.ts";
import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { figureText } from "../../parts/figure-text.ts";
import { lacksText } from "./flow-words.ts";

interface FigureTermsProps {
  readonly sums: readonly SumFigure[];
  readonly book: FlowBook;
  readonly sources: NumberedSources;
}

/** Figures one below the other, each with its sources and with what it lacks. */
export function FigureTerms({ sums, book, sources }: FigureTermsProps) {
  const translator = useTranslator();
  return (
    <dl class="detail-figures">
      {sums.map(({ figure, lacks }) => (
        <div key={figure.key}>
          <dt>{translator.text(figure.label)}</dt>
          <dd>
            <strong>{figureText(figure, translator)}</strong>
            <SourceMarks sources={figure.sources} numbered={sources} />
            {lacks.length > 0 && <small class="fine"> {lacksText(lacks, book, translator)}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
