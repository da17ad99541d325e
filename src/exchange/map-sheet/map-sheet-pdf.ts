import type { jsPDF } from "jspdf";
import { closeDocument, openDocument, type PdfMeans } from "../pdf-document.ts";
import type { PdfPen } from "../pdf-pen.ts";
import type { MapSheet } from "./map-sheet.ts";
import { sheetPages } from "./sheet-layout.ts";
import type { SheetMark, SheetPage } from "./sheet-marks.ts";

/** The map sheet as a PDF whose words and drawings are vectors; the picture (a JPEG as a `data:` address) is the map alone. */
export async function mapSheetPdf(
  sheet: MapSheet,
  means: PdfMeans,
  page: { readonly width: number; readonly height: number },
  picture: string,
): Promise<ArrayBuffer> {
  const { doc, pen } = await openDocument(means, page);
  writePages(sheetPages(sheet, pen), [picture], doc, pen);
  return closeDocument(doc, sheet);
}

/** Draws pages into a document whose first page is open. */
export function writePages(pages: readonly SheetPage[], pictures: readonly string[], doc: jsPDF, pen: PdfPen): void {
  for (const [index, marks] of pages.entries()) {
    if (index > 0) {
      const { width, height } = doc.internal.pageSize;
      doc.addPage([width, height], width > height ? "l" : "p");
    }
    for (const mark of marks) draw(mark, pictures, doc, pen);
  }
}

function draw(mark: SheetMark, pictures: readonly string[], doc: jsPDF, pen: PdfPen): void {
  switch (mark.kind) {
    case "text": {
      const lettering = { size: mark.size, face: mark.strong ? "strong" : "regular", ink: mark.ink } as const;
      pen.line(mark.text, mark.x, mark.y, lettering);
      if (mark.url !== undefined)
        doc.link(mark.x, mark.y, pen.widthOf(mark.text, lettering), pen.lineHeight(lettering), { url: mark.url });
      return;
    }
    case "picture": {
      const picture = pictures[mark.of];
      if (picture === undefined) throw new Error(`no picture ${mark.of}`);
      doc.addImage(picture, "JPEG", mark.x, mark.y, mark.width, mark.height);
      return;
    }
    case "box": {
      if (mark.fill !== undefined) doc.setFillColor(mark.fill);
      stroke(mark, doc);
      doc.rect(mark.x, mark.y, mark.width, mark.height, mark.stroke === undefined ? "F" : mark.fill ? "FD" : "S");
      return;
    }
    case "path": {
      if (mark.fill !== undefined) doc.setFillColor(mark.fill);
      stroke(mark, doc);
      doc.setLineDashPattern([...(mark.dash ?? [])], 0);
      doc.setLineCap(mark.isRound ? "round" : "butt");
      doc.path(mark.steps.map(({ op, c }) => ({ op, c: [...c] })));
      if (mark.fill !== undefined) doc.fillEvenOdd();
      else doc.stroke();
      doc.setLineDashPattern([], 0);
      doc.setLineCap("butt");
    }
  }
}

function stroke({ stroke: colour, weight }: { readonly stroke?: string; readonly weight?: number }, doc: jsPDF): void {
  if (colour !== undefined) doc.setDrawColor(colour).setLineWidth(weight ?? 0.2);
}
