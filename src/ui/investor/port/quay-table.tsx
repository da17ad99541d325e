import { selectFeature } from "../../../commands/select.ts";
import type { Feature } from "../../../domain/layer.ts";
import type { QuayFit } from "../../../domain/quay-fit.ts";
import { factFigure } from "../../../figures/fact-figures.ts";
import { featureFigures } from "../../../figures/feature-figures.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import { allowedDraught, FAIRWAYS, type Fairway, MISSING_QUAYS } from "../../../figures/quay-fit.ts";
import { useRun, useTranslator } from "../../context.ts";
import { figureText } from "../../parts/figure-text.ts";
import { fitSign, fitText, harbourName, type PortAnswer } from "./quay-words.ts";

/** Every known quay by both draughts, and those of which nothing is known. Its name shows a quay on the map. */
export function QuayTable({ answer }: { readonly answer: PortAnswer }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { rows, layer, fairways, book } = answer;
  const missing = book.facts.find(({ key }) => key === "port.quays.missing");
  return (
    <div class="quay-scroll" tabIndex={0} role="region" aria-label={t("port.table")}>
      <table class="quay-table">
        <caption class="unseen">{t("port.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("port.column-quay")}</th>
            <th scope="col" class="is-number">
              {t("port.column-depth")}
            </th>
            <th scope="col" class="is-number">
              {t("port.column-length")}
            </th>
            {FAIRWAYS.map((by) => (
              <th key={by} scope="col">
                {figureText(factFigure(fairways[by], book), translator)} <small>{t(`port.by-${by}`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const quay = layer.features.find(({ id }) => id === row.quay);
            return quay === undefined ? null : <QuayLine key={quay.id} quay={quay} row={row} answer={answer} />;
          })}
          {missing !== undefined &&
            MISSING_QUAYS.map((number) => (
              <tr key={number} class="is-unknown">
                <th scope="row">{t("port.quay", { number })}</th>
                <td colSpan={4}>
                  {t("figure.not-known")}. {missing.unknown && t("inspector.ask", { who: text(missing.unknown.ask) })}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

interface QuayLineProps {
  readonly quay: Feature;
  readonly row: PortAnswer["rows"][number];
  readonly answer: PortAnswer;
}

function QuayLine({ quay, row, answer: { layer, fairways, book } }: QuayLineProps) {
  const translator = useTranslator();
  const { language } = translator;
  const run = useRun();
  const figures = featureFigures(quay, layer.meta);
  // The unit stands in the head of the column.
  const printed = (field: string): string => {
    const figure = figures.find(({ key }) => key === `${quay.id}.${field}`);
    return figure === undefined ? "" : figureText({ ...figure, unit: null }, translator);
  };
  const ref = { layer: quay.layer, feature: quay.id };
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => run(selectFeature, { ref, fly: true })}>
          {featureTitle(quay, layer.meta, language)}
        </button>
        <small>{harbourName(quay, layer, translator)}</small>
      </th>
      <td class="is-number">{printed("depthMetres")}</td>
      <td class="is-number">{printed("lengthMetres")}</td>
      {FAIRWAYS.map((by) => (
        <td key={by}>
          <Verdict fit={row[by]} limit={limit(by)} />
        </td>
      ))}
    </tr>
  );

  function limit(by: Fairway): string | null {
    const fit = row[by];
    const figure = allowedDraught(fit, quay, fairways[by], book);
    return figure === null || fit.kind === "asked"
      ? null
      : translator.t(`port.limit-${fit.limitedBy}`, { draught: figureText(figure, translator) });
  }
}

function Verdict({ fit, limit }: { readonly fit: QuayFit; readonly limit: string | null }) {
  const translator = useTranslator();
  return (
    <>
      <span class={`quay-fit fit-${fit.kind}`}>
        <span aria-hidden="true">{fitSign(fit)}</span> {fitText(fit, translator)}
      </span>
      {limit !== null && <small>{limit}</small>}
    </>
  );
}
