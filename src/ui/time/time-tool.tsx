import { compareWithNow, showPhase } from "../../commands/time.ts";
import { TIME_PHASES, type TimePhase } from "../../domain/time-phase.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Switch } from "../parts/switch.tsx";
import { useNoYear } from "./no-year.ts";
import "../styles/time.css";

/** The phases in time: which of them the map shows, what it draws then, and what carries no year. */
export function TimeTool() {
  const { t } = useTranslator();
  const run = useRun();
  const phase = useAtlas((state) => state.phase ?? null);
  return (
    <div class="time-tool">
      <Switch
        label={t("time.one")}
        hint={t("time.one-hint")}
        checked={phase !== null}
        onChange={(isOne) => run(showPhase, isOne ? "now" : null)}
      />
      {phase !== null && <PhaseSlider phase={phase} />}
      <p class="fine">{t("time.estimates")}</p>
    </div>
  );
}

function PhaseSlider({ phase }: { readonly phase: TimePhase }) {
  const { t } = useTranslator();
  const run = useRun();
  const noYear = useNoYear();
  const isCompared = useAtlas(({ compared }) => compared === true);
  const isPlan = useAtlas(({ mode, plan }) => mode.kind === "plan" && plan.scenario !== null);
  const said = t(`stage.phase-${phase}`);
  return (
    <>
      <div class="time-slider">
        <span>
          <label for="time-slider">{t("time.slider")}</label> <output for="time-slider">{said}</output>
        </span>
        <input
          id="time-slider"
          type="range"
          min={0}
          max={TIME_PHASES.length - 1}
          step={1}
          value={TIME_PHASES.indexOf(phase)}
          aria-valuetext={said}
          aria-describedby="time-about"
          onInput={(event) => run(showPhase, TIME_PHASES[event.currentTarget.valueAsNumber] ?? null)}
        />
        <div class="time-ticks" aria-hidden="true">
          {TIME_PHASES.map((tick) => (
            <span key={tick} class={tick === phase ? "time-tick-here" : undefined}>
              {t(`time.tick-${tick}`)}
            </span>
          ))}
        </div>
      </div>
      {phase !== "now" && (
        <Switch
          label={t("time.compare")}
          hint={t("time.compare-hint")}
          checked={isCompared}
          onChange={(isOn) => run(compareWithNow, isOn)}
        />
      )}
      <p id="time-about">{t(`time.about-${phase}`)}</p>
      {noYear.things.length > 0 && <p>{t("time.no-year", { things: noYear.things.join(", ") })}</p>}
      {noYear.zones > 0 && <p>{t("time.zones-no-year", { count: noYear.zones })}</p>}
      {isPlan && <p class="fine">{t("time.no-hands")}</p>}
    </>
  );
}
