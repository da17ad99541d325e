import { useMemo } from "preact/hooks";
import type { FactBook } from "../../../domain/fact.ts";
import type { ValueChain } from "../../../domain/value-chain.ts";
import { useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { dateText } from "../../parts/date-text.ts";
import { ShowPlace } from "../../parts/show-place.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import { FinlandMap } from "../finland-map.tsx";
import { StatementText, sourcesOf } from "../statement.tsx";
import { WithBook } from "../with-book.tsx";
import { ChainDiagram } from "./chain-diagram.tsx";

/** The study's two chains and its phases, then the projects and cities that stand beside them. */
export function ChainTopic() {
  const { t } = useTranslator();
  return (
    <>
      <p class="detail-note">{t("chain.intro")}</p>
      <WithBook name="value-chain">{(told, book) => <ChainOfValue told={told} book={book} />}</WithBook>
    </>
  );
}

function ChainOfValue({ told, book }: { readonly told: ValueChain; readonly book: FactBook }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { stages, phases, projects, cities } = told;
  const sources = useMemo(() => {
    const roles = stages.flatMap(({ actors }) => actors.map(({ role }) => role));
    const others = [...phases.map(({ aim }) => aim), ...projects.map(({ about }) => about), cities.says];
    return numberSources(sourcesOf(book, [...roles, ...others], []));
  }, [told, book]);
  return (
    <>
      {(["production", "research"] as const).map((chain) => (
        <section key={chain} class="detail-section">
          <h3>{t(`chain.${chain}`)}</h3>
          <ChainDiagram stages={stages.filter((stage) => stage.chain === chain)} book={book} sources={sources} />
          {chain === "production" && <p class="fine">{t("chain.loop")}</p>}
        </section>
      ))}
      <section class="detail-section">
        <h3>{t("chain.phases")}</h3>
        <ol class="phase-list">
          {phases.map(({ key, title, aim, measures }) => (
            <li key={key}>
              <h4>{text(title)}</h4>
              <p>
                <StatementText statement={aim} book={book} sources={sources} />
              </p>
              <ul>
                {measures.map((measure) => (
                  <li key={measure.fi}>{text(measure)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <section class="detail-section">
        <h3>{t("chain.projects")}</h3>
        <ul class="park-list">
          {projects.map(({ title, about, carriers, when, place }) => (
            <li key={when + text(title)}>
              <h4>{text(title)}</h4>
              <p>
                <StatementText statement={about} book={book} sources={sources} />
              </p>
              <p class="fine">
                {when
                  .split("/")
                  .map((date) => dateText(date, translator))
                  .join("–")}
                {" · "}
                {text(carriers)}
              </p>
              {place !== null && (
                <div class="actions">
                  <ShowPlace {...place} label={t("topic.show")} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="detail-section">
        <h3>{t("chain.cities")}</h3>
        <p>
          <StatementText statement={cities.says} book={book} sources={sources} />
        </p>
        <FinlandMap
          label={t("chain.cities-map")}
          places={cities.towns.map((town, index) => ({ number: index + 1, towns: [town] }))}
        />
        <ol class="city-list">
          {cities.towns.map(({ name }) => (
            <li key={name.fi}>{text(name)}</li>
          ))}
        </ol>
      </section>
      <SourceList sources={sources} />
    </>
  );
}
