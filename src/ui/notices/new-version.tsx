import { leaveUpdate, takeUpdate } from "../../commands/offline.ts";
import { isOnStage } from "../../state/offline.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Offer } from "./offer.tsx";

/** The map has a new version: an offer, not in front of people. */
export function NewVersion() {
  const { t } = useTranslator();
  const isOffered = useAtlas((state) => Boolean(state.offline?.update) && !isOnStage(state));
  if (!isOffered) return null;
  return (
    <Offer
      title={t("update.title")}
      take={<CommandButton command={takeUpdate} args={undefined} look="primary" />}
      leave={leaveUpdate}
    >
      {t("update.note")}
    </Offer>
  );
}
