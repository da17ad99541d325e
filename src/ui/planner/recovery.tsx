import { acceptRecovery, declineRecovery, listKeptStates, openKeptState, removeKept } from "../../commands/keeping.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { KeptList } from "../keeping/kept-list.tsx";
import { WorkOffer } from "../keeping/work-offer.tsx";

/** The scenario that was worked on last, offered when the planner opens. */
export function RecoveryOffer() {
  const { t, text } = useTranslator();
  const offer = useAtlas(({ plan }) => plan.recovery.offer);
  return (
    <WorkOffer
      id="recovery-title"
      offer={offer}
      name={({ name }) => text(name)}
      openElsewhere={t("recovery.open-elsewhere")}
      accept={acceptRecovery}
      decline={declineRecovery}
    />
  );
}

/** Every scenario that this machine keeps. */
export function KeptStates() {
  const { t, text } = useTranslator();
  const states = useAtlas(({ plan }) => plan.recovery.states);
  return (
    <KeptList
      states={states}
      name={({ name }) => text(name)}
      hint={t("keeping.states-hint")}
      list={listKeptStates}
      open={openKeptState}
      remove={removeKept}
    />
  );
}
