import { openScenarioFile, openShippedScenario } from "../../commands/open-scenario.ts";
import { ARCTIAL_ALTERNATIVES } from "../../domain/scenario.ts";
import { useRun, useTranslator } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { FileButton } from "./file-button.tsx";
import { KeptStates, RecoveryOffer } from "./recovery.tsx";

/** The three scenarios that come with the atlas, none before the others, and a file of the reader's. */
export function ScenarioChoice({ onLeave }: { readonly onLeave: (stays: false) => void }) {
  const { t } = useTranslator();
  const run = useRun();
  return (
    <Panel
      id="planner"
      title={t("planner.choose")}
      closeLabel={t("planner.leave")}
      onClose={() => onLeave(false)}
      class="planner"
    >
      <RecoveryOffer />
      <p>{t("planner.choose-hint")}</p>
      <ul class="scenario-choice">
        {ARCTIAL_ALTERNATIVES.map((id) => (
          <li key={id}>
            <button type="button" class="scenario-card" onClick={() => run(openShippedScenario, id)}>
              <strong>{t(`planner.base.${id}`)}</strong>
              <span>{t(`planner.about.${id}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="fine">{t("planner.drawn-here")}</p>
      <div class="actions">
        <FileButton
          label={t("planner.open-file")}
          accept=".json,application/json"
          onText={(name, text) => run(openScenarioFile, { name, text })}
        />
      </div>
      <KeptStates />
    </Panel>
  );
}
