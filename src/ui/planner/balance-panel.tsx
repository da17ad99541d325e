import { useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { BalanceContent } from "./balance-content.tsx";
import { BalanceHead, useBalanceView } from "./balance-view.tsx";
import type { ShownBalance } from "./use-balance.ts";

interface BalancePanelProps {
  readonly shown: ShownBalance;
  readonly onClose: () => void;
  readonly onPage: () => void;
}

/** The balance in words and tables, between the map and the bar. */
export function BalancePanel({ shown, onClose, onPage }: BalancePanelProps) {
  const { t } = useTranslator();
  const view = useBalanceView();
  return (
    <div id="balance-panel" class="panel balance-panel" role="group" aria-labelledby="balance-title">
      <BalanceHead id="balance-title" title={t("balance.title")} shown={shown} view={view}>
        <Button label={t("balance.page")} icon="full-screen" hasPopup="dialog" onClick={onPage} />
        <Button label={t("balance.close")} icon="close" iconOnly look="quiet" onClick={onClose} />
      </BalanceHead>
      <div class="balance-scroll" tabIndex={0} role="region" aria-label={t("balance.tables")}>
        <BalanceContent shown={shown} view={view} prefix="panel" />
      </div>
    </div>
  );
}
