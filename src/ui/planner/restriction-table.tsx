import type { LandAnswer } from "../../domain/land-balance.ts";
import type { LayerId } from "../../domain/layer.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { landFigure } from "../../figures/zone-figures.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import { AREA_LABELS } from "./area-labels.ts";
import { partTitle } from "./balance-lines.ts";
import { codeLabel } from "./code-name.ts";
import { restrictionName } from "./restriction-name.ts";

interface RestrictionTableProps {
  readonly balance: LandAnswer;
  readonly scenario: Scenario;
}

/** What lies over the reservations: it takes no area, overlaps itself and is never added up. */
export function RestrictionTable({ balance, scenario }: RestrictionTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const hectares = (area: number): string =>
    figureText(landFigure("restriction", AREA_LABELS.restriction, area, scenario.planningArea), translator);
  const layers = useAtlas((state) => state.layers);
  const tables = balance.tables.filter(({ restrictions }) => restrictions.length > 0);
  const layerTitle = (id: LayerId): string => translator.text(layers[id]?.meta.title ?? id);
  return (
    <section class="balance-column">
      <h3>{t("balance.restrictions")}</h3>
      <p class="fine">{t("balance.restrictions-note")}</p>
      {tables.length === 0 && <p>{t("balance.no-restrictions")}</p>}
      {tables.map((table) => (
        <table key={table.part} class="area-table">
          <caption>{partTitle(table.part, translator)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("balance.column.restriction")}</th>
              <th scope="col" class="is-text">
                {t("balance.column.over")}
              </th>
              <th scope="col">{t("balance.column.all")}</th>
            </tr>
          </thead>
          <tbody>
            {table.restrictions.map(({ restriction, area, over }) => (
              <tr key={restriction}>
                <th scope="row">{restrictionName(restriction, scenario, translator)}</th>
                <td class="is-text">
                  {over
                    .map(
                      (row) =>
                        `${row.code === null ? t("balance.unallocated") : codeLabel(row.code, translator)} ${hectares(row.area)}`,
                    )
                    .join(" · ")}
                </td>
                <td>{hectares(area)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {balance.notices.length > 0 && (
        <ul class="balance-notes fine">
          {balance.notices.map(({ key, length }) => (
            <li key={key}>{t(`notice-line.${key}`, { length: translator.quantity(length / 1000, "km", 1) })}</li>
          ))}
        </ul>
      )}
      {balance.missing.length > 0 && (
        <p class="planner-fault" role="status">
          {t("balance.layers-missing", { layers: balance.missing.map(({ layer }) => layerTitle(layer)).join(", ") })}
        </p>
      )}
    </section>
  );
}
