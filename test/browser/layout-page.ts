import type { Locator, Page } from "playwright-core";

/** What stands on the map and round it, by name: none of it may lie over another. */
const PARTS = {
  header: ".header",
  notice: ".map-notice",
  scale: ".map-scale",
  north: ".map-north",
  zoom: ".map-zoom",
  panel: ".panels .panel",
  attribution: ".status-bar",
  tabs: ".sheet-tabs",
};

/** Pairs of parts of the page that lie over each other by more than a pixel: `notice over panel`. */
export function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate((parts) => {
    const boxes = Object.entries(parts).flatMap(([name, selector]) =>
      [...document.querySelectorAll(selector)]
        .map((element) => ({ name, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0),
    );
    return boxes.flatMap(({ name, box: a }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: b }) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
        )
        .map((other) => `${name} over ${other.name}`),
    );
  }, PARTS);
}

/** In how many rows the buttons and links of a part stand. */
export function rowsOf(part: Locator): Promise<number> {
  return part.evaluate((element) => {
    const middles = [...element.querySelectorAll("a, button, input")]
      .map((control) => control.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ top, bottom }) => (top + bottom) / 2)
      .sort((a, b) => a - b);
    return middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 12).length;
  });
}

/** Does a part lie whole in the window, with nothing over its middle? */
export function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isInside && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
}
