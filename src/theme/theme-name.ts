import type { ModeKind } from "../domain/mode.ts";
import type { ThemeChoice, ThemeName } from "../domain/view.ts";

/**
 * The theme to draw: the reader's choice. When that is `auto`, the stage theme where things are presented and elsewhere
 * what the machine prefers.
 *
 * @example themeName("auto", "plan", true) // "dark"
 */
export function themeName(choice: ThemeChoice, mode: ModeKind, prefersDark: boolean): ThemeName {
  if (choice !== "auto") return choice;
  if (mode === "present") return "stage";
  return prefersDark ? "dark" : "light";
}

/** The media query that `prefersDark` comes from. */
export const PREFERS_DARK = "(prefers-color-scheme: dark)";
