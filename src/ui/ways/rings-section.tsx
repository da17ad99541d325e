import { showRings } from "../../commands/ways.ts";
import { featurePlace, placeKey } from "../../domain/place.ts";
import type { Ring } from "../../domain/way.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { ringFigures } from "../../figures/rings.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { Switch } from "../parts/switch.tsx";
import { AnswerState } from "./answer-state.tsx";

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
  if (rings.length === 0) return <p role="status">{t("ways.rings-not-carried")}</p>;
  if (rings.every(({ roadMetres }) => roadMetres === 0)) return <p role="status">{t("ways.rings-none")}</p>;
  return (
    <>
      <ol class="ring-list">
        {rings.map((ring, index) => {
          const { limit, roads } = ringFigures(ring);
          const names = new Set(
            ring.reached.map(({ layer, feature }) =>
              placeTitle(featurePlace(layer, feature), store.getState(), translator),
            ),
          );
          return (
            <li key={ring.limitMetres} class={`ring-${index}`}>
              <b>{t("ways.ring-limit", { limit: figureText(limit, translator) })}</b>{" "}
              {t("ways.ring-roads", { length: figureText(roads, translator) })}
              {names.size > 0 && (
                <details>
                  <summary>{t("ways.ring-reached", { count: names.size })}</summary>
                  <p>{[...names].join(" · ")}</p>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      <p class="fine">{t("ways.rings-method")}</p>
    </>
  );
}
