import type { Fact, FactBook } from "../../domain/fact.ts";
import type { Figure } from "../../domain/figure.ts";
import type { LocalizedText } from "../../domain/language.ts";
import type { Realisation } from "../../domain/status.ts";
import { factFigure } from "../../figures/fact-figures.ts";
import { useTranslator } from "../context.ts";
import type { NumberedSources } from "../inspector/numbered-sources.ts";
import { SourceMarks } from "../inspector/source-marks.tsx";
import { RealisationBadge, StageBadge } from "../parts/badge.tsx";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import { ShowPlace } from "../parts/show-place.tsx";

/** A figure or statement, with what must stand beside it. */
export interface Stated {
  readonly figure: Figure;
  /** The fact that it is; null for what is measured or worked out here. */
  readonly fact: Fact | null;
  readonly realisation: Realisation | null;
  /** Sentences below it. */
  readonly notes: readonly (string | LocalizedText)[];
  readonly place: { readonly layer: string; readonly feature: string } | null;
}

/** The fact of a key as a row; none where the book lacks it. */
export function statedFact(book: FactBook, key: string, realisation: Realisation | null): readonly Stated[] {
  const fact = book.facts.find((one) => one.key === key);
  if (fact === undefined) return [];
  const notes = fact.note === undefined ? [] : [fact.note];
  return [{ figure: factFigure(fact, book), fact, realisation, notes, place: null }];
}

/** One row: label and badge, the value with its sources, then date and trust; or why it is not known, and whom to ask. */
export function StatedRow({ row, sources }: { readonly row: Stated; readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { figure, fact, realisation, notes, place } = row;
  const unknown = fact?.unknown;
  const marks = <SourceMarks sources={figure.sources} numbered={sources} />;
  return (
    <li class={unknown === undefined ? "stated" : "stated is-unknown"}>
      <p class="stated-label">
        <span>{text(figure.label)}</span> {unknown !== undefined && <StageBadge stage="not-known" />}
        {unknown === undefined && realisation !== null && <RealisationBadge realisation={realisation} />}
      </p>
      {unknown === undefined ? (
        <p>
          <strong>{figureText(figure, translator)}</strong>
          {marks}
        </p>
      ) : (
        <p>
          {text(unknown.why)} <b>{t("inspector.ask", { who: text(unknown.ask) })}</b>
          {marks}
        </p>
      )}
      {notes.map((note) => (
        <p key={text(note)} class="detail-fact-note">
          {text(note)}
        </p>
      ))}
      <p class="detail-origin">{originOf()}</p>
      {place !== null && (
        <div class="actions">
          <ShowPlace {...place} label={t("topic.show")} />
        </div>
      )}
    </li>
  );

  function originOf(): string {
    return [
      ...(fact?.companyClaim === true ? [t("inspector.company")] : []),
      figure.asOf === null ? t("inspector.undated") : dateText(figure.asOf, translator),
      // How far the word of a source can be trusted says nothing of what it does not say.
      ...(fact?.unknown === undefined
        ? [fact === null ? t(`method.${figure.method}`) : t(`confidence.${fact.confidence}`)]
        : []),
    ].join(" · ");
  }
}
