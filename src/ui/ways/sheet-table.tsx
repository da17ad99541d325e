import type { ComponentChildren } from "preact";
import { setRowDrawn, showWay } from "../../commands/ways.ts";
import type { Place } from "../../domain/place.ts";
import type { SheetWay, TravelMode } from "../../domain/way.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { figureText } from "../parts/figure-text.ts";
import {
  bearingText,
  SHEET_COLUMNS,
  SHEET_MODES,
  type SheetColumn,
  type SheetLine,
  type SheetSort,
} from "./sheet-lines.ts";
import { groundText, noWayText, sharePercent } from "./way-words.ts";

interface SheetTableProps {
  readonly place: Place;
  readonly lines: readonly SheetLine[];
  readonly caption: string;
  readonly sort: SheetSort | null;
  readonly onSort: (sort: SheetSort | null) => void;
  /** What must be said below the rows. */
  readonly children: ComponentChildren;
}

export function SheetTable({ place, lines, caption, sort, onSort, children }: SheetTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const drawnRows = useAtlas(({ ways }) => ways.drawnRows);
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={t("ways.sheet-rows")}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {SHEET_COLUMNS.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={onSort} />
            ))}
            <th scope="col" class="sheet-draw">
              {t("ways.column-drawn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { row, figures, label } = line;
            const { key } = row.target;
            const isDrawn = drawnRows.includes(key);
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td class="is-number">{figureText(figures.straight, translator)}</td>
                <td class="is-number">{bearingText(figures.bearing, translator)}</td>
                {SHEET_MODES.map((by) => (
                  <td key={by} class="is-number">
                    <WayCell line={line} by={by} place={place} />
                  </td>
                ))}
                <td>{shareText(line)}</td>
                <td class="sheet-draw">
                  <input
                    type="checkbox"
                    aria-label={t("ways.draw-row", { name: label })}
                    checked={isDrawn}
                    onChange={(event) => run(setRowDrawn, { key, drawn: event.currentTarget.checked })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length === 0 && <p class="table-empty">{t("ways.sheet-empty")}</p>}
      {children}
    </div>
  );

  function shareText({ row }: SheetLine): string {
    const parts = SHEET_MODES.flatMap((by) => {
      const way = row[by];
      if (way?.kind !== "found") return [];
      return [`${t(`ways.by-${by}`)} ${sharePercent(way, translator)}`];
    });
    return parts.join(" · ");
  }
}

interface WayCellProps {
  readonly line: SheetLine;
  readonly by: TravelMode;
  readonly place: Place;
}

/** A length that opens its way; where none joins the two, the gap. */
function WayCell({ line: { row, figures, label }, by, place }: WayCellProps) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const way = row[by];
  if (way === null) {
    return (
      <span class="sheet-none">
        <span aria-hidden="true">–</span>
        <span class="unseen">{t("ways.cell-not-asked")}</span>
      </span>
    );
  }
  const figure = figures[by];
  const text =
    way.kind !== "found" ? noWayText(way, translator) : figure === null ? "" : figureText(figure, translator);
  const more = way.kind !== "found" ? [] : foundNotes(way);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={`${text}: ${t(`ways.open-${by}`, { name: label })}`}
        onClick={() => run(showWay, { from: place, to: row.target.place, by })}
      >
        {text}
      </button>
      {more.map((note) => (
        <small key={note} class="sheet-turns">
          {note}
        </small>
      ))}
    </>
  );

  /** Where an area is entered, and how often a train turns. */
  function foundNotes({ reached, reversals }: Extract<SheetWay, { kind: "found" }>): readonly string[] {
    return [
      ...(reached.to === null ? [] : [groundText(reached.to, store.getState(), translator)]),
      ...(reversals > 0 ? [t("ways.turns", { count: reversals })] : []),
    ];
  }
}

interface HeadProps {
  readonly column: SheetColumn;
  readonly sort: SheetSort | null;
  readonly onSort: (sort: SheetSort | null) => void;
}

/** Up, down, and back to the order of the sheet. */
function Head({ column, sort, onSort }: HeadProps) {
  const { t } = useTranslator();
  const own = sort?.column === column ? sort : null;
  const direction = own === null ? "none" : own.descending ? "descending" : "ascending";
  const next = own === null ? { column, descending: false } : own.descending ? null : { column, descending: true };
  const isNumber = column !== "target" && column !== "share";
  return (
    <th scope="col" aria-sort={direction} class={isNumber ? "is-number" : undefined}>
      <button type="button" onClick={() => onSort(next)}>
        {t(`ways.column-${column}`)}
        <span class={`sort-mark sort-${direction}`} aria-hidden="true" />
      </button>
    </th>
  );
}
