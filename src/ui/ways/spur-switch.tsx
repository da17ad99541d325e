import { setSpurBuilt } from "../../commands/ways.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { Switch } from "../parts/switch.tsx";

/** Counts the proposed spur as built. While it does, the sentence that it is not secured stands beside every answer. */
export function SpurSwitch() {
  const { t } = useTranslator();
  const run = useRun();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  return (
    <div class="spur-switch">
      <Switch
        label={t("ways.spur")}
        hint={t("ways.spur-hint")}
        checked={spurBuilt}
        onChange={(checked) => run(setSpurBuilt, checked)}
      />
      <SpurNotice />
    </div>
  );
}

export function SpurNotice() {
  const { t } = useTranslator();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  if (!spurBuilt) return null;
  return (
    <p class="detail-notice spur-notice" role="status">
      <Icon name="warning" />
      {t("ways.spur-notice")}
    </p>
  );
}
