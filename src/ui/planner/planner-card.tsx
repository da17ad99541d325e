import { openDecided } from "../../commands/panels.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import { SheetOfSite } from "../parts/sheet-of-site.tsx";
import { ShowPlace } from "../parts/show-place.tsx";
import { ToolButtons } from "../parts/tool-buttons.tsx";

/** What Plan opens with. */
export function PlannerCard() {
  const { t } = useTranslator();
  return (
    <Panel id="planner" title={t("plan.title")} class="mode-card">
      <p>{t("plan.purpose")}</p>
      <div class="actions">
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        <ShowPlace layer="sites" feature="kip" label={t("place.park")} />
        <SheetOfSite />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
      <ToolButtons />
    </Panel>
  );
}
