import { edit } from "../../commands/planner.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { useCommands, useTranslator } from "../context.ts";
import { TextField } from "../parts/fields.tsx";
import { readName, readNote } from "./zone-values.ts";

/** What writing is called in the history. */
const STEPS = { name: "set-name", notes: "set-notes" } as const;

/** What the scenario is called and what it holds, in the planner's words: each a step of its own. */
export function ScenarioWords({ scenario }: { readonly scenario: Scenario }) {
  const { t, text } = useTranslator();
  const context = useCommands();
  const set = (field: "name" | "notes", value: string): void | Promise<void> => {
    if (value === text(scenario[field])) return;
    return edit.run(context, { kind: "set-scenario", step: STEPS[field], fields: { [field]: value } });
  };
  return (
    <details class="planner-more">
      <summary>{t("planner.notes")}</summary>
      <div class="planner-form">
        <TextField
          label={t("planner.field.name")}
          value={text(scenario.name)}
          read={readName}
          onRead={(name) => set("name", name)}
        />
        <TextField
          label={t("planner.field.notes")}
          value={text(scenario.notes)}
          read={readNote}
          onRead={(notes) => set("notes", notes)}
          maxLength={5_000}
          lines={8}
        />
      </div>
    </details>
  );
}
