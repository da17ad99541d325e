import { useMemo } from "preact/hooks";
import { showRings } from "../../commands/ways.ts";
import { featurePlace, placeKey } from "../../domain/place.ts";
import type { Ring } from "../../domain/way.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { ringFigures } from "../../figures/rings.ts";
import { readyLayers } from "../../state/layers.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { numberSources } from "../inspector/numbered-sources.ts";
import { SourceList } from "../inspector/origin.tsx";
import { SourceMarks } from "../inspector/source-marks.tsx";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { Switch } from "../parts/switch.tsx";
import { AnswerState } from "./answer-state.tsx";
import { ringsStartText, ringText } from "./rings-words.ts";

/** How far one comes along the roads: drawn on the map, and here in numbers. */
export function RingsSection() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const { from, rings } = useAtlas(({ ways }) => ways);
  const answer = useAtlas(({ ways }) => ways.answers.rings);
  if (from === null && rings === null) return null;
  const hint = rings === null ? {} : { hint: placeTitle(rings, store.getState(), translator) };
  return (
    <section class="detail-section rings">
      <Switch
        label={t("ways.rings")}
        {...hint}
        checked={rings !== null}
        onChange={(checked) => run(showRings, checked ? from : null)}
      />
      {rings !== null && from !== null && placeKey(rings) !== placeKey(from) && (
        <Button label={t("ways.rings-of-from")} onClick={() => run(showRings, from)} />
      )}
      <AnswerState answer={answer} of="rings">
        {(value) => <RingList rings={value} />}
      </AnswerState>
    </section>
  );
}

function RingList({ rings }: { readonly rings: readonly Ring[] }) {
  const translator = useTranslator();
  const { t } = translator;
  const { store } = useCommands();
  const layers = useAtlas((state) => state.layers);
  const figures = useMemo(() => {
    const ready = readyLayers(store.getState());
    return rings.map((ring) => ({ ring, of: ringFigures(ring, ready) }));
  }, [rings, layers]);
  if (rings.length === 0) return <p role="status">{t("ways.rings-not-carried")}</p>;
  if (rings.every(({ roadMetres }) => roadMetres === 0)) return <p role="status">{t("ways.rings-none")}</p>;
  const start = ringsStartText(rings[0]?.start ?? null, store.getState(), translator);
  // The widest ring names them all, the roads first.
  const sources = numberSources(figures.map(({ of }) => of.sources).reverse());
  return (
    <>
      {start !== null && <p class="way-lacking way-share">{start}</p>}
      <ol class="ring-list">
        {figures.map(({ ring, of }, index) => (
          <li key={ring.limitMetres} class={`ring-${index}`}>
            <b>{t("ways.ring-limit", { limit: figureText(of.limit, translator) })}</b> {ringText(of, translator)}
            <SourceMarks sources={of.sources} numbered={sources} />
            <ThingsReached ring={ring} />
          </li>
        ))}
      </ol>
      <p class="fine">{t("ways.rings-method")}</p>
      <details class="detail-method">
        <summary>{t("inspector.sources")}</summary>
        <SourceList sources={sources} />
      </details>
    </>
  );
}

function ThingsReached({ ring }: { readonly ring: Ring }) {
  const translator = useTranslator();
  const { store } = useCommands();
  const names = new Set(
    ring.reached.map(({ layer, feature }) => placeTitle(featurePlace(layer, feature), store.getState(), translator)),
  );
  if (names.size === 0) return null;
  return (
    <details>
      <summary>{translator.t("ways.ring-reached", { count: names.size })}</summary>
      <p>{[...names].join(" · ")}</p>
    </details>
  );
}
