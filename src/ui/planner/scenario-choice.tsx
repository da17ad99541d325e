import { openOwnScenario, openScenarioFile, openShippedScenario } from "../../commands/open-scenario.ts";
import { ARCTIAL_ALTERNATIVES } from "../../domain/scenario.ts";
import { useRun, useTranslator } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { FileButton } from "./file-button.tsx";
import { KeptStates, RecoveryOffer } from "./recovery.tsx";

/** The three scenarios that come with the atlas and one's own, none before the others, and a file of the reader's. */
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
          <ScenarioCard
            key={id}
            name={t(`planner.base.${id}`)}
            about={t(`planner.about.${id}`)}
            onChoose={() => run(openShippedScenario, id)}
          />
        ))}
        <ScenarioCard
          name={t("planner.base-own")}
          about={t("planner.about.own")}
          onChoose={() => run(openOwnScenario, undefined)}
        />
      </ul>
      <p class="fine">{t("planner.drawn-here")}</p>
      <div class="actions">
        <FileButton
          label={t("planner.open-file")}
          accept=".json,application/json"
          onChosen={(name, text) => run(openScenarioFile, { name, text })}
        />
      </div>
      <KeptStates />
    </Panel>
  );
}

interface ScenarioCardProps {
  readonly name: string;
  readonly about: string;
  readonly onChoose: () => void;
}

const ScenarioCard = ({ name, about, onChoose }: ScenarioCardProps) => (
  <li>
    <button type="button" class="scenario-card" onClick={onChoose}>
      <strong>{name}</strong>
      <span>{about}</span>
    </button>
  </li>
);
