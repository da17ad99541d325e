import { useEffect, useState } from "preact/hooks";
import { askAgain, loadForWays, openSheet, wayWith } from "../../commands/ways.ts";
import type { Feature } from "../../domain/layer.ts";
import { featurePlace, type Place, placeKey } from "../../domain/place.ts";
import type { DistanceSheet } from "../../domain/way.ts";
import { areSettled, readyLayers, sheetAnswer } from "../../figures/way-answers.ts";
import type { Answer } from "../../state/atlas-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import "../styles/detail.css";
import "../styles/ways.css";
import { nearestLines, sheetLines } from "../ways/sheet-lines.ts";

/** How far from this thing the port, the park, power, rail, roads and centres are; worked out when it is opened. */
export function Distances({ feature }: { readonly feature: Feature }) {
  const { t } = useTranslator();
  const run = useRun();
  const [isOpen, setOpen] = useState(false);
  const place = featurePlace(feature.layer, feature.id);
  return (
    <section class="detail-section">
      <h3>{t("ways.distances")}</h3>
      <div class="detail-actions">
        <Button label={t("ways.from-here")} icon="way" onClick={() => run(wayWith, { end: "from", place })} />
        <Button label={t("ways.to-here")} icon="way" onClick={() => run(wayWith, { end: "to", place })} />
      </div>
      <details class="detail-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("ways.sheet-title")}</summary>
        {isOpen && <SheetOf place={place} />}
        <Button label={t("ways.whole-sheet")} icon="table" onClick={() => run(openSheet, place)} />
      </details>
    </section>
  );
}

function SheetOf({ place }: { readonly place: Place }) {
  const { t } = useTranslator();
  const run = useRun();
  const { answer, again } = useSheet(place);
  if (answer.status === "ready") return <ShortSheet sheet={answer.value} />;
  if (answer.status !== "failed") return <p role="status">{t("ways.working")}</p>;
  const retry = (): void => {
    run(askAgain, undefined);
    again();
  };
  return (
    <div class="detail-problem" role="alert">
      <p>{t("ways.failed")}</p>
      <Button label={t("ways.again")} icon="retry" onClick={retry} />
    </div>
  );
}

const WORKING = { status: "working" } as const;

/** The sheet of a place, worked out anew when the place, the spur or the layers become others; it is no part of the state. */
function useSheet(place: Place): { readonly answer: Answer<DistanceSheet>; readonly again: () => void } {
  const context = useCommands();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  // Null while any layer is on its way.
  const layers = useAtlas((state) => (areSettled(state.layers) ? state.layers : null));
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Answer<DistanceSheet>>(WORKING);
  useEffect(() => {
    void loadForWays.run(context);
  }, [context]);
  useEffect(() => {
    setAnswer(WORKING);
    if (layers === null) return;
    let isAsked = true;
    const settle = (value: Answer<DistanceSheet>): void => {
      if (isAsked) setAnswer(value);
    };
    sheetAnswer(context.store.getState(), { place, spurBuilt }).then(settle, (thrown: unknown) => {
      settle({ status: "failed" });
      // No one waits for this promise: the browser reports it with its cause.
      throw thrown;
    });
    return () => {
      isAsked = false;
    };
  }, [placeKey(place), spurBuilt, layers, tries]);
  return { answer, again: () => setTries((before) => before + 1) };
}

function ShortSheet({ sheet }: { readonly sheet: DistanceSheet }) {
  const translator = useTranslator();
  const { store } = useCommands();
  const { t } = translator;
  return (
    <>
      {sheet.spurBuilt && <p class="detail-notice">{t("ways.spur-notice")}</p>}
      <dl class="short-sheet">
        {nearestLines(sheetLines(sheet, readyLayers(store.getState()), translator)).map(({ row, figures, label }) => (
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
