import type { Layer } from "../../domain/layer.ts";
import { localDay } from "../../domain/local-day.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { type CsvCell, csvText } from "../../exchange/csv.ts";
import type { Table, TableCell, TableRow } from "../../figures/table.ts";
import { centroid } from "../../geodesy/centroid.ts";
import { toGk23 } from "../../geodesy/etrs-gk23.ts";
import type { Translator } from "../../i18n/translator.ts";
import { columnTitle } from "./table-view.tsx";

export interface TableFileContent {
  readonly layers: readonly Layer[];
  readonly table: Table;
  /** As shown: after filter and sort. */
  readonly rows: readonly TableRow[];
  readonly filter: string;
  readonly onlyDecided: boolean;
  readonly address: string;
  readonly now: Date;
}

/** The rows shown as a CSV file, with where each thing lies and the credit lines of its layers. */
export function tableFile(content: TableFileContent, translator: Translator) {
  const { layers, table, rows, now } = content;
  const { t, language } = translator;
  const hasApproximate = rows.some((row) => row.cells.some((cell) => cell.approximate));
  const header = [
    t("csv.id"),
    ...table.columns.map((column) => columnTitle(column, translator)),
    ...(hasApproximate ? [t("csv.approximate")] : []),
    t("csv.north"),
    t("csv.east"),
  ];
  const lines = rows.map((row): readonly CsvCell[] => {
    const [feature] = row.features;
    const { north, east } = toGk23(centroid(feature.geometry));
    const approximate = row.cells.some((cell) => cell.approximate);
    return [
      feature.id,
      ...row.cells.map(csvCell),
      ...(hasApproximate ? [t(approximate ? "inspector.yes" : "inspector.no")] : []),
      { number: north, decimals: 0 },
      { number: east, decimals: 0 },
    ];
  });
  const id = layers[0]?.meta.id ?? "table";
  return {
    name: `kruunuportti-atlas-${id}-${localDay(now)}.csv`,
    mime: "text/csv;charset=utf-8",
    text: csvText({ header, rows: lines, credits: credits(content, translator) }, language),
  };
}

const csvCell = ({ value, decimals }: TableCell): CsvCell =>
  typeof value === "number" ? { number: value, decimals } : value;

function credits({ layers, rows, filter, onlyDecided, address }: TableFileContent, translator: Translator) {
  const { t, text, said } = translator;
  const lines: (readonly [string, string])[] = layers.flatMap(({ meta }) => [
    [t("csv.layer"), text(meta.title)] as const,
    [t("csv.source"), text(meta.source.title)] as const,
    [t("csv.licence"), said(`licence.${meta.licence}`)] as const,
    [t("csv.attribution"), meta.attribution] as const,
    [t("csv.as-of"), meta.asOf] as const,
    ...(meta.licenceNote === undefined ? [] : [[t("csv.note"), text(meta.licenceNote)] as const]),
    ...meta.caveats.map((caveat) => [t("csv.note"), text(caveat)] as const),
  ]);
  if (rows.some(({ features: [feature] }) => needsOutlineNotice(feature.status))) {
    lines.push([t("csv.note"), t("inspector.no-legal-effect")]);
  }
  if (filter.trim() !== "") lines.push([t("csv.filter"), filter.trim()]);
  if (onlyDecided) lines.push([t("csv.filter"), t("table.only-decided")]);
  lines.push([t("csv.address"), address]);
  return lines;
}
