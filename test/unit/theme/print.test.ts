import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/theme/contrast.ts";
import { cssVariables } from "../../../src/theme/css.ts";
import { SYMBOL_PAIRS, TEXT_PAIRS } from "../../../src/theme/pairs.ts";

const sheet = readFileSync("src/ui/styles/print.css", "utf8");
const [, block = ""] = /:is\(\[data-theme="dark"\], \[data-theme="stage"\]\) body \{([^}]*)\}/.exec(sheet) ?? [];
/** `--colour-…` as paper has them, in six digits. */
const onPaper = Object.fromEntries(
  [...block.matchAll(/(--colour-[a-z-]+): #([0-9a-f]{3});/g)].map(([, name = "", [red, green, blue] = ""]) => [
    name,
    `#${red}${red}${green}${green}${blue}${blue}`,
  ]),
);

const variable = (name: string): string => `--colour-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const isOfPanels = ([, background]: readonly [string, string]): boolean => variable(background) in onPaper;

describe.each(["dark", "stage"] as const)("the %s theme on paper", (theme) => {
  const colours: Readonly<Record<string, string>> = { ...cssVariables(theme), ...onPaper };
  const colour = (name: string): string => colours[variable(name)] ?? "";

  it("has white panels, and all that stands on them is dark enough", () => {
    expect(colour("paper")).toBe("#ffffff");
    const text = TEXT_PAIRS.filter(isOfPanels);
    expect(text.length).toBeGreaterThan(20);
    expect(text.filter(([ink, ground]) => contrast(colour(ink), colour(ground)) < 4.5)).toEqual([]);
    // Nothing has the focus on paper.
    const symbols = SYMBOL_PAIRS.filter(isOfPanels).filter(([name]) => name !== "focus");
    expect(symbols.filter(([ink, ground]) => contrast(colour(ink), colour(ground)) < 3)).toEqual([]);
  });
});
