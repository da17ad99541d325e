import { setSpurBuilt } from "../../commands/ways.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Icon } from "../parts/icon.tsx";
import { Switch } from "../parts/switch.tsx";
import { isSheetOnSpur, isWayOnSpur } from "./spur-figures.ts";

/** Counts the proposed spur as built. While it does, the sentence that it is not secured stands beside every answer by rail. */
export function SpurSwitch() {
  const { t } = useTranslator();
  const run = useRun();
  const spurBuilt = useAtlas(({ ways }) => ways.spurBuilt);
  const isOnSpur = useAtlas(({ ways }) => isWayOnSpur(ways));
  return (
    <div class="spur-switch">
      <Switch
        label={t("ways.spur")}
        hint={t("ways.spur-hint")}
        checked={spurBuilt}
        onChange={(checked) => run(setSpurBuilt, checked)}
      />
      {isOnSpur && <NotSecured />}
    </div>
  );
}

/** The same beside a sheet that has figures by rail. */
export function SpurNotice() {
  const sheet = useAtlas(({ ways }) => ways.answers.sheet);
  return sheet.status === "ready" && isSheetOnSpur(sheet.value) ? <NotSecured /> : null;
}

function NotSecured() {
  const { t } = useTranslator();
  return (
    <p class="detail-notice spur-notice" role="status">
      <Icon name="warning" />
      {t("ways.spur-notice")}
    </p>
  );
}
