import { useState } from "preact/hooks";
import { zoomToPlanningArea } from "../../commands/frame-scenario.ts";
import { closeScenario } from "../../commands/next-scenario.ts";
import { saveFile } from "../../commands/share.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { HiddenNotice } from "../parts/hidden-notice.tsx";
import { Icon } from "../parts/icon.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import { Panel } from "../parts/panel.tsx";
import { baseText } from "./base-text.ts";
import { KeepingStatus } from "./keeping.tsx";
import { PhaseNotice } from "./phase-notice.tsx";
import { PlannerTools } from "./planner-tools.tsx";
import { PlanningAreaSection } from "./planning-area.tsx";
import { KeptStates } from "./recovery.tsx";
import { RestrictionChoicesSection } from "./restriction-choices.tsx";
import { scenarioFile } from "./scenario-download.ts";
import { ScenarioSwitches } from "./scenario-switches.tsx";
import { scenarioTitle } from "./scenario-title.ts";
import { ScenarioWords } from "./scenario-words.tsx";
import { ZoneList } from "./zone-list.tsx";

const OwnRestrictions = lazyPart(() => import("./own-restrictions.tsx").then((part) => part.OwnRestrictions));

/** The scenario in hand: what it rests on, its tools, its zones. */
export function PlannerPanel() {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { ports } = useCommands();
  // Steps alone: what a hand still draws is not saved to a file, and is no row whose fields could be set.
  const scenario = useAtlas(({ plan }) => plan.scenario);
  const isDrawing = useAtlas(({ plan }) => plan.tool !== "select");
  const [hasOwn, openOwn] = useState(false);
  if (scenario === null) return null;
  const { planningArea, restrictions } = scenario;
  const base = baseText(scenario, translator);
  return (
    <Panel
      id="planner"
      title={scenarioTitle(scenario.name, translator)}
      closeLabel={t("planner.close")}
      onClose={() => run(closeScenario, undefined)}
      class={isDrawing ? "planner is-drawing" : "planner"}
    >
      <div class="planner-head">
        {base !== null && <p>{base}</p>}
        {needsOutlineNotice(planningArea.status) && (
          <p class="detail-notice">
            <Icon name="warning" />
            {t("inspector.no-legal-effect")}
          </p>
        )}
        <div class="actions">
          <CommandButton command={zoomToPlanningArea} args={undefined} icon="zoom" />
          <Button
            label={t("keeping.save-file")}
            icon="save"
            onClick={() => run(saveFile, scenarioFile(scenario, ports.now()))}
          />
        </div>
      </div>
      <HiddenNotice says={t("planner.hidden")} shows={t("planner.show")} />
      <PhaseNotice />
      <KeepingStatus scenario={scenario} />
      <PlannerTools scenario={scenario} />
      <ZoneList scenario={scenario} />
      <ScenarioSwitches scenario={scenario} />
      <RestrictionChoicesSection scenario={scenario} />
      <details class="planner-more" onToggle={(event) => event.currentTarget.open && openOwn(true)}>
        <summary>{t("planner.own-restrictions", { count: restrictions.length })}</summary>
        {hasOwn && <OwnRestrictions scenario={scenario} />}
      </details>
      <PlanningAreaSection scenario={scenario} />
      <ScenarioWords scenario={scenario} />
      <KeptStates />
    </Panel>
  );
}
