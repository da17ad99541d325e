import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { FigureTerms } from "./figure-terms.tsx";
import type { FlowsOnPage } from "./use-flows.ts";

/** What comes in and goes out, what no source accounts for, and the power it takes. */
export function FlowBalance({ figures, book, sources }: FlowsOnPage & { readonly sources: NumberedSources }) {
  const { t } = useTranslator();
  const power = { figure: figures.averageMegawatts, lacks: [] };
  return (
    <section class="detail-section">
      <h3>{t("flows.balance")}</h3>
      <FigureTerms sums={[...Object.values(figures.balance), power]} book={book} sources={sources} />
      <p class="fine">{t("flows.balance-note")}</p>
    </section>
  );
}
