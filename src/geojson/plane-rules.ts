import type { Bounds, Position } from "../domain/layer.ts";
import { WINDOW } from "../domain/layer.ts";
import type { Problem, ProblemKind } from "../domain/problem.ts";
import type { RawFeature } from "./parse-features.ts";
import type { GridPoint } from "./ring-crossings.ts";
import { doubleArea, ringCrossings, sideOf } from "./ring-crossings.ts";

/**
 * What the structure does not show: every vertex inside the window; no vertex twice in a row; rings closed, wound as
 * RFC 7946 has it, not crossing themselves; holes inside their shell; parts of a MultiPolygon apart. All faults are
 * told, at most one a kind and ring. Edges are straight in longitude and latitude, as RFC 7946 says: the test is exact
 * on a grid of 1e-8° (about 1 mm), on which cross products of the window stay below 2^53.
 */
export function checkPlane(features: readonly RawFeature[], file: string, window: Bounds = WINDOW): readonly Problem[] {
  const problems: Problem[] = [];
  features.forEach(({ geometry }, index) => {
    const path = `features[${index}].geometry.coordinates`;
    const report: Report = (kind, at, detail) => problems.push({ kind, file, path: path + at, detail });
    switch (geometry.type) {
      case "Point":
        return checkLine([geometry.coordinates], "", true);
      case "MultiPoint":
        return checkLine(geometry.coordinates, "", true);
      case "LineString":
        return checkLine(geometry.coordinates, "");
      case "MultiLineString":
        return geometry.coordinates.forEach((line, part) => checkLine(line, `[${part}]`));
      case "Polygon":
        return checkPolygons([geometry.coordinates], () => "");
      case "MultiPolygon":
        return checkPolygons(geometry.coordinates, (part) => `[${part}]`);
    }

    function checkLine(line: readonly Position[], at: string, loose = false): boolean {
      const found = problems.length;
      const outside = line.findIndex((position) => !isInside(position, window));
      if (outside >= 0)
        report("outside-window", `${at}[${outside}]`, `${line[outside]?.join(", ")} is outside the window`);
      const repeated = loose ? -1 : line.findIndex((position, place) => place > 0 && same(position, line[place - 1]));
      if (repeated >= 0) report("self-crossing", `${at}[${repeated}]`, "repeats the vertex before it");
      return problems.length === found;
    }

    function checkPolygons(
      polygons: readonly (readonly (readonly Position[])[])[],
      prefix: (part: number) => string,
    ): void {
      const ringPaths: string[] = [];
      const parts: (readonly GridPoint[])[][] = [];
      let sound = true;
      polygons.forEach((rings, part) => {
        parts.push(rings.map((ring) => ring.map((position) => onGrid(position, window))));
        rings.forEach((ring, number) => {
          const at = `${prefix(part)}[${number}]`;
          ringPaths.push(at);
          sound = checkLine(ring, at) && sound;
          if (!same(ring[0], ring.at(-1))) {
            report("not-closed", at, "the last position differs from the first");
            sound = false;
          }
        });
      });
      // Where a vertex or the closing is at fault, what follows would only repeat it.
      if (sound) checkRings(parts, ringPaths, report);
    }
  });
  return problems;
}

type Report = (kind: ProblemKind, at: string, detail: string) => void;
type Ring = readonly GridPoint[];

function checkRings(parts: readonly (readonly Ring[])[], paths: readonly string[], report: Report): void {
  const flat = parts.flatMap((rings, part) =>
    rings.map((ring, number) => ({ ring, part, isHole: number > 0, box: boxOf(ring) })),
  );
  flat.forEach(({ ring, isHole }, index) => {
    if (doubleArea(ring) > 0 !== !isHole) {
      report(
        "wrong-winding",
        paths[index] ?? "",
        `expected ${isHole ? "a hole clockwise" : "a shell counter-clockwise"}`,
      );
    }
  });
  const crossed = new Set<number>();
  for (const crossing of ringCrossings(flat.map(({ ring }) => ring))) {
    crossed.add(crossing.ring).add(crossing.otherRing);
    const at = `${paths[crossing.ring]}[${crossing.edge}]`;
    report("self-crossing", at, `the edge meets the edge from ${paths[crossing.otherRing]}[${crossing.otherEdge}]`);
  }
  flat.forEach(({ ring, part, isHole, box }, index) => {
    if (crossed.has(index)) return;
    const path = paths[index] ?? "";
    const shell = parts[part]?.[0];
    if (isHole && shell && ring.some((point) => sideOf(point, shell) < 0))
      report("hole-outside", path, "lies outside its shell");
    flat.forEach((other, number) => {
      if (number === index || crossed.has(number) || apart(box, other.box)) return;
      const twoHoles = isHole && other.isHole && other.part === part;
      const twoShells = !isHole && !other.isHole;
      if (
        (twoHoles || twoShells) &&
        ring.some((point) => isCovered(point, twoHoles ? [other.ring] : (parts[other.part] ?? [])))
      ) {
        report("self-crossing", path, `lies over ${paths[number]}`);
      }
    });
  });
}

/** Strictly inside the shell and not inside or on a hole. */
function isCovered(point: GridPoint, [shell, ...holes]: readonly Ring[]): boolean {
  return shell !== undefined && sideOf(point, shell) > 0 && holes.every((hole) => sideOf(point, hole) < 0);
}

function boxOf(ring: Ring): Bounds {
  return ring.reduce<Bounds>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

function apart(a: Bounds, b: Bounds): boolean {
  return a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
}

function onGrid(position: Position, window: Bounds): GridPoint {
  return [Math.round((position[0] - window[0]) * 1e8), Math.round((position[1] - window[1]) * 1e8)];
}

function isInside(position: Position, [west, south, east, north]: Bounds): boolean {
  return position[0] >= west && position[0] <= east && position[1] >= south && position[1] <= north;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
