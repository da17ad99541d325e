import type { Page } from "playwright-core";

/** Most presses of Tab before a walk is called endless. */
const MOST_STOPS = 400;

export interface TabWalk {
  /** What had the focus, one after another: `button "Karttatasot"`. */
  readonly stops: readonly string[];
  /** What can be pressed or written into and was never reached. */
  readonly missed: readonly string[];
  /** What had the focus without showing it. */
  readonly unmarked: readonly string[];
}

/** What has the focus: `button "Tasot"`, or `nothing`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "nothing";
    const labelled = document.getElementById(at.getAttribute("aria-labelledby") ?? "")?.textContent;
    const role = at.getAttribute("role") ?? at.tagName.toLowerCase();
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
    const name = at.getAttribute("aria-label") ?? labelled ?? label ?? at.textContent ?? "";
    return `${role} "${name.trim().replace(/\s+/g, " ").slice(0, 80)}"`;
  });
}

/** Walks the whole page with Tab, from its beginning to its end. */
export async function walkWithTab(page: Page): Promise<TabWalk> {
  await page.evaluate(() => {
    // Tab goes on from where the focus was last: back to the beginning of the page.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    Object.assign(globalThis, { reached: new Set<Element>() });
  });
  const stops: string[] = [];
  const unmarked: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    const state = await page.evaluate(noteFocus);
    if (stop === "nothing" || state === "again") break;
    stops.push(stop);
    if (state === "unmarked") unmarked.push(stop);
  }
  return { stops, unmarked, missed: await page.evaluate(notReached) };
}

/** Runs in the page: remembers what has the focus and tells whether it can be seen that it has. */
function noteFocus(): "again" | "marked" | "unmarked" {
  const { reached } = globalThis as unknown as { reached: Set<Element> };
  const at = document.activeElement;
  if (at === null || reached.has(at)) return "again";
  reached.add(at);
  // The mark may stand on the thing itself, on what holds it or, for a hidden radio button, on its label.
  const bearers = [at, at.parentElement, at.parentElement?.parentElement, at.nextElementSibling];
  const isMarked = bearers.some((bearer) => {
    if (bearer === null || bearer === undefined) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(bearer);
    const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    return isOutlined || (bearer !== at && bearer.matches(":focus-within") && boxShadow.includes("inset"));
  });
  const { width, height, top, bottom } = at.getBoundingClientRect();
  const isInSight = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  return isMarked && isInSight ? "marked" : "unmarked";
}

/** Runs in the page: what can be worked with and was never reached. */
function notReached(): string[] {
  const { reached } = globalThis as unknown as { reached: Set<Element> };
  const workable = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, summary, textarea, [role="application"], [tabindex="0"]',
  );
  return (
    [...workable]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !reached.has(element))
      .filter((element) => !element.matches(":disabled"))
      // Of radio buttons only the chosen one is a stop; the arrows reach the others.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked))
      .map((element) => element.outerHTML.slice(0, 160))
  );
}
