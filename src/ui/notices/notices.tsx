import { useEffect } from "preact/hooks";
import { dismissNotice } from "../../commands/notices.ts";
import type { Notice } from "../../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";

/** Long enough for a sentence to be read twice, milliseconds. */
const READ = 6000;

/**
 * Sentences for the reader, read out when they come: a warning at once, the others at the next pause. They stay until put
 * away; what says that something is done goes by itself, but not while a reader points at any of them or has the focus
 * there.
 */
export function Notices() {
  const { t } = useTranslator();
  const notices = useAtlas((state) => state.notices);
  return (
    <div class="notices" role="log" aria-live="polite" aria-label={t("notices.label")}>
      {notices.map((notice) => (
        <Sentence key={notice.serial} notice={notice} />
      ))}
    </div>
  );
}

function Sentence({ notice: { serial, key, params, tone } }: { readonly notice: Notice }) {
  const { t, said } = useTranslator();
  const run = useRun();
  const putAway = (): void => run(dismissNotice, serial);
  useEffect(() => {
    if (tone !== "done") return;
    const timer = setInterval(() => {
      if (document.querySelector(".notices:is(:hover, :focus-within)") === null) putAway();
    }, READ);
    return () => clearInterval(timer);
  }, []);
  const isWarning = tone === "warning";
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={isWarning ? "warning" : "info"} />
      <p role={isWarning ? "alert" : undefined}>{said(key, params)}</p>
      <Button label={t("command.dismiss-notice")} icon="close" iconOnly look="quiet" onClick={putAway} />
    </div>
  );
}
