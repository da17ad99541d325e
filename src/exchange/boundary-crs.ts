import type { Position } from "../domain/layer.ts";
import type { PlanePoint } from "../domain/plane.ts";
import { metres } from "../domain/units.ts";
import { toGk23 } from "../geodesy/etrs-gk23.ts";
import { fromGk23, fromTm35fin } from "../geodesy/from-planes.ts";
import { inWindow } from "../geodesy/in-window.ts";
import { vertexAt } from "../geojson/read-ground.ts";
import { refuse } from "../geojson/reader.ts";
import type { RawPolygon, RawPosition } from "./boundary-polygons.ts";
import { horizontalName, type StatedCrs } from "./boundary-stated-crs.ts";

/** How the numbers of a file are to be read. */
export interface BoundaryCrs {
  readonly name: string;
  /** Did the file say so, or its numbers? */
  readonly isStated: boolean;
  /** North or latitude stands first in the file. */
  readonly isSwapped: boolean;
  readonly vertex: (position: RawPosition, path: string) => PlanePoint;
}

interface System {
  readonly name: string;
  readonly codes: readonly string[];
  /** As EPSG has them, in capitals. */
  readonly names: readonly string[];
  /** Could a place in or near Finland have such numbers, east or longitude first? */
  readonly hasSize: (position: RawPosition) => boolean;
  readonly toDegrees: (position: RawPosition) => Position;
  /** Metres of ETRS-GK23, east first. */
  readonly toPlane: (position: RawPosition) => RawPosition;
}

const isNorthing = (north: number): boolean => north > 6e6 && north < 8e6;
const projected = (position: Position): RawPosition => {
  const { east, north } = toGk23(position);
  return [east, north];
};
const tm35finDegrees = ([east, north]: RawPosition): Position =>
  fromTm35fin({ east: metres(east), north: metres(north) });

const SYSTEMS: readonly System[] = [
  {
    name: "ETRS-GK23 (EPSG:3877)",
    codes: ["3877"],
    names: ["ETRS89 / GK23FIN"],
    hasSize: ([east, north]) => east > 23e6 && east < 24e6 && isNorthing(north),
    toDegrees: ([east, north]) => fromGk23({ east: metres(east), north: metres(north) }),
    // As it stands: there and back through degrees would not give the very same millimetres.
    toPlane: (position) => position,
  },
  {
    name: "ETRS-TM35FIN (EPSG:3067)",
    codes: ["3067"],
    names: ["ETRS89 / TM35FIN"],
    hasSize: ([east, north]) => east > 0 && east < 1e6 && isNorthing(north),
    toDegrees: tm35finDegrees,
    toPlane: (position) => projected(tm35finDegrees(position)),
  },
  {
    name: "WGS 84 (EPSG:4326)",
    codes: ["4326", "4258", "CRS84"],
    names: ["WGS 84", "ETRS89"],
    hasSize: ([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
    toDegrees: (position) => position,
    toPlane: projected,
  },
];

const upright = (position: RawPosition): RawPosition => position;
const swapped = ([first, second]: RawPosition): RawPosition => [second, first];

/**
 * Which coordinate system puts every corner on the map, east first or north first. What the file states is believed
 * where its numbers can mean it; where they cannot, or where several systems would do, the file is refused: a boundary in
 * the wrong place is worse than none. So is a part of it that states another system than the file does.
 */
export function chooseCrs(polygons: readonly RawPolygon[], [stated, ...nested]: readonly StatedCrs[]): BoundaryCrs {
  const systems = stated === undefined ? SYSTEMS : [statedSystem(stated)];
  for (const part of nested)
    if (statedSystem(part) !== systems[0]) refuse("unknown-crs", part.path, `${part.name} is not ${stated?.name}`);
  const positions = polygons.flatMap(({ rings }) => rings.flatMap((ring) => ring.positions));
  const readings = systems.flatMap((system) => [upright, swapped].map((order) => ({ system, order })));
  const fits = ({ system, order }: (typeof readings)[number]): boolean =>
    positions.every((position) => system.hasSize(order(position)) && inWindow(system.toDegrees(order(position))));
  const [found, ...others] = readings.filter(fits);
  if (others.length > 0) return refuse("unknown-crs", "", `fits ${found?.system.name} and ${others[0]?.system.name}`);
  // Off the map, but of a size that tells the system: then the place is at fault and not the system.
  const reading =
    found ?? readings.find(({ system, order }) => positions.every((position) => system.hasSize(order(position))));
  if (reading === undefined) {
    const first = positions[0]?.join(", ");
    return refuse("unknown-crs", stated?.path ?? "", `${first} is no place in ${namesOf(systems)}`);
  }
  const { system, order } = reading;
  return {
    name: system.name,
    isStated: stated !== undefined,
    isSwapped: order === swapped,
    vertex: (position, path) => {
      const [east, north] = system.toPlane(order(position));
      return vertexAt(east, north, path);
    },
  };
}

function statedSystem({ name, path }: StatedCrs): System {
  const horizontal = horizontalName(name);
  const code = /(\d+|CRS84)$/.exec(horizontal)?.[1];
  const system = SYSTEMS.find(
    ({ names, codes }) => names.includes(horizontal) || (code !== undefined && codes.includes(code)),
  );
  return system ?? refuse("unknown-crs", path, `${name} is none of ${namesOf(SYSTEMS)}`);
}

const namesOf = (systems: readonly System[]): string => systems.map(({ name }) => name).join(", ");
