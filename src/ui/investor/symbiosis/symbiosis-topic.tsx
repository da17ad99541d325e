import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { chooseStream } from "../../../commands/choose-stream.ts";
import type { FactBook } from "../../../domain/fact.ts";
import { streamOf } from "../../../domain/mode.ts";
import type { PlantKind, Symbiosis, SymbiosisLink } from "../../../domain/symbiosis.ts";
import type { AtlasState } from "../../../state/atlas-state.ts";
import { areSettled } from "../../../state/settled.ts";
import { endsOf, featuresOfKind } from "../../../state/streams.ts";
import { useAtlas, useRun, useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/investor-topics.css";
import "../../styles/pictures.css";
import { scrollWithin } from "../../parts/scroll-within.ts";
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
  const chosen = useAtlas((state) => streamOf(state.mode));
  const link = symbiosis.links.find(({ key }) => key === chosen) ?? null;
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
  return (
    <>
      <section class="detail-section">
        <h3>{t("symbiosis.diagram")}</h3>
        <p class="fine">{t("symbiosis.press")}</p>
        <SymbiosisDiagram symbiosis={symbiosis} chosen={link} onChoose={({ key }) => run(chooseStream, key)} />
        <p class="fine" role="status">
          {t(isHidden ? "symbiosis.map-hidden" : "symbiosis.map-note")}
        </p>
        <div class="stream-chosen" role="status">
          {link !== null && <ChosenStream link={link} kinds={kinds} book={book} sources={sources} />}
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
  const head = useRef<HTMLDivElement>(null);
  // It stands below the diagram, on a phone far below the stream that was pressed: as little as it needs comes into sight.
  useLayoutEffect(() => {
    if (head.current !== null) scrollWithin(head.current, head.current.closest(".panel-body"), "nearest");
  }, [link]);
  const missing = useAtlas((state) =>
    ends
      .filter((kind) => isMissing(state, kind))
      .map(({ key }) => key)
      .join(),
  ).split(",");
  return (
    <>
      <div ref={head} class="stream-chosen-head">
        <p>
          <strong>{text(link.substance)}</strong>: {ends.map(({ name }) => text(name)).join(" → ")},{" "}
          {t(`symbiosis.${link.status}`)}
        </p>
        {ends
          .filter(({ key }) => missing.includes(key))
          .map(({ key, name, place }) => (
            <p key={key} class="detail-notice">
              {t(place === null ? "symbiosis.not-placed" : "symbiosis.not-on-map", { kind: text(name) })}
            </p>
          ))}
      </div>
      <p>
        <StatementText statement={link.says} book={book} sources={sources} />
      </p>
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

/** Does the map lack it? What is only left out with everything that is not decided is told of elsewhere. */
function isMissing(state: AtlasState, kind: PlantKind): boolean {
  if (kind.place === null) return true;
  return !state.onlyDecided && areSettled(state, [kind.place.layer]) && featuresOfKind(state, kind).length === 0;
}
