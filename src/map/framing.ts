import type { Insets } from "../domain/view.ts";

/** Pixels of the picture as it is now: y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How many times larger than now, at most `most`, the target fills the part of the map that panels and a frame leave
 * free, and which point of the picture then comes to the middle of the canvas. No target is framed so wide that this
 * part shows what lies beyond the ground that the data covers: rather the target reaches under its frame.
 *
 * @example framed({ left: 0, top: 0, right: 100, bottom: 100 }, { left: -500, top: -500, right: 500, bottom: 500 }, { clientWidth: 200, clientHeight: 200 }, { left: 0, top: 0, right: 0, bottom: 0 }, 9) // { times: 2, x: 50, y: 50 }
 */
export function framed(
  target: Box,
  ground: Box,
  { clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number },
  { left, top, right, bottom }: Insets,
  most: number,
): { readonly times: number; readonly x: number; readonly y: number } {
  const [across, down] = [clientWidth - left - right, clientHeight - top - bottom];
  const fits = Math.min(across / (target.right - target.left), down / (target.bottom - target.top));
  const covers = Math.max(across / (ground.right - ground.left), down / (ground.bottom - ground.top));
  const times = Math.min(Math.max(fits, covers), most);
  /** From the middle of the free part to the middle of the canvas; the free part stays on the ground. */
  const middle = (wanted: number, free: number, from: number, to: number, shift: number): number =>
    Math.max(from + free / 2 / times, Math.min(to - free / 2 / times, wanted)) + shift / 2 / times;
  return {
    times,
    x: middle((target.left + target.right) / 2, across, ground.left, ground.right, right - left),
    y: middle((target.top + target.bottom) / 2, down, ground.top, ground.bottom, bottom - top),
  };
}
