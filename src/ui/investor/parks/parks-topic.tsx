import { useMemo } from "preact/hooks";
import type { FactBook } from "../../../domain/fact.ts";
import type { Parks } from "../../../domain/parks.ts";
import { useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import { FinlandMap } from "../finland-map.tsx";
import { StatedRow, statedFact } from "../stated-row.tsx";
import { StatementText, sourcesOf } from "../statement.tsx";
import { WithBook } from "../with-book.tsx";

/** Finland's eco-industrial parks and the Lapland cluster: where, and what is told of each. */
export function ParksTopic() {
  return <WithBook name="parks">{(told, book) => <ParksOfFinland told={told} book={book} />}</WithBook>;
}

function ParksOfFinland({ told: { facts, parks }, book }: { readonly told: Parks; readonly book: FactBook }) {
  const { t, text } = useTranslator();
  const sources = useMemo(() => {
    const keys = [...facts, ...parks.flatMap((park) => park.facts)];
    const statements = parks.map(({ says }) => says);
    return numberSources(sourcesOf(book, statements, keys));
  }, [facts, parks, book]);
  const rowsOf = (keys: readonly string[]) =>
    keys
      .flatMap((key) => statedFact(book, key, null))
      .map((row) => <StatedRow key={row.figure.key} row={row} sources={sources} />);
  return (
    <>
      <ul class="stated-list">{rowsOf(facts)}</ul>
      <FinlandMap label={t("parks.map")} places={parks.map(({ towns }, index) => ({ number: index + 1, towns }))} />
      <section class="detail-section">
        <h3>{t("parks.list")}</h3>
        <ol class="park-list">
          {parks.map(({ key, name, towns, says, facts: keys }) => (
            <li key={key}>
              <h4>
                {text(name)}, {towns.map((town) => text(town.name)).join(" · ")}
              </h4>
              <p>
                <StatementText statement={says} book={book} sources={sources} />
              </p>
              {keys.length > 0 && <ul class="stated-list">{rowsOf(keys)}</ul>}
            </li>
          ))}
        </ol>
      </section>
      <SourceList sources={sources} />
    </>
  );
}
