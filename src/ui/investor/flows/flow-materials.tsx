import { useTranslator } from "../../context.ts";
import type { NumberedSources } from "../../inspector/numbered-sources.ts";
import { SourceMarks } from "../../inspector/source-marks.tsx";
import { figureText } from "../../parts/figure-text.ts";
import type { FlowsOnPage } from "./use-flows.ts";

/** Each material in and out, how its amount is known, and why. */
export function FlowMaterials({ figures, shown, sources }: FlowsOnPage & { readonly sources: NumberedSources }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const here = figures.amounts.filter(
    ({ flow }) => flow.rollingMill === undefined || flow.rollingMill === shown.inputs.rollingMill,
  );
  return (
    <section class="detail-section">
      <h3>{t("flows.materials")}</h3>
      {(["in", "out"] as const).map((direction) => (
        <table key={direction} class="area-table flow-table">
          <caption>{t(`flows.direction-${direction}`)}</caption>
          <tbody>
            {here
              .filter(({ flow }) => flow.direction === direction)
              .map(({ flow, figure }) => (
                <tr key={figure.key}>
                  <th scope="row">
                    {text(flow.label)}
                    <SourceMarks sources={figure.sources} numbered={sources} />
                    <details>
                      <summary>{t(`flows.basis-${flow.basis}`)}</summary>
                      <p class="fine">{text(flow.note)}</p>
                    </details>
                  </th>
                  <td>{figureText(figure, translator)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
