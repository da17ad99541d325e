import { useTranslator } from "../context.ts";

/** What this map's data does not have, in the order in which a plan is examined. */
export const CHECKLIST = [
  "natura",
  "groundwater",
  "sulphate",
  "flight",
  "noise",
  "consultation",
  "homes",
  "plans",
] as const;

/** What the balance knows nothing of, and whom to ask: a blank is not a clearance. */
export function Checklist({ id }: { readonly id: string }) {
  const { t } = useTranslator();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t("balance.checklist")}</h3>
      <p class="fine">{t("balance.checklist-note")}</p>
      <dl class="balance-checklist">
        {CHECKLIST.map((item) => (
          <div key={item}>
            <dt>{t(`check.${item}`)}</dt>
            <dd>{t("inspector.ask", { who: t(`check-ask.${item}`) })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
