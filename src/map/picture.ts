import type { Map as GlMap } from "maplibre-gl";
import type { MapPicture, PictureSize, PictureSubject, SceneSubject } from "../domain/map-picture.ts";
import { formatNumber } from "../i18n/format.ts";
import { translatorFor } from "../i18n/translator.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { NO_SCENARIO } from "../state/initial-state.ts";
import { readyLayer } from "../state/layers.ts";
import { PALETTES } from "../theme/palette.ts";
import { drawnFlows } from "./flows/drawn-flows.ts";
import { flowOverlays, seenPart } from "./flows/flow-overlays.ts";
import type { SeenPart } from "./flows/flow-shapes.ts";
import { withHiddenMap } from "./hidden-map.ts";
import { needsNotice } from "./outline-notice.ts";
import { pictureBounds } from "./picture-bounds.ts";
import { attachAreaName } from "./planner/area-name.ts";
import type { Piece } from "./planner/name-beside.ts";
import { planOverlay } from "./planner/plan-overlay.ts";
import { metresPerPixel, roundLength } from "./scale-bar.ts";
import { drawScene } from "./scene-picture.ts";

/** Pixels of the picture for one of the page: 190 to the inch where it is as wide as the paper. More cost seconds without a card. */
const FINENESS = 1.5;
/** Between what is framed and the edge, pixels: words stand above and beside, the strip of words below. */
const FRAME = { top: 96, right: 230, bottom: 62, left: 20 };
const STRIP = 32;
/** No words of a flow begin nearer to the upper edge, so that all of them are whole, pixels. */
const WORDS = 8;
/** Lines of flows are so much narrower than on the page: the ground under them is smaller too. */
const FLOW_SHARE = 0.5;

/**
 * The layers that the page shows, a scenario and its flows, from the site to the quays, as a picture for paper: scale,
 * north and the sentence on outlines are drawn into it. Null where there is no WebGL or it does not come to an end.
 */
export async function drawPicture(
  page: AtlasState,
  subject: PictureSubject | SceneSubject,
  size: PictureSize,
): Promise<MapPicture | null> {
  if ("scene" in subject) return drawScene(page, subject, size);
  const state = pictured(page, subject);
  return withHiddenMap(
    {
      ...{ state, size, fineness: FINENESS },
      frame: (map) => map.fitBounds([...pictureBounds(state)], { padding: { ...FRAME }, animate: false }),
      overlays: (seen) => {
        const name = attachAreaName(seen, () => [...gapWords(seen.map, state), ...plantMarks(seen.map, state)]);
        return [planOverlay(), name, ...flowOverlays(() => upright(seenPart(seen)), FLOW_SHARE)];
      },
    },
    (map) => ({ ...size, address: furnished(map, state, size) }),
  );
}

/** Nothing that a hand is at: what is selected, drawn or asked for stays on the page. Flows as their topic shows them. */
const pictured = (page: AtlasState, { scenario, balance }: PictureSubject): AtlasState => ({
  ...page,
  phase: undefined,
  mode: { kind: "invest", topic: "flows" },
  selection: null,
  hovered: null,
  view: { ...page.view, insets: { top: WORDS, right: 0, bottom: 0, left: 0 } },
  plan: {
    ...page.plan,
    ...NO_SCENARIO,
    scenario,
    balance: balance && { of: scenario, answer: { status: "ready", value: balance, without: [] } },
  },
});

/**
 * The picture stands upright: words of the width that they have on the page run over its edge where they begin in its
 * eastern half, and stand to the west. The railway speaks south of the town: east of KIP stands KIP's own name.
 */
function upright(seen: SeenPart): SeenPart {
  const [west, south, east, north] = seen.bounds;
  return { ...seen, bounds: [west, south, west + WORDS_WITHIN * (east - west), north], railAt: 0.62 };
}

/** Of the width of the picture: lines lie within it, and so do the words beside them. */
const WORDS_WITHIN = 0.85;

/** Where stands, east of its mark, how far the railway ends from the site: room for the longest of the languages, pixels. */
const GAP_WORDS = { from: 12, length: 250, above: [-12, 0, 12] };

function gapWords(map: GlMap, state: AtlasState): readonly Piece[] {
  const gap = drawnFlows(state)?.gap?.nearest ?? null;
  if (gap === null) return [];
  const { x, y } = map.project([...gap]);
  const from = x + GAP_WORDS.from;
  return GAP_WORDS.above.map((above) => [
    { x: from, y: y + above },
    { x: from + GAP_WORDS.length, y: y + above },
  ]);
}

/** Half as wide as the mark of a plant, pixels: no word lies on one. */
const MARK = 4;

const plantMarks = (map: GlMap, state: AtlasState): readonly Piece[] =>
  (readyLayer(state, "plants")?.features ?? []).flatMap(({ geometry }) => {
    if (geometry.type !== "Point") return [];
    const { x, y } = map.project([...geometry.coordinates]);
    return [
      [
        { x: x - MARK, y },
        { x: x + MARK, y },
      ] as const,
    ];
  });

function furnished(map: GlMap, state: AtlasState, { width, height }: PictureSize): string {
  const canvas = document.createElement("canvas");
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("no 2d context for the picture of the map");
  drawing.drawImage(map.getCanvas(), 0, 0, canvas.width, canvas.height);
  drawing.scale(FINENESS, FINENESS);
  drawing.font = '600 13px "Noto Sans", sans-serif';
  drawing.textBaseline = "middle";
  const [[west, south], [east, north]] = map.getBounds().toArray();
  const notice = needsNotice(state, [west, south, east, north]) ? translatorFor(state.language).said("map.notice") : "";
  const scale = scaleOf(map, state);
  const middle = height - STRIP / 2;
  drawing.fillStyle = PAPER;
  drawing.fillRect(0, height - STRIP, width, STRIP);
  drawing.fillStyle = INK;
  drawing.fillText(notice, 12, middle);
  const from = width - 24 - scale.length - drawing.measureText(`${scale.text} N`).width - 24;
  drawing.fillRect(from, middle - 2, scale.length, 4);
  drawing.fillText(scale.text, from + scale.length + 8, middle);
  drawing.fillText("N ↑", width - 34, middle);
  return canvas.toDataURL("image/jpeg", 0.86);
}

const { ink: INK } = PALETTES.light;
const PAPER = "rgb(255 255 255 / 88%)";

function scaleOf(map: GlMap, { language }: AtlasState): { readonly length: number; readonly text: string } {
  const metresAPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
  const metres = roundLength(metresAPixel, 150);
  const text = metres >= 1000 ? `${formatNumber(metres / 1000, language)}\u202fkm` : `${metres}\u202fm`;
  return { length: metres / metresAPixel, text };
}
