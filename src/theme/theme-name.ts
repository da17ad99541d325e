import type { ThemeChoice, ThemeName } from "../domain/view.ts";

/**
 * The theme to draw: the reader's choice, or what the machine prefers when the choice is `auto`.
 *
 * @example themeName("auto", true) // "dark"
 */
export function themeName(choice: ThemeChoice, prefersDark: boolean): ThemeName {
  if (choice !== "auto") return choice;
  return prefersDark ? "dark" : "light";
}

/** The media query that `prefersDark` comes from. */
export const PREFERS_DARK = "(prefers-color-scheme: dark)";
