import type { jsPDF } from "jspdf";
import type { Language } from "../domain/language.ts";
import { addFonts, type PdfFonts } from "./pdf-fonts.ts";
import { nothingMeasured, PdfPen, printable } from "./pdf-pen.ts";

/** What a PDF is made with; the library and the fonts come when they are first needed. */
export interface PdfMeans {
  readonly Pdf: typeof jsPDF;
  readonly fonts: PdfFonts;
}

/** What a reader of PDFs and its search tell of one. */
export interface PdfAbout {
  readonly title: string;
  /** What the pictures in it are not. */
  readonly sentences: readonly string[];
  readonly language: Language;
  readonly link: { readonly url: string };
}

/** A document of pages so wide and high, millimetres, and the pen that measures its letters. */
export async function openDocument(
  { Pdf, fonts }: PdfMeans,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<{ readonly doc: jsPDF; readonly pen: PdfPen }> {
  const doc = new Pdf({
    ...{ unit: "mm", format: [width, height], orientation: width > height ? "l" : "p" },
    ...{ compress: true, putOnlyUsedFonts: true },
  });
  await addFonts(doc, fonts);
  return { doc, pen: new PdfPen(doc, 1, nothingMeasured()) };
}

/** The file of a document on which everything stands. */
export function closeDocument(doc: jsPDF, { title, sentences, language, link }: PdfAbout): ArrayBuffer {
  const subject = printable(sentences.join(" "));
  doc.setProperties({ title: printable(title), ...(subject !== "" && { subject }), creator: link.url });
  doc.setLanguage(language);
  return doc.output("arraybuffer");
}
