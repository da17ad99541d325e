import type { CommandContext } from "../../../commands/command.ts";
import { fetchedPart } from "../../../commands/fetched-part.ts";
import { saveFile } from "../../../commands/share.ts";
import { localDay } from "../../../domain/local-day.ts";
import type { MapPicture } from "../../../domain/map-picture.ts";
import type { SiteSheet } from "../../../domain/site-sheet.ts";
import { pdfMeans } from "../../paper/pdf-means.ts";

/** Saves the sheet as a PDF; what makes it comes with the first one. Says so where that cannot be fetched. */
export async function saveSheet(
  context: CommandContext,
  sheet: SiteSheet,
  drawn: Promise<MapPicture | null>,
): Promise<void> {
  const parts = Promise.all([
    import("../../../exchange/site-sheet-pdf.ts"),
    // What it needs later comes while the map is drawn.
    pdfMeans(),
  ]);
  const fetched = await fetchedPart(context, parts);
  if (fetched === null) return;
  const [{ siteSheetPdf }, means] = fetched;
  const picture = await drawn;
  const bytes = await siteSheetPdf(sheet, { ...means, picture });
  const day = localDay(context.ports.now());
  const name = `kruunuportti-atlas-site-sheet-${sheet.language}-${day}.pdf`;
  await saveFile.run(context, { name, mime: "application/pdf", text: bytes });
}
