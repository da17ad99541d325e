import { openDecided, toggleFullScreen, toggleLayerPanel } from "../../commands/panels.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import { Panel } from "../parts/panel.tsx";
import { ShowPlace } from "../parts/show-place.tsx";
import { ToolButtons } from "../parts/tool-buttons.tsx";
import "../styles/presentation.css";
import { StoryList } from "./story-list.tsx";

/** What Present opens with: big type on the map, other panels only when asked for. */
export function PresenterCard() {
  const { t } = useTranslator();
  const panelsShown = useAtlas((state) => state.panels.layers);
  const fullScreen = useAtlas((state) => state.panels.fullScreen);
  return (
    <Panel id="presenter" title={t("present.title")} class="mode-card stage-card">
      <p class="lead">{t("present.purpose")}</p>
      <p class="outline-notice">{t("map.notice")}</p>
      <div class="actions">
        <ShowPlace layer="sites" feature="kruunuportti" label={t("place.site")} />
        <CommandButton
          command={toggleFullScreen}
          args={undefined}
          icon={fullScreen ? "leave-full-screen" : "full-screen"}
          {...(fullScreen ? { label: t("settings.leave-full-screen") } : {})}
        />
        <CommandButton
          command={toggleLayerPanel}
          args={undefined}
          icon="layers"
          label={panelsShown ? t("present.less") : t("present.more")}
        />
        <CommandButton command={openDecided} args={undefined} icon="decided" look="primary" />
      </div>
      <StoryList />
      <ToolButtons />
    </Panel>
  );
}
