import { useEffect, useState } from "preact/hooks";
import { reportLed } from "../../commands/map-reports.ts";
import { loadBalanceLayers } from "../../commands/open-scenario.ts";
import { redo, undo } from "../../commands/planner.ts";
import { keepBalanceAnswered } from "../../figures/keep-balance-answered.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { toldStage } from "../../state/told-stage.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { NARROW, useMedia } from "../media.ts";
import { Button } from "../parts/button.tsx";
import { focusFirst } from "../parts/focus.ts";
import { beginningOnce } from "../parts/use-once.ts";
import { useUndoKeys } from "../parts/use-undo-keys.ts";
import { BalanceBar } from "./balance-bar.tsx";
import { BalanceLive } from "./balance-live.tsx";
import { BalancePage } from "./balance-page.tsx";
import { BalancePanel } from "./balance-panel.tsx";
import { useOneSheet } from "./one-sheet.ts";
import { useBalance } from "./use-balance.ts";

/** Under the map while a scenario is open in Plan: the bar always, above it the panel, the whole page when asked for. */
export function BalanceFoot() {
  const isWanted = useAtlas(({ mode, plan }) => mode.kind === "plan" && plan.scenario !== null);
  useBalanceKept();
  return isWanted ? <Foot /> : null;
}

function Foot() {
  const { t } = useTranslator();
  const [isPanelOpen, openPanel] = useState(false);
  const [isPageOpen, openPage] = useState(false);
  const shown = useBalance();
  const run = useRun();
  const isNarrow = useMedia(NARROW);
  useUndoKeys(
    () => run(undo, undefined),
    () => run(redo, undefined),
    isElsewhere,
  );
  useOneSheet(isPanelOpen, () => openPanel(false));
  const open = (opens: boolean): void => {
    // Whoever reads the tables beside the map keeps scale and place; on a phone what is left shows the whole area.
    if (!isNarrow) run(reportLed, undefined);
    openPanel(opens);
  };
  const close = (): void => {
    open(false);
    focusFirst("#balance-toggle");
  };
  return (
    <section class="balance" aria-label={t("balance.title")}>
      {isPanelOpen && <BalancePanel shown={shown} onClose={close} onPage={() => openPage(true)} />}
      <div class="balance-foot">
        <BalanceBar shown={shown} />
        <div class="balance-buttons">
          <Button
            id="balance-toggle"
            label={t("balance.open")}
            icon="table"
            expanded={isPanelOpen}
            controls="balance-panel"
            onClick={() => open(!isPanelOpen)}
          />
          <Button
            label={t("balance.page")}
            icon="full-screen"
            iconOnly
            hasPopup="dialog"
            onClick={() => openPage(true)}
          />
        </div>
      </div>
      <BalanceLive shown={shown} />
      {isPageOpen && <BalancePage shown={shown} onClose={() => openPage(false)} />}
    </section>
  );
}

const useAnswersKept = beginningOnce(({ store }) => {
  keepBalanceAnswered(store);
});

/** From the first scenario on its balance is worked out, whatever stands open. */
function useBalanceKept(): void {
  const run = useRun();
  const isOpen = useAtlas(({ plan }) => plan.scenario !== null);
  useEffect(() => {
    if (isOpen) run(loadBalanceLayers, undefined);
  }, [isOpen]);
  useAnswersKept(isOpen);
}

/** What is measured, noted, told or composed has the hand. */
const isElsewhere = (state: AtlasState): boolean => {
  const { measure, tool } = state.panels;
  return measure || tool === "notes" || tool === "making" || toldStage(state) !== null;
};
