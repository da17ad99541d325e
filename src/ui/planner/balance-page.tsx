import { useEffect } from "preact/hooks";
import { localDay } from "../../domain/local-day.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { useCommands, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { useModal } from "../parts/use-modal.ts";
import { asOfText } from "./as-of-text.ts";
import { BalanceContent } from "./balance-content.tsx";
import { BalanceHead, useBalanceView } from "./balance-view.tsx";
import { baseText } from "./base-text.ts";
import { cssString } from "./css-string.ts";
import { scenarioTitle } from "./scenario-title.ts";
import type { ShownBalance } from "./use-balance.ts";

interface BalancePageProps {
  readonly shown: ShownBalance;
  readonly onClose: () => void;
}

/** The balance on a page of its own, to be read, printed and put on a table. */
export function BalancePage({ shown, onClose }: BalancePageProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  const { ports } = useCommands();
  const dialog = useModal();
  const view = useBalanceView();
  const { of } = shown;
  const base = of === null ? null : baseText(of, translator);
  const title = of === null ? t("balance.title") : `${t("balance.title")}: ${scenarioTitle(of.name, translator)}`;
  const made = t("balance.made", { date: dateText(localDay(ports.now()), translator) });
  const notAPlan = of !== null && needsOutlineNotice(of.planningArea.status) ? [t("inspector.no-legal-effect")] : [];
  useSheetFoot(["Kruunuportti Atlas", title, made, ...notAPlan].join(" · "));
  return (
    <dialog class="balance-page" ref={dialog} aria-labelledby="balance-page-title" onClose={onClose}>
      <BalanceHead id="balance-page-title" title={title} shown={shown} view={view}>
        <Button label={t("balance.print")} icon="details" onClick={() => print()} />
        <Button
          label={t("balance.page-close")}
          icon="close"
          iconOnly
          look="quiet"
          onClick={() => dialog.current?.close()}
        />
      </BalanceHead>
      <div class="balance-page-body">
        {of !== null && (
          <p class="fine">
            {base !== null && `${base} · `}
            {t("csv.source")}: <bdi>{text(of.planningArea.source.title)}</bdi> · {t("csv.as-of")}:{" "}
            {asOfText(of.planningArea, translator)} · {made}
          </p>
        )}
        <BalanceContent shown={shown} view={view} prefix="page" />
      </div>
    </dialog>
  );
}

/** What stands at the foot of every printed sheet, as a string of CSS: a name of somebody's own is in it. */
function useSheetFoot(words: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--balance-foot", cssString(words));
    return () => void style.removeProperty("--balance-foot");
  }, [words]);
}
