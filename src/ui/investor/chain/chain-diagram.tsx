import type { FactBook } from "../../../domain/fact.ts";
import type { ChainStage } from "../../../domain/value-chain.ts";
import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { ShowPlace } from "../../parts/show-place.tsx";
import { StatementText } from "../statement.tsx";

interface ChainDiagramProps {
  readonly stages: readonly ChainStage[];
  readonly book: FactBook;
  readonly sources: NumberedSources;
}

/** Stages one below the other, an arrow from each to the next; an actor opens to its role and its place. */
export function ChainDiagram({ stages, book, sources }: ChainDiagramProps) {
  const { t, text } = useTranslator();
  return (
    <ol class="chain">
      {stages.map(({ key, number, title, actors }) => (
        <li key={key} class="chain-stage">
          <h4>
            <span class="chain-number">{number}</span> {text(title)}
          </h4>
          <ul class="chain-actors">
            {actors.map(({ name, role, place }) => (
              <li key={text(name)}>
                <details>
                  <summary>{text(name)}</summary>
                  <p>
                    <StatementText statement={role} book={book} sources={sources} />
                  </p>
                  {place === null ? (
                    <p class="fine">{t("chain.not-placed")}</p>
                  ) : (
                    <div class="actions">
                      <ShowPlace {...place} label={t("topic.show")} />
                    </div>
                  )}
                </details>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
