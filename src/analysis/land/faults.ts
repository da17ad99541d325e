import type { GapFault, LandFault, LandMend, OverlapFault } from "../../domain/land-fault.ts";
import { halfSquareMillimetres, type PlaneArea, SQUARE_METRE } from "../../domain/plane.ts";
import type { Zone, ZoneId } from "../../domain/scenario.ts";
import { metres } from "../../domain/units.ts";
import { arrangeDrawing, type Drawing, setOfZone, zoneIdAt } from "./drawing.ts";
import { type GridRing, ringsOnGrid } from "./land-grid.ts";
import type { Noded } from "./noding.ts";
import { pairTable } from "./pair-table.ts";
import { groundOf, type TracedPolygon, tracePolygons, type Wanted } from "./tracing.ts";
import { timesOf } from "./windings.ts";

export interface FaultInput {
  readonly planningArea: PlaneArea;
  readonly zones: readonly Pick<Zone, "id" | "ground">[];
}

/**
 * Ground that no zone takes is a gap, and not land left over, where it is narrower than this on average (twice its area
 * over the length of its edge) and smaller than this: no street, ditch or park is. Metres and square metres; a convention
 * of this tool.
 */
export const GAP_LIMITS = { meanWidth: 2, area: 10_000 } as const;

/**
 * What a planner may want to mend: zones that overlap, then slivers between zones, or between zones and the outline, each
 * largest first. Of a gap that opens into wider unallocated ground nothing is said.
 *
 * @example landFaults({ planningArea, zones: [west, east] }) // one metre apart, 100 m long: a gap of 100 m², 0.99 m
 */
export function landFaults(input: FaultInput): readonly LandFault[] {
  const cut = cutZones(input);
  return [...largestFirst(overlapsOf(cut)), ...largestFirst(gapsOf(cut).map(({ fault }) => fault))];
}

/**
 * The ground of zones after one way of mending a fault of the same input: of the zone itself and of those that the fault
 * lies between, which get its new vertices. Empty ground means that the zone is gone. Throws where the fault is another
 * drawing's.
 */
export function mendedGrounds(input: FaultInput, fault: LandFault, mend: LandMend): ReadonlyMap<ZoneId, PlaneArea> {
  const cut = cutZones(input);
  const zone = cut.numberOf(mend.zone);
  const [mended, between] = fault.kind === "overlap" ? takenFrom(cut, fault, zone) : givenTo(cut, fault, zone);
  // Corners of the mended zone that lie on straight edges of the others become theirs too: they move together later.
  const others = between.map((other) => [cut.idOf(other), cut.zoneGround(other, mended.flat())] as const);
  return new Map([...others, [mend.zone, mended]]);
}

type Mended = readonly [ground: PlaneArea, between: readonly number[]];

function takenFrom(cut: CutZones, fault: OverlapFault, zone: number): Mended {
  const pair = [cut.numberOf(fault.counted), cut.numberOf(fault.beneath)];
  const other = pair.find((one) => one !== zone);
  if (other === undefined || !pair.includes(zone)) throw new Error(`${cut.idOf(zone)} is not under the overlap`);
  const left = sidesWhere(cut, (label) => cut.has(label, zone) && !cut.has(label, other));
  return [cut.ground(cut.trace(left)), [other]];
}

function givenTo(cut: CutZones, fault: GapFault, zone: number): Mended {
  const gap = gapsOf(cut).find((one) => JSON.stringify(one.fault.ground) === JSON.stringify(fault.ground));
  if (gap === undefined) throw new Error("no such gap");
  const own = sidesWhere(cut, (label) => cut.has(label, zone));
  const both: Wanted = {
    onLeft: (edge) => own.onLeft(edge) || gap.edges.get(edge) === "left",
    onRight: (edge) => own.onRight(edge) || gap.edges.get(edge) === "right",
  };
  return [cut.ground(cut.trace(both)), gap.neighbours.filter((one) => one !== zone)];
}

/** A planning area cut by its zones alone. */
interface CutZones {
  readonly drawing: Drawing;
  readonly idOf: (zone: number) => ZoneId;
  readonly numberOf: (id: ZoneId) => number;
  readonly has: (label: number, zone: number) => boolean;
  readonly trace: (wanted: Wanted) => readonly TracedPolygon[];
  /** Points that noding has made go where they lie on a straight edge, unless they are among `kept`. */
  readonly ground: (polygons: readonly TracedPolygon[], kept?: PlaneArea[number]) => PlaneArea;
  /** A zone as noded. */
  readonly zoneGround: (zone: number, kept: PlaneArea[number]) => PlaneArea;
}

function cutZones({ planningArea, zones }: FaultInput): CutZones {
  const input = { planningArea, municipalities: [], zones: zones.map(({ ground }) => ground), restrictions: [] };
  const drawing = arrangeDrawing(input);
  const { noded, sides } = drawing.arrangement;
  const drawn = [...drawing.planningArea, ...drawing.zones.flat()];
  const has = (label: number, zone: number): boolean =>
    timesOf(sides.labels[label] ?? [], setOfZone(input, zone)) !== 0;
  const trace = (wanted: Wanted): readonly TracedPolygon[] => tracePolygons(noded, wanted);
  const ground: CutZones["ground"] = (polygons, kept = []) =>
    groundOf(polygons, drawing.grid, pointsOf([...drawn, ...ringsOnGrid(drawing.grid, [kept])], noded));
  return {
    drawing,
    idOf: (zone) => zoneIdAt(zones, zone),
    numberOf(id) {
      const number = zones.findIndex((zone) => zone.id === id);
      if (number < 0) throw new Error(`no zone ${id}`);
      return number;
    },
    has,
    trace,
    ground,
    zoneGround: (zone, kept) => ground(trace(sidesWhere({ drawing }, (label) => has(label, zone))), kept),
  };
}

function sidesWhere({ drawing }: Pick<CutZones, "drawing">, isWanted: (label: number) => boolean): Wanted {
  const { labels, left, right } = drawing.arrangement.sides;
  const wanted = labels.map((_, label) => isWanted(label));
  return {
    onLeft: (edge) => wanted[left[edge] as number] === true,
    onRight: (edge) => wanted[right[edge] as number] === true,
  };
}

/** Is a point among those of some rings? */
function pointsOf(rings: readonly GridRing[], { x, y }: Noded): (point: number) => boolean {
  const known = pairTable();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) known.at(ring[i] as number, ring[i + 1] as number);
  }
  const count = known.first.length;
  return (point) => known.at(x[point] as number, y[point] as number) < count;
}

function overlapsOf(cut: CutZones): readonly OverlapFault[] {
  const labelsOfPair = new Map<string, number[]>();
  cut.drawing.grounds.forEach(({ zone, beneath }, label) => {
    for (const other of beneath) {
      const pair = `${zone} ${other}`;
      labelsOfPair.set(pair, [...(labelsOfPair.get(pair) ?? []), label]);
    }
  });
  return [...labelsOfPair].map(([pair, labels]) => {
    const [counted = -1, beneath = -1] = pair.split(" ").map(Number);
    const { twiceAreas } = cut.drawing.arrangement;
    return {
      kind: "overlap",
      counted: cut.idOf(counted),
      beneath: cut.idOf(beneath),
      area: halfSquareMillimetres(labels.reduce((sum, label) => sum + (twiceAreas[label] as number), 0)),
      ground: cut.ground(cut.trace(sidesWhere(cut, (label) => labels.includes(label)))),
      mends: [takeFrom(cut, beneath, counted), takeFrom(cut, counted, beneath)],
    };
  });
}

function takeFrom(cut: CutZones, zone: number, other: number): LandMend {
  const { grounds } = cut.drawing;
  const keepsGround = grounds.some((_, label) => cut.has(label, zone) && !cut.has(label, other));
  return { kind: "take-from", zone: cut.idOf(zone), removesZone: !keepsGround };
}

const largestFirst = (faults: readonly LandFault[]): readonly LandFault[] =>
  [...faults].sort((one, other) => other.area - one.area);

interface Gap {
  readonly fault: GapFault;
  /** Zones along it, the longest border first. */
  readonly neighbours: readonly number[];
  /** By edge of its outline the side on which it lies. */
  readonly edges: ReadonlyMap<number, "left" | "right">;
}

function gapsOf(cut: CutZones): readonly Gap[] {
  const { grounds } = cut.drawing;
  const polygons = cut.trace(
    sidesWhere(cut, (label) => grounds[label]?.isInPlanningArea === true && grounds[label]?.zone === null),
  );
  return polygons.flatMap((polygon) => {
    const meanWidth = polygon.twiceArea / 1000 / edgeLength(polygon);
    if (meanWidth >= GAP_LIMITS.meanWidth || polygon.twiceArea >= GAP_LIMITS.area * SQUARE_METRE) return [];
    const { edges, neighbours } = bordersOf(polygon, cut.drawing);
    if (neighbours.length === 0) return [];
    const fault: GapFault = {
      kind: "gap",
      area: halfSquareMillimetres(polygon.twiceArea),
      meanWidth: metres(meanWidth),
      ground: cut.ground([polygon]),
      mends: neighbours.map((zone) => ({ kind: "give-to", zone: cut.idOf(zone), removesZone: false })),
    };
    return [{ fault, neighbours, edges }];
  });
}

function bordersOf({ rings }: TracedPolygon, { arrangement, grounds }: Drawing): Omit<Gap, "fault"> {
  const { noded, sides } = arrangement;
  const edges = new Map<number, "left" | "right">();
  const lengths = new Map<number, number>();
  for (const { points, edges: own } of rings) {
    own.forEach((edge, place) => {
      const side = noded.from[edge] === points[place] ? "left" : "right";
      edges.set(edge, side);
      const beyond = side === "left" ? sides.right[edge] : sides.left[edge];
      const zone = grounds[beyond as number]?.zone ?? null;
      if (zone !== null) lengths.set(zone, (lengths.get(zone) ?? 0) + lengthOf(edge, noded));
    });
  }
  return { edges, neighbours: [...lengths].sort(([, one], [, other]) => other - one).map(([zone]) => zone) };
}

const edgeLength = ({ rings }: TracedPolygon): number =>
  rings.reduce((sum, { ring }) => {
    for (let i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      sum += Math.hypot(
        (ring[i] as number) - (ring[before] as number),
        (ring[i + 1] as number) - (ring[before + 1] as number),
      );
    }
    return sum;
  }, 0);

function lengthOf(edge: number, { x, y, from, to }: Noded): number {
  const [a, b] = [from[edge] as number, to[edge] as number];
  return Math.hypot((x[b] as number) - (x[a] as number), (y[b] as number) - (y[a] as number));
}
