import type { PlaceName } from "../../domain/language.ts";
import type { Feature } from "../../domain/layer.ts";
import type { Way } from "../../domain/way.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../geodesy/from-planes.ts";
import { boxOf, crossingShare, distance, pointAt, segmentsOfRun } from "../../geodesy/plane-segment.ts";
import { areaHolds, boxDistance, planeShape } from "../../geodesy/plane-shape.ts";

/**
 * A visit to a municipality shorter than this is none, metres: the borders are known to 15 m on either side, so a road
 * that runs along one is not said to cross it again and again.
 */
const SHORTEST_VISIT = 30;

interface Visit {
  readonly municipality: Feature | null;
  readonly start: Gk23Position;
  readonly metres: number;
}

/**
 * Where a way passes from one municipality into another, in the order of travel; both have a name. Where the way lies
 * in no municipality (the sea beyond them) nothing is said.
 */
export function borderCrossings(
  line: readonly Gk23Position[],
  municipalities: readonly Feature[],
): Way["borderCrossings"] {
  const visits = joined(visitsOf(line, municipalities).filter((visit) => visit.metres >= SHORTEST_VISIT));
  return visits.flatMap(({ municipality, start }, index) => {
    const before = visits[index - 1]?.municipality;
    const from: PlaceName | null | undefined = before?.name;
    const to = municipality?.name;
    if (from === null || from === undefined || to === null || to === undefined) return [];
    return [{ position: fromGk23(start), from, to }];
  });
}

function visitsOf(line: readonly Gk23Position[], municipalities: readonly Feature[]): readonly Visit[] {
  return line
    .flatMap((to, index) => {
      const from = line[index - 1];
      if (from === undefined) return [];
      const cuts = [...new Set([0, ...crossings(from, to, municipalities), 1])].sort((a, b) => a - b);
      return cuts.flatMap((end, position) => {
        const begin = cuts[position - 1];
        if (begin === undefined) return [];
        const middle = pointAt(from, to, (begin + end) / 2);
        const municipality =
          municipalities.find(({ geometry }) => areaHolds(planeShape(geometry), middle.east, middle.north)) ?? null;
        return [{ municipality, start: pointAt(from, to, begin), metres: distance(from, to) * (end - begin) }];
      });
    })
    .reduce<Visit[]>(addVisit, []);
}

const joined = (visits: readonly Visit[]): readonly Visit[] => visits.reduce<Visit[]>(addVisit, []);

function addVisit(visits: Visit[], visit: Visit): Visit[] {
  const last = visits.at(-1);
  if (last === undefined || last.municipality !== visit.municipality) visits.push(visit);
  else visits[visits.length - 1] = { ...last, metres: last.metres + visit.metres };
  return visits;
}

function crossings(from: Gk23Position, to: Gk23Position, municipalities: readonly Feature[]): readonly number[] {
  const box = boxOf([from, to]);
  return municipalities.flatMap(({ geometry }) =>
    planeShape(geometry)
      .runs.filter((run) => boxDistance(run.box, box) === 0)
      .flatMap(segmentsOfRun)
      .flatMap((border) => crossingShare([from, to], border) ?? []),
  );
}
