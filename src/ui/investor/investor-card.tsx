import { zoomToRow } from "../../commands/layer-details.ts";
import { openDecided, openTable } from "../../commands/panels.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import { SheetOfSite } from "../parts/sheet-of-site.tsx";
import { ShowPlace } from "../parts/show-place.tsx";
import { ToolButtons } from "../parts/tool-buttons.tsx";

/** What Invest opens with. */
export function InvestorCard() {
  const { t } = useTranslator();
  const hasHarbours = useAtlas((state) => "harbours" in state.layers);
  const hasQuays = useAtlas((state) => "quays" in state.layers);
  return (
    <Panel id="investor" title={t("invest.title")} class="mode-card">
      <p>{t("invest.purpose")}</p>
      <div class="actions">
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        {hasHarbours && <CommandButton command={zoomToRow} args="harbours" icon="port" label={t("place.port")} />}
        {hasQuays && <CommandButton command={openTable} args="quays" icon="table" label={t("place.quays")} />}
        <SheetOfSite />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
      <ToolButtons />
    </Panel>
  );
}
