import { useState } from "preact/hooks";
import type { TableDetail } from "../../figures/land-table.ts";
import { useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { Switch } from "../parts/switch.tsx";
import { BalanceContent } from "./balance-content.tsx";
import { BalanceFileButton } from "./balance-file-button.tsx";
import type { ShownBalance } from "./use-balance.ts";

interface BalancePanelProps {
  readonly shown: ShownBalance;
  readonly onClose: () => void;
  readonly onPage: () => void;
}

/** The balance in words and tables, between the map and the bar. */
export function BalancePanel({ shown, onClose, onPage }: BalancePanelProps) {
  const { t } = useTranslator();
  const [detail, setDetail] = useState<TableDetail>("carried");
  return (
    <div id="balance-panel" class="panel balance-panel" role="group" aria-labelledby="balance-title">
      <header class="panel-head table-head">
        <h2 id="balance-title">{t("balance.title")}</h2>
        <Switch
          label={t("balance.form")}
          checked={detail === "form"}
          onChange={(on) => setDetail(on ? "form" : "carried")}
        />
        <span class="balance-buttons">
          <BalanceFileButton shown={shown} detail={detail} />
          <Button label={t("balance.page")} icon="full-screen" hasPopup="dialog" onClick={onPage} />
          <Button label={t("balance.close")} icon="close" iconOnly look="quiet" onClick={onClose} />
        </span>
      </header>
      <div class="balance-scroll" tabIndex={0} role="region" aria-label={t("balance.tables")}>
        <BalanceContent shown={shown} detail={detail} prefix="panel" />
      </div>
    </div>
  );
}
