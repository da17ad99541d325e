import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { ThemeName } from "../domain/view.ts";
import type { ColourName, Palette } from "../theme/palette.ts";
import { PALETTES } from "../theme/palette.ts";
import type { MarkerName } from "../theme/symbols.ts";

type WithoutPlace<Spec> = Spec extends { id: string } ? Omit<Spec, "id" | "source"> : never;

/** A style layer before it is told which data it draws. */
export type PartSpec = WithoutPlace<LayerSpecification>;

/** What a part needs to know of the theme. */
export interface Paint {
  readonly theme: ThemeName;
  readonly palette: Palette;
  /** Lettering and marks of the big screen are larger. */
  readonly scale: number;
  /** No letters are smaller than these before they are scaled, pixels: they are read from the back row. */
  readonly least: number;
  /** How large what is said below a name is, as a share of the name. */
  readonly below: number;
  readonly image: (name: MarkerName) => string;
  readonly pattern: (name: string, colour: ColourName) => string;
}

/** One pass of drawing over every data layer with the token. */
export interface StylePart {
  readonly token: string;
  readonly part: string;
  readonly draw: (paint: Paint) => PartSpec;
}

/** On the stage things are so many times larger: on a desk, and on a wall 1920 pixels wide. */
const STAGE_SCALE = { desk: 1.3, wall: 2 };

/** Other pictures grow from this width in pixels on. Both by quarters. */
const WALL_FROM = { stage: 1920, other: 2560 };

/** From this scale on it is a wall, whose smallest letters are 24 pixels high where it is 1080 high: twice 12. */
const WALL = 1.5;
const WALL_LEAST = 12;

/** Are things drawn for a wall? */
export const isWall = (scale: number): boolean => scale >= WALL;

/**
 * How many times larger than on a desk things are drawn on a map so wide.
 *
 * @example wallScale(true, 3840) // 4
 * @example wallScale(true, 1366) // 1.3
 * @example wallScale(false, 1600) // 1
 */
export function wallScale(isStage: boolean, widthPixels: number): number {
  if (isStage) {
    const times = (STAGE_SCALE.wall * widthPixels) / WALL_FROM.stage;
    return Math.min(2 * STAGE_SCALE.wall, Math.max(STAGE_SCALE.desk, Math.floor(times * 4) / 4));
  }
  return Math.min(2, Math.max(1, Math.floor((widthPixels / WALL_FROM.other) * 4) / 4));
}

export function paintFor(theme: ThemeName, scale = theme === "stage" ? STAGE_SCALE.desk : 1): Paint {
  const wall = isWall(scale);
  return {
    theme,
    palette: PALETTES[theme],
    scale,
    least: wall ? WALL_LEAST : 0,
    below: wall ? 1 : 0.82,
    image: (name) => `${theme}/${name}`,
    pattern: (name, colour) => `${theme}/${name}-${colour}`,
  };
}

/** All of the conditions that are there; undefined when there is none. */
export function allOf(
  ...filters: readonly (FilterSpecification | null | undefined)[]
): FilterSpecification | undefined {
  const present = filters.filter((filter) => filter !== null && filter !== undefined);
  if (present.length < 2) return present[0];
  return ["all", ...present] as FilterSpecification;
}
