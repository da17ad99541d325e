import { useEffect, useState } from "preact/hooks";
import { dismissNotice } from "../../commands/notices.ts";
import type { Notice } from "../../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { NARROW, useMedia } from "../media.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { lazyPart } from "../parts/lazy.tsx";

/** Long enough for a sentence to be read twice, milliseconds. */
const READ = 6000;

const Offers = lazyPart(() => import("./offers.tsx").then((part) => part.Offers));

interface NoticesProps {
  /** Work goes on in the planner: its place is wanted. */
  readonly onWork: () => void;
}

/**
 * Sentences for the reader, read out when they come: a warning at once, the others at the next pause. They stay until put
 * away; what says that something is done goes by itself, but not while a reader points at any of them or has the focus
 * there. The newest stands uppermost; one or two cover little of the map, the others are counted until asked for.
 */
export function Notices({ onWork }: NoticesProps) {
  const { t } = useTranslator();
  const notices = useAtlas((state) => state.notices);
  const offers = useAtlas(
    ({ plan, making, offline }) => plan.recovery.unfinished ?? making?.recovery.unfinished ?? offline?.update,
  );
  const narrow = useMedia(NARROW);
  const [isOpen, open] = useState(false);
  const room = narrow || offers ? 1 : 2;
  const more = notices.length - room;
  return (
    <div class="notices" role="log" aria-live="polite" aria-label={t("notices.label")}>
      {offers && <Offers onWork={onWork} />}
      {[...notices].reverse().map((notice, at) => (
        <Sentence key={notice.serial} notice={notice} isHidden={!isOpen && at >= room} />
      ))}
      {more > 0 && (
        <Button
          label={isOpen ? t("notices.fewer") : t("notices.more", { count: more })}
          class="notices-more"
          expanded={isOpen}
          onClick={() => open(!isOpen)}
        />
      )}
    </div>
  );
}

interface SentenceProps {
  readonly notice: Notice;
  readonly isHidden: boolean;
}

function Sentence({ notice: { serial, key, params, tone }, isHidden }: SentenceProps) {
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
    <div class={`notice notice-${tone}`} hidden={isHidden}>
      <Icon name={isWarning ? "warning" : "info"} />
      <p role={isWarning ? "alert" : undefined}>{said(key, params)}</p>
      <Button label={t("command.dismiss-notice")} icon="close" iconOnly look="quiet" onClick={putAway} />
    </div>
  );
}
