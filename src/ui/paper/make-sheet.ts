import type { CommandContext } from "../../commands/command.ts";
import { fetchedPart } from "../../commands/fetched-part.ts";
import { loadFacts } from "../../commands/load-facts.ts";
import { saveFile } from "../../commands/share.ts";
import { shippedInHand } from "../../commands/taken-view.ts";
import { localDay } from "../../domain/local-day.ts";
import type { PictureBox } from "../../domain/map-picture.ts";
import { type Extent, paperMillimetres } from "../../domain/map-sheet.ts";
import { PIXEL_MILLIMETRES } from "../../geodesy/paper-frame.ts";
import { translatorFor } from "../../i18n/translator.ts";
import { mapSheet, type SheetAsked } from "./map-sheet.ts";
import { pdfMeans } from "./pdf-means.ts";

/** What is made of the map: a document, or a picture so many pixels wide. */
export type SheetFormat = { readonly kind: "pdf" } | { readonly kind: "png"; readonly width: number };

/** How it ended: there, not to be drawn, what makes it not to be had, or no longer wanted. */
export type SheetOutcome = "saved" | "not-drawn" | "not-fetched" | "stopped";

/** Device pixels on paper for one of the page: 202 to the inch. */
export const FINENESS = 2.1;

/** What a document is made with; the browser remembers it. */
export const sheetParts = () => Promise.all([pdfMeans(), import("../../exchange/map-sheet/map-sheet-pdf.ts")]);

/** Makes the sheet of what the page shows now and offers it as a file. */
export async function makeSheet(
  context: CommandContext,
  wished: Omit<SheetAsked, "shipped">,
  format: SheetFormat,
  signal: AbortSignal,
): Promise<SheetOutcome> {
  const { store, ports } = context;
  const { frame, paper } = wished;
  const state = store.getState();
  const page = paperMillimetres(paper);
  const fineness =
    format.kind === "pdf" ? FINENESS : Math.ceil((format.width / page.width) * PIXEL_MILLIMETRES * 10) / 10;
  const subject = {
    centre: frame.centre,
    zoom: frame.zoom,
    fineness,
    covered: coveredOf(frame.pixels),
    language: state.language,
    told: null,
    signal,
  };
  const drawing = ports.drawMap(subject, frame.pixels)();
  // Laws that restrict ground stand in the facts.
  const known = Promise.all([shippedInHand(context), loadFacts.run(context)]);
  const [picture, fetched, [shipped]] = await Promise.all([drawing, fetchedPart(context, sheetParts()), known]);
  if (signal.aborted) return "stopped";
  if (fetched === null) return "not-fetched";
  const [means, writer] = fetched;
  if (picture === null) return "not-drawn";
  const translator = translatorFor(state.language);
  const whole = mapSheet({ ...state, facts: store.getState().facts }, { ...wished, shipped }, translator);
  const drawn = picture.fineness ?? fineness;
  // Half a pixel is lost to rounding; more is a card that cannot draw so many.
  const isCoarse = drawn < fineness - 0.05;
  const coarse = translator.t("paper.coarse", { dots: translator.number(Math.floor(drawn * 96)) });
  const sheet = isCoarse ? { ...whole, about: [...whole.about, coarse] } : whole;
  const name = `kruunuportti-atlas-${paper.size}-1-${frame.denominator}-${sheet.language}-${localDay(wished.now)}`;
  if (format.kind === "pdf") {
    const bytes = await writer.mapSheetPdf(sheet, means, page, picture.address);
    if (signal.aborted) return "stopped";
    await saveFile.run(context, { name: `${name}.pdf`, mime: "application/pdf", text: bytes });
    return "saved";
  }
  const { sheetPng } = await import("./sheet-png.ts");
  const bytes = await sheetPng(sheet, means, page, picture.address, format.width);
  if (signal.aborted) return "stopped";
  await saveFile.run(context, { name: `${name}.png`, mime: "image/png", text: bytes });
  return "saved";
}

/** Where sentences, credit and north stand over the picture, pixels of the page, about. */
function coveredOf(pixels: Extent): readonly PictureBox[] {
  const { width, height } = pixels;
  const low = { top: height - 44, bottom: height };
  return [
    { left: 0, right: 340, ...low },
    { left: width - 240, right: width, top: height - 24, bottom: height },
    northBox(pixels),
  ];
}

/** Where the arrow to the north stands over a picture, pixels of the page. */
export const northBox = ({ width }: Extent): PictureBox => ({ left: width - 46, right: width, top: 0, bottom: 66 });
