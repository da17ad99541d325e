import type { Command } from "../../commands/command.ts";
import type { KeptState } from "../../domain/kept-scenario.ts";
import { useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { timeText } from "../planner/time-text.ts";
import "../styles/keeping.css";
import { noteText } from "./note-text.ts";

interface KeptListProps {
  /** Newest first. */
  readonly states: readonly KeptState[];
  readonly name: (state: KeptState) => string;
  /** What opening one does. */
  readonly hint: string;
  readonly list: Command;
  readonly open: Command<Pick<KeptState, "scenario" | "serial">>;
  readonly remove: Command<string>;
}

/** Everything that this machine keeps of one kind of work, a work at a time. */
export function KeptList({ states, name, hint, list, open, remove }: KeptListProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const ids = [...new Set(states.map(({ scenario }) => scenario))];
  return (
    <details class="planner-more" onToggle={(event) => event.currentTarget.open && run(list, undefined)}>
      <summary>{t("keeping.states")}</summary>
      <p class="fine">{ids.length === 0 ? t("keeping.no-states") : hint}</p>
      {ids.map((id) => {
        const own = states.filter(({ scenario }) => scenario === id);
        const title = own[0] === undefined ? id : name(own[0]);
        return (
          <section key={id} class="kept-states">
            <h4>{title}</h4>
            <ul>
              {own.map((state) => (
                <li key={state.serial}>
                  <CommandButton
                    command={open}
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
              onClick={() => run(remove, id)}
            />
          </section>
        );
      })}
    </details>
  );
}
