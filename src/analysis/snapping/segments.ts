import type { Feature } from "../../domain/layer.ts";

/** East and north in a plane, metres. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight piece of a feature; a point of a layer is a piece without length. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly feature: Feature;
}

/**
 * The nearest place on a segment and its distance, metres.
 *
 * @example footOn(along x from 0 to 10, { x: 4, y: 3 }) // { point: { x: 4, y: 0 }, distance: 3 }
 */
export function footOn(
  { from, to }: Pick<Segment, "from" | "to">,
  at: Point,
): { readonly point: Point; readonly distance: number } {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const square = x * x + y * y;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - from.x) * x + (at.y - from.y) * y) / square));
  const point = { x: from.x + share * x, y: from.y + share * y };
  return { point, distance: Math.hypot(at.x - point.x, at.y - point.y) };
}

/** Where two segments cross, neither at an end of both; null where they do not, or run along each other. */
export function crossingOf(one: Pick<Segment, "from" | "to">, other: Pick<Segment, "from" | "to">): Point | null {
  const [ax, ay] = [one.to.x - one.from.x, one.to.y - one.from.y];
  const [bx, by] = [other.to.x - other.from.x, other.to.y - other.from.y];
  const turn = ax * by - ay * bx;
  if (turn === 0) return null;
  const [dx, dy] = [other.from.x - one.from.x, other.from.y - one.from.y];
  const along = (dx * by - dy * bx) / turn;
  const across = (dx * ay - dy * ax) / turn;
  if (along < 0 || along > 1 || across < 0 || across > 1) return null;
  return { x: one.from.x + along * ax, y: one.from.y + along * ay };
}
