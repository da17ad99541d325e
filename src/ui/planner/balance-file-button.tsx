import { saveFile } from "../../commands/share.ts";
import type { TableDetail } from "../../figures/land-table.ts";
import { useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { balanceFile } from "./balance-file.ts";
import type { ShownBalance } from "./use-balance.ts";

interface BalanceFileButtonProps {
  readonly shown: ShownBalance;
  readonly detail: TableDetail;
}

/** The balance as a CSV file, with the digits that are shown. */
export function BalanceFileButton({ shown: { balance, of }, detail }: BalanceFileButtonProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store, ports } = useCommands();
  const save = (): void => {
    if (balance === null || of === null) return;
    const state = store.getState();
    run(saveFile, balanceFile({ state, scenario: of, balance, detail, now: ports.now() }, translator));
  };
  return (
    <Button
      label={t("balance.csv")}
      icon="save"
      onClick={save}
      unavailable={balance === null ? t("balance.working") : null}
    />
  );
}
