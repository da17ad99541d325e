import { edit } from "../../commands/planner.ts";
import {
  choiceFor,
  RESTRICTION_RULES,
  type RestrictionChoice,
  type RestrictionRule,
} from "../../domain/restriction.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { metres } from "../../domain/units.ts";
import { useCommands, useTranslator } from "../context.ts";
import { TextField } from "../parts/fields.tsx";
import { Switch } from "../parts/switch.tsx";
import { readWidth } from "./zone-values.ts";

/** Which rules of restriction count, and how wide where the rule leaves a choice. */
export function RestrictionChoicesSection({ scenario }: { readonly scenario: Scenario }) {
  const { t, number } = useTranslator();
  const context = useCommands();
  const { restrictionChoices } = scenario;
  const set = (rule: RestrictionRule, choice: RestrictionChoice): void | Promise<void> =>
    edit.run(context, {
      kind: "set-scenario",
      step: "set-restriction",
      fields: { restrictionChoices: { ...restrictionChoices, [rule.key]: choice } },
    });
  return (
    <details class="planner-more">
      <summary>{t("planner.restrictions")}</summary>
      <div class="planner-form">
        {RESTRICTION_RULES.map((rule) => {
          const choice = choiceFor(rule, restrictionChoices);
          const { editable } = rule;
          return (
            <div key={rule.key} class="planner-rule">
              <Switch
                label={t(`restriction.${rule.key}`)}
                checked={choice.applies}
                onChange={(applies) => void set(rule, { ...choice, applies })}
              />
              {editable !== null && choice.applies && choice.halfWidth !== null && (
                <TextField
                  label={t("planner.half-width", { least: number(editable.least), most: number(editable.most) })}
                  value={number(choice.halfWidth)}
                  read={(text) => readWidth(text, editable)}
                  onRead={(width) => set(rule, { ...choice, halfWidth: metres(width) })}
                  maxLength={6}
                />
              )}
            </div>
          );
        })}
        <p class="fine">{t("planner.restrictions-note")}</p>
      </div>
    </details>
  );
}
