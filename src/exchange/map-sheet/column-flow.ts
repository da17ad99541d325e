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
export function flowed(
  items: readonly FlowItem[],
  first: readonly SheetColumn[],
  later: readonly SheetColumn[],
): readonly SheetPage[] {
  const pages: SheetMark[][] = [[]];
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
        pages.at(-1)?.push(...item.draw(column.x, y + gap));
        y += gap + item.height;
        break;
      }
      at++;
      if (at === columns.length) {
        pages.push([]);
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
