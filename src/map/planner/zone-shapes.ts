import type {
  FeatureCollection,
  Feature as JsonFeature,
  Geometry as JsonGeometry,
  Position as JsonPosition,
} from "geojson";
import { type Position, textIn } from "../../domain/layer.ts";
import type { PlaneArea, PlanePoint, PlaneRing } from "../../domain/plane.ts";
import type { OwnRestriction, PlanningArea, Scenario, Zone, ZoneId } from "../../domain/scenario.ts";
import { needsOutlineNotice } from "../../domain/status.ts";
import { closedLineOf, edgeKey, lineOf, positionOf } from "../../geodesy/plane-points.ts";
import type { Translator } from "../../i18n/translator.ts";
import { PLAN_DRAWINGS, type PlanDrawing, planKind } from "../../theme/plan-drawings.ts";
import { labelPoint } from "../label-point.ts";
import { placeForWords } from "./name-room.ts";
import { CLEAR_PIXELS, letters, wordsOnZone } from "./zone-words.ts";

/** What a shape of a scenario is. */
export type PlanRole = "area" | "replaced" | "zone" | "zone-edge" | "zone-name" | "restriction";

/** Ground on which building is restricted, as the map hatches it. */
export interface RestrictedGround {
  readonly id: string;
  readonly ground: PlaneArea;
}

/** How far words keep from the edges of a zone that has handles. */
export interface HandledZone {
  readonly id: ZoneId;
  readonly clearPixels: number;
}

/**
 * A scenario as the map draws it, lon/lat degrees. A zone that is the same object gives the same features, and ground that
 * is the same object the same coordinates, so that a move of the hand makes anew only what it moves. `sizes`: how large
 * zones are said to be; one that is not among them stands without.
 */
export function planShapes(
  { planningArea, replacedArea, zones, restrictions }: Scenario,
  translator: Translator,
  restricted: readonly RestrictedGround[] = restrictions,
  sizes: ReadonlyMap<ZoneId, string> = new Map(),
  handled: HandledZone | null = null,
): FeatureCollection {
  const drawn = new Set<string>();
  freshRuns(planningArea.ground, drawn);
  return {
    type: "FeatureCollection",
    features: [
      areaShape(planningArea, translator),
      ...(replacedArea === null ? [] : [replacedShape(replacedArea, translator)]),
      ...zones.flatMap((zone, at) => [
        zoneShape(zone, at),
        nameShape(
          zone,
          translator,
          sizes.get(zone.id) ?? "",
          handled?.id === zone.id ? handled.clearPixels : CLEAR_PIXELS,
        ),
        ...edgeShapes(zone, at, drawn),
      ]),
      ...restrictedShapes(restricted),
    ],
  };
}

/** Hatched ground, one shape a restriction. */
const restrictedShapes = (restricted: readonly (RestrictedGround | OwnRestriction)[]): readonly JsonFeature[] =>
  restricted.map(({ id, ground }) =>
    remembered(hatched, ground, id, () => shape("restriction", `restriction:${id}`, multiPolygon(ground), {})),
  );

type Properties = Readonly<Record<string, string | number | boolean>>;

const areas = new WeakMap<object, Remembered>();
const replaced = new WeakMap<object, Remembered>();
const zonesDrawn = new WeakMap<object, Remembered>();
const named = new WeakMap<object, Remembered>();
const edgesDrawn = new WeakMap<object, Remembered>();
const hatched = new WeakMap<object, Remembered>();
const geometries = new WeakMap<PlaneArea, JsonGeometry>();
const rings = new WeakMap<PlaneRing, JsonPosition[]>();
const labels = new WeakMap<PlaneArea, Position>();
const namePlaces = new WeakMap<PlaneArea, PlanePoint>();

interface Remembered<Made = readonly JsonFeature[] | JsonFeature> {
  readonly as: string;
  readonly made: Made;
}

/** What was made of a thing before, in the same language and order; made anew where either is another. */
function remembered<Made>(known: WeakMap<object, Remembered<unknown>>, of: object, as: string, make: () => Made): Made {
  const before = known.get(of);
  if (before?.as === as) return before.made as Made;
  const made = make();
  known.set(of, { as, made });
  return made;
}

const zoneShape = (zone: Zone, at: number): JsonFeature =>
  remembered(zonesDrawn, zone, `${at}`, () => {
    const kind = planKind(zone.use, zone.code);
    const { pattern, opacity }: PlanDrawing = PLAN_DRAWINGS[kind];
    const about = { kind, pattern: pattern ?? "", opacity, sure: phaseOf(zone) === null ? 1 : FAINTER, order: -at };
    return shape("zone", `zone:${zone.id}`, multiPolygon(zone.ground), about);
  });

/** Land that a plan in the making would reserve stands fainter beside land that a plan in force does reserve. */
const FAINTER = 0.45;

/** How far the plan is that would reserve a zone; null for all other land. */
const phaseOf = ({ use, phase }: Zone) => (use === "reserve" && phase !== "in-force" ? phase : null);

const nameShape = (zone: Zone, { language, t }: Translator, size: string, clearPixels: number): JsonFeature =>
  remembered(named, zone, `${language} ${size} ${clearPixels}`, () => {
    const place = namePlace(zone.ground);
    const phase = phaseOf(zone);
    const said = { size, phase: phase === null ? "" : t(`plan.map.phase-${phase}`) };
    const words = wordsOnZone(zone, place, language, said, clearPixels);
    const geometry: JsonGeometry = { type: "Point", coordinates: [...positionOf(place)] };
    return shape("zone-name", `name:${zone.id}`, geometry, { ...words });
  });

/**
 * The outline of a zone where nothing before it has drawn the same edge: dots over dots would be a solid line. The edges of
 * the planning area are its own.
 */
function edgeShapes(zone: Zone, at: number, drawn: Set<string>): readonly JsonFeature[] {
  const runs = freshRuns(zone.ground, drawn);
  // Without a piece of its own there is no feature: the map has no bounds for a line of nothing.
  if (runs.length === 0) return [];
  const as = `${at} ${runs.map(({ length }) => length).join(" ")} ${runs.map(([first]) => first?.join()).join(" ")}`;
  return remembered(edgesDrawn, zone, as, () => {
    const geometry: JsonGeometry = {
      type: "MultiLineString",
      coordinates: runs.map((run) => lineOf(run).map((position) => [...position])),
    };
    return [shape("zone-edge", `edge:${zone.id}`, geometry, { kind: planKind(zone.use, zone.code), order: -at })];
  });
}

/** The pieces of an outline that are not yet among the edges drawn; now they are. */
function freshRuns(ground: PlaneArea, drawn: Set<string>): readonly (readonly PlanePoint[])[] {
  return ground.flat().flatMap((ring) => {
    const runs: PlanePoint[][] = [];
    let run: PlanePoint[] = [];
    for (const [index, from] of ring.entries()) {
      const to = ring[(index + 1) % ring.length] ?? from;
      const key = edgeKey(from, to);
      if (drawn.has(key)) run = [];
      else if (run.length > 0) run.push(to);
      else {
        run = [from, to];
        runs.push(run);
      }
      drawn.add(key);
    }
    return runs;
  });
}

/** Characters written at most: a name without end must not cover the map; the panel has it whole. */
const LONGEST = 60;

function areaShape(area: PlanningArea, translator: Translator): JsonFeature {
  return remembered(areas, area, translator.language, () => {
    const { geometryQuality: quality, realisation } = area.status;
    const text = areaName(area, translator);
    return shape("area", "area", multiPolygon(area.ground), { quality, realisation, text });
  });
}

/** The planning area's name as the map writes it. */
export const areaName = (area: PlanningArea, { language }: Translator): string =>
  letters(textIn(area.name, language).slice(0, LONGEST));

/** The same in the other domestic language. */
export const otherAreaName = (area: PlanningArea, { language }: Translator): string =>
  letters(textIn(area.name, language === "sv" ? "fi" : "sv").slice(0, LONGEST));

/** What the map says of the outline that was replaced. */
export const replacedName = ({ status }: PlanningArea, { t }: Translator): string =>
  t(needsOutlineNotice(status) ? "plan.map.replaced-approximate" : "plan.map.replaced");

const replacedShape = (area: PlanningArea, translator: Translator): JsonFeature =>
  remembered(replaced, area, translator.language, () =>
    shape("replaced", "replaced", multiPolygon(area.ground), {
      text: replacedName(area, translator),
    }),
  );

function multiPolygon(ground: PlaneArea): JsonGeometry {
  const known = geometries.get(ground);
  if (known !== undefined) return known;
  const made: JsonGeometry = {
    type: "MultiPolygon",
    coordinates: ground.map((polygon) => polygon.map(ringPositions)),
  };
  geometries.set(ground, made);
  return made;
}

function ringPositions(ring: PlaneRing): JsonPosition[] {
  const known = rings.get(ring);
  if (known !== undefined) return known;
  const made = closedLineOf(ring).map((position) => [...position]);
  rings.set(ring, made);
  return made;
}

/** Where the words of a zone stand. */
export function namePlace(ground: PlaneArea): PlanePoint {
  const known = namePlaces.get(ground);
  if (known !== undefined) return known;
  const made = placeForWords(ground);
  namePlaces.set(ground, made);
  return made;
}

/** The middle of an area, degrees. */
export function labelPlace(ground: PlaneArea): Position {
  const known = labels.get(ground);
  if (known !== undefined) return known;
  const geometry = multiPolygon(ground) as unknown as Parameters<typeof labelPoint>[0];
  const made = labelPoint(geometry);
  labels.set(ground, made);
  return made;
}

const shape = (role: PlanRole, id: string, geometry: JsonGeometry, properties: Properties): JsonFeature => ({
  type: "Feature",
  id,
  properties: { role, ...properties },
  geometry,
});
