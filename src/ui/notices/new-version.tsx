import { leaveUpdate, takeUpdate } from "../../commands/offline.ts";
import { isOnStage } from "../../state/offline.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

/** The map has a new version: an offer, not in front of people. */
export function NewVersion() {
  const { t } = useTranslator();
  const isOffered = useAtlas((state) => Boolean(state.offline?.update) && !isOnStage(state));
  if (!isOffered) return null;
  return (
    <div class="notice" role="group" aria-label={t("update.title")}>
      <Icon name="info" />
      <div class="notice-work">
        <p>
          <strong>{t("update.title")}</strong> {t("update.note")}
        </p>
        <CommandButton command={takeUpdate} args={undefined} look="primary" />
      </div>
      <CommandButton command={leaveUpdate} args={undefined} icon="close" iconOnly look="quiet" />
    </div>
  );
}
