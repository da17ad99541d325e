import type { Language } from "../../domain/language.ts";
import { textIn } from "../../domain/layer.ts";
import { STREET } from "../../domain/plan-code.ts";
import type { PlaneArea, PlanePoint } from "../../domain/plane.ts";
import type { Zone } from "../../domain/scenario.ts";
import type { Pixels } from "../free-part.ts";
import { metresPerPixel } from "../scale-bar.ts";
import { brokenInto, CHARACTER, LINE, widest } from "./broken-lines.ts";
import { roomAt } from "./name-room.ts";

/**
 * What is written on a zone, and the zoom from which each way of writing it stands whole inside: everything; with the
 * first words of its name; code and size; the code. `from`: the least of them. `NEVER` for what is not written. `phase`
 * stands in all of them: land that only a plan in the making reserves does not say so without it.
 */
export interface ZoneWords {
  readonly code: string;
  readonly phase: string;
  readonly name: string;
  readonly short: string;
  readonly area: string;
  readonly fullFrom: number;
  readonly shortFrom: number;
  readonly sizedFrom: number;
  readonly codeFrom: number;
  readonly from: number;
}

/** Beyond every zoom. */
export const NEVER = 99;
/** Size of the code by zoom, pixels; the lines below it are smaller by so much. */
export const CODE_SIZE = [13, 12, 16, 15] as const;
export const BELOW = 0.92;
/** Width of a character of a code, em: capitals, strong. */
const CAPITAL = 0.62;
/** Words keep so clear of the edges of their zone; of a selected one, of its handles. */
export const CLEAR_PIXELS = 3;
/** A code alone may reach a little over the edges: three letters that say what a small zone is are worth it. Pixels. */
const OVER = -2;
/** With the phase of its plan it may reach farther: what is not in force is not left without a word. */
const OVER_WITH_PHASE = -24;
/** Characters written at most: a name without end must not cover the map; the panel has it whole. */
const LONGEST = 60;
/** Characters of a line, the first that comes earliest wins. */
const LINES = [14, 20, 30] as const;
/** Latitude at which sizes on the screen are reckoned, degrees. */
const MIDDLE = 63.8;

/**
 * The words of a zone that stand at a place of its ground. `size`: how large it is said to be; `phase`: how far the plan is
 * that would reserve it, empty for other land. `clearPixels`: how far they keep from its edges.
 *
 * @example wordsOnZone(yard of 400 m by 300 m, its middle, "fi", { size: "12,00 ha", phase: "" }).fullFrom // 13.32
 */
export function wordsOnZone(
  zone: Zone,
  place: PlanePoint,
  language: Language,
  { size, phase }: { readonly size: string; readonly phase: string },
  clearPixels = CLEAR_PIXELS,
): ZoneWords {
  const isStreet = zone.code === STREET;
  const code = isStreet ? "" : letters(zone.code);
  // Streets are too narrow to bear their size.
  const area = isStreet ? "" : letters(size);
  const whole = letters(textIn(zone.name, language).slice(0, LONGEST));
  const first = whole.replace(/ \(.*\)$/, "").split(",")[0] ?? whole;
  const from = (name: readonly string[], below: string, keptPixels = clearPixels): number =>
    zoomFor(zone.ground, place, keptPixels, (pixels) =>
      boxOf(code, [...(phase === "" ? [] : [phase]), ...name, ...(below === "" ? [] : [below])], pixels),
    );
  const best = (name: string) => earliest(name, (lines) => from(lines, area));
  const [full, short] = [best(whole), best(first)];
  const sizedFrom = code === "" || area === "" ? NEVER : from([], area);
  const over = phase === "" ? OVER : OVER_WITH_PHASE;
  const codeFrom = code === "" ? NEVER : from([], "", clearPixels === CLEAR_PIXELS ? over : clearPixels);
  return {
    ...{ code, phase, area, name: full.text, short: short.text },
    ...{ fullFrom: full.from, shortFrom: short.from, sizedFrom, codeFrom },
    from: Math.min(full.from, short.from, sizedFrom, codeFrom),
  };
}

/** Of the ways to break a name into lines the one that finds room first. */
function earliest(name: string, from: (lines: readonly string[]) => number) {
  const ways = LINES.map((longest) => {
    const lines = name === "" ? [] : brokenInto(name, longest).map((line) => line.trim());
    return { text: lines.join("\n"), from: from(lines) };
  });
  return ways.reduce((best, way) => (way.from < best.from ? way : best));
}

function boxOf(code: string, below: readonly string[], pixels: number): Pixels {
  const across = Math.max([...code].length * CAPITAL, below.length === 0 ? 0 : widest(below) * CHARACTER * BELOW);
  const lines = (code === "" ? 0 : 1) + below.length * BELOW;
  return { x: across * pixels, y: lines * LINE * pixels };
}

/** The zoom from which a box stands whole on ground; letters grow a little as one comes nearer. */
function zoomFor(ground: PlaneArea, place: PlanePoint, clearPixels: number, box: (pixels: number) => Pixels): number {
  let zoom: number = CODE_SIZE[0];
  for (let round = 0; round < 2; round++) {
    const { x, y } = box(sizeAt(zoom));
    const room = roomAt(ground, place, { x: x + 2 * clearPixels, y: y + 2 * clearPixels });
    if (room === 0) return NEVER;
    zoom = Math.log2(metresPerPixel(MIDDLE, 0) / room);
  }
  return zoom;
}

function sizeAt(zoom: number): number {
  const [near, small, close, large] = CODE_SIZE;
  return small + Math.min(1, Math.max(0, (zoom - near) / (close - near))) * (large - small);
}

/** The bundled face lacks the narrow no-break space; MapLibre breaks no line at the thin one. */
export const letters = (text: string): string => text.replaceAll("\u202f", "\u2009");
