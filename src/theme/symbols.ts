import type { ColourName } from "./palette.ts";

/** Glyphs as SVG paths in a 24 × 24 box, filled even-odd. */
export const GLYPHS = {
  factory: "M3 21V10l5.5 3.6V10l5.5 3.6V3h4.5L21 21z",
  turbine:
    "M11 13.4h2L13.6 23h-3.2zM12 9.6c.9 0 1.6.4 2 1.1l8.2 3.2-8.9-.8a2.2 2.2 0 0 1-2.2-.1L4.6 18l4.9-7c.1-1 .9-1.4 2-1.4zM11 9.3 12.4.7 13.4 9.5z",
  train:
    "M7 2h10a3 3 0 0 1 3 3v10a3 3 0 0 1-2.6 3l2.1 4H17l-2-4H9l-2 4H4.5l2.1-4A3 3 0 0 1 4 15V5a3 3 0 0 1 3-3zM7 5v5h10V5zM8.5 12.5a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM15.5 12.5a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2z",
  bolt: "M14.5 1.5 5 13.5h5.8L8.8 22.5 19 9.8h-6.2z",
  anchor:
    "M12 1.5a3.2 3.2 0 0 1 1.3 6.1V10H17.5v2.4h-4.2v6.7c2.5-.4 4.5-1.9 5.2-4l-2 .5 3.2-4.6 2.8 4.7-1.9-.4C19.4 19.8 16.2 22.5 12 22.5S4.6 19.8 3.4 15.3l-1.9.4 2.8-4.7 3.2 4.6-2-.5c.7 2.1 2.7 3.6 5.2 4v-6.7H6.5V10h4.2V7.6A3.2 3.2 0 0 1 12 1.5zM12 3.5a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z",
  bollard: "M5 4.5h14v4.5h-3.5v8.5H19v3H5v-3h3.5V9H5z",
  plane:
    "M12 1.5c1 0 1.7 1.3 1.7 2.8v4.5L22.5 14v2.4l-8.8-2.7v4.6l2.5 1.9v1.8L12 20.8 7.8 22v-1.8l2.5-1.9v-4.6L1.5 16.4V14l8.8-5.2V4.3c0-1.5.7-2.8 1.7-2.8z",
  pilot: "M12 2 22 12 12 22 2 12zM12 6 6 12l6 6 6-6z",
  junction: "M12 3l9 9-9 9-9-9z",
  tick: "M9.5 0h5v24h-5z",
  dot: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z",
  ring: "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z",
} as const;

export type GlyphName = keyof typeof GLYPHS;

export interface Marker {
  readonly glyph: GlyphName;
  readonly glyphColour: ColourName;
  /** The plate behind the glyph; `none` gives the glyph a halo instead. */
  readonly plate: "round" | "square" | "none";
  readonly plateColour: ColourName;
  /** Side of the whole mark, CSS pixels. */
  readonly size: number;
}

/** Marks on the map and in the legend, by name. */
export const MARKERS = {
  plant: { glyph: "factory", glyphColour: "halo", plate: "round", plateColour: "plant", size: 20 },
  plantSmall: { glyph: "dot", glyphColour: "plant", plate: "none", plateColour: "halo", size: 9 },
  windFarm: { glyph: "turbine", glyphColour: "halo", plate: "round", plateColour: "plant", size: 20 },
  station: { glyph: "train", glyphColour: "railGap", plate: "square", plateColour: "rail", size: 20 },
  railTick: { glyph: "tick", glyphColour: "rail", plate: "none", plateColour: "rail", size: 9 },
  stationSmall: { glyph: "ring", glyphColour: "rail", plate: "none", plateColour: "halo", size: 11 },
  substation: { glyph: "bolt", glyphColour: "halo", plate: "square", plateColour: "power", size: 22 },
  powerMark: { glyph: "bolt", glyphColour: "power", plate: "none", plateColour: "halo", size: 13 },
  powerMinorMark: { glyph: "bolt", glyphColour: "powerMinor", plate: "none", plateColour: "halo", size: 10 },
  harbour: { glyph: "anchor", glyphColour: "halo", plate: "round", plateColour: "quay", size: 24 },
  pilot: { glyph: "pilot", glyphColour: "quay", plate: "none", plateColour: "halo", size: 18 },
  quay: { glyph: "bollard", glyphColour: "quay", plate: "none", plateColour: "halo", size: 13 },
  airport: { glyph: "plane", glyphColour: "halo", plate: "round", plateColour: "airport", size: 22 },
  junction: { glyph: "junction", glyphColour: "halo", plate: "none", plateColour: "junction", size: 11 },
  town: { glyph: "ring", glyphColour: "label", plate: "none", plateColour: "halo", size: 10 },
} as const satisfies Readonly<Record<string, Marker>>;

export type MarkerName = keyof typeof MARKERS;

export interface Shield {
  readonly fill: ColourName;
  readonly edge: ColourName;
  readonly ink: ColourName;
}

/**
 * Road numbers as on Finnish signs: European route green, main road red, regional and connecting road white; and the
 * plates under what an answer writes on the map.
 */
export const SHIELDS = {
  shieldEuropean: { fill: "shieldEuropean", edge: "onShield", ink: "onShield" },
  shieldMain: { fill: "shieldMain", edge: "onShield", ink: "onShield" },
  shieldMinor: { fill: "shieldMinor", edge: "onShieldMinor", ink: "onShieldMinor" },
  plate: { fill: "halo", edge: "way", ink: "label" },
  card: { fill: "halo", edge: "control", ink: "label" },
} as const satisfies Readonly<Record<string, Shield>>;

export type ShieldName = keyof typeof SHIELDS;
