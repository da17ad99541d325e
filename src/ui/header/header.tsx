import type { Command } from "../../commands/command.ts";
import {
  openDecided,
  toggleFullScreen,
  toggleLayerPanel,
  toggleMeasure,
  toggleSettings,
  toggleTools,
  toggleWays,
} from "../../commands/panels.ts";
import { resetView } from "../../commands/set-mode.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { CommandButton } from "../parts/button.tsx";
import type { IconName } from "../parts/icon.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Modes } from "./modes.tsx";

/** Name, modes, search, and everything that is one step away everywhere. */
export function Header() {
  const { t } = useTranslator();
  const fullScreen = useAtlas(({ panels }) => panels.fullScreen);
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
        <PanelButton panel="layers" icon="layers" command={toggleLayerPanel} />
        <PanelButton panel="measure" icon="measure" command={toggleMeasure} />
        <PanelButton panel="ways" icon="way" command={toggleWays} />
        <PanelButton panel="tool" icon="tools" command={toggleTools} />
        <CommandButton command={resetView} args={undefined} icon="reset" iconOnly look="quiet" />
        <CommandButton command={openDecided} args={undefined} icon="decided" class="decided-button" hasPopup="dialog" />
        <PanelButton panel="settings" icon="settings" command={toggleSettings} />
        <CommandButton
          command={toggleFullScreen}
          args={undefined}
          icon={fullScreen ? "leave-full-screen" : "full-screen"}
          iconOnly
          look="quiet"
          {...(fullScreen && { label: t("settings.leave-full-screen") })}
        />
      </div>
      <LanguageChoice />
    </header>
  );
}

interface PanelButtonProps {
  readonly panel: "layers" | "measure" | "ways" | "tool" | "settings";
  readonly icon: IconName;
  readonly command: Command<void>;
}

/** Opens and closes a panel, and says whether it is open. */
function PanelButton({ panel, icon, command }: PanelButtonProps) {
  const expanded = useAtlas(({ panels }) => Boolean(panels[panel]));
  return (
    <CommandButton
      command={command}
      args={undefined}
      icon={icon}
      iconOnly
      look="quiet"
      expanded={expanded}
      controls={panel}
      id={`toggle-${panel}`}
    />
  );
}
