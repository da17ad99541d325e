import {
  acceptStory,
  declineStory,
  listKeptStories,
  openKeptStory,
  removeKeptStory,
} from "../../commands/kept-stories.ts";
import type { KeptState } from "../../domain/kept-scenario.ts";
import type { LocalizedText } from "../../domain/language.ts";
import type { Text } from "../../domain/layer.ts";
import type { Translator } from "../../i18n/translator.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { stepText } from "../planner/step-text.ts";
import { timeText } from "../planner/time-text.ts";
import { Told } from "../planner/told.tsx";
import { storyTitle } from "./story-title.ts";

/** The story that was worked on last. */
export function StoryOffer() {
  const translator = useTranslator();
  const { t } = translator;
  const offer = useAtlas((state) => makingOf(state).recovery.offer);
  if (offer === null) return null;
  const { name, time } = offer.state;
  return (
    <section class="recovery" aria-labelledby="story-recovery" role="status">
      <h3 id="story-recovery">{t("recovery.title")}</h3>
      <p>
        <Told
          text={t("recovery.offer", { time: timeText(time, translator) })}
          names={{ name: keptTitle(name, translator), step: noteText(offer.state, translator) }}
        />
      </p>
      {offer.openElsewhere && <p>{t("making.open-elsewhere")}</p>}
      <div class="actions">
        <CommandButton command={acceptStory} args={undefined} look="primary" />
        <CommandButton command={declineStory} args={undefined} />
      </div>
      <p class="fine">{t("recovery.declining")}</p>
    </section>
  );
}

/** Everything that this machine keeps, a story at a time, newest first. */
export function KeptStories() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const states = useAtlas((state) => makingOf(state).recovery.states);
  const ids = [...new Set(states.map(({ scenario }) => scenario))];
  return (
    <details class="planner-more" onToggle={(event) => event.currentTarget.open && run(listKeptStories, undefined)}>
      <summary>{t("keeping.states")}</summary>
      <p class="fine">{t(ids.length === 0 ? "keeping.no-states" : "making.states-hint")}</p>
      {ids.map((id) => {
        const own = states.filter(({ scenario }) => scenario === id);
        const title = keptTitle(own[0]?.name ?? "", translator);
        return (
          <section key={id} class="kept-states">
            <h4>{title}</h4>
            <ul>
              {own.map((state) => (
                <li key={state.serial}>
                  <CommandButton
                    command={openKeptStory}
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
              label={`${t("command.remove-kept")}: ${title}`}
              icon="remove"
              look="quiet"
              onClick={() => run(removeKeptStory, id)}
            />
          </section>
        );
      })}
    </details>
  );
}

export const keptTitle = (name: Text, translator: Translator): string =>
  storyTitle(typeof name === "string" ? same(name) : name, translator);

const same = (text: string): LocalizedText => ({ fi: text, sv: text, en: text });

const noteText = ({ note }: KeptState, translator: Translator): string =>
  note === null ? translator.t("keeping.no-step") : stepText(note, translator);
