import type { LocalizedText } from "../domain/language.ts";
import type { Text } from "../domain/layer.ts";
import type { PlaneArea, PlanePoint, PlanePolygon, PlaneRing } from "../domain/plane.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { type GeometryQuality, type LegalPhase, MUNICIPALITIES, type PlanningMunicipality } from "../domain/status.ts";
import { upright } from "../domain/written.ts";
import { refuseManyValues } from "../geojson/many-values.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { refuseFaults } from "../geojson/read-ground.ts";
import { reading, refuse } from "../geojson/reader.ts";
import { AREA_RINGS, AREA_VERTICES, SCENARIO_LIMITS, SCENARIO_VALUES } from "../geojson/scenario-limits.ts";
import { chooseCrs } from "./boundary-crs.ts";
import { type RawPolygon, readPolygons } from "./boundary-polygons.ts";
import { type BoundarySaid, boundarySaid } from "./boundary-said.ts";

/** What whoever brings the file says of it. */
export interface BoundaryStatement {
  readonly name: Text;
  /** Where the boundary comes from, in the reader's words; may be empty. */
  readonly about: string;
  /** Of the plan: a day, month or year; null where it is not known. */
  readonly asOf: string | null;
  /** The day on which the file is brought in. */
  readonly imported: string;
  readonly geometryQuality: GeometryQuality;
  /** How far the plan has come; it may be in force on one side of the border and begun on the other. */
  readonly phases: Readonly<Record<PlanningMunicipality, LegalPhase>>;
}

export const BOUNDARY_REMARKS = [
  "crs-stated",
  "crs-from-numbers",
  "axes-swapped",
  "rings-rewound",
  "corners-dropped",
  "passed-over",
  "several-parts",
] as const;

/** What was made of the file, to be told before it is used: a text key (`boundary.<kind>`) and what goes into it. */
export interface BoundaryRemark {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Ground of a file. What the reader says of it comes later: reading costs far more than saying. */
export interface PlanBoundary {
  readonly ground: PlaneArea;
  readonly said: BoundarySaid;
  readonly remarks: readonly BoundaryRemark[];
}

/**
 * A plan boundary from a GeoJSON text: polygons in ETRS-GK23 (EPSG:3877), ETRS-TM35FIN (EPSG:3067) or longitude and
 * latitude, as the file states or its numbers tell. Corners become vertices on the millimetre grid, those of EPSG:3877
 * the very same; edges are straight in that plane, in which plans are drawn. Rings wound the other way and corners
 * repeated one after another are mended and told of; what crosses itself is refused with its place.
 */
export function readPlanBoundary(text: string, file: string): Result<PlanBoundary, Problem> {
  return reading(file, () => {
    refuseManyValues(text, SCENARIO_VALUES);
    const value = parseJson(text, SCENARIO_LIMITS);
    const { polygons, stated, passedOver } = readPolygons(value);
    const rings = polygons.reduce((sum, polygon) => sum + polygon.rings.length, 0);
    if (rings > AREA_RINGS) refuse("too-many-rings", "", `${rings} rings, more than ${AREA_RINGS}`);
    const crs = chooseCrs(polygons, stated);
    const mended = { rewound: 0, dropped: 0 };
    const ground = polygons.map(
      ({ rings }): PlanePolygon =>
        rings.map(({ positions, path: at }, number) =>
          mend(
            positions.map((position, index) => crs.vertex(position, `${at}[${index}]`)),
            number > 0,
            mended,
            at,
          ),
        ),
    );
    checkArea(ground, polygons);
    return {
      ground,
      said: boundarySaid(value),
      remarks: [
        remark(crs.isStated ? "crs-stated" : "crs-from-numbers", { crs: crs.name }),
        ...(crs.isSwapped ? [remark("axes-swapped")] : []),
        ...counted("rings-rewound", mended.rewound),
        ...counted("corners-dropped", mended.dropped),
        ...counted("passed-over", passedOver),
        ...(ground.length > 1 ? counted("several-parts", ground.length) : []),
      ],
    };
  });
}

/** The planning area that ground of a file becomes by what is said of it. */
export function planningAreaOf(ground: PlaneArea, file: string, statement: BoundaryStatement): PlanningArea {
  const about = statement.about.trim();
  return {
    name: upright(statement.name),
    ground,
    status: {
      realisation: "planned",
      geometryQuality: statement.geometryQuality,
      legal: MUNICIPALITIES.map((municipality) => {
        const phase = statement.phases[municipality];
        return { municipality, phase, text: phase === "not-known" ? NOT_KNOWN : STATED };
      }),
    },
    accuracyMetres: null,
    source: { title: upright(about === "" ? file : `${file} – ${about}`) },
    asOf: statement.asOf,
    imported: statement.imported,
  };
}

const NOT_KNOWN: LocalizedText = {
  fi: "Rajaus on tuotu tiedostosta; kaavan vaihe ei ole tiedossa.",
  sv: "Avgränsningen är hämtad ur en fil; om planens skede saknas uppgift.",
  en: "The boundary comes from a file; the phase of the plan is not known.",
};
const STATED: LocalizedText = {
  fi: "Rajaus on tuotu tiedostosta; kaavan vaihe on tuojan ilmoittama.",
  sv: "Avgränsningen är hämtad ur en fil; planens skede har uppgetts av den som hämtade filen.",
  en: "The boundary comes from a file; the phase of the plan is as stated by whoever brought it.",
};

/** Without the closing vertex and repeated corners, outer rings counter-clockwise, holes clockwise. */
function mend(
  closed: readonly PlanePoint[],
  isHole: boolean,
  mended: { rewound: number; dropped: number },
  path: string,
): PlaneRing {
  if (!same(closed[0], closed.at(-1))) refuse("not-closed", path, "the last position differs from the first");
  const open = closed.slice(0, -1);
  const ring = open.filter((point, index) => !same(point, open[(index + 1) % open.length]));
  mended.dropped += open.length - ring.length;
  if (ring.length < 3) refuse("wrong-type", path, "expected at least three different corners");
  if (isCounterClockwise(ring) !== isHole) return ring;
  mended.rewound += 1;
  return [...ring.slice(0, 1), ...ring.slice(1).reverse()];
}

function checkArea(area: PlaneArea, polygons: readonly RawPolygon[]): void {
  const vertices = area.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0);
  if (vertices > AREA_VERTICES) refuse("too-many", "", `more than ${AREA_VERTICES} vertices`);
  // Mended rings count their corners otherwise than the file does: the path names the ring, the detail the place.
  refuseFaults(area, ([part = 0, number]) => {
    const polygon = polygons[part];
    return (number === undefined ? polygon : polygon?.rings[number])?.path ?? "";
  });
}

/** Twice the area about the first vertex; its sign is all that counts. */
function isCounterClockwise(ring: PlaneRing): boolean {
  const [originEast = 0, originNorth = 0] = ring[0] ?? [];
  const twice = ring.reduce((sum, [east, north], index) => {
    const [nextEast = 0, nextNorth = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (east - originEast) * (nextNorth - originNorth) - (nextEast - originEast) * (north - originNorth);
  }, 0);
  return twice > 0;
}

const same = (a: PlanePoint | undefined, b: PlanePoint | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

const remark = (kind: (typeof BOUNDARY_REMARKS)[number], params: BoundaryRemark["params"] = {}): BoundaryRemark => ({
  key: `boundary.${kind}`,
  params,
});

const counted = (kind: (typeof BOUNDARY_REMARKS)[number], count: number): readonly BoundaryRemark[] =>
  count === 0 ? [] : [remark(kind, { count: String(count) })];
