import { continueWork, leaveWork } from "../../commands/unfinished-work.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { timeText } from "./time-text.ts";
import { Told } from "./told.tsx";

/** Work that a page left in hand when it went, among the notices of any mode. */
export function UnfinishedWork({ onWork }: { readonly onWork: () => void }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const run = useRun();
  const work = useAtlas(({ plan }) => plan.recovery.unfinished);
  if (!work) return null;
  return (
    <div class="notice" role="group" aria-label={t("recovery.title")}>
      <Icon name="info" />
      <div class="notice-work">
        <p>
          <strong>{t("recovery.title")}</strong>{" "}
          <Told
            text={t("recovery.left", { time: timeText(work.time, translator) })}
            names={{ name: text(work.name) }}
          />
        </p>
        <Button
          label={t("command.accept-recovery")}
          look="primary"
          onClick={() => {
            onWork();
            run(continueWork, undefined);
          }}
        />
      </div>
      <CommandButton command={leaveWork} args={undefined} icon="close" iconOnly look="quiet" />
    </div>
  );
}
