import { useTranslator } from "../context.ts";
import type { ShownBalance } from "./use-balance.ts";

/** Stands where the balance will, or says why there is none. */
export function BalanceWaiting({ shown: { status, places } }: { readonly shown: ShownBalance }) {
  const { t, number } = useTranslator();
  if (places !== undefined)
    return <p class="balance-waiting">{t("balance.too-complex", { places: number(places) })}</p>;
  return <p class="balance-waiting">{t(status === "failed" ? "balance.failed" : "balance.working")}</p>;
}
