import { useEffect, useMemo } from "preact/hooks";
import { readAsks } from "../../../commands/read-asks.ts";
import { saveFile } from "../../../commands/share.ts";
import type { FactBook } from "../../../domain/fact.ts";
import type { Layer } from "../../../domain/layer.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { FAIRWAYS, type FairwayFacts, fairwayFacts, quayRows } from "../../../figures/quay-fit.ts";
import { investOf } from "../../../state/invest.ts";
import { readyLayer } from "../../../state/layers.ts";
import { areSettled } from "../../../state/settled.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../../context.ts";
import { numberSources } from "../../inspector/numbered-sources.ts";
import { SourceList } from "../../inspector/origin.tsx";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { Button } from "../../parts/button.tsx";
import { dateText } from "../../parts/date-text.ts";
import { figureText } from "../../parts/figure-text.ts";
import { Icon } from "../../parts/icon.tsx";
import "../../styles/detail.css";
import "../../styles/facts.css";
import "../../styles/planner.css";
import "../../styles/investor-topics.css";
import { useLink } from "../../ways/use-link.ts";
import { StatedRow, statedFact } from "../stated-row.tsx";
import { WithFacts } from "../with-facts.tsx";
import { quayFile } from "./quay-file.ts";
import { QuayTable } from "./quay-table.tsx";
import { type PortAnswer, verdictText } from "./quay-words.ts";
import { ShipForm } from "./ship-form.tsx";

const QUAYS = "quays";

/** Does a ship fit: the fairway by both of its draughts, the quays, and a clearance that the reader sets. */
export function PortTopic() {
  const { t } = useTranslator();
  return (
    <>
      <p class="detail-notice">
        <Icon name="warning" />
        {t("port.not-for-navigation")}
      </p>
      <WithFacts layers={[QUAYS]}>{(book) => <Port book={book} />}</WithFacts>
    </>
  );
}

function Port({ book }: { readonly book: FactBook }) {
  const { t } = useTranslator();
  const run = useRun();
  useEffect(() => run(readAsks, undefined), []);
  const fairways = useMemo(() => fairwayFacts(book), [book]);
  const layer = useAtlas((state) => readyLayer(state, QUAYS));
  const isLost = useAtlas((state) => areSettled(state, [QUAYS]) && readyLayer(state, QUAYS) === null);
  return (
    <>
      <ShipForm book={book} />
      {layer !== null && fairways !== null && <Answer book={book} layer={layer} fairways={fairways} />}
      {layer === null && !isLost && <p role="status">{t("port.loading")}</p>}
      {(isLost || fairways === null) && (
        <p class="detail-problem" role="alert">
          {t("port.no-data")}
        </p>
      )}
    </>
  );
}

interface AnswerProps {
  readonly book: FactBook;
  readonly layer: Layer;
  readonly fairways: FairwayFacts;
}

/** What stands below the table: what the numbers are not, and what nobody knows. */
const BELOW = [
  "port.quays.reference-level",
  "port.quays.missing",
  "port.quays.length.known",
  "port.quays.length",
  "port.fairway.swept.inner",
  "port.quays.deepest",
] as const;

function Answer({ book, layer, fairways }: AnswerProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const link = useLink();
  const { store, ports } = useCommands();
  const ship = useAtlas((state) => investOf(state).ship);
  const answer = useMemo<PortAnswer>(
    () => ({ ship, rows: quayRows(ship, layer, fairways), layer, fairways, book }),
    [ship, layer, fairways, book],
  );
  const below = useMemo(() => BELOW.flatMap((key) => statedFact(book, key, null)), [book]);
  const sources = useMemo(
    () =>
      numberSources([
        ...FAIRWAYS.map((by) => factFigure(fairways[by], book).sources),
        [layer.meta.source],
        ...below.map(({ figure }) => figure.sources),
      ]),
    [below, fairways, book, layer],
  );
  const save = (): void => {
    const content = { state: store.getState(), answer, address: link(), now: ports.now() };
    run(saveFile, quayFile(content, translator));
  };
  return (
    <>
      <section class="detail-section" aria-labelledby="fairways-title">
        <h3 id="fairways-title">{t("port.fairways")}</h3>
        <dl class="fairways">
          {FAIRWAYS.map((by) => {
            const figure = factFigure(fairways[by], book);
            return (
              <div key={by}>
                <dt>
                  <strong>{figureText(figure, translator)}</strong>
                  <SourceMarks sources={figure.sources} numbered={sources} />
                  <span>{t(`port.fairway-${by}`)}</span>
                  <small>{figure.asOf === null ? t("inspector.undated") : dateText(figure.asOf, translator)}</small>
                </dt>
                <dd>
                  <p role="status">{verdictText(by, answer, translator)}</p>
                </dd>
              </div>
            );
          })}
        </dl>
        <p class="fine">{t("port.why-two")}</p>
        <p class="fine">{t("port.rule")}</p>
      </section>
      <section class="detail-section" aria-labelledby="quays-title">
        <h3 id="quays-title">{t("port.quays")}</h3>
        <QuayTable answer={answer} />
        <ul class="detail-caveats">
          <li>{t("port.two-quays")}</li>
          {layer.meta.caveats.map((caveat) => (
            <li key={caveat.fi}>{text(caveat)}</li>
          ))}
        </ul>
        <p class="fine">
          {text(layer.meta.source.title)}
          <SourceMarks sources={[layer.meta.source]} numbered={sources} />
        </p>
        <div class="actions">
          <Button label={t("ways.csv")} icon="save" onClick={save} />
        </div>
      </section>
      <section class="detail-section" aria-labelledby="port-below">
        <h3 id="port-below">{t("port.below")}</h3>
        <ul class="stated-list">
          {below.map((row) => (
            <StatedRow key={row.figure.key} row={row} sources={sources} />
          ))}
        </ul>
      </section>
      <SourceList sources={sources} />
    </>
  );
}
