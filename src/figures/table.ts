import { folded } from "../domain/folded.ts";
import { type Language, nameIn } from "../domain/language.ts";
import { type Feature, type FieldDefinition, type Layer, type LayerMeta, textIn } from "../domain/layer.ts";
import { decimalsOf } from "./decimals.ts";
import { featureTitle, kindLabel } from "./feature-title.ts";
import { sizeFigure, statedAreaField } from "./size-figure.ts";

export type ColumnKey = string;

export interface TableColumn {
  readonly key: ColumnKey;
  /** The field's own label, or a text key (`table.column.name`) where the column is ours. */
  readonly label: { readonly text: string } | { readonly textKey: string };
  readonly unit: string | null;
  readonly numeric: boolean;
}

export interface TableCell {
  /** What sorting compares; null where the thing does not carry it. */
  readonly value: string | number | null;
  readonly decimals: number;
  /** Printed with "about". */
  readonly approximate: boolean;
}

export interface TableRow {
  /** The thing of the row first, then the same thing drawn again by a layer that shares the row (a quay's line). */
  readonly features: readonly [Feature, ...Feature[]];
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly language: Language;
}

export interface TableSort {
  readonly column: ColumnKey;
  readonly descending: boolean;
}

/** Gives the words of a status in the table's language, as the translator's `said` does. */
export type Said = (key: string) => string;

interface Column extends TableColumn {
  readonly cell: (feature: Feature, meta: LayerMeta) => TableCell;
}

/**
 * Layers as one table: name, kind, size, the fields that any of the things carries, the status facts, accuracy and
 * date. `admitted` are the features of each layer that may be listed now.
 */
export function tableOf(
  layers: readonly { readonly layer: Layer; readonly admitted: readonly Feature[] }[],
  language: Language,
  said: Said,
): Table {
  const listed = layers.flatMap(({ layer, admitted }) => admitted.map((feature) => ({ feature, meta: layer.meta })));
  const metas = layers.map(({ layer }) => layer.meta);
  const columns = allColumns(metas, language, said).filter(
    (column) => column.key === "name" || listed.some(({ feature, meta }) => column.cell(feature, meta).value !== null),
  );
  const rows = withoutTwins(listed).map(({ features, meta }) => ({
    features,
    cells: columns.map((column) => column.cell(features[0], meta)),
  }));
  return { columns: columns.map(({ key, label, unit, numeric }) => ({ key, label, unit, numeric })), rows, language };
}

/** Rows in which every word of the filter stands in some column; accents, case and the decimal mark do not matter. */
export function filterRows(table: Table, filter: string): readonly TableRow[] {
  const words = folded(filter.slice(0, 200))
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return table.rows;
  const haystacks = haystacksOf(table);
  return table.rows.filter((_, index) => words.every((word) => haystacks[index]?.includes(word)));
}

/** Rows in the order of a column: numbers by size, texts as the language orders them, empty cells always last. */
export function sortRows(table: Table, rows: readonly TableRow[], sort: TableSort | null): readonly TableRow[] {
  const at = table.columns.findIndex((column) => column.key === sort?.column);
  if (sort === null || at < 0) return rows;
  const collator = new Intl.Collator(table.language, { numeric: true });
  const direction = sort.descending ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return [...rows].sort((one, other) => {
    const a = one.cells[at]?.value ?? null;
    const b = other.cells[at]?.value ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * compare(a, b);
  });
}

const EMPTY: TableCell = { value: null, decimals: 0, approximate: false };
const cellOf = (value: string): TableCell => (value === "" ? EMPTY : { value, decimals: 0, approximate: false });

function allColumns(metas: readonly LayerMeta[], language: Language, said: Said): readonly Column[] {
  const status = (key: string, word: (feature: Feature) => string): Column =>
    ours(key, (feature) => cellOf(word(feature)));
  return [
    ours("name", (feature, meta) => cellOf(featureTitle(feature, meta, language))),
    ours("other-name", (feature) => cellOf(otherName(feature, language))),
    ours("kind", (feature, meta) => cellOf(kindLabel(feature, meta, language))),
    sizeColumn("area", "ha", 1),
    sizeColumn("length", "km", 1_000),
    ...fieldColumns(metas, language),
    status("realisation", (feature) => said(`realisation.${feature.status.realisation}`)),
    status("quality", (feature) => said(`quality.${feature.status.geometryQuality}`)),
    status("legal", (feature) =>
      feature.status.legal
        .map(({ municipality, phase }) => `${said(`municipality.${municipality}`)}: ${said(`phase.${phase}`)}`)
        .join("; "),
    ),
    {
      ...ours("accuracy", (feature) => ({ ...EMPTY, value: feature.accuracyMetres })),
      unit: "m",
      numeric: true,
    },
    ours("as-of", (feature) => cellOf(feature.asOf)),
  ];
}

function ours(key: string, cell: Column["cell"]): Column {
  return { key, label: { textKey: `table.column.${key}` }, unit: null, numeric: false, cell };
}

function sizeColumn(key: "area" | "length", unit: "ha" | "km", metresPerUnit: number): Column {
  return {
    ...ours(key, (feature, meta) => {
      const figure = sizeFigure(feature, meta);
      if (figure === null || typeof figure.value !== "number" || !figure.key.endsWith(`.${key}`)) return EMPTY;
      const inMetres = figure.unit === "m";
      const value = inMetres ? figure.value / metresPerUnit : figure.value;
      return { value, decimals: figure.decimals + (inMetres ? 3 : 0), approximate: figure.approximate };
    }),
    unit,
    numeric: true,
  };
}

/** One column for a field that several layers of the row declare under the same name. */
function fieldColumns(metas: readonly LayerMeta[], language: Language): readonly Column[] {
  const fields = new Map<string, FieldDefinition>();
  for (const meta of metas) {
    for (const [name, definition] of Object.entries(meta.fields)) if (!fields.has(name)) fields.set(name, definition);
  }
  return [...fields].map(([name, definition]) => ({
    key: `field.${name}`,
    label: { text: textIn(definition.label, language) },
    unit: definition.unit ?? null,
    numeric: definition.type === "number",
    cell: (feature: Feature, meta: LayerMeta) => {
      // A stated area or length is the size column already.
      const isStatedArea = name === statedAreaField(feature, meta) && sizeFigure(feature, meta)?.method === "stated";
      if (isStatedArea) return EMPTY;
      return fieldCell(feature, name, meta.fields[name] ?? definition, language);
    },
  }));
}

function fieldCell(feature: Feature, name: string, definition: FieldDefinition, language: Language): TableCell {
  const value = feature.fields[name];
  if (typeof value === "number") {
    return { value, decimals: decimalsOf(value), approximate: false };
  }
  if (value === undefined) return EMPTY;
  if (typeof value === "boolean") return { ...EMPTY, value: value ? YES[language] : NO[language] };
  const code = typeof value === "string" ? definition.codes?.[value] : undefined;
  return cellOf(textIn(code ?? value, language));
}

const YES = { fi: "kyllä", sv: "ja", en: "yes" } as const;
const NO = { fi: "ei", sv: "nej", en: "no" } as const;

/** The other domestic name, where the thing bears one that differs. */
function otherName(feature: Feature, language: Language): string {
  if (feature.name === null) return "";
  const shown = nameIn(feature.name, language);
  const others = [feature.name.fi, feature.name.sv].filter(
    (name) => name !== undefined && name !== "" && name !== shown,
  );
  return [...new Set(others)].join(" · ");
}

interface Listed {
  readonly feature: Feature;
  readonly meta: LayerMeta;
}

/** A named thing that a second layer of the row draws again with the same fields is one row, not two. */
function withoutTwins(listed: readonly Listed[]): readonly { features: [Feature, ...Feature[]]; meta: LayerMeta }[] {
  const rows: { features: [Feature, ...Feature[]]; meta: LayerMeta }[] = [];
  const firsts = new Map<string, (typeof rows)[number]>();
  const leader = listed[0]?.feature.layer;
  for (const { feature, meta } of listed) {
    const same = feature.name === null ? null : JSON.stringify([feature.name, feature.fields]);
    const first = same === null || feature.layer === leader ? undefined : firsts.get(same);
    if (first !== undefined) {
      first.features.push(feature);
      continue;
    }
    const row: (typeof rows)[number] = { features: [feature], meta };
    rows.push(row);
    if (same !== null && feature.layer === leader) firsts.set(same, row);
  }
  return rows;
}

const haystacks = new WeakMap<Table, readonly string[]>();

/** Every row's cells, names and aliases folded; made when a filter is first typed. */
function haystacksOf(table: Table): readonly string[] {
  const known = haystacks.get(table);
  if (known !== undefined) return known;
  const made = table.rows.map(({ features: [feature], cells }) => {
    const names = feature.name === null ? [] : Object.values(feature.name);
    const values = cells.map((cell) => (cell.value === null ? "" : String(cell.value)));
    // A bar between cells: digits of neighbours must not become one number.
    return folded([...values, ...names, ...feature.aliases].join(" | "));
  });
  haystacks.set(table, made);
  return made;
}
