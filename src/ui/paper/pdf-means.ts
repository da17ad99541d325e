import regularFace from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url";
import strongFace from "@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff?url";
import type { PdfMeans } from "../../exchange/pdf-document.ts";

/** The library and the letters of a PDF; the browser remembers them. */
export async function pdfMeans(): Promise<PdfMeans> {
  const [{ jsPDF }, regular, strong] = await Promise.all([import("jspdf"), font(regularFace), font(strongFace)]);
  return { Pdf: jsPDF, fonts: { regular, strong } };
}

async function font(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}
