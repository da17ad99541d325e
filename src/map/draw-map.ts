import type { MapPicture, PaperSubject, PictureSize, PictureSubject, SceneSubject } from "../domain/map-picture.ts";
import type { AtlasState } from "../state/atlas-state.ts";

/** What draws the map for a sheet of paper. */
export const fetchPaperMap = () => import("./paper-picture.ts");

/** The map as the page shows it, for a sheet of paper or as a small picture; null where it cannot be drawn. */
export async function drawMap(
  page: AtlasState,
  subject: PictureSubject | PaperSubject | SceneSubject,
  size: PictureSize,
): Promise<MapPicture | null> {
  return "zoom" in subject
    ? (await fetchPaperMap()).drawPaper(page, subject, size)
    : (await import("./picture.ts")).drawPicture(page, subject, size);
}
