import type { Box } from "../framing.ts";
import { cornerInside, type Pixels } from "../free-part.ts";
import { seenOf } from "../ways/label-place.ts";

/** Where words stand to what they name. */
export type Side = "east" | "west" | "south" | "north";

/** A way to write the same words, with the room that it takes. Pixels. */
export interface Written {
  readonly text: string;
  readonly size: Pixels;
}

/** Words, the side that they stand on, and the middle of their edge towards what they name. Pixels. */
export interface Beside {
  readonly text: string;
  readonly size: Pixels;
  readonly side: Side;
  readonly at: Pixels;
}

/** A piece of a line that words keep clear of, pixels. */
export type Piece = readonly [from: Pixels, to: Pixels];

/**
 * How far words stand off what they name, the first wished for most; past its farthest point where it draws back beside
 * that. Pixels.
 */
const OFF = [8, 16, 24, 32, 40, 48, 56, 64, -8, -16, -24, -32] as const;
/** How far along its side words give way, the nearest place first, pixels. */
const ALONG = [0, -30, 30, -60, 60, -90, 90, -120, 120, -150, 150];
/** Between words and a line: room for the ground beside tracks that the map hatches, where there is that much. Pixels. */
const CLEAR = [8, 0];

/**
 * Words beside an area: on the first side where they are whole in a box and clear of lines, in the first way of writing
 * that is; where lines leave no room, whole at least. An area of which nothing is seen keeps them at its first side.
 *
 * @example nameBeside({ east: { x: 300, y: 100 }, … }, [{ text: "Area", size: { x: 80, y: 20 } }], { left: 0, top: 0, right: 600, bottom: 400 }, []) // { text: "Area", size: { x: 80, y: 20 }, side: "east", at: { x: 308, y: 100 } }
 */
export function nameBeside(
  edges: Readonly<Record<Side, Pixels>>,
  ways: readonly [Written, ...Written[]],
  free: Box,
  lines: readonly Piece[],
): Beside {
  const near = lines.filter(([from, to]) => seenOf(from, to, free) !== null);
  const whole = SIDES.map((side) =>
    ways.flatMap((way) => standings(edges[side], side, way)).filter(({ box }) => isInside(box, free)),
  );
  const clear = whole.flatMap((onSide) =>
    CLEAR.flatMap(
      (by) => onSide.find(({ box }) => near.every(([from, to]) => seenOf(from, to, widened(box, by)) === null)) ?? [],
    ),
  );
  const found = clear[0] ?? whole.flat()[0];
  if (found !== undefined) return found.beside;
  const last = ways[ways.length - 1] ?? ways[0];
  const east = { x: edges.east.x + OFF[0], y: edges.east.y };
  const isSeen = SIDES.some((side) => isInside(pointBox(edges[side]), free));
  const corner = isSeen ? cornerInside({ x: east.x, y: east.y - last.size.y / 2 }, last.size, free) : null;
  const at = corner === null ? east : { x: corner.x, y: corner.y + last.size.y / 2 };
  return { ...last, side: "east", at };
}

const SIDES: readonly Side[] = ["east", "west", "south", "north"];

/** Where to, from an edge, words on that side are put. */
const TOWARDS: Readonly<Record<Side, Pixels>> = {
  east: { x: 1, y: 0 },
  west: { x: -1, y: 0 },
  south: { x: 0, y: 1 },
  north: { x: 0, y: -1 },
};

/** The room that words of a size take. Pixels. */
export function boxBeside(side: Side, at: Pixels, size: Pixels): Box {
  const { x: across, y: down } = TOWARDS[side];
  const left = at.x + ((across - 1) / 2) * size.x;
  const top = at.y + ((down - 1) / 2) * size.y;
  return { left, top, right: left + size.x, bottom: top + size.y };
}

function standings(edge: Pixels, side: Side, way: Written) {
  const { x: across, y: down } = TOWARDS[side];
  return ALONG.flatMap((along) =>
    OFF.map((off) => {
      const at = { x: edge.x + off * across + along * down ** 2, y: edge.y + off * down + along * across ** 2 };
      return { beside: { ...way, side, at }, box: boxBeside(side, at, way.size) };
    }),
  );
}

const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const pointBox = ({ x, y }: Pixels): Box => ({ left: x, top: y, right: x, bottom: y });

const isInside = (box: Box, free: Box): boolean =>
  box.left >= free.left && box.top >= free.top && box.right <= free.right && box.bottom <= free.bottom;
