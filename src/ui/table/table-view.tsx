import { useEffect, useRef, useState } from "preact/hooks";
import { selectFeature } from "../../commands/select.ts";
import type { Table, TableCell, TableColumn, TableRow, TableSort } from "../../figures/table.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { FeatureRef } from "../../state/atlas-state.ts";
import { useAtlas, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { dateText } from "../parts/date-text.ts";
import { unitText } from "../parts/figure-text.ts";
import { scrollWithin } from "../parts/scroll-within.ts";

/** Rows drawn at first and added at a time: ten times the shipped data must not hold the page up. */
const PAGE = 200;

interface TableViewProps {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly caption: string;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  readonly isFiltered: boolean;
}

export function TableView({ table, rows, caption, sort, onSort, isFiltered }: TableViewProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const selected = useAtlas((state) => state.selection?.ref ?? null);
  const [pages, setPages] = useState(1);
  const marked = useRef<HTMLTableRowElement>(null);
  const selectedAt = selected === null ? -1 : rows.findIndex((row) => isRowOf(row, selected));
  const shown = Math.max(pages, Math.ceil((selectedAt + 1) / PAGE)) * PAGE;
  useEffect(() => setPages(1), [table]);
  useEffect(() => {
    const row = marked.current;
    if (row !== null) scrollWithin(row, row.closest(".table-scroll"), "nearest");
  }, [selected?.layer, selected?.feature, selectedAt]);

  const select = ({ features: [feature] }: TableRow): void =>
    run(selectFeature, { ref: { layer: feature.layer, feature: feature.id }, fly: true });

  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => {
            const isSelected = index === selectedAt;
            return (
              <tr
                key={`${row.features[0].layer}/${row.features[0].id}`}
                ref={isSelected ? marked : null}
                class={isSelected ? "is-selected" : undefined}
                aria-current={isSelected ? "true" : undefined}
                onClick={() => select(row)}
              >
                {row.cells.map((cell, at) => {
                  const column = table.columns[at];
                  if (column === undefined) return null;
                  const text = cellText(cell, column, translator);
                  if (column.key !== "name")
                    return (
                      <td key={column.key} class={column.numeric ? "is-number" : undefined}>
                        {text}
                      </td>
                    );
                  return (
                    <th key={column.key} scope="row">
                      {/* The click goes up to the row; Enter and Space come through the button. */}
                      <button type="button" class="link">
                        {text}
                      </button>
                    </th>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p class="table-empty">{t(isFiltered ? "table.none-found" : "table.none")}</p>}
      {rows.length > shown && (
        <p class="table-more">
          <Button
            label={t("table.more", { count: Math.min(PAGE, rows.length - shown) })}
            onClick={() => setPages(shown / PAGE + 1)}
          />
        </p>
      )}
    </div>
  );
}

const isRowOf = (row: TableRow, ref: FeatureRef): boolean =>
  row.features.some((feature) => feature.layer === ref.layer && feature.id === ref.feature);

interface ColumnHeadProps {
  readonly column: TableColumn;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

/** Up, down, and back to the order of the file. */
function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const translator = useTranslator();
  const own = sort?.column === column.key ? sort : null;
  const direction = own === null ? "none" : own.descending ? "descending" : "ascending";
  const next =
    own === null
      ? { column: column.key, descending: false }
      : own.descending
        ? null
        : { column: column.key, descending: true };
  return (
    <th scope="col" aria-sort={direction} class={column.numeric ? "is-number" : undefined}>
      <button type="button" onClick={() => onSort(next)}>
        {columnTitle(column, translator)}
        <span class={`sort-mark sort-${direction}`} aria-hidden="true" />
      </button>
    </th>
  );
}

/** "Pituus, m" */
export function columnTitle(column: TableColumn, translator: Translator): string {
  const label = "text" in column.label ? column.label.text : translator.said(column.label.textKey);
  return column.unit === null ? label : `${label}, ${unitText(column.unit, translator)}`;
}

function cellText(cell: TableCell, column: TableColumn, translator: Translator): string {
  if (cell.value === null) return "";
  if (typeof cell.value === "string") return column.key === "as-of" ? dateText(cell.value, translator) : cell.value;
  const number = translator.number(cell.value, cell.decimals);
  return cell.approximate ? `${translator.t("qualifier.about")} ${number}` : number;
}
