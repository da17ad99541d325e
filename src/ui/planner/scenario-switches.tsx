import { edit } from "../../commands/planner.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { useRun, useTranslator } from "../context.ts";
import { Switch } from "../parts/switch.tsx";

const SWITCHES = ["spurBuilt", "connectionsBuilt", "rollingMillBuilt"] as const;

/** What switching on and off is called in the history. */
const STEPS = {
  spurBuilt: ["spurBuilt-on", "spurBuilt-off"],
  connectionsBuilt: ["connectionsBuilt-on", "connectionsBuilt-off"],
  rollingMillBuilt: ["rollingMillBuilt-on", "rollingMillBuilt-off"],
} as const;

/** What the scenario takes as built, though none of it is decided. */
export function ScenarioSwitches({ scenario: { switches } }: { readonly scenario: Scenario }) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <section class="planner-section" aria-labelledby="planner-switches">
      <h3 id="planner-switches">{t("planner.switches")}</h3>
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={t(`planner.switch.${name}`)}
          hint={t(`planner.switch-hint.${name}`)}
          checked={switches[name]}
          onChange={(on) =>
            run(edit, {
              kind: "set-scenario",
              step: STEPS[name][on ? 0 : 1],
              fields: { switches: { ...switches, [name]: on } },
            })
          }
        />
      ))}
    </section>
  );
}
