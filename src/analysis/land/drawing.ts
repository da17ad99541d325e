import type { PlaneArea } from "../../domain/plane.ts";
import type { Zone, ZoneId } from "../../domain/scenario.ts";
import { type Arrangement, arrange } from "./arrangement.ts";
import { clipToBox } from "./clipping.ts";
import { type GridBox, type GridRing, gridAround, type LandGrid, ringsOnGrid } from "./land-grid.ts";
import type { RingSet } from "./noding.ts";
import type { Windings } from "./windings.ts";

/** Everything that lies on one another; a number below is a place in one of these lists. */
export interface DrawingInput {
  readonly planningArea: PlaneArea;
  /** Where two overlap, the ground belongs to the first. */
  readonly municipalities: readonly PlaneArea[];
  /** Where two overlap, the ground belongs to the first. */
  readonly zones: readonly PlaneArea[];
  /** Each a restriction of its own; parts of one may overlap one another and count once. */
  readonly restrictions: readonly PlaneArea[];
}

/** What lies on a piece of ground. */
export interface Ground {
  readonly isInPlanningArea: boolean;
  /** Null outside every municipality. */
  readonly municipality: number | null;
  /** The zone that the ground is counted to; null where there is none. */
  readonly zone: number | null;
  /** Other zones that lie over it, in their order. */
  readonly beneath: readonly number[];
  readonly restrictions: readonly number[];
}

/** A drawing cut into pieces of ground that are alike in everything. */
export interface Drawing {
  readonly grid: LandGrid;
  readonly arrangement: Arrangement;
  /** By label of the arrangement. */
  readonly grounds: readonly Ground[];
  /** As drawn, on the grid. */
  readonly planningArea: readonly GridRing[];
  readonly zones: readonly (readonly GridRing[])[];
}

/** How far beyond zones and planning area the rest is kept, millimetres: nothing there is counted. */
const MARGIN = 1_000;

/** Planning area, municipalities, zones and restrictions cut by one another. */
export function arrangeDrawing(input: DrawingInput): Drawing {
  const grid = gridAround([input.planningArea, ...input.zones]);
  const around = wider(grid.box);
  const clipped = (area: PlaneArea): RingSet => clipToBox(ringsOnGrid(grid, area), around);
  const planningArea = ringsOnGrid(grid, input.planningArea);
  const zones = input.zones.map((area) => ringsOnGrid(grid, area));
  const arrangement = arrange([
    planningArea,
    ...input.municipalities.map(clipped),
    ...zones,
    ...input.restrictions.map(clipped),
  ]);
  const grounds = arrangement.sides.labels.map((label) => groundOf(label, input));
  return { grid, arrangement, grounds, planningArea, zones };
}

/** The number of a zone among the sets of the arrangement: the planning area is 0, then municipalities come. */
export function setOfZone({ municipalities }: DrawingInput, zone: number): number {
  return 1 + municipalities.length + zone;
}

/** The id of a zone by its number in a drawing. A number that no zone has is a bug. */
export function zoneIdAt(zones: readonly Pick<Zone, "id">[], zone: number): ZoneId {
  const found = zones[zone];
  if (found === undefined) throw new Error(`no zone ${zone}`);
  return found.id;
}

function wider({ west, south, east, north }: GridBox): GridBox {
  return { west: west - MARGIN, south: south - MARGIN, east: east + MARGIN, north: north + MARGIN };
}

/** A label names sets in ascending order: planning area, municipalities, zones, restrictions. */
function groundOf(label: Windings, input: DrawingInput): Ground {
  const firstZone = setOfZone(input, 0);
  const firstRestriction = setOfZone(input, input.zones.length);
  let municipality: number | null = null;
  let zone: number | null = null;
  const beneath: number[] = [];
  const restrictions: number[] = [];
  for (let i = 0; i < label.length; i += 2) {
    const set = label[i] as number;
    if (set >= firstRestriction) restrictions.push(set - firstRestriction);
    else if (set >= firstZone && zone === null) zone = set - firstZone;
    else if (set >= firstZone) beneath.push(set - firstZone);
    else if (set > 0) municipality ??= set - 1;
  }
  return { isInPlanningArea: label[0] === 0, municipality, zone, beneath, restrictions };
}
