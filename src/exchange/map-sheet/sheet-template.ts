import { type Extent, type Paper, paperMillimetres } from "../../domain/map-sheet.ts";

/** Where things stand on a map sheet, millimetres: the words beside a map that lies, below one that stands. */
export interface SheetTemplate {
  readonly page: Extent;
  /** Upper left corner and room of the map. */
  readonly map: Extent & { readonly x: number; readonly y: number };
  /** Columns of words on the page of the map, and on those after it. */
  readonly columns: readonly SheetColumn[];
  readonly later: readonly SheetColumn[];
}

export interface SheetColumn {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export const MARGIN = 10;
/** Title and date above, two lines of each; page number below. */
export const HEAD = 18;
export const FOOT = 6;
const GAP = 4;

const BESIDE = { a4: 70, a3: 80 };
const BELOW = { a4: 76, a3: 84 };
const COLUMNS_BELOW = { a4: 3, a3: 4 };

export const HANDOUT_PAPER: Paper = { size: "a4", orientation: "upright" };
/** Room of a chapter's picture in a handout, millimetres: two chapters stand on a page. */
export const PICTURE_ROOM: Extent = { width: paperMillimetres(HANDOUT_PAPER).width - 2 * MARGIN, height: 80 };

export function sheetTemplate(paper: Paper): SheetTemplate {
  const page = paperMillimetres(paper);
  const [x, y] = [MARGIN, MARGIN + HEAD];
  const width = page.width - 2 * MARGIN;
  const bottom = page.height - MARGIN - FOOT;
  if (paper.orientation === "across") {
    const beside = BESIDE[paper.size];
    const map = { x, y, width: width - beside - GAP, height: bottom - y };
    const column = { x: x + map.width + GAP, top: y, bottom, width: beside };
    return { page, map, columns: [column], later: spread(x, width, MARGIN, bottom, beside) };
  }
  const map = { x, y, width, height: bottom - y - BELOW[paper.size] };
  const count = COLUMNS_BELOW[paper.size];
  const wide = (width - (count - 1) * GAP) / count;
  return {
    ...{ page, map },
    columns: spread(x, width, y + map.height + GAP, bottom, wide),
    later: spread(x, width, MARGIN, bottom, wide),
  };
}

/** As many columns of a width as there is room for, the first and the last at the edges. */
function spread(left: number, all: number, top: number, bottom: number, width: number): readonly SheetColumn[] {
  const count = Math.floor((all + GAP) / (width + GAP) + 1e-9);
  const step = count === 1 ? 0 : (all - width) / (count - 1);
  return Array.from({ length: count }, (_, at) => ({ x: left + at * step, top, bottom, width }));
}
