import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of accessibility in what the page shows now, one line each. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    // The debugger's door: a script put into the page would be refused by its content security policy.
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: `${axeSource};undefined` });
    await session.detach();
  }
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false, iframes: false });
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${violation.help}: ${node.target.join(" ")}: ${node.html.slice(0, 160)}`,
      ),
    );
  });
}
