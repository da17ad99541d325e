import type { Insets } from "../domain/view.ts";

/**
 * The middle of what panels leave free.
 *
 * @example crosshairPlace({ clientWidth: 1000, clientHeight: 600 }, { top: 0, right: 0, bottom: 100, left: 200 }) // { x: 600, y: 250 }
 */
export function crosshairPlace(
  { clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number },
  { top, right, bottom, left }: Insets,
): { readonly x: number; readonly y: number } {
  return { x: (clientWidth + left - right) / 2, y: (clientHeight + top - bottom) / 2 };
}
