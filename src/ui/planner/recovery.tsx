import { acceptRecovery, declineRecovery, listKeptStates, openKeptState, removeKept } from "../../commands/keeping.ts";
import type { KeptState } from "../../domain/kept-scenario.ts";
import type { Translator } from "../../i18n/translator.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { stepText } from "./step-text.ts";
import { timeText } from "./time-text.ts";
import { Told } from "./told.tsx";

/** What was worked on last, offered when the planner opens. */
export function RecoveryOffer() {
  const translator = useTranslator();
  const { t, text } = translator;
  const offer = useAtlas(({ plan }) => plan.recovery.offer);
  if (offer === null) return null;
  const { name, time } = offer.state;
  return (
    <section class="recovery" aria-labelledby="recovery-title" role="status">
      <h3 id="recovery-title">{t("recovery.title")}</h3>
      <p>
        <Told
          text={t("recovery.offer", { time: timeText(time, translator) })}
          names={{ name: text(name), step: noteText(offer.state, translator) }}
        />
      </p>
      {offer.openElsewhere && <p>{t("recovery.open-elsewhere")}</p>}
      <div class="actions">
        <CommandButton command={acceptRecovery} args={undefined} look="primary" />
        <CommandButton command={declineRecovery} args={undefined} />
      </div>
      <p class="fine">{t("recovery.declining")}</p>
    </section>
  );
}

/** Everything that this machine keeps, a scenario at a time, newest first. */
export function KeptStates() {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const states = useAtlas(({ plan }) => plan.recovery.states);
  const ids = [...new Set(states.map(({ scenario }) => scenario))];
  return (
    <details class="planner-more" onToggle={(event) => event.currentTarget.open && run(listKeptStates, undefined)}>
      <summary>{t("keeping.states")}</summary>
      <p class="fine">{t(ids.length === 0 ? "keeping.no-states" : "keeping.states-hint")}</p>
      {ids.map((id) => {
        const own = states.filter(({ scenario }) => scenario === id);
        return (
          <section key={id} class="kept-states">
            <h4>{text(own[0]?.name ?? id)}</h4>
            <ul>
              {own.map((state) => (
                <li key={state.serial}>
                  <CommandButton
                    command={openKeptState}
                    args={state}
                    look="quiet"
                    label={t("keeping.state", {
                      time: timeText(state.time, translator),
                      step: noteText(state, translator),
                    })}
                  />
                  {state.pinned && <small> {t("keeping.pinned")}</small>}
                </li>
              ))}
            </ul>
            <Button
              label={`${t("command.remove-kept")}: ${text(own[0]?.name ?? id)}`}
              icon="remove"
              look="quiet"
              onClick={() => run(removeKept, id)}
            />
          </section>
        );
      })}
    </details>
  );
}

const noteText = ({ note }: KeptState, translator: Translator): string =>
  note === null ? translator.t("keeping.no-step") : stepText(note, translator);
