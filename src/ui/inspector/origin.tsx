import type { Feature, LayerMeta } from "../../domain/layer.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { coordinatesText, systemAt } from "../../geodesy/coordinates-text.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { dateText } from "../parts/date-text.ts";
import type { NumberedSources } from "./numbered-sources.ts";

interface OriginProps {
  readonly feature: Feature;
  readonly meta: LayerMeta;
}

/** How the thing came onto the map: note, caveats, where it lies, source, licence, date, accuracy. */
export function Origin({ feature, meta }: OriginProps) {
  const translator = useTranslator();
  const { t, text, said } = translator;
  const system = useAtlas((state) => state.coordinateSystem);
  const isPoint = feature.geometry.type === "Point";
  const middle = centroid(feature.geometry);
  const coordinates = coordinatesText(middle, system, translator.language);
  const rows = [
    [t("inspector.as-of"), dateText(feature.asOf, translator)],
    [t("inspector.accuracy"), `±\u202f${translator.quantity(feature.accuracyMetres, "m")}`],
    [
      t(isPoint ? "inspector.coordinates" : "inspector.coordinates-middle", {
        system: said(`coordinate-system.${systemAt(middle, system)}`),
      }),
      coordinates,
    ],
    [t("inspector.licence"), said(`licence.${meta.licence}`)],
  ] as const;
  return (
    <section class="detail-section">
      {feature.note !== null && <p class="detail-note">{text(feature.note)}</p>}
      {meta.caveats.length > 0 && (
        <>
          <h3>{t("inspector.caveats")}</h3>
          <ul class="detail-caveats">
            {meta.caveats.map((caveat) => (
              <li key={caveat.fi}>{text(caveat)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("inspector.origin")}</h3>
      <dl class="detail-figures detail-small">
        <div>
          <dt>{t("inspector.source")}</dt>
          <dd>{text(feature.source.title)}</dd>
        </div>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {meta.licenceNote !== undefined && <p class="detail-small">{text(meta.licenceNote)}</p>}
      <p class="detail-small">{meta.attribution}</p>
    </section>
  );
}

/** Every source that the card names, by its number. */
export function SourceList({ sources }: { readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const { t, text } = translator;
  if (sources.list.length === 0) return null;
  return (
    <section class="detail-section">
      <h3>{t("inspector.sources")}</h3>
      <ol class="detail-sources">
        {sources.list.map((source) => (
          <li key={JSON.stringify(source)}>
            {isWebAddress(source.url) ? (
              <a href={source.url} target="_blank" rel="noreferrer">
                {text(source.title)}
              </a>
            ) : (
              text(source.title)
            )}
            {source.date !== undefined && `, ${dateText(source.date, translator)}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only web addresses become links: an address in the data must not run anything. */
const isWebAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);
