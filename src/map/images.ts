import type { Map as GlMap, StyleImageMetadata } from "maplibre-gl";
import type { ThemeName } from "../domain/view.ts";
import { type ColourName, PALETTES, type Palette } from "../theme/palette.ts";
import { PATTERNS, type PatternName, patternPixels } from "../theme/pattern.ts";
import { GLYPH_ON_PLATE, PLATES } from "../theme/swatch.ts";
import { GLYPHS, MARKERS, type Marker, SHIELDS, type Shield } from "../theme/symbols.ts";
import type { Tile } from "./overlay.ts";

/** Device pixels per CSS pixel in every image: crisp on common screens. */
const DENSITY = 2;

/** Hatches and dots that style layers use, with their colour. */
const PATTERNS_USED: readonly (readonly [PatternName, ColourName])[] = [
  ["sparseHatch", "reserve"],
  ["dots", "zone"],
];

/** Names of all images of a theme. */
export function imageNames(theme: ThemeName): readonly string[] {
  return [
    ...Object.keys(MARKERS),
    ...Object.keys(SHIELDS),
    ...PATTERNS_USED.map(([pattern, colour]) => `${pattern}-${colour}`),
  ].map((name) => `${theme}/${name}`);
}

/** Gives the map every image of a theme, and the tiles of overlays; those it has already are left alone. */
export function addImages(map: GlMap, theme: ThemeName, tiles: readonly Tile[] = []): void {
  const palette = PALETTES[theme];
  const add = (name: string, make: () => ImageSource): void => {
    const id = `${theme}/${name}`;
    if (map.hasImage(id)) return;
    const { pixels, stretch } = make();
    map.addImage(id, pixels, { pixelRatio: DENSITY, ...stretch });
  };
  for (const [name, marker] of Object.entries(MARKERS)) add(name, () => ({ pixels: markerPixels(marker, palette) }));
  for (const [name, shield] of Object.entries(SHIELDS)) add(name, () => shieldPixels(shield, palette));
  const own = PATTERNS_USED.map(([name, colour]): Tile => ({ name, pattern: PATTERNS[name], colour }));
  for (const { name, pattern, colour } of [...own, ...tiles]) {
    add(`${name}-${colour}`, () => ({ pixels: patternPixels(pattern, palette[colour], DENSITY) }));
  }
}

interface ImageSource {
  readonly pixels: ImageData | ReturnType<typeof patternPixels>;
  readonly stretch?: Partial<StyleImageMetadata>;
}

/** Pale edge round a mark, CSS pixels: it parts the mark from what lies under it. */
const RIM = 1.5;

function markerPixels({ glyph, glyphColour, plate, plateColour, size }: Marker, palette: Palette): ImageData {
  const whole = size + 2 * RIM;
  return drawn(whole, whole, (pen) => {
    const paint = (path: string, side: number, fill: string, edge: string | null): void => {
      pen.save();
      pen.translate((whole - side) / 2, (whole - side) / 2);
      pen.scale(side / 24, side / 24);
      const shape = new Path2D(path);
      if (edge !== null) {
        pen.strokeStyle = edge;
        pen.lineJoin = "round";
        pen.lineWidth = (2 * RIM * 24) / side;
        pen.stroke(shape);
      }
      pen.fillStyle = fill;
      pen.fill(shape, "evenodd");
      pen.restore();
    };
    if (plate === "none") {
      const edge = plateColour === glyphColour ? null : palette[plateColour];
      return paint(GLYPHS[glyph], size, palette[glyphColour], edge);
    }
    paint(PLATES[plate], size, palette[plateColour], palette.halo);
    paint(GLYPHS[glyph], size * GLYPH_ON_PLATE, palette[glyphColour], null);
  });
}

function shieldPixels({ fill, edge }: Shield, palette: Palette): ImageSource {
  const [width, height, radius, line] = [24, 20, 4, 1.3];
  const pixels = drawn(width, height, (pen) => {
    pen.beginPath();
    pen.roundRect(0.5, 0.5, width - 1, height - 1, radius);
    pen.fillStyle = palette[fill];
    pen.fill();
    pen.beginPath();
    pen.roundRect(0.5 + line, 0.5 + line, width - 1 - 2 * line, height - 1 - 2 * line, radius - line);
    pen.strokeStyle = palette[edge];
    pen.lineWidth = line;
    pen.stroke();
  });
  const at = (value: number): number => value * DENSITY;
  const stretch: Partial<StyleImageMetadata> = {
    stretchX: [[at(8), at(width - 8)]],
    stretchY: [[at(8), at(height - 8)]],
    content: [at(5), at(3.5), at(width - 5), at(height - 3.5)],
  };
  return { pixels, stretch };
}

function drawn(width: number, height: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * DENSITY);
  canvas.height = Math.ceil(height * DENSITY);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) throw new Error("no 2D canvas");
  pen.scale(DENSITY, DENSITY);
  draw(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
