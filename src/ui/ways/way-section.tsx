import { showPoint } from "../../commands/ways.ts";
import type { LayerId } from "../../domain/layer.ts";
import type { Place } from "../../domain/place.ts";
import { TOUCHING_METRES, type WayAnswer } from "../../domain/way.ts";
import { isHomeLike } from "../../figures/home-like.ts";
import { placeTitle } from "../../figures/place-title.ts";
import { straightOf } from "../../figures/straight-between.ts";
import { gapFigure } from "../../figures/ways.ts";
import { hasTwoEnds } from "../../state/ways.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { figureText } from "../parts/figure-text.ts";
import { AnswerState } from "./answer-state.tsx";
import { FoundWays } from "./found-ways.tsx";
import { nearbyText, straightNote } from "./way-words.ts";

/** The answer between the two ends, or why there is none. */
export function WaySection() {
  const { t } = useTranslator();
  const { store } = useCommands();
  const ways = useAtlas((state) => state.ways);
  const { from, to, answers } = ways;
  if (from === null || to === null) return <p class="fine">{t("ways.two-ends")}</p>;
  if (!hasTwoEnds(ways)) return <p role="status">{t("ways.same-ends")}</p>;
  const state = store.getState();
  const isHome = [from, to].some((place) => isHomeLike(place, state));
  return (
    <section class="detail-section way-answer" aria-label={t("ways.answer")}>
      <AnswerState answer={answers.way} of="way">
        {(answer, without) => (
          <>
            <Answered answer={answer} without={without} from={from} to={to} />
            {isHome && <p class="detail-notice">{t("ways.noise")}</p>}
          </>
        )}
      </AnswerState>
    </section>
  );
}

interface AnsweredProps {
  readonly answer: WayAnswer;
  readonly without: readonly LayerId[];
  readonly from: Place;
  readonly to: Place;
}

function Answered({ answer, without, from, to }: AnsweredProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { store } = useCommands();
  const by = useAtlas(({ ways }) => ways.by);
  switch (answer.kind) {
    case "found":
      return <FoundWays ways={answer.ways} without={without} />;
    case "unreachable":
      return <Unreachable answer={answer} lost={answer.end === "from" ? from : to} by={by} />;
    case "nearby":
      return <OnlyStraight why={nearbyText(answer.why, by, translator)} from={from} to={to} />;
    case "not-carried":
      return <OnlyStraight why={t(`ways.not-carried-${by}`)} from={from} to={to} />;
    case "outside": {
      const name = placeTitle(answer.end === "from" ? from : to, store.getState(), translator);
      return <OnlyStraight why={t("ways.outside", { name })} from={from} to={to} />;
    }
  }
}

interface UnreachableProps {
  readonly answer: Extract<WayAnswer, { kind: "unreachable" }>;
  readonly lost: Place;
  readonly by: "road" | "rail";
}

/** Where the network ends before the place, and how much is missing; or that only a turn is. */
function Unreachable({ answer, lost, by }: UnreachableProps) {
  const { why, nearest, gapMetres } = answer;
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const gap = gapFigure(answer);
  const name = placeTitle(lost, store.getState(), translator);
  return (
    <div class="way-refused" role="status">
      <p>
        <strong>{t(`ways.unreachable-${by}`, { name })}</strong>
      </p>
      {why === "no-turn" && <p>{t("ways.no-turn")}</p>}
      {why === "no-network" && gapMetres !== null && gap !== null && (
        <p>{gapMetres < TOUCHING_METRES ? t("ways.gap-none") : t("ways.gap", { gap: figureText(gap, translator) })}</p>
      )}
      {why === "no-network" && nearest !== null && (
        <Button label={t("ways.show-gap")} icon="place" onClick={() => run(showPoint, nearest)} />
      )}
    </div>
  );
}

/** No way to tell of: why, the straight distance, and how it was measured. */
function OnlyStraight({ why, from, to }: { readonly why: string; readonly from: Place; readonly to: Place }) {
  const translator = useTranslator();
  const { text } = translator;
  const { store } = useCommands();
  const straight = straightOf(store.getState(), from, to);
  return (
    <div class="way-refused" role="status">
      <p>
        <strong>{why}</strong>
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
      {straight !== null && <p class="fine">{straightNote(straight.figure, translator)}</p>}
    </div>
  );
}
