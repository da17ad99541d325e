import { toggleSettings } from "../../commands/panels.ts";
import { setPlaceNames, setTheme } from "../../commands/set-look.ts";
import { setCoordinateSystem } from "../../commands/set-preferences.ts";
import { COORDINATE_SYSTEMS, THEME_CHOICES } from "../../domain/view.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Choice } from "../parts/choice.tsx";
import { focusFirst } from "../parts/focus.ts";
import { Panel } from "../parts/panel.tsx";
import { Switch } from "../parts/switch.tsx";
import "../styles/settings.css";
import { SHORTCUTS } from "./shortcut-list.ts";

interface SettingsPanelProps {
  readonly lettersOn: boolean;
  readonly onLettersOn: (on: boolean) => void;
}

export function SettingsPanel({ lettersOn, onLettersOn }: SettingsPanelProps) {
  const { t } = useTranslator();
  const run = useRun();
  const theme = useAtlas((state) => state.theme);
  const placeNames = useAtlas((state) => state.placeNames);
  const coordinateSystem = useAtlas((state) => state.coordinateSystem);
  const kept = useAtlas(({ offline }) => offline?.kept ?? "no");
  const close = (): void => {
    run(toggleSettings, undefined);
    focusFirst("#toggle-settings", "#tab-settings");
  };
  return (
    <Panel id="settings" title={t("settings.title")} closeLabel={t("app.close")} onClose={close} class="settings-panel">
      <Choice
        name="theme"
        legend={t("settings.theme")}
        value={theme}
        options={THEME_CHOICES.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChoose={(value) => run(setTheme, value)}
      />
      <Choice
        name="place-names"
        legend={t("settings.place-names")}
        value={placeNames}
        options={(["one", "both"] as const).map((value) => ({ value, label: t(`place-names.${value}`) }))}
        onChoose={(value) => run(setPlaceNames, value)}
      />
      <Choice
        name="coordinate-system"
        legend={t("settings.coordinate-system")}
        value={coordinateSystem}
        options={COORDINATE_SYSTEMS.map((value) => ({ value, label: t(`coordinate-system.${value}`) }))}
        onChoose={(value) => run(setCoordinateSystem, value)}
      />
      <p class="settings-offline" role="status">
        {t("settings.offline")}: <strong>{t(`offline.${kept}`)}</strong>
        {kept === "no" && <span class="fine"> {t("offline.why-not")}</span>}
      </p>
      <h3>{t("settings.shortcuts")}</h3>
      <Switch label={t("settings.shortcuts-on")} checked={lettersOn} onChange={onLettersOn} />
      <dl class="shortcuts">
        {SHORTCUTS.map(({ keys, label }) => (
          <div key={label}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ))}
      </dl>
      <a href="third-party-licences.txt" target="_blank" rel="noreferrer">
        {t("settings.licences")}
      </a>
    </Panel>
  );
}
