import type { Figure } from "../domain/figure.ts";
import type { Layer, LayerId, Source } from "../domain/layer.ts";
import { featurePlace, type Place } from "../domain/place.ts";
import type { Metres } from "../domain/units.ts";
import type { Ring } from "../domain/way.ts";
import { APPROXIMATE_FROM } from "./decimals.ts";
import { fetched } from "./unavailable.ts";
import { networkLength, originOf } from "./ways.ts";

/**
 * What lies within 1, 2, 5 and 10 km along the roads from a place, nearest ring first. `layers` are those that
 * `neededForRings` names, as far as they are at hand. Null where the place names a thing that no layer has. Where the place lies too far from any road all rings
 * are empty. Rejects with `Unavailable` when the analysis cannot be fetched.
 */
export async function answerRings(
  layers: readonly Layer[],
  { place }: { readonly place: Place },
): Promise<readonly Ring[] | null> {
  const [{ ringsAround }, { networkOf }, { shapeOf }] = await fetched(
    Promise.all([
      import("../analysis/network/rings.ts"),
      import("../analysis/network/search-network.ts"),
      import("../analysis/network/anchors.ts"),
    ]),
  );
  const shape = shapeOf(place, layers);
  if (shape === null) return null;
  const things = thingsToReach(layers).flatMap((thing) => shapeOf(thing, layers) ?? []);
  return ringsAround(networkOf("road", layers), shape, things);
}

/** Layers whose named things are told of when a ring reaches them. */
export const REACHED_LAYERS: readonly LayerId[] = [
  "quays",
  "harbours",
  "sites",
  "subcontractor-zones",
  "subcontractor-zones-odbl",
  "plants",
  "plants-odbl",
  "rail-stations",
  "road-junctions",
  "airport",
  "substations-odbl",
];

/** Kinds that no one drives to: a runway is reached at its airport, pilots are met at sea. */
const NOT_REACHED: ReadonlySet<string> = new Set(["runway", "pilot-boarding-place", "border-point"]);

function thingsToReach(layers: readonly Layer[]): readonly Place[] {
  return layers
    .filter(({ meta }) => REACHED_LAYERS.includes(meta.id))
    .flatMap(({ features }) => features)
    .filter(({ name, kind }) => name !== null && !NOT_REACHED.has(kind))
    .map(({ layer, id }) => featurePlace(layer, id));
}

const LABELS = {
  limit: { fi: "Etäisyys teitä pitkin enintään", sv: "Avstånd längs vägarna högst", en: "Along the roads, at most" },
  roads: { fi: "Teitä kehän sisällä", sv: "Väglängd inom avståndet", en: "Road within it" },
  declared: {
    fi: "Oletettuja yhteyksiä sen sisällä",
    sv: "Antagna förbindelser inom det",
    en: "Declared links within it",
  },
} as const;

export interface RingFigures {
  /** What the ring asks for: whole kilometres. */
  readonly limit: Figure;
  /** Road within the limit, inner rings counted in, with the ± that the start of the rings gives it; null where none is. */
  readonly roads: Figure | null;
  /** Declared links within the limit with their own ±; null where there are none. */
  readonly declared: Figure | null;
  /** Of all that the ring runs on. */
  readonly sources: readonly Source[];
}

/**
 * A ring in figures. Roads of the layers only: streets that the map does not have are not counted. `layers` give the
 * sources of what it runs on.
 *
 * @example ringFigures(oneKilometreFromTheSite, layers).roads // 1.9 km ± 2: the gate is known to 950 m
 */
export function ringFigures(ring: Ring, layers: readonly Layer[]): RingFigures {
  const { limitMetres } = ring;
  const key = `rings.${limitMetres}`;
  const origin = originOf(
    ring.runsOn.map((feature) => ({ feature })),
    layers,
  );
  const along = (what: "roads" | "declared", length: Metres, plusMinus: Metres): Figure | null =>
    length === 0
      ? null
      : {
          ...networkLength(length, plusMinus),
          ...origin,
          key: `${key}.${what}`,
          label: LABELS[what],
          approximate: plusMinus >= APPROXIMATE_FROM,
        };
  return {
    limit: {
      key: `${key}.limit`,
      label: LABELS.limit,
      value: limitMetres / 1_000,
      unit: "km",
      plusMinus: null,
      decimals: 0,
      approximate: false,
      method: "stated",
      sources: [],
      asOf: null,
    },
    roads: along("roads", ring.roadMetres, ring.roadPlusMinusMetres),
    declared: along("declared", ring.declaredMetres, ring.declaredPlusMinusMetres),
    sources: origin.sources,
  };
}
