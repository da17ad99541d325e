import type { Map as GlMap } from "maplibre-gl";
import type { MapPicture, PaperSubject, PictureSize } from "../domain/map-picture.ts";
import { loadDetailTexts } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { comparesWithNow, presentOf } from "../state/compared.ts";
import { withToldPicture } from "../state/stage.ts";
import { keptDrawings } from "./editing/kept-drawings.ts";
import type { SeenMap } from "./extras.ts";
import { flowOverlays, seenPart } from "./flows/flow-overlays.ts";
import type { SeenPart } from "./flows/flow-shapes.ts";
import { withHiddenMap } from "./hidden-map.ts";
import { edgePlaces, placesIn, roomMarks } from "./kept-room.ts";
import { notesOverlay } from "./notes/notes-overlay.ts";
import type { Overlay } from "./overlay.ts";
import { settleAreaNames, townRoom } from "./paper-names.ts";
import { withPaperZoneNames } from "./paper-zone-names.ts";
import { attachAreaName, crossOf } from "./planner/area-name.ts";
import { planOverlay } from "./planner/plan-overlay.ts";
import { attachSquare } from "./same-scale/attach-square.ts";
import { attachStreams } from "./streams/attach-streams.ts";
import { wallScale } from "./style-part.ts";
import { createDividerRoom } from "./time/divider-room.ts";
import { attachWayMarks, attachWays } from "./ways/ways-overlay.ts";

/**
 * Letters and marks are so many times larger than on a desk. The smallest are 8.6 pixels high (what stands below a name of
 * 10.5), which at 96 pixels to the inch is 6.5 points on paper: so they are 8.1.
 */
export const PAPER_LETTERS = 1.25;
/** A sheet is large: a machine that has not drawn it by then will not, milliseconds. */
const PATIENCE = 45_000;
const QUALITY = 0.94;

/**
 * The page's map, or a chapter's, for paper: at the very centre and zoom asked for, without hover and with what is
 * selected, drawn apart from the map on the page. Null where there is no WebGL, where it does not come to an end, or when
 * it is no longer wanted.
 */
export async function drawPaper(
  page: AtlasState,
  subject: PaperSubject,
  size: PictureSize,
): Promise<MapPicture | null> {
  if (subject.signal.aborted) return null;
  await loadDetailTexts();
  const state = pictured(page, subject);
  const isCompared = subject.told !== null && comparesWithNow(state);
  const canvas = await drawn(state, subject, size, isCompared ? "left" : null);
  const past = isCompared && canvas !== null ? await drawn(presentOf(state), subject, size, "right") : null;
  // The map has gone by now: it draws nothing more while its picture is packed.
  if (canvas === null || (isCompared && past === null)) return null;
  if (past !== null) besideEachOther(canvas, past);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (jpeg === null) throw new Error(`no JPEG of ${canvas.width} × ${canvas.height}`);
  return { ...size, address: await addressOf(jpeg), fineness: canvas.width / size.width };
}

/** The side of a picture that another one covers: no name stands there, and none across the line. */
type Unseen = "left" | "right" | null;

function drawn(
  state: AtlasState,
  subject: PaperSubject,
  size: PictureSize,
  unseen: Unseen,
): Promise<HTMLCanvasElement | null> {
  const { centre, zoom, fineness, signal } = subject;
  return withHiddenMap(
    {
      ...{ state, size, fineness, letters: paperLetters(subject, size), patience: PATIENCE, signal },
      frame: (map) => {
        // A sheet may reach beyond what the page's map may show: its centre is not moved for that.
        map.setMaxBounds(null);
        map.setMaxZoom(null);
        map.jumpTo({ center: [...centre], zoom });
      },
      overlays: (seen) => overlaysOf(seen, subject, unseen),
      settle: (map) => {
        settleAreaNames(map, state);
        // Words that are measured stand anew now that the size of their letters is known.
        map.jumpTo({ center: [...centre], zoom });
      },
    },
    (map) => {
      const copy = copied(map.getCanvas());
      assertAt(map, subject);
      return copy;
    },
  );
}

/** The present left of a line down the middle, as on the stage: what the words say of the picture is true on paper. */
function besideEachOther(later: HTMLCanvasElement, past: HTMLCanvasElement): void {
  const drawing = later.getContext("2d");
  if (drawing === null) throw new Error("no 2d context for the line of the picture");
  const { width, height } = later;
  const [middle, line] = [Math.round(width / 2), Math.max(2, Math.round(width / 400))];
  drawing.drawImage(past, 0, 0, middle, height, 0, 0, middle, height);
  for (const [colour, wide] of [
    ["#ffffff", 3 * line],
    ["#000000", line],
  ] as const) {
    drawing.fillStyle = colour;
    drawing.fillRect(middle - Math.round(wide / 2), 0, wide, height);
  }
}

/** A chapter is told in the letters of a stage, which a reader with the paper in hand does without. */
export const paperLetters = ({ told }: Pick<PaperSubject, "told">, { width }: PictureSize): number =>
  told === null ? PAPER_LETTERS : PAPER_LETTERS / wallScale(true, width);

/** What the page shows but for what a hand is at; in a chapter what its audience sees. On paper nothing covers the map. */
function pictured(page: AtlasState, { told, language }: PaperSubject): AtlasState {
  const state = told === null ? page : withToldPicture(page, told);
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  return { ...state, language, hovered: null, view: { ...state.view, insets } };
}

/**
 * Everything that the page's map may have learnt; what is not asked for draws nothing. What the reader has drawn, asked for
 * and noted is no part of a chapter.
 */
function overlaysOf(seen: SeenMap, { covered, told }: PaperSubject, unseen: Unseen): readonly Overlay[] {
  const { clientWidth: right, clientHeight: bottom } = seen.container;
  const edge = { left: 0, top: 0, right, bottom };
  return [
    withPaperZoneNames(planOverlay()),
    attachAreaName(seen, () => covered.flatMap(crossOf)),
    ...(told === null ? [attachWays(), attachWayMarks(seen), keptDrawings, notesOverlay] : []),
    ...flowOverlays(() => flowsPart(seen, told !== null)),
    ...attachStreams(),
    ...attachSquare(),
    townRoom(seen),
    roomMarks(seen.map, () => [...edgePlaces(edge), ...covered.flatMap(placesIn)]),
    ...(unseen === null ? [] : [createDividerRoom(seen.map, unseen, () => right / 2).overlay]),
  ];
}

/** A chapter's picture is low: what its lines say stands there only where it is short. */
function flowsPart(seen: SeenMap, isTold: boolean): SeenPart {
  const part = seenPart(seen);
  return { ...part, narrow: isTold || part.narrow };
}

/** A map that went elsewhere would be printed at another scale than the sheet says. */
function assertAt(map: GlMap, { centre: [longitude, latitude], zoom }: PaperSubject): void {
  const { lng, lat } = map.getCenter();
  const off = Math.max(Math.abs(lng - longitude), Math.abs(lat - latitude), Math.abs(map.getZoom() - zoom));
  if (off > 1e-6) throw new Error(`the map for paper stands at ${lng}, ${lat}, ${map.getZoom()}`);
}

function copied(source: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = source.width;
  canvas.height = source.height;
  // Read from the card here and now, not when it is packed: then the map it is of is gone.
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  if (drawing === null) throw new Error("no 2d context for the picture of the map");
  drawing.drawImage(source, 0, 0);
  return canvas;
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("the picture of the map could not be read", { cause: reader.error }));
    reader.readAsDataURL(blob);
  });
}
