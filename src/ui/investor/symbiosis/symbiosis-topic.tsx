import { useMemo, useState } from "preact/hooks";
import { showEnds } from "../../../commands/show-ends.ts";
import type { FactBook } from "../../../domain/fact.ts";
import type { PlantKind, Symbiosis, SymbiosisLink } from "../../../domain/symbiosis.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import "../../styles/pictures.css";
import { StatedRow, statedFact } from "../stated-row.tsx";
import { StatementText, sourcesOf } from "../statement.tsx";
import { WithBook } from "../with-book.tsx";
import { SymbiosisDiagram } from "./symbiosis-diagram.tsx";
import { SymbiosisTable } from "./symbiosis-table.tsx";

/** Where the kinds of plant stand. */
const ENDS = ["sites", "plants"];

/** What KIP has on tap, and what could run between kinds of plant and Kruunuportti. */
export function SymbiosisTopic() {
  const { t } = useTranslator();
  return (
    <>
      <p class="detail-note">{t("symbiosis.intro")}</p>
      <WithBook name="symbiosis" layers={ENDS}>
        {(symbiosis, book) => <Streams symbiosis={symbiosis} book={book} />}
      </WithBook>
    </>
  );
}

function Streams({ symbiosis, book }: { readonly symbiosis: Symbiosis; readonly book: FactBook }) {
  const { t } = useTranslator();
  const run = useRun();
  const [chosen, choose] = useState<SymbiosisLink | null>(null);
  const isHidden = useAtlas(({ onlyDecided }) => onlyDecided);
  const { offered, kinds, links } = symbiosis;
  const sources = useMemo(
    () =>
      numberSources(
        sourcesOf(
          book,
          links.map(({ says }) => says),
          [...offered, ...links.flatMap(({ facts }) => facts)],
        ),
      ),
    [symbiosis, book],
  );
  const show = (link: SymbiosisLink) => {
    choose(link);
    run(
      showEnds,
      endsOf(link, kinds).flatMap(({ place }) => place ?? []),
    );
  };
  return (
    <>
      <section class="detail-section">
        <h3>{t("symbiosis.diagram")}</h3>
        <p class="fine">{t("symbiosis.press")}</p>
        <SymbiosisDiagram symbiosis={symbiosis} chosen={chosen} onChoose={show} />
        <p class="fine" role="status">
          {t(isHidden ? "symbiosis.map-hidden" : "symbiosis.map-note")}
        </p>
        <div class="stream-chosen" role="status">
          {chosen !== null && <ChosenStream link={chosen} kinds={kinds} book={book} sources={sources} />}
        </div>
      </section>
      <section class="detail-section">
        <h3>{t("symbiosis.offered")}</h3>
        <ul class="stated-list">
          {offered
            .flatMap((key) => statedFact(book, key, null))
            .map((row) => (
              <StatedRow key={row.figure.key} row={row} sources={sources} />
            ))}
        </ul>
      </section>
      <section class="detail-section">
        <h3 id="symbiosis-table">{t("symbiosis.table")}</h3>
        <SymbiosisTable symbiosis={symbiosis} book={book} sources={sources} labelledBy="symbiosis-table" />
      </section>
      <SourceList sources={sources} />
    </>
  );
}

interface ChosenStreamProps {
  readonly link: SymbiosisLink;
  readonly kinds: readonly PlantKind[];
  readonly book: FactBook;
  readonly sources: ReturnType<typeof numberSources>;
}

function ChosenStream({ link, kinds, book, sources }: ChosenStreamProps) {
  const { t, text } = useTranslator();
  const ends = endsOf(link, kinds);
  return (
    <>
      <p>
        <strong>{text(link.substance)}</strong>: {ends.map(({ name }) => text(name)).join(" → ")},{" "}
        {t(`symbiosis.${link.status}`)}
      </p>
      <p>
        <StatementText statement={link.says} book={book} sources={sources} />
      </p>
      {ends
        .filter(({ place }) => place === null)
        .map(({ key, name }) => (
          <p key={key} class="fine">
            {t("symbiosis.not-placed", { kind: text(name) })}
          </p>
        ))}
      {ends.some(({ place }) => place !== null && "activities" in place) && (
        <p class="fine">{t("symbiosis.register")}</p>
      )}
      {link.facts.length > 0 && (
        <ul class="stated-list">
          {link.facts
            .flatMap((key) => statedFact(book, key, null))
            .map((row) => (
              <StatedRow key={row.figure.key} row={row} sources={sources} />
            ))}
        </ul>
      )}
    </>
  );
}

const endsOf = ({ from, to }: SymbiosisLink, kinds: readonly PlantKind[]): readonly PlantKind[] =>
  [from, to].flatMap((key) => kinds.find((kind) => kind.key === key) ?? []);
