import { useState } from "preact/hooks";
import { loadForWays, openSheet, wayWith } from "../../commands/ways.ts";
import type { Feature } from "../../domain/layer.ts";
import { featurePlace } from "../../domain/place.ts";
import type { DistanceSheet } from "../../domain/way.ts";
import { answerSheet } from "../../figures/distance-sheet.ts";
import { readyLayers } from "../../figures/keep-ways-answered.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import "../styles/ways.css";
import { nearestLines, sheetLines } from "../ways/sheet-lines.ts";

/** How far from this thing the port, the park, power, rail, roads and centres are; worked out when it is opened. */
export function Distances({ feature }: { readonly feature: Feature }) {
  const { t } = useTranslator();
  const context = useCommands();
  const run = useRun();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  const [sheet, setSheet] = useState<DistanceSheet | null | "failed">(null);
  const place = featurePlace(feature.layer, feature.id);

  const work = async (): Promise<void> => {
    await loadForWays.run(context);
    const layers = readyLayers(context.store.getState());
    setSheet((await answerSheet(layers, { place, spurBuilt }).catch(() => null)) ?? "failed");
  };

  return (
    <section class="detail-section">
      <h3>{t("ways.distances")}</h3>
      <div class="detail-actions">
        <Button label={t("ways.from-here")} icon="way" onClick={() => run(wayWith, { end: "from", place })} />
        <Button label={t("ways.to-here")} icon="way" onClick={() => run(wayWith, { end: "to", place })} />
      </div>
      <details class="detail-group" onToggle={(event) => event.currentTarget.open && sheet === null && void work()}>
        <summary>{t("ways.sheet-title")}</summary>
        {sheet === null && <p role="status">{t("ways.working")}</p>}
        {sheet === "failed" && <p role="alert">{t("ways.failed")}</p>}
        {sheet !== null && sheet !== "failed" && <ShortSheet sheet={sheet} />}
        <Button label={t("ways.whole-sheet")} icon="table" onClick={() => run(openSheet, place)} />
      </details>
    </section>
  );
}

function ShortSheet({ sheet }: { readonly sheet: DistanceSheet }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <>
      {sheet.spurBuilt && <p class="detail-notice">{t("ways.spur-notice")}</p>}
      <dl class="short-sheet">
        {nearestLines(sheetLines(sheet, translator)).map(({ row, figures, label }) => (
          <div key={row.target.key}>
            <dt>{label}</dt>
            <dd>
              {t("ways.short-straight", { length: figureText(figures.straight, translator) })}
              {figures.road !== null && (
                <> · {t("ways.short-road", { length: figureText(figures.road, translator) })}</>
              )}
              {figures.rail !== null && (
                <> · {t("ways.short-rail", { length: figureText(figures.rail, translator) })}</>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="fine">{t("ways.sheet-method")}</p>
    </>
  );
}
