import type { AreaTable, LandBalance } from "../../domain/land-balance.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { tableLines } from "../../figures/land-table.ts";
import type { TableDetail } from "../../figures/table-detail.ts";
import { useTranslator } from "../context.ts";
import { cellText, classKind, lineTitle } from "./balance-lines.ts";
import { ClassSwatch } from "./class-swatch.tsx";
import { rowPhases } from "./row-phases.ts";

interface AreaTableProps {
  readonly title: string;
  readonly balance: LandBalance;
  readonly table: AreaTable;
  readonly scenario: Scenario;
  readonly detail: TableDetail;
}

/** Area reservations in the form of a Finnish plan report. */
export function AreaTableView({ title, balance, table, scenario, detail }: AreaTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <table class="area-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("balance.column.reservations")}</th>
          {(["area", "share", "floor-area", "ratio"] as const).map((column) => (
            <ColumnHead key={column} title={t(`balance.column.${column}`)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {tableLines(balance, table, scenario.planningArea, detail).map((line) => (
          <tr key={line.area.key} class={`line-${line.kind}`}>
            <th scope="row">
              {line.kind === "class" && line.mainClass !== null && (
                <ClassSwatch of={classKind(line.mainClass, scenario)} />
              )}
              {line.kind === "unallocated" && <ClassSwatch of="none" />}
              <span>{lineTitle(line, translator)}</span>
              {line.kind === "code" && <small>{rowPhases(balance, scenario, table, line, translator)}</small>}
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

/** "Kerrosala [k-m²]": a line may end before the unit, never within it. */
function ColumnHead({ title }: { readonly title: string }) {
  const unit = title.slice(title.indexOf("["));
  return (
    <th scope="col">
      {title.slice(0, -unit.length)}
      <span class="column-unit">{unit}</span>
    </th>
  );
}
