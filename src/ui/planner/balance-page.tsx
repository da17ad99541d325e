import { useEffect, useRef, useState } from "preact/hooks";
import type { TableDetail } from "../../figures/land-table.ts";
import { useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { Switch } from "../parts/switch.tsx";
import { BalanceContent } from "./balance-content.tsx";
import { BalanceFileButton } from "./balance-file-button.tsx";
import type { ShownBalance } from "./use-balance.ts";

interface BalancePageProps {
  readonly shown: ShownBalance;
  readonly onClose: () => void;
}

/** The balance on a page of its own, to be read, printed and put on a table. */
export function BalancePage({ shown, onClose }: BalancePageProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const dialog = useRef<HTMLDialogElement>(null);
  const [detail, setDetail] = useState<TableDetail>("carried");
  const { of } = shown;
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog class="balance-page" ref={dialog} aria-labelledby="balance-page-title" onClose={onClose}>
      <header class="panel-head table-head">
        <h2 id="balance-page-title">
          {t("balance.title")}
          {of !== null && `: ${text(of.name)}`}
        </h2>
        <Switch
          label={t("balance.form")}
          checked={detail === "form"}
          onChange={(on) => setDetail(on ? "form" : "carried")}
        />
        <span class="balance-buttons">
          <BalanceFileButton shown={shown} detail={detail} />
          <Button label={t("balance.print")} icon="details" onClick={() => print()} />
          <Button
            label={t("balance.page-close")}
            icon="close"
            iconOnly
            look="quiet"
            onClick={() => dialog.current?.close()}
          />
        </span>
      </header>
      <div class="balance-page-body">
        {of !== null && (
          <p class="fine">
            {of.base === null ? t("planner.base-own") : t("planner.base-of", { name: t(`planner.base.${of.base}`) })} ·{" "}
            {t("csv.source")}: {text(of.planningArea.source.title)} · {t("csv.as-of")}{" "}
            {dateText(of.planningArea.asOf, translator)}
          </p>
        )}
        <BalanceContent shown={shown} detail={detail} prefix="page" />
      </div>
    </dialog>
  );
}
