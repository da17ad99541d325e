import type { Bounds, Position } from "./layer.ts";

/** What the map shows: centre in degrees, zoom in Web Mercator levels of 512 px tiles. North is always up. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

export type ViewTarget =
  | { readonly kind: "camera"; readonly camera: Camera }
  | { readonly kind: "bounds"; readonly bounds: Bounds }
  | { readonly kind: "point"; readonly position: Position };

/** A wish that commands make and only the map fulfils. `serial` tells a repeated wish from an old one. */
export interface ViewRequest {
  readonly serial: number;
  readonly target: ViewTarget;
  readonly animate: boolean;
}

/** Pixels at each side of the window that panels cover: framing keeps clear of them. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const COORDINATE_SYSTEMS = ["gk23", "tm35fin", "wgs84"] as const;
/** EPSG:3877, EPSG:3067, WGS 84 degrees. */
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

export const THEME_CHOICES = ["auto", "light", "dark", "stage", "grey"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type ThemeName = Exclude<ThemeChoice, "auto">;
