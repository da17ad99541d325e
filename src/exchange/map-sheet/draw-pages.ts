import type { SheetMark, SheetPage } from "./sheet-marks.ts";

const MILLIMETRES_A_POINT = 25.4 / 72;
/** Where a line of letters stands below its top, of its height; as the pen of the PDF has it. */
const BASE = 1.24 * 0.8;
/** Below the last thing on a page that is cut there, millimetres. */
const BELOW = 8;

/**
 * The pages below one another as a picture so many pixels wide; those after the first end where their words do. The page
 * is so wide and high in millimetres.
 */
export function drawPages(
  pages: readonly SheetPage[],
  page: { readonly width: number; readonly height: number },
  pictures: readonly CanvasImageSource[],
  widthPixels: number,
): HTMLCanvasElement {
  const pixel = widthPixels / page.width;
  const heights = pages.map((marks, index) =>
    index === 0 ? page.height : Math.min(page.height, lowest(marks, page.height - FOOT) + BELOW),
  );
  const canvas = document.createElement("canvas");
  canvas.width = widthPixels;
  canvas.height = Math.round(heights.reduce((sum, one) => sum + one, 0) * pixel);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no 2d context for the picture of the sheet");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(pixel, pixel);
  for (const [index, marks] of pages.entries()) {
    for (const mark of marks) draw(mark, pictures, pen);
    pen.translate(0, heights[index] ?? 0);
  }
  return canvas;
}

/** Where the lowest words end but for those of the foot, which a picture does without below. */
function lowest(marks: SheetPage, foot: number): number {
  return Math.max(0, ...marks.map((mark) => ("y" in mark ? mark.y : 0)).filter((y) => y < foot));
}

/** Height of the margin and the words of the foot at the lower edge, millimetres. */
const FOOT = 17;

function draw(mark: SheetMark, pictures: readonly CanvasImageSource[], pen: CanvasRenderingContext2D): void {
  switch (mark.kind) {
    case "text":
      pen.font = `${mark.strong ? 600 : 400} ${mark.size * MILLIMETRES_A_POINT}px "Noto Sans", sans-serif`;
      pen.fillStyle = mark.ink;
      pen.fillText(mark.text, mark.x, mark.y + mark.size * MILLIMETRES_A_POINT * BASE);
      return;
    case "picture": {
      const picture = pictures[mark.of];
      if (picture === undefined) throw new Error(`no picture ${mark.of}`);
      pen.drawImage(picture, mark.x, mark.y, mark.width, mark.height);
      return;
    }
    case "box":
      pen.setLineDash([]);
      if (mark.fill !== undefined) {
        pen.fillStyle = mark.fill;
        pen.fillRect(mark.x, mark.y, mark.width, mark.height);
      }
      if (mark.stroke === undefined) return;
      pen.strokeStyle = mark.stroke;
      pen.lineWidth = mark.weight ?? 0.2;
      pen.strokeRect(mark.x, mark.y, mark.width, mark.height);
      return;
    case "path": {
      const path = new Path2D(mark.steps.map(({ op, c }) => `${LETTERS[op]}${c.join(" ")}`).join(""));
      if (mark.fill !== undefined) {
        pen.fillStyle = mark.fill;
        pen.fill(path, "evenodd");
      }
      if (mark.stroke === undefined) return;
      pen.strokeStyle = mark.stroke;
      pen.lineWidth = mark.weight ?? 0.2;
      pen.lineCap = mark.isRound ? "round" : "butt";
      pen.setLineDash([...(mark.dash ?? [])]);
      pen.stroke(path);
    }
  }
}

const LETTERS = { m: "M", l: "L", c: "C", h: "Z" } as const;
