import { continueStory, leaveStoryWork } from "../../commands/kept-stories.ts";
import { makingOf } from "../../state/making.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { timeText } from "../planner/time-text.ts";
import { Told } from "../planner/told.tsx";
import { keptTitle } from "./kept-stories.tsx";

/** A story that a page left in hand when it went, among the notices of any mode. */
export function UnfinishedStory({ onWork }: { readonly onWork: () => void }) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const work = useAtlas((state) => makingOf(state).recovery.unfinished);
  if (!work) return null;
  return (
    <div class="notice" role="group" aria-label={t("recovery.title")}>
      <Icon name="info" />
      <div class="notice-work">
        <p>
          <strong>{t("recovery.title")}</strong>{" "}
          <Told
            text={t("recovery.left", { time: timeText(work.time, translator) })}
            names={{ name: keptTitle(work.name, translator) }}
          />
        </p>
        <Button
          label={t("command.accept-recovery")}
          look="primary"
          onClick={() => {
            onWork();
            run(continueStory, undefined);
          }}
        />
      </div>
      <CommandButton command={leaveStoryWork} args={undefined} icon="close" iconOnly look="quiet" />
    </div>
  );
}
