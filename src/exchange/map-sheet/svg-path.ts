/** A step of a path: move, line, cubic curve, close; places are absolute. */
export interface PathStep {
  readonly op: "m" | "l" | "c" | "h";
  readonly c: readonly number[];
}

type Point = readonly [x: number, y: number];

/**
 * The steps of an SVG path of the theme (M L H V C S A Z and their relative forms), put through `place`.
 *
 * @example pathSteps("M1 2h3z", ([x, y]) => [x, y])[1] // { op: "l", c: [4, 2] }
 */
export function pathSteps(path: string, place: (point: Point) => Point): readonly PathStep[] {
  const steps: PathStep[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  /** Second handle of the curve before, which a smooth one goes on from. */
  let handle: Point | null = null;
  const line = (to: Point): void => {
    at = to;
    handle = null;
    steps.push({ op: "l", c: place(to) });
  };
  const curve = (one: Point, two: Point, to: Point): void => {
    at = to;
    handle = two;
    steps.push({ op: "c", c: [...place(one), ...place(two), ...place(to)] });
  };
  for (const [, letter = "", numbers = ""] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const isRelative = letter === letter.toLowerCase();
    const values = (numbers.match(/[+-]?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    const kind = letter.toUpperCase();
    const count = ARGUMENTS[kind];
    if (count === undefined) throw new Error(`no such step in a path: ${letter}`);
    if (count === 0) {
      steps.push({ op: "h", c: [] });
      at = start;
    }
    for (let from = 0; count > 0 && from < values.length; from += count) {
      const value = (index: number): number => values[from + index] ?? 0;
      const [x, y]: Point = isRelative ? at : [0, 0];
      const point = (index: number): Point => [x + value(index), y + value(index + 1)];
      if (kind === "M" && from === 0) {
        at = point(0);
        start = at;
        steps.push({ op: "m", c: place(at) });
      } else if (kind === "M" || kind === "L") line(point(0));
      else if (kind === "H") line([x + value(0), at[1]]);
      else if (kind === "V") line([at[0], y + value(0)]);
      else if (kind === "C") curve(point(0), point(2), point(4));
      else if (kind === "S") curve(mirrored(handle, at), point(0), point(2));
      else arc(at, value(0), value(3) === 1, value(4) === 1, point(5), curve);
    }
  }
  return steps;
}

/** Numbers that a step takes; an arc has radii, turn and two flags before its end. */
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, A: 7, Z: 0 };

const mirrored = (handle: Point | null, at: Point): Point =>
  handle === null ? at : [2 * at[0] - handle[0], 2 * at[1] - handle[1]];

/** A round arc as cubic curves of a quarter turn at most. */
function arc(
  from: Point,
  least: number,
  isLarge: boolean,
  isClockwise: boolean,
  to: Point,
  curve: (one: Point, two: Point, to: Point) => void,
): void {
  const [dx, dy] = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2];
  const half = Math.hypot(dx, dy);
  if (half === 0) return;
  const radius = Math.max(least, half);
  const off = (Math.sqrt(radius ** 2 - half ** 2) / half) * (isLarge === isClockwise ? -1 : 1);
  const centre: Point = [from[0] + dx - off * dy, from[1] + dy + off * dx];
  const begin = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  let turn = Math.atan2(to[1] - centre[1], to[0] - centre[0]) - begin;
  if (isClockwise && turn < 0) turn += 2 * Math.PI;
  if (!isClockwise && turn > 0) turn -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / parts;
  const pull = (4 / 3) * Math.tan(step / 4) * radius;
  for (let part = 0; part < parts; part++) {
    const [a, b] = [begin + part * step, begin + (part + 1) * step];
    const on = (angle: number): Point => [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
    const [start, end] = [on(a), part === parts - 1 ? to : on(b)];
    curve(
      [start[0] - pull * Math.sin(a), start[1] + pull * Math.cos(a)],
      [end[0] + pull * Math.sin(b), end[1] - pull * Math.cos(b)],
      end,
    );
  }
}
