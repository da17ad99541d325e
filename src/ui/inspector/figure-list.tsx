import type { Figure } from "../../domain/figure.ts";
import { type Feature, type FieldDefinition, type LayerMeta, textIn } from "../../domain/layer.ts";
import type { Translator } from "../../i18n/translator.ts";
import { useTranslator } from "../context.ts";
import { dateText } from "../parts/date-text.ts";
import { figureText } from "../parts/figure-text.ts";
import type { NumberedSources } from "./numbered-sources.ts";
import { SourceMarks } from "./source-marks.tsx";

interface FigureListProps {
  readonly figures: readonly Figure[];
  readonly sources: NumberedSources;
  readonly accuracyMetres: number;
}

/** The thing's own numbers; how each came about is told on demand. */
export function FigureList({ figures, sources, accuracyMetres }: FigureListProps) {
  const translator = useTranslator();
  const { t, text } = translator;
  if (figures.length === 0) return null;
  return (
    <section class="detail-section" aria-label={t("inspector.figures")}>
      <dl class="detail-figures">
        {figures.map((figure) => (
          <div key={figure.key}>
            <dt>{text(figure.label)}</dt>
            <dd>
              <strong>{figureText(figure, translator)}</strong>
              <SourceMarks sources={figure.sources} numbered={sources} />
            </dd>
          </div>
        ))}
      </dl>
      <details class="detail-method">
        <summary>{t("method.title")}</summary>
        <ul>
          {figures.map((figure) => (
            <li key={figure.key}>
              <b>{text(figure.label)}.</b> {methodText(figure, accuracyMetres, translator)}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function methodText(figure: Figure, accuracyMetres: number, translator: Translator): string {
  const { t } = translator;
  const parts = [t(`method.${figure.method}`)];
  const isArea = figure.unit === "ha" && figure.approximate;
  if (isArea) parts.push(t("method.no-tolerance", { metres: translator.quantity(accuracyMetres, "m") }));
  if (figure.asOf !== null) parts.push(`${t("inspector.as-of")}: ${dateText(figure.asOf, translator)}.`);
  return parts.join(" ");
}

/** What the layer says of the thing in words: harbour, road class, operator. */
export function FieldList({ feature, meta }: { readonly feature: Feature; readonly meta: LayerMeta }) {
  const translator = useTranslator();
  const { t, text } = translator;
  const fields = Object.entries(meta.fields).flatMap(([name, definition]) => {
    const value = fieldText(feature, name, definition, translator);
    return value === null ? [] : [{ name, label: text(definition.label), value }];
  });
  if (fields.length === 0) return null;
  return (
    <section class="detail-section" aria-label={t("inspector.fields")}>
      <dl class="detail-figures">
        {fields.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function fieldText(
  feature: Feature,
  name: string,
  definition: FieldDefinition,
  { t, language }: Translator,
): string | null {
  const value = feature.fields[name];
  if (value === undefined || typeof value === "number" || value === "") return null;
  if (typeof value === "boolean") return t(value ? "inspector.yes" : "inspector.no");
  const code = typeof value === "string" ? definition.codes?.[value] : undefined;
  return textIn(code ?? value, language);
}
