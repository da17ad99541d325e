import { useState } from "preact/hooks";
import { zoomToPlanningArea } from "../../commands/open-scenario.ts";
import { closeScenario } from "../../commands/planner.ts";
import { saveFile } from "../../commands/share.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { writeScenario } from "../../exchange/scenario-file.ts";
import { shownScenario } from "../../state/planner.ts";
import { isAtRisk } from "../../state/recovery.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Panel } from "../parts/panel.tsx";
import { KeepingStatus } from "./keeping.tsx";
import { PlannerTools } from "./planner-tools.tsx";
import { PlanningAreaSection } from "./planning-area.tsx";
import { KeptStates } from "./recovery.tsx";
import { RestrictionChoicesSection } from "./restriction-choices.tsx";
import { ScenarioSwitches } from "./scenario-switches.tsx";
import { ZoneList } from "./zone-list.tsx";

/** The scenario in hand: what it rests on, its tools, its zones. */
export function PlannerPanel() {
  const { t, text } = useTranslator();
  const run = useRun();
  const { store, ports } = useCommands();
  const scenario = useAtlas(shownScenario);
  const [isLeaving, setLeaving] = useState(false);
  if (scenario === null) return null;
  const save = (): void => run(saveFile, scenarioFile(scenario, ports.now()));
  const leave = (): void => (isAtRisk(store.getState()) ? setLeaving(true) : run(closeScenario, undefined));
  return (
    <Panel id="planner" title={text(scenario.name)} closeLabel={t("planner.close")} onClose={leave} class="planner">
      {isLeaving && (
        <div class="detail-problem" role="alert">
          <p>{t("keeping.at-risk")}</p>
          <div class="actions">
            <Button label={t("keeping.save-file")} icon="save" look="primary" onClick={save} />
            <Button label={t("planner.close-anyway")} onClick={() => run(closeScenario, undefined)} />
            <Button label={t("planner.stay")} onClick={() => setLeaving(false)} />
          </div>
        </div>
      )}
      <div class="planner-head">
        <p>{scenario.base === null ? t("planner.base-own") : t("planner.base-of", { name: baseName() })}</p>
        {needsOutlineNotice(scenario.planningArea.status) && (
          <p class="detail-notice">
            <Icon name="warning" />
            {t("inspector.no-legal-effect")}
          </p>
        )}
        <div class="actions">
          <CommandButton command={zoomToPlanningArea} args={undefined} icon="zoom" />
          <Button label={t("keeping.save-file")} icon="save" onClick={save} />
        </div>
      </div>
      <KeepingStatus scenario={scenario} />
      <PlannerTools scenario={scenario} />
      <ZoneList scenario={scenario} />
      <ScenarioSwitches scenario={scenario} />
      <RestrictionChoicesSection scenario={scenario} />
      <PlanningAreaSection scenario={scenario} />
      {text(scenario.notes) !== "" && (
        <details class="planner-more">
          <summary>{t("planner.notes")}</summary>
          <p class="planner-notes">{text(scenario.notes)}</p>
        </details>
      )}
      <KeptStates />
    </Panel>
  );

  function baseName(): string {
    return scenario?.base == null ? "" : t(`planner.base.${scenario.base}`);
  }
}

/** The scenario as a file that opens again without any difference. */
function scenarioFile(scenario: Scenario, now: Date) {
  const name = scenario.id.replace(/[^\w-]+/g, "-");
  return {
    name: `kruunuportti-atlas-${name}-${now.toISOString().slice(0, 10)}.json`,
    mime: "application/json",
    text: writeScenario(scenario),
  };
}
