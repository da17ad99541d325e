import type { GeometryQuality, Realisation } from "../domain/status.ts";
import { colourVariable } from "./css.ts";
import { type Drawing, type LineDrawing, valueAt } from "./drawing.ts";
import { drawingOf } from "./drawings.ts";
import type { ColourName } from "./palette.ts";
import { PATTERNS, type PatternName, patternPath } from "./pattern.ts";
import { QUALITY_STYLES, REALISATION_STYLES } from "./status-style.ts";
import { GLYPHS, MARKERS, type Marker, type MarkerName, SHIELDS } from "./symbols.ts";

/** One SVG path of a swatch. Colours are CSS variables, so that a swatch follows the theme by itself. */
export interface SwatchPart {
  readonly path: string;
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** In pixels, dash and gap by turns. */
  readonly dash?: readonly number[];
  /** Standard deviation of a Gaussian blur, pixels. */
  readonly blur?: number;
  /** Fill with this tile instead of a flat colour. */
  readonly pattern?: {
    readonly id: PatternName;
    readonly size: number;
    readonly path: string;
    readonly weight: number;
  };
  /** Put the path here: x, y of its origin and how large a unit is. */
  readonly place?: readonly [x: number, y: number, scale: number];
}

export interface Swatch {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SwatchPart[];
}

const WIDTH = 36;
const HEIGHT = 22;
/** Lines in the legend are as wide as on the map at this zoom. */
const LEGEND_ZOOM = 12.5;
const AREA = `M3 3H${WIDTH - 3}V${HEIGHT - 3}H3z`;
const STROKE = `M2 ${HEIGHT / 2}H${WIDTH - 2}`;

/** What the legend shows for a kind of thing in a status: the same drawing and tables as the map, 36 × 22 pixels. */
export function swatch(token: string, kind: string, realisation: Realisation, quality: GeometryQuality): Swatch {
  const drawing = drawingOf(token, kind);
  const path = drawing.fill === undefined ? STROKE : AREA;
  const parts = [...areaParts(drawing, realisation), ...lineParts(drawing.line, path, realisation, quality)];
  if (drawing.shield !== undefined) parts.push(...shieldParts(drawing.shield));
  if (drawing.marker !== undefined) parts.push(...markerParts(drawing.marker));
  if (parts.length === 0 && drawing.text !== undefined) parts.push(...textParts(drawing.text.colour));
  return { width: WIDTH, height: HEIGHT, parts };
}

function areaParts({ fill }: Drawing, realisation: Realisation): SwatchPart[] {
  if (fill === undefined) return [];
  const colour = colourVariable(fill.colour);
  const opacity = fill.opacity * REALISATION_STYLES[realisation].fillWeight;
  if (fill.pattern === undefined) return [{ path: AREA, fill: colour, opacity }];
  const tile = PATTERNS[fill.pattern];
  const pattern = { id: fill.pattern, size: tile.size, weight: tile.weight, path: patternPath(tile) };
  return [
    { path: AREA, fill: colour, opacity: opacity * PATTERN_GROUND },
    { path: AREA, fill: colour, pattern },
  ];
}

/** Under a pattern the flat fill stands back. */
export const PATTERN_GROUND = 0.5;

function lineParts(
  line: LineDrawing | undefined,
  path: string,
  realisation: Realisation,
  quality: GeometryQuality,
): SwatchPart[] {
  if (line === undefined) return [];
  const status = REALISATION_STYLES[realisation];
  const edge = QUALITY_STYLES[quality];
  const stroke = colourVariable(line.colour);
  const width = valueAt(line.width, LEGEND_ZOOM) * edge.lineWeight;
  const rhythm = status.dash.length > 0 ? status.dash : (line.dash ?? []);
  const parts: SwatchPart[] = [];
  if (edge.band > 0)
    parts.push({ path, stroke, strokeWidth: edge.band * 0.6, blur: edge.bandBlur * 0.3, opacity: edge.bandOpacity });
  if (line.casing !== undefined) {
    parts.push({ path, stroke: colourVariable(line.casing.colour), strokeWidth: width + line.casing.extra });
  }
  parts.push({
    path,
    stroke,
    strokeWidth: width,
    ...(rhythm.length > 0 ? { dash: rhythm.map((part) => part * width) } : {}),
    ...(edge.lineBlur > 0 ? { blur: edge.lineBlur * 0.4 } : {}),
  });
  if (line.ticks !== undefined) {
    const { every, length } = line.ticks;
    parts.push({ path, stroke, strokeWidth: length, dash: [TICK_WIDTH, every - TICK_WIDTH] });
  }
  if (status.core) parts.push({ path, stroke: colourVariable("halo"), strokeWidth: width * CORE_WIDTH });
  if (line.mark !== undefined) parts.push(...markerParts(line.mark));
  return parts;
}

/** Thickness of a railway's cross stroke, pixels. */
const TICK_WIDTH = 1.6;
/** The light core of what is decided, as a share of the line. */
export const CORE_WIDTH = 0.34;

function markerParts(name: MarkerName): SwatchPart[] {
  const { glyph, glyphColour, plate, plateColour, size }: Marker = MARKERS[name];
  const side = Math.min(size, HEIGHT - 2);
  const glyphShare = plate === "none" ? 1 : GLYPH_ON_PLATE;
  const place = (share: number): readonly [number, number, number] => [
    (WIDTH - side * share) / 2,
    (HEIGHT - side * share) / 2,
    (side * share) / 24,
  ];
  const glyphPart = { path: GLYPHS[glyph], fill: colourVariable(glyphColour), place: place(glyphShare) };
  if (plate === "none") {
    return [{ path: GLYPHS[glyph], stroke: colourVariable(plateColour), strokeWidth: 5, place: place(1) }, glyphPart];
  }
  return [{ path: PLATES[plate], fill: colourVariable(plateColour), place: place(1) }, glyphPart];
}

/** How much of a plate its glyph fills. */
export const GLYPH_ON_PLATE = 0.64;

/** Plates in the 24 × 24 box of the glyphs. */
export const PLATES = {
  round: "M12 0a12 12 0 0 1 0 24a12 12 0 0 1 0-24z",
  square: "M5 0H19a5 5 0 0 1 5 5V19a5 5 0 0 1-5 5H5a5 5 0 0 1-5-5V5a5 5 0 0 1 5-5z",
} as const;

function shieldParts(name: keyof typeof SHIELDS): SwatchPart[] {
  const { fill, edge } = SHIELDS[name];
  const path = "M11 7a2 2 0 0 1 2-2H23a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H13a2 2 0 0 1-2-2z";
  return [{ path, fill: colourVariable(fill), stroke: colourVariable(edge), strokeWidth: 1.2 }];
}

/** A capital A stands for lettering. */
function textParts(colour: ColourName): SwatchPart[] {
  return [{ path: "M12 18 17 4h2l5 14h-2.3l-1.2-3.6h-5L14.3 18zM16.2 12.4h3.6L18 6.8z", fill: colourVariable(colour) }];
}
