import type { jsPDF } from "jspdf";
import { FONT } from "./pdf-pen.ts";
import { ttfFromWoff } from "./woff.ts";

/** WOFF files of the two weights. */
export interface PdfFonts {
  readonly regular: ArrayBuffer;
  readonly strong: ArrayBuffer;
}

/** Gives a document the letters that it writes with. */
export async function addFonts(doc: jsPDF, fonts: PdfFonts): Promise<void> {
  const [regular, strong] = await Promise.all([ttfFromWoff(fonts.regular), ttfFromWoff(fonts.strong)]);
  for (const [style, face] of [
    ["normal", regular],
    ["bold", strong],
  ] as const) {
    doc.addFileToVFS(`${FONT}-${style}.ttf`, binary(face));
    doc.addFont(`${FONT}-${style}.ttf`, FONT, style);
  }
}

/** jsPDF takes a font as a text of one letter a byte. */
function binary(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 0x2000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x2000));
  return text;
}
