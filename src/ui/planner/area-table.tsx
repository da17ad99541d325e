import type { AreaTable } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { type TableDetail, tableLines } from "../../figures/land-table.ts";
import { useTranslator } from "../context.ts";
import { cellText, classKind, lineTitle } from "./balance-lines.ts";
import { ClassSwatch } from "./class-swatch.tsx";

interface AreaTableProps {
  readonly title: string;
  readonly table: AreaTable;
  readonly scenario: Scenario;
  readonly detail: TableDetail;
}

/** Area reservations in the form of a Finnish plan report. */
export function AreaTableView({ title, table, scenario, detail }: AreaTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <table class="area-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("balance.column.reservations")}</th>
          <th scope="col">{t("balance.column.area")}</th>
          <th scope="col">{t("balance.column.share")}</th>
          <th scope="col">{t("balance.column.floor-area")}</th>
          <th scope="col">{t("balance.column.ratio")}</th>
        </tr>
      </thead>
      <tbody>
        {tableLines(table, scenario.planningArea, detail).map((line) => (
          <tr key={line.area.key} class={`line-${line.kind}`}>
            <th scope="row">
              {line.kind === "class" && line.mainClass !== null && (
                <ClassSwatch of={classKind(line.mainClass, scenario)} />
              )}
              {line.kind === "unallocated" && <ClassSwatch of="none" />}
              <span>{lineTitle(line, translator)}</span>
            </th>
            <td>{cellText(line.area, translator)}</td>
            <td>{cellText(line.share, translator)}</td>
            <td>{cellText(line.floorArea, translator)}</td>
            <td>{cellText(line.plotRatio, translator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
