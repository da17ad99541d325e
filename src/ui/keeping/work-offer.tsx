import type { Command } from "../../commands/command.ts";
import type { KeptState } from "../../domain/kept-scenario.ts";
import type { Recovery } from "../../state/planner-state.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { timeText } from "../planner/time-text.ts";
import { Told } from "../planner/told.tsx";
import "../styles/keeping.css";
import { noteText } from "./note-text.ts";

interface WorkOfferProps {
  /** Unique in the page. */
  readonly id: string;
  readonly offer: Recovery["offer"];
  readonly name: (state: KeptState) => string;
  /** Said where another tab has it open. */
  readonly openElsewhere: string;
  readonly accept: Command;
  readonly decline: Command;
}

/** What was worked on last, offered where work of its kind begins. */
export function WorkOffer({ id, offer, name, openElsewhere, accept, decline }: WorkOfferProps) {
  const translator = useTranslator();
  const { t } = translator;
  if (offer === null) return null;
  const { state } = offer;
  return (
    <section class="recovery" aria-labelledby={id} role="status">
      <h3 id={id}>{t("recovery.title")}</h3>
      <p>
        <Told
          text={t("recovery.offer", { time: timeText(state.time, translator) })}
          names={{ name: name(state), step: noteText(state, translator) }}
        />
      </p>
      {offer.openElsewhere && <p>{openElsewhere}</p>}
      <div class="actions">
        <CommandButton command={accept} args={undefined} look="primary" />
        <CommandButton command={decline} args={undefined} />
      </div>
      <p class="fine">{t("recovery.declining")}</p>
    </section>
  );
}
