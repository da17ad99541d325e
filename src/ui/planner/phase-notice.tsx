import { showPhase } from "../../commands/time.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { RuleNotice } from "../parts/rule-notice.tsx";

/** One time that stands on the map leaves zones of the others out: nothing is drawn or moved until all are shown. */
export function PhaseNotice() {
  const { t } = useTranslator();
  const run = useRun();
  const isOneShown = useAtlas(({ phase, onlyDecided }) => phase !== undefined && !onlyDecided);
  return (
    <RuleNotice
      isThere={isOneShown}
      says={t("time.no-hands")}
      lifts={t("time.show-all")}
      onLift={() => run(showPhase, null)}
    />
  );
}
