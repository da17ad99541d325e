import type { Extent } from "../../domain/map-sheet.ts";
import { drawPages } from "../../exchange/map-sheet/draw-pages.ts";
import type { MapSheet } from "../../exchange/map-sheet/map-sheet.ts";
import { sheetPages } from "../../exchange/map-sheet/sheet-layout.ts";
import { openDocument, type PdfMeans } from "../../exchange/pdf-document.ts";

/** The pages of a sheet as one picture so many pixels wide, the same words in it as on paper. */
export async function sheetPng(
  sheet: MapSheet,
  means: PdfMeans,
  page: Extent,
  picture: string,
  widthPixels: number,
): Promise<ArrayBuffer> {
  // Letters are measured with the faces of the document, which are those of the page.
  const { pen } = await openDocument(means, page);
  const image = new Image();
  image.src = picture;
  await Promise.all([
    image.decode(),
    document.fonts.load('400 12px "Noto Sans"'),
    document.fonts.load('600 12px "Noto Sans"'),
  ]);
  const canvas = drawPages(sheetPages(sheet, pen), page, [image], widthPixels);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error(`no PNG of ${canvas.width} × ${canvas.height}`);
  return blob.arrayBuffer();
}
