import type { FactBook, FactKey } from "../../domain/fact.ts";
import type { Source } from "../../domain/layer.ts";
import type { Statement } from "../../domain/statement.ts";
import { useTranslator } from "../context.ts";
import type { NumberedSources } from "../inspector/numbered-sources.ts";
import { SourceMarks } from "../inspector/source-marks.tsx";
import { dateText } from "../parts/date-text.ts";

interface StatementTextProps {
  readonly statement: Statement;
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

/** What sources say, with their numbers, whose claim it is, and the date. */
export function StatementText({ statement, book, sources }: StatementTextProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { date, companyClaim } = statement;
  const origin = [
    ...(companyClaim === true ? [t("inspector.company")] : []),
    date === null ? t("inspector.undated") : dateText(date, translator),
  ];
  return (
    <>
      <span>{text(statement.text)}</span>
      <SourceMarks sources={sourcesAt(book, statement.sources)} numbered={sources} />{" "}
      <small class="detail-origin">{origin.join(" · ")}</small>
    </>
  );
}

/** Sources of statements and facts, each list in its order, to be numbered. */
export function sourcesOf(
  book: FactBook,
  statements: readonly Statement[],
  facts: readonly FactKey[],
): readonly (readonly Source[])[] {
  const ofFacts = facts.map((key) => book.facts.find((fact) => fact.key === key)?.sources ?? []);
  return [...statements.map(({ sources }) => sources), ...ofFacts].map((keys) => sourcesAt(book, keys));
}

const sourcesAt = (book: FactBook, keys: readonly string[]): readonly Source[] =>
  keys.flatMap((key) => book.sources[key] ?? []);
