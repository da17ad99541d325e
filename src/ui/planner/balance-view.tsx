import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { TableDetail } from "../../figures/table-detail.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Switch } from "../parts/switch.tsx";
import { BalanceFileButton } from "./balance-file-button.tsx";
import type { ShownBalance } from "./use-balance.ts";

/** How the balance is looked at: panel and page each have their own way, and their files follow it. */
export interface BalanceView {
  readonly detail: TableDetail;
  /** Of the land for small firms. */
  readonly year: number;
  readonly change: (change: Partial<Pick<BalanceView, "detail" | "year">>) => void;
}

export function useBalanceView(): BalanceView {
  const { ports } = useCommands();
  const [view, setView] = useState<Pick<BalanceView, "detail" | "year">>(() => ({
    detail: "carried",
    year: ports.now().getFullYear(),
  }));
  return { ...view, change: (change) => setView((before) => ({ ...before, ...change })) };
}

interface BalanceHeadProps {
  readonly id: string;
  readonly title: string;
  readonly shown: ShownBalance;
  readonly view: BalanceView;
  /** Buttons beside the one of the file. */
  readonly children: ComponentChildren;
}

/** Title, digits, file: the head of panel and page alike. */
export function BalanceHead({ id, title, shown, view, children }: BalanceHeadProps) {
  const { t } = useTranslator();
  return (
    <header class="panel-head table-head">
      <h2 id={id}>{title}</h2>
      <Switch
        label={t("balance.form")}
        checked={view.detail === "form"}
        onChange={(on) => view.change({ detail: on ? "form" : "carried" })}
      />
      <span class="balance-buttons">
        <BalanceFileButton shown={shown} view={view} />
        {children}
      </span>
    </header>
  );
}
