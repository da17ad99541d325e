import type { ThemeName } from "../domain/view.ts";
import { PALETTES } from "./palette.ts";

/** Type in rem: one scale, ratio about 1.18. Stage readers sit in the back row. */
const TYPE = { small: 0.75, caption: 0.8125, body: 0.9375, lead: 1.0625, title: 1.25, display: 1.625, hero: 2.25 };
const STAGE_TYPE_SCALE = 1.25;

/** Space in rem: steps of a 4 px grid. */
const SPACE = { "1": 0.25, "2": 0.5, "3": 0.75, "4": 1, "5": 1.5, "6": 2, "7": 3 };

/**
 * CSS custom properties of a theme: `--colour-…`, `--type-…`, `--space-…`, `--radius`, `--font`, `--scheme`.
 *
 * @example cssVariables("light")["--colour-road-main"] // "#f7d88c"
 */
export function cssVariables(theme: ThemeName): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {};
  for (const [name, colour] of Object.entries(PALETTES[theme])) variables[`--colour-${kebab(name)}`] = colour;
  const scale = theme === "stage" ? STAGE_TYPE_SCALE : 1;
  for (const [name, size] of Object.entries(TYPE)) variables[`--type-${name}`] = `${size * scale}rem`;
  for (const [name, size] of Object.entries(SPACE)) variables[`--space-${name}`] = `${size}rem`;
  variables["--radius"] = "0.625rem";
  variables["--font"] = '"Noto Sans", "Segoe UI", system-ui, sans-serif';
  variables["--scheme"] = theme === "dark" || theme === "stage" ? "dark" : "light";
  return variables;
}

/** Puts a theme on an element, as a rule through the CSS object model, which the content security policy allows. */
export function applyTheme(element: HTMLElement, theme: ThemeName): void {
  const variables = cssVariables(theme);
  for (const name of Object.keys(variables)) element.style.setProperty(name, variables[name] ?? "");
  element.style.setProperty("color-scheme", variables["--scheme"] ?? "light");
  element.dataset.theme = theme;
}

/** `var(--colour-road-main)`, for SVG and style sheets that follow the theme by themselves. */
export const colourVariable = (name: string): string => `var(--colour-${kebab(name)})`;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
