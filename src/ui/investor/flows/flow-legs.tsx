import type { Figure } from "../../../domain/figure.ts";
import { featureTitle } from "../../../figures/feature-title.ts";
import type { LegFigures } from "../../../figures/flow-leg-figures.ts";
import { readyLayer } from "../../../state/layers.ts";
import { useAtlas, useTranslator } from "../../context.ts";
import { figureText } from "../../parts/figure-text.ts";
import { materialNames, placeText } from "./flow-words.ts";
import type { FlowsOnPage } from "./use-flows.ts";

/** Each leg of each chain, on the side that the switch of the spur shows. */
export function FlowLegs(flows: FlowsOnPage) {
  const translator = useTranslator();
  const { t } = translator;
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  const { legs } = flows.figures[spurBuilt ? "with" : "without"];
  return (
    <section class="detail-section">
      <details>
        <summary>{t(spurBuilt ? "flows.legs-with" : "flows.legs-without")}</summary>
        <ul class="flow-legs">
          {legs.map((leg) => (
            <Leg key={leg.tonnes.key} leg={leg} flows={flows} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Leg({ leg: figures, flows: { book, map, shown } }: { readonly leg: LegFigures; readonly flows: FlowsOnPage }) {
  const translator = useTranslator();
  const { t, text, language } = translator;
  const { leg } = figures;
  const quays = useAtlas((state) => readyLayer(state, "quays"));
  const quay = quays?.features.find(({ id }) => id === shown.inputs.quay);
  const quayName = quays === null || quay === undefined ? shown.inputs.quay : featureTitle(quay, quays.meta, language);
  const place = (id: string): string => placeText(id, quayName, map, translator);
  const numbers: readonly (Figure | null)[] = [
    figures.tonnes,
    figures.loads,
    figures.length,
    figures.declared,
    figures.sailingDays,
    figures.tonneKilometres,
    figures.carbonDioxide,
    figures.energy,
  ];
  return (
    <li>
      <b>{materialNames([leg.material], book, translator)}</b>
      <span>{t("flows.leg", { from: place(leg.from), to: place(leg.to), by: t(`flows.by-${leg.by}`) })}</span>
      <dl class="detail-figures">
        {numbers.map(
          (figure) =>
            figure !== null && (
              <div key={`${figure.key} ${text(figure.label)}`}>
                <dt>{text(figure.label)}</dt>
                <dd>{figureText(figure, translator)}</dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
