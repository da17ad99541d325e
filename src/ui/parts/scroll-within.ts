/**
 * Brings an element into sight inside its own scrolling part; of one that is higher than that, the beginning. `scrollIntoView` would move the page as well, which has
 * nothing to scroll and no bar to come back by.
 */
export function scrollWithin(element: Element, part: Element | null, at: "nearest" | "middle"): void {
  if (part === null) return;
  const box = part.getBoundingClientRect();
  const own = element.getBoundingClientRect();
  // The head of a table stays in place and covers the first rows.
  const head = part.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  const above = own.top - box.top - head;
  const below = own.bottom - box.bottom;
  if (above >= 0 && below <= 0) return;
  if (at === "middle") part.scrollTop += own.top - box.top - Math.max(0, (box.height - own.height) / 2);
  else part.scrollTop += above < 0 ? above : Math.min(above, below);
}
