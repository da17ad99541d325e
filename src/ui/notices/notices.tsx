import { dismissNotice } from "../../commands/notices.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

/** Sentences for the reader, read out when they come; they stay until put away. */
export function Notices() {
  const { t, said } = useTranslator();
  const run = useRun();
  const notices = useAtlas((state) => state.notices);
  return (
    <div class="notices" role="log" aria-live="polite" aria-label={t("notices.label")}>
      {notices.map((notice) => (
        <div key={notice.serial} class={`notice notice-${notice.tone}`}>
          <Icon name={notice.tone === "warning" ? "warning" : "info"} />
          <p>{said(notice.key, notice.params)}</p>
          <Button
            label={t("command.dismiss-notice")}
            icon="close"
            iconOnly
            look="quiet"
            onClick={() => run(dismissNotice, notice.serial)}
          />
        </div>
      ))}
    </div>
  );
}
