import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe says of colours; rules of level AAA are not asked, here as elsewhere. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Violations of accessibility in what the page shows now, one line each. `of` "colour": of what another theme changes in a
 * state that was looked at in full already.
 */
export async function accessibilityFaults(page: Page, of: "all" | "colour" = "all"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    // The debugger's door: a script put into the page would be refused by its content security policy.
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: `${axeSource};undefined` });
    await session.detach();
  }
  return page.evaluate(
    async (rules) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const options = { resultTypes: ["violations" as const], preload: false, iframes: false };
      const only = rules === null ? {} : { runOnly: { type: "rule" as const, values: rules } };
      const { violations } = await axe.run(document, { ...options, ...only });
      return violations.flatMap((violation) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${violation.help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}`,
        ),
      );
    },
    of === "all" ? null : [...COLOUR_RULES],
  );
}
