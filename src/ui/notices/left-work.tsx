import type { Command } from "../../commands/command.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { timeText } from "../planner/time-text.ts";
import { Told } from "../planner/told.tsx";
import { Offer } from "./offer.tsx";

interface LeftWorkProps {
  readonly name: string;
  /** When it was kept last: ISO 8601, UTC. */
  readonly time: string;
  readonly goOn: Command;
  readonly leave: Command;
  readonly onWork: () => void;
}

/** Work that a page left in hand when it went, offered in any mode. */
export function LeftWork({ name, time, goOn, leave, onWork }: LeftWorkProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const take = (): void => {
    onWork();
    run(goOn, undefined);
  };
  return (
    <Offer
      title={t("recovery.title")}
      take={<Button label={t("command.accept-recovery")} look="primary" onClick={take} />}
      leave={leave}
    >
      <Told text={t("recovery.left", { time: timeText(time, translator) })} names={{ name }} />
    </Offer>
  );
}
