import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { reportInsets } from "../commands/map-reports.ts";
import type { Insets } from "../domain/view.ts";
import { useRun } from "./context.ts";

/** A panel this wide in relation to the map lies under it, not beside it. */
const LIES_BELOW = 0.6;

/** Tells the map how much of it the panels cover, so that framing keeps clear of them. */
export function useInsets(map: RefObject<HTMLElement | null>, panels: readonly RefObject<HTMLElement | null>[]): void {
  const run = useRun();
  useLayoutEffect(() => {
    const container = map.current;
    if (container === null) return;
    const elements = panels.flatMap((panel) => panel.current ?? []);
    const measure = (): void =>
      run(
        reportInsets,
        insetsOf(
          container.getBoundingClientRect(),
          elements.filter(isSeen).map((element) => element.getBoundingClientRect()),
        ),
      );
    // Before the map starts: its first framing needs the numbers at once.
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [container, ...elements]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
}

/** A sheet that waits behind the balance covers nothing. */
const isSeen = (element: HTMLElement): boolean => getComputedStyle(element).visibility !== "hidden";

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far panels reach into the map from each side, whole pixels.
 *
 * @example insetsOf(rect(0, 0, 1000, 600), [rect(12, 12, 300, 500)]) // { top: 0, right: 0, bottom: 0, left: 300 }
 */
export function insetsOf(map: Rectangle, panels: readonly Rectangle[]): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const panel of panels) {
    const width = panel.right - panel.left;
    if (width < 1 || panel.bottom - panel.top < 1) continue;
    const middle = (panel.left + panel.right) / 2;
    const below = width > LIES_BELOW * (map.right - map.left);
    const side = below ? "bottom" : middle < (map.left + map.right) / 2 ? "left" : "right";
    const reach = {
      bottom: map.bottom - panel.top,
      left: panel.right - map.left,
      right: map.right - panel.left,
      top: 0,
    }[side];
    insets[side] = Math.max(insets[side], Math.round(reach));
  }
  return insets;
}
