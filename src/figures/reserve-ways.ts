import type { Figure } from "../domain/figure.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { Layer, LayerId } from "../domain/layer.ts";
import { NETWORK_LAYERS } from "../domain/network-layers.ts";
import { pointPlace, SITE } from "../domain/place.ts";
import type { ReserveGoal, ReserveWays, ZoneWays } from "../domain/reserve.ts";
import type { Scenario, Zone, ZoneId } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { metres } from "../domain/units.ts";
import type { SheetWay, WhyUnknown } from "../domain/way.ts";
import { geometryOf } from "../geodesy/plane-points.ts";
import { straightBetween } from "../geodesy/straight-distance.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { layerEntry, readyLayers } from "../state/layers.ts";
import { APPROXIMATE_FROM } from "./decimals.ts";
import { whyUnknown } from "./needed-layers.ts";
import { sheetTargets } from "./sheet-targets.ts";
import { fetched, Unavailable } from "./unavailable.ts";
import { networkLength } from "./ways.ts";

/** What the distances of land for small firms are worked out from. */
export const RESERVE_WAY_LAYERS: readonly LayerId[] = [...NETWORK_LAYERS.road, "sites", "quays"];

/**
 * By road from some zones to the site's gate, the nearest quay of the Deep Port and highway 8, from the layers that are at
 * hand: what is not known without another says so. The streets of the planning area are not known: where it touches the
 * site, every zone is left straight to the site's gate, elsewhere straight to the nearest road. `failed` when the analysis
 * cannot be fetched.
 */
export async function reserveWaysAnswer(
  state: AtlasState,
  scenario: Scenario,
  ids: readonly ZoneId[],
): Promise<ReserveWays | "failed"> {
  try {
    return await waysOf(state, scenario, ids);
  } catch (thrown) {
    if (thrown instanceof Unavailable) return "failed";
    throw thrown;
  }
}

async function waysOf(
  state: AtlasState,
  { planningArea, zones }: Scenario,
  ids: readonly ZoneId[],
): Promise<ReserveWays> {
  const asked = zones.filter(({ id }) => ids.includes(id));
  const layers = readyLayers(state, RESERVE_WAY_LAYERS);
  const lost = whyUnknown(state, "road", false) ?? whyMissing(state, "sites");
  if (lost !== null) return { isThroughGate: false, zones: new Map(asked.map(({ id }) => [id, all(unknown(lost))])) };
  const [{ waysByRoad, waysThroughGate }, { networkOf }, { shapeOf }] = await fetched(
    Promise.all([
      import("../analysis/network/gate-ways.ts"),
      import("../analysis/network/search-network.ts"),
      import("../analysis/network/anchors.ts"),
    ]),
  );
  const site = shapeOf(SITE, layers);
  if (site === null) throw new Error("the layer of sites has no Kruunuportti");
  const accuracyMetres = needsOutlineNotice(planningArea.status)
    ? (planningArea.accuracyMetres ?? metres(0))
    : metres(0);
  const shapes = asked.map((zone) => ({ ...shapeOfZone(zone), accuracyMetres }));
  const goals = goalsOf(layers).map(({ key, places }) => ({
    ...GOAL,
    key,
    shapes: places.flatMap((place) => shapeOf(place, layers) ?? []),
  }));
  const known = goals.filter((goal) => goal.shapes.length > 0);
  const network = networkOf("road", layers);
  const isThroughGate = straightBetween(geometryOf(planningArea.ground), site.geometry).metres === 0;
  const found = isThroughGate
    ? waysThroughGate(network, site, shapes, known)
    : shapes.map((shape) => {
        const [gate, ...rest] = waysByRoad(network, shape, [{ ...GOAL, key: "gate", shapes: [site] }, ...known]);
        return { gate: gate ?? unknown("not-carried"), goals: rest };
      });
  const ofZone = (at: number): ZoneWays => {
    const ways = found[at] ?? null;
    if (ways === null) return all(unknown("not-carried"));
    const to = (key: ReserveGoal): SheetWay =>
      ways.goals[known.findIndex((goal) => goal.key === key)] ?? unknown(whyMissing(state, "quays") ?? "not-carried");
    return { gate: ways.gate, quay: to("quay"), e8: to("e8") };
  };
  return { isThroughGate, zones: new Map(asked.map(({ id }, at) => [id, ofZone(at)])) };
}

export const RESERVE_GOAL_LABELS = {
  gate: { fi: "Kruunuportin portti", sv: "Kronoportens port", en: "Kruunuportti gate" },
  quay: {
    fi: "Syväsatama, lähin laituri",
    sv: "Djuphamnen, närmaste kaj",
    en: "Deep Port, nearest quay",
  },
  e8: { fi: "Valtatie 8 (E8)", sv: "Riksväg 8 (E8)", en: "Highway 8 (E8)" },
} as const satisfies Record<ReserveGoal, LocalizedText>;

export interface ReserveWayFigures {
  /** The length, of several zones from the nearest to the farthest; null where no way is found. */
  readonly length: Figure | null;
  /** Shares of declared links and straight rests, percent, least and most. */
  readonly declaredPercent: readonly [least: number, most: number] | null;
  /** Why zones have no length; null where all that are worked out have. */
  readonly missing: Exclude<SheetWay, { kind: "found" }> | null;
  /** A zone is so new that its way is still to be worked out. */
  readonly isAwaited: boolean;
}

/**
 * The ways of some zones to one goal in figures, rounded to what their greatest ± can carry. Sources are those of
 * `layers` that ways are worked out from.
 */
export function reserveWayFigures(
  { zones }: ReserveWays,
  ids: readonly ZoneId[],
  goal: ReserveGoal,
  layers: readonly Layer[],
): ReserveWayFigures {
  const ways = ids.flatMap((id) => zones.get(id)?.[goal] ?? []);
  const found = ways.flatMap((way) => (way.kind === "found" ? [way] : []));
  const isAwaited = ids.some((id) => !zones.has(id));
  const missing = ways.find((way): way is Exclude<SheetWay, { kind: "found" }> => way.kind !== "found") ?? null;
  if (found.length === 0) return { length: null, declaredPercent: null, missing, isAwaited };
  const least = metres(Math.min(...found.map((way) => way.metres)));
  const most = metres(Math.max(...found.map((way) => way.metres)));
  const plusMinus = metres(Math.max(...found.map((way) => way.plusMinusMetres)));
  const far = networkLength(most, plusMinus);
  const near = inUnitOf(far, networkLength(least, plusMinus), least);
  const percents = found.map((way) => (way.metres === 0 ? 0 : (100 * way.declaredMetres) / way.metres));
  const used = layers.filter(
    ({ meta }) => RESERVE_WAY_LAYERS.includes(meta.id) && (goal === "quay" || meta.id !== "quays"),
  );
  return {
    length: {
      ...far,
      key: `land.reserve.way.${goal}`,
      label: RESERVE_GOAL_LABELS[goal],
      value: near === far.value || typeof far.value !== "number" ? far.value : { min: near, max: far.value },
      approximate: plusMinus >= APPROXIMATE_FROM,
      sources: used.map(({ meta }) => meta.source),
      asOf: used.map(({ meta }) => meta.asOf).sort()[0] ?? null,
    },
    declaredPercent: [Math.min(...percents), Math.max(...percents)],
    missing,
    isAwaited,
  };
}

/** The nearer end of a range, rounded in the unit and to the step of the farther one. */
function inUnitOf(far: Measured, near: Measured, exact: number): number {
  if (near.unit === far.unit && typeof near.value === "number") return near.value;
  const step = 10 ** -far.decimals;
  return Number((Math.round(exact / 1_000 / step) * step).toFixed(far.decimals));
}

type Measured = Pick<Figure, "value" | "unit" | "decimals">;

/** Only the road is asked for; place and words are those of the goal. */
const GOAL = { group: "port", label: RESERVE_GOAL_LABELS.gate, by: ["road"] } as const;

function goalsOf(layers: readonly Layer[]) {
  const targets = sheetTargets(layers);
  return [
    { key: "quay", places: targets.filter(({ key }) => /^quay-\d+$/.test(key)).flatMap(({ places }) => places) },
    { key: "e8", places: targets.filter(({ key }) => key === "e8").flatMap(({ places }) => places) },
  ] as const;
}

const unknown = (why: WhyUnknown): SheetWay => ({ kind: "unknown", why });
const all = (way: SheetWay): ZoneWays => ({ gate: way, quay: way, e8: way });

function whyMissing(state: AtlasState, id: LayerId): WhyUnknown | null {
  const status = layerEntry(state, id)?.status;
  if (status === undefined) return "not-carried";
  return status === "ready" ? null : "lost";
}

/** A zone is no thing of a layer: the network meets it along its outline, wherever its place is said to be. */
function shapeOfZone({ id, ground }: Zone) {
  const geometry = geometryOf(ground);
  const [longitude = 0, latitude = 0] = geometry.coordinates[0]?.[0]?.[0] ?? [];
  return { place: pointPlace([longitude, latitude]), key: `zone/${id}`, geometry };
}
