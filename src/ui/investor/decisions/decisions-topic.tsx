import { useMemo } from "preact/hooks";
import type { Decision } from "../../../domain/decision.ts";
import type { FactBook } from "../../../domain/fact.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { useTranslator } from "../../context.ts";
import { type NumberedSources, numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { PhaseBadge, StageBadge } from "../../parts/badge.tsx";
import { dateText } from "../../parts/date-text.ts";
import { ShowPlace } from "../../parts/show-place.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import { StatedRow, statedFact } from "../stated-row.tsx";
import { WithBook } from "../with-book.tsx";

/** Who decides what, in the order of time; what nobody knows stands last, with whom to ask. */
export function DecisionsTopic() {
  const { t } = useTranslator();
  return (
    <>
      <p class="fine">{t("decisions.intro")}</p>
      <WithBook name="decisions">{(decisions, book) => <Decisions decisions={decisions} book={book} />}</WithBook>
    </>
  );
}

function Decisions({ decisions, book }: { readonly decisions: readonly Decision[]; readonly book: FactBook }) {
  const sources = useMemo(
    () =>
      numberSources(
        decisions.flatMap(({ facts }) =>
          facts.flatMap((key) => {
            const fact = book.facts.find((one) => one.key === key);
            return fact === undefined ? [] : [factFigure(fact, book).sources];
          }),
        ),
      ),
    [decisions, book],
  );
  return (
    <>
      <ol class="decision-list">
        {decisions.map((decision) => (
          <DecisionRow key={decision.key} decision={decision} book={book} sources={sources} />
        ))}
      </ol>
      <SourceList sources={sources} />
    </>
  );
}

interface DecisionRowProps {
  readonly decision: Decision;
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

function DecisionRow({ decision, book, sources }: DecisionRowProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { key, title, decides, stage, phase, when, place, facts } = decision;
  const rows = facts.flatMap((fact) => statedFact(book, fact, null));
  return (
    <li class={`decision decision-${stage}`}>
      <h3>{text(title)}</h3>
      <p class="decision-badges">
        <StageBadge stage={stage} />
        {phase !== null && <PhaseBadge phase={phase} />}
      </p>
      <dl class="decision-facts">
        <div>
          <dt>{t("decisions.who")}</dt>
          <dd>{text(decides)}</dd>
        </div>
        <div>
          <dt>{t("decisions.when")}</dt>
          <dd>
            {when === null
              ? t("decisions.no-date")
              : when
                  .split("/")
                  .map((date) => dateText(date, translator))
                  .join("–")}
          </dd>
        </div>
      </dl>
      <ul class="stated-list">
        {rows.map((row) => (
          <StatedRow key={`${key} ${row.figure.key}`} row={row} sources={sources} />
        ))}
      </ul>
      {place !== null && (
        <div class="actions">
          <ShowPlace {...place} label={t("topic.show")} />
        </div>
      )}
    </li>
  );
}
