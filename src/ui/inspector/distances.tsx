import { useEffect, useRef, useState } from "preact/hooks";
import { loadForWays, openSheet, wayWith } from "../../commands/ways.ts";
import type { Feature, Layer, LayerId } from "../../domain/layer.ts";
import { featurePlace, type Place, placeKey } from "../../domain/place.ts";
import { sameItems } from "../../domain/same-items.ts";
import type { DistanceSheet } from "../../domain/way.ts";
import { idsOf, neededForSheet } from "../../figures/needed-layers.ts";
import { sheetAnswer } from "../../figures/way-answers.ts";
import type { Answer } from "../../state/atlas-state.ts";
import { readyLayers } from "../../state/layers.ts";
import { areSettled } from "../../state/settled.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import "../styles/detail.css";
import "../styles/sheet.css";
import "../styles/ways.css";
import { AnswerState } from "../ways/answer-state.tsx";
import { shortSheet } from "../ways/short-sheet.ts";

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
  const { answer, again } = useSheet(place);
  return (
    <AnswerState answer={answer} of="sheet" onAgain={again}>
      {(sheet) => <ShortSheet sheet={sheet} />}
    </AnswerState>
  );
}

const WORKING = { status: "working" } as const;

/** The sheet of a place, worked out anew when the place, the spur or its layers become others; it is no part of the state. */
function useSheet(place: Place): { readonly answer: Answer<DistanceSheet>; readonly again: () => void } {
  const context = useCommands();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  const layers = useSettledLayers(idsOf(neededForSheet(place)));
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

/** Those of some layers that are at hand, the same array as long as they are the same; null while one is on its way. */
function useSettledLayers(ids: readonly LayerId[]): readonly Layer[] | null {
  const { store } = useCommands();
  useAtlas(({ layers }) => layers);
  const last = useRef<readonly Layer[] | null>(null);
  const state = store.getState();
  const now = areSettled(state, ids) ? readyLayers(state, ids) : null;
  if (now === null || last.current === null || !sameItems(last.current, now)) last.current = now;
  return last.current;
}

function ShortSheet({ sheet }: { readonly sheet: DistanceSheet }) {
  const translator = useTranslator();
  const { store } = useCommands();
  const { rows, onSpur, notes } = shortSheet(sheet, store.getState(), translator);
  return (
    <>
      {onSpur && <p class="detail-notice">{translator.t("ways.spur-notice")}</p>}
      <dl class="short-sheet">
        {rows.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{notes.join(" ")}</p>
    </>
  );
}
