import type { SheetMark, SheetPage } from "./sheet-marks.ts";
import type { SheetColumn } from "./sheet-template.ts";

/** Something that is not cut in two: a heading, an entry, a line. */
export interface FlowItem {
  readonly height: number;
  /** Above it, unless it begins a column. */
  readonly gap: number;
  /** A heading never stands alone at the foot of a column. */
  readonly isHeading: boolean;
  readonly draw: (x: number, y: number) => readonly SheetMark[];
}

/**
 * Items one after another down the columns of the first page and, where they do not fit, of as many more as are needed.
 * What is higher than a whole column stands in one by itself. One list of marks a page.
 */
export const flowed = (
  items: readonly FlowItem[],
  first: readonly SheetColumn[],
  later: readonly SheetColumn[],
): readonly SheetPage[] => filled(items, first, later).map(({ marks }) => marks);

/**
 * The same, on one page where closer lines are enough for that; else with columns of about one height on the last page,
 * of which no more is taken than they need.
 */
export function evenlyFlowed(
  items: readonly FlowItem[],
  first: readonly SheetColumn[],
  later: readonly SheetColumn[],
): readonly SheetPage[] {
  const pages = filled(items, first, later);
  const last = pages.at(-1);
  if (pages.length === 1 || last === undefined) return pages.map(({ marks }) => marks);
  const closer = filled(
    items.map((item) => ({ ...item, gap: item.gap * CLOSER })),
    first,
    later,
  );
  if (closer.length === 1) return closer.map(({ marks }) => marks);
  const rest = items.slice(last.from);
  const whole = Math.max(...later.map(({ top, bottom }) => bottom - top));
  for (let high = LEAST_HIGH; high < whole; high += STEP) {
    const low = later.map((column) => ({ ...column, bottom: Math.min(column.bottom, column.top + high) }));
    const [even, ...more] = filled(rest, low, low);
    const overflows = even?.end !== undefined && even.end > high + STEP;
    if (even !== undefined && more.length === 0 && !overflows)
      return [...pages.slice(0, -1), even].map(({ marks }) => marks);
  }
  return pages.map(({ marks }) => marks);
}

/** Of the gaps between items, where that spares a page. */
const CLOSER = 0.4;
/** Heights of columns that are tried on a last page, millimetres. */
const LEAST_HIGH = 20;
const STEP = 2;

interface Filled {
  readonly marks: SheetMark[];
  /** The item that it begins with. */
  readonly from: number;
  /** How far down its longest column reaches, millimetres. */
  end: number;
}

function filled(items: readonly FlowItem[], first: readonly SheetColumn[], later: readonly SheetColumn[]): Filled[] {
  let page: Filled = { marks: [], from: 0, end: 0 };
  const pages = [page];
  let columns = first;
  let at = 0;
  let y = first[0]?.top ?? 0;
  for (const [index, item] of items.entries()) {
    for (;;) {
      const column = columns[at];
      if (column === undefined) throw new Error("a page without columns");
      const isTop = y <= column.top;
      const gap = isTop ? 0 : item.gap;
      if (isTop || y + gap + together(items, index) <= column.bottom) {
        page.marks.push(...item.draw(column.x, y + gap));
        y += gap + item.height;
        page.end = Math.max(page.end, y - column.top);
        break;
      }
      at++;
      if (at === columns.length) {
        page = { marks: [], from: index, end: 0 };
        pages.push(page);
        columns = later;
        at = 0;
      }
      y = columns[at]?.top ?? 0;
    }
  }
  return pages;
}

/** Height of an item, and of a heading with what it is the heading of. */
function together(items: readonly FlowItem[], index: number): number {
  const item = items[index];
  const next = items[index + 1];
  if (item === undefined) return 0;
  return item.isHeading && next !== undefined ? item.height + next.gap + together(items, index + 1) : item.height;
}
