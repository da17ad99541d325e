import type { Point } from "./picture.ts";

export interface Named {
  readonly name: string;
  readonly at: Point;
}

export interface PictureLabel {
  readonly text: string;
  /** Where its letters begin or end, on their base line. */
  readonly at: Point;
  readonly anchor: "start" | "end" | "middle";
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Of the letters, in units of the picture. */
  readonly fontSize: number;
}

/** Points nearer than this share a label, in units. */
const SHARED = 9;
/** Between a point and its label, units. */
const GAP = 6;

/**
 * Names beside their points, those of points that lie together as one: to the right, else to the left, below or above,
 * where the label stays on the sheet and off the points and the labels before it.
 *
 * @example placeLabels([{ name: "A", at: [10, 50] }], { width: 100, height: 100, fontSize: 10 })[0]?.anchor // "start"
 */
export function placeLabels(points: readonly Named[], sheet: Sheet): readonly PictureLabel[] {
  const groups = grouped(points);
  const taken: Box[] = points.map(({ at: [x, y] }) => ({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 }));
  return groups.map((group) => {
    const tried = candidates(group, sheet);
    const isFree = ({ box }: Candidate): boolean => isOn(box, sheet) && !taken.some((other) => overlap(box, other));
    const best = tried.find(isFree) ?? tried.find(({ box }) => isOn(box, sheet)) ?? (tried[0] as Candidate);
    taken.push(best.box);
    return best.label;
  });
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Candidate {
  readonly label: PictureLabel;
  readonly box: Box;
}

interface Group {
  readonly text: string;
  readonly box: Box;
}

function grouped(points: readonly Named[]): readonly Group[] {
  const groups: Named[][] = [];
  for (const point of points) {
    const near = groups.find((group) => group.some(({ at }) => distance(at, point.at) < SHARED));
    if (near === undefined) groups.push([point]);
    else near.push(point);
  }
  return groups.map((group) => {
    const [xs, ys] = [group.map(({ at }) => at[0]), group.map(({ at }) => at[1])];
    return {
      text: group.map(({ name }) => name).join(", "),
      box: { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) },
    };
  });
}

function candidates({ text, box }: Group, { fontSize }: Sheet): readonly Candidate[] {
  // Noto Sans is on average a little wider than half its size.
  const wide = text.length * fontSize * 0.56;
  const middle: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const on = (anchor: PictureLabel["anchor"], x: number, middleY: number): Candidate => {
    const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
    return {
      label: { text, at: [x, middleY + fontSize * 0.35], anchor },
      box: { left, right: left + wide, top: middleY - fontSize * 0.6, bottom: middleY + fontSize * 0.6 },
    };
  };
  const [below, above] = [box.bottom + GAP + fontSize * 0.5, box.top - GAP - fontSize * 0.5];
  return [
    on("start", box.right + GAP, middle[1]),
    on("end", box.left - GAP, middle[1]),
    on("middle", middle[0], below),
    on("middle", middle[0], above),
    on("start", box.right + GAP, below),
    on("start", box.right + GAP, above),
    on("end", box.left - GAP, below),
    on("end", box.left - GAP, above),
  ];
}

const isOn = (box: Box, { width, height }: Sheet): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
