import { askAgain, showPoint } from "../../commands/ways.ts";
import { type Place, pointPlace } from "../../domain/place.ts";
import { TOUCHING_METRES, type WayAnswer } from "../../domain/way.ts";
import { isHomeLike } from "../../figures/home-like.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { straightOf } from "../../figures/straight-between.ts";
import type { Translator } from "../../i18n/translator.ts";
import { hasTwoEnds } from "../../state/ways.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { FoundWays } from "./found-ways.tsx";

/** The answer between the two ends, or why there is none. */
export function WaySection() {
  const { t } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  const ways = useAtlas((state) => state.ways);
  const { from, to, answers } = ways;
  if (from === null || to === null) return <p class="fine">{t("ways.two-ends")}</p>;
  if (!hasTwoEnds(ways)) return <p role="status">{t("ways.same-ends")}</p>;
  const answer = answers.way;
  const state = store.getState();
  const isHome = [from, to].some((place) => isHomeLike(place.kind === "feature" ? place : null, state));
  return (
    <section class="detail-section way-answer" aria-label={t("ways.answer")}>
      {answer.status === "working" && <p role="status">{t("ways.working")}</p>}
      {answer.status === "failed" && (
        <div class="detail-problem" role="alert">
          <p>{t("ways.failed")}</p>
          <Button label={t("ways.again")} icon="retry" onClick={() => run(askAgain, undefined)} />
        </div>
      )}
      {answer.status === "ready" && (
        <>
          <Answered answer={answer.value} from={from} to={to} />
          {isHome && <p class="detail-notice">{t("ways.noise")}</p>}
        </>
      )}
    </section>
  );
}

interface AnsweredProps {
  readonly answer: WayAnswer;
  readonly from: Place;
  readonly to: Place;
}

function Answered({ answer, from, to }: AnsweredProps) {
  const by = useAtlas(({ ways }) => ways.by);
  switch (answer.kind) {
    case "found":
      return <FoundWays ways={answer.ways} />;
    case "unreachable":
      return <Unreachable answer={answer} lost={answer.end === "from" ? from : to} by={by} />;
    case "outside":
      return <Outside lost={answer.end === "from" ? from : to} from={from} to={to} />;
  }
}

interface UnreachableProps {
  readonly answer: Extract<WayAnswer, { kind: "unreachable" }>;
  readonly lost: Place;
  readonly by: "road" | "rail";
}

/** Where the network ends before the place, and how much is missing; or that only a turn is. */
function Unreachable({ answer: { why, nearest, gapMetres }, lost, by }: UnreachableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const gap = nearest === null ? null : straightOf(store.getState(), lost, pointPlace(nearest));
  const name = placeTitle(lost, store.getState(), translator);
  return (
    <div class="way-refused" role="status">
      <p>
        <strong>{t(`ways.unreachable-${by}`, { name })}</strong>
      </p>
      {why === "no-turn" && <p>{t("ways.no-turn")}</p>}
      {why === "no-network" && gapMetres !== null && gap !== null && (
        <p>
          {gapMetres < TOUCHING_METRES
            ? t("ways.gap-none")
            : t("ways.gap", { gap: gapText(gapMetres, gap.plusMinusMetres, translator) })}
        </p>
      )}
      {why === "no-network" && nearest !== null && (
        <Button label={t("ways.show-gap")} icon="place" onClick={() => run(showPoint, nearest)} />
      )}
    </div>
  );
}

/** "40 m ± 300 m": the gap is what is asked for, so it is not rounded away where its end is known less well. */
function gapText(gap: number, plusMinus: number, { quantity }: Translator): string {
  const tolerance = plusMinus < 1 ? "" : ` ±\u202f${quantity(Math.ceil(plusMinus), "m")}`;
  return `${quantity(Math.ceil(gap), "m")}${tolerance}`;
}

/** No network there: only the straight distance, and how it was measured. */
function Outside({ lost, from, to }: { readonly lost: Place; readonly from: Place; readonly to: Place }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { store } = useCommands();
  const state = store.getState();
  const straight = straightOf(state, from, to);
  return (
    <div class="way-refused" role="status">
      <p>
        <strong>{t("ways.outside", { name: placeTitle(lost, state, translator) })}</strong>
      </p>
      {straight !== null && (
        <dl class="detail-figures">
          <div>
            <dt>{text(straight.figure.label)}</dt>
            <dd>
              <strong>{figureText(straight.figure, translator)}</strong>
            </dd>
          </div>
        </dl>
      )}
      {straight !== null && <p class="fine">{t(`method.${straight.figure.method}`)}</p>}
    </div>
  );
}
