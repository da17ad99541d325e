import { useEffect, useMemo } from "preact/hooks";
import { loadDecisions } from "../../../commands/load-decisions.ts";
import type { Decision } from "../../../domain/decision.ts";
import type { FactBook } from "../../../domain/fact.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { investOf } from "../../../state/invest.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { type NumberedSources, numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { PhaseBadge, StageBadge } from "../../parts/badge.tsx";
import { Button } from "../../parts/button.tsx";
import { dateText } from "../../parts/date-text.ts";
import { ShowPlace } from "../../parts/show-place.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import { StatedRow, statedFact } from "../stated-row.tsx";
import { WithFacts } from "../with-facts.tsx";

/** Who decides what, in the order of time; what nobody knows stands last, with whom to ask. */
export function DecisionsTopic() {
  const { t, said } = useTranslator();
  const run = useRun();
  const state = useAtlas((atlas) => investOf(atlas).decisions);
  useEffect(() => run(loadDecisions, undefined), []);
  return (
    <>
      <p class="fine">{t("decisions.intro")}</p>
      {(state.status === "idle" || state.status === "loading") && <p role="status">{t("decisions.loading")}</p>}
      {state.status === "unavailable" && (
        <div class="detail-problem" role="alert">
          <p>{t("decisions.unavailable", { reason: said(`problem.${state.problem.kind}`) })}</p>
          <Button label={t("lazy.retry")} icon="retry" onClick={() => run(loadDecisions, undefined)} />
        </div>
      )}
      {state.status === "ready" && (
        <WithFacts layers={[]}>{(book) => <Decisions decisions={state.decisions} book={book} />}</WithFacts>
      )}
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
