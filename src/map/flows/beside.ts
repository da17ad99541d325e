import type { Position } from "../../domain/layer.ts";
import { alongLine, lengthOf } from "./seen-line.ts";

/** A piece of a line, and on which side of another it runs: −1 right of it, 1 left, 0 where it is not near. */
export interface Run {
  readonly line: readonly Position[];
  readonly side: -1 | 0 | 1;
}

/** Nearer than this, wide lines of the picture would lie on each other. Metres. */
const NEAR = 90;
const METRES_OF_A_DEGREE = 111_500;
/** What is beside another line for less than this only crosses it, metres. */
const SHORTEST = 500;
/** Pieces in which nearness is looked at, metres. */
const STEP = 150;

/**
 * A line in runs that lie near another one and runs that do not, in their order: where two means share their ground they
 * are drawn beside each other. `side` is seen in the direction of the line itself, so that its offset leads away.
 */
export function runsBeside(line: readonly Position[], other: readonly Position[]): readonly Run[] {
  return long(piecesBeside(line, other));
}

/**
 * The stretches of a line that another one runs along, on either side of it or on it: where goods that are drawn on the one
 * use the other.
 */
export const stretchesAlong = (
  line: readonly Position[],
  other: readonly Position[],
): readonly (readonly Position[])[] =>
  long(piecesBeside(line, other).map((run) => (run.side === 0 ? run : { ...run, side: 1 }))).flatMap((run) =>
    run.side === 0 ? [] : [run.line],
  );

const piecesBeside = (line: readonly Position[], other: readonly Position[]): readonly Run[] =>
  piecesOf(line).map(([from, to]) => ({ line: [from, to], side: sideOf(from, to, other) }));

const long = (pieces: readonly Run[]): readonly Run[] =>
  joined(joined(pieces).map((run) => (run.side !== 0 && metresOf(run.line) < SHORTEST ? { ...run, side: 0 } : run)));

/** Neighbours that keep to the same side are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const joint: { line: Position[]; side: Run["side"] }[] = [];
  for (const { line, side } of runs) {
    const last = joint.at(-1);
    if (last?.side === side) last.line.push(...line.slice(1));
    else joint.push({ line: [...line], side });
  }
  return joint;
}

const metresOf = (line: readonly Position[]): number =>
  line.reduce((sum, to, index) => sum + lengthOf(line[index - 1] ?? to, to), 0) * METRES_OF_A_DEGREE;

function piecesOf(line: readonly Position[]): readonly (readonly [Position, Position])[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    const count = Math.max(1, Math.ceil((lengthOf(from, to) * METRES_OF_A_DEGREE) / STEP));
    const at = (part: number): Position => alongLine([from, to], part / count) ?? to;
    return Array.from({ length: count }, (_, part) => [at(part), at(part + 1)] as const);
  });
}

function sideOf(from: Position, to: Position, other: readonly Position[]): Run["side"] {
  const middle: Position = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const nearest = nearestOn(other, middle);
  if (nearest === null || lengthOf(middle, nearest) * METRES_OF_A_DEGREE > NEAR) return 0;
  const cross = (to[0] - from[0]) * (nearest[1] - from[1]) - (to[1] - from[1]) * (nearest[0] - from[0]);
  // The other lies to the left: away from it is to the right, where offsets of lines are above zero.
  return cross > 0 ? 1 : -1;
}

function nearestOn(line: readonly Position[], [x, y]: Position): Position | null {
  let [best, nearest]: [number, Position | null] = [Number.POSITIVE_INFINITY, null];
  const shrink = Math.cos((y * Math.PI) / 180) ** 2;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const [across, up] = [to[0] - from[0], to[1] - from[1]];
    const length = across ** 2 * shrink + up ** 2;
    const share = length === 0 ? 0 : ((x - from[0]) * across * shrink + (y - from[1]) * up) / length;
    const part = Math.min(1, Math.max(0, share));
    const foot: Position = [from[0] + part * across, from[1] + part * up];
    const distance = lengthOf([x, y], foot);
    if (distance < best) [best, nearest] = [distance, foot];
  }
  return nearest;
}
