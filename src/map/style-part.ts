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
  readonly image: (name: MarkerName) => string;
  readonly pattern: (name: string, colour: ColourName) => string;
}

/** One pass of drawing over every data layer with the token. */
export interface StylePart {
  readonly token: string;
  readonly part: string;
  readonly draw: (paint: Paint) => PartSpec;
}

const STAGE_SCALE = 1.3;

/** Lettering grows with a wall or a 4K projector: by quarters, from this width in pixels on, to twice its size. */
const WALL_FROM = { stage: 1920, other: 2560 };

/**
 * How many times larger than on a desk things are drawn on a map so wide.
 *
 * @example wallScale("stage", 3840) // 2
 * @example wallScale("light", 1600) // 1
 */
export function wallScale(theme: ThemeName, widthPixels: number): number {
  const times = widthPixels / (theme === "stage" ? WALL_FROM.stage : WALL_FROM.other);
  return Math.min(2, Math.max(1, Math.floor(times * 4) / 4));
}

export function paintFor(theme: ThemeName, wall = 1): Paint {
  return {
    theme,
    palette: PALETTES[theme],
    scale: (theme === "stage" ? STAGE_SCALE : 1) * wall,
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
