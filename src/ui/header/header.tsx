import {
  openDecided,
  toggleFullScreen,
  toggleLayerPanel,
  toggleMeasure,
  toggleSettings,
  toggleWays,
} from "../../commands/panels.ts";
import { resetView } from "../../commands/set-mode.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Modes } from "./modes.tsx";

/** Name, modes, search, and everything that is one step away everywhere. */
export function Header() {
  const { t } = useTranslator();
  const run = useRun();
  const { layers, settings, fullScreen, measure, ways } = useAtlas((state) => state.panels);
  return (
    <header class="header">
      <h1 class="brand">
        <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
          <rect width="64" height="64" rx="12" />
          <path d="M8 24h48v7h-6v22h-8V40a10 10 0 0 0-20 0v13h-8V31H8zM12 21v-9l7 4 6-6 7 5 7-5 6 6 7-4v9z" />
        </svg>
        {t("app.name")}
      </h1>
      <Modes />
      <div class="header-search">
        <SearchBox />
      </div>
      <div class="header-tools">
        <Button
          label={t("command.toggle-layer-panel")}
          icon="layers"
          iconOnly
          look="quiet"
          expanded={layers}
          controls="layers"
          id="toggle-layers"
          onClick={() => run(toggleLayerPanel, undefined)}
        />
        <Button
          label={t("command.toggle-measure")}
          icon="measure"
          iconOnly
          look="quiet"
          expanded={measure}
          controls="measure"
          id="toggle-measure"
          onClick={() => run(toggleMeasure, undefined)}
        />
        <Button
          label={t("command.toggle-ways")}
          icon="way"
          iconOnly
          look="quiet"
          expanded={ways}
          controls="ways"
          id="toggle-ways"
          onClick={() => run(toggleWays, undefined)}
        />
        <Button
          label={t("command.reset-view")}
          icon="reset"
          iconOnly
          look="quiet"
          onClick={() => run(resetView, undefined)}
        />
        <Button
          label={t("command.open-decided")}
          icon="decided"
          look="plain"
          class="decided-button"
          hasPopup="dialog"
          onClick={() => run(openDecided, undefined)}
        />
        <Button
          label={t("command.toggle-settings")}
          icon="settings"
          iconOnly
          look="quiet"
          expanded={settings}
          controls="settings"
          id="toggle-settings"
          onClick={() => run(toggleSettings, undefined)}
        />
        <Button
          label={fullScreen ? t("settings.leave-full-screen") : t("command.toggle-full-screen")}
          icon={fullScreen ? "leave-full-screen" : "full-screen"}
          iconOnly
          look="quiet"
          onClick={() => run(toggleFullScreen, undefined)}
        />
      </div>
      <LanguageChoice />
    </header>
  );
}
