import { openDecided } from "../../commands/panels.ts";
import { useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import { ShowPlace } from "../parts/show-place.tsx";

/** What Plan opens with. */
export function PlannerCard() {
  const { t } = useTranslator();
  return (
    <Panel id="planner" title={t("plan.title")} class="mode-card">
      <p>{t("plan.purpose")}</p>
      <div class="actions">
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        <ShowPlace layer="sites" feature="kip" label={t("place.park")} />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
    </Panel>
  );
}
