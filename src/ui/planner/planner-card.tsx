import { useState } from "preact/hooks";
import { openDecided } from "../../commands/panels.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import { Panel } from "../parts/panel.tsx";
import { SheetOfSite } from "../parts/sheet-of-site.tsx";
import { ShowPlace } from "../parts/show-place.tsx";
import { ToolButtons } from "../parts/tool-buttons.tsx";

const Planner = lazyPart(() => import("./planner.tsx").then((part) => part.Planner));

/** What Plan opens with: the door to the planner, and the planner once a scenario is open. */
export function PlannerCard() {
  const { t } = useTranslator();
  const scenario = useAtlas(({ plan }) => plan.scenario);
  const [isEntered, enter] = useState(false);
  if (scenario || isEntered) return <Planner onLeave={enter} />;
  return (
    <Panel id="planner" title={t("plan.title")} class="mode-card">
      <p>{t("plan.purpose")}</p>
      <div class="actions">
        <Button label={t("plan.scenarios")} icon="layers" look="primary" onClick={() => enter(true)} />
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        <ShowPlace layer="sites" feature="kip" label={t("place.park")} />
        <SheetOfSite />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
      <ToolButtons />
    </Panel>
  );
}
