import { buildNetwork } from "../../src/analysis/network/build-network.ts";
import { componentsOf } from "../../src/analysis/network/components.ts";
import { DECLARED_MEETS_METRES } from "../../src/analysis/network/declared.ts";
import type { BuiltNetwork, Network } from "../../src/analysis/network/network.ts";
import type { Feature, Layer, Position } from "../../src/domain/layer.ts";
import { DECLARED_LAYERS, NETWORK_LAYERS } from "../../src/domain/network-layers.ts";
import { TRAVEL_MODES } from "../../src/domain/way.ts";
import { toGk23 } from "../../src/geodesy/etrs-gk23.ts";
import { distance, nearestOnSegment } from "../../src/geodesy/plane-segment.ts";
import { checkBothWays, type OneSided, oneSidedStretches } from "./check-both-ways.ts";
import { FOLDER } from "./check-layer-files.ts";
import type { Finding } from "./finding.ts";

/** What the main part of each network must hold: things by `layer/feature`, roads by their number. */
const REQUIRED: Readonly<Record<Network["travelMode"], { places: readonly string[]; roads: readonly string[] }>> = {
  road: {
    places: [
      "sites/kruunuportti",
      "sites/kip",
      "harbours/harbour-deep-port",
      "harbours/harbour-silverstone-port",
      "harbours/harbour-general-port",
      "airport/airport-kokkola-pietarsaari",
    ],
    roads: ["8", "13", "28"],
  },
  rail: {
    places: [
      "sites/kruunuportti",
      "sites/kip",
      "harbours/harbour-deep-port",
      "harbours/harbour-silverstone-port",
      "harbours/harbour-general-port",
      "rail-stations/station-kokkola",
      "rail-stations/yard-ykspihlaja-freight",
      "rail-stations/yard-ykspihlaja-middle",
    ],
    roads: [],
  },
};

export interface CheckedNetwork extends BuiltNetwork {
  /** Stretches of the main part that cannot be travelled both ways from the site or the yard. */
  readonly oneSided: readonly OneSided[];
}

export interface NetworkCheck {
  readonly findings: readonly Finding[];
  readonly networks: readonly CheckedNetwork[];
}

/**
 * Both networks are built; declared links must end where they say, and the main parts hold what people ask for and are
 * travelled both ways.
 */
export function checkNetwork(layers: readonly Layer[]): NetworkCheck {
  const networks = TRAVEL_MODES.map((mode): CheckedNetwork => {
    const built = buildNetwork(mode, layers);
    return { ...built, oneSided: oneSidedStretches(built.network, layers) };
  });
  return {
    networks,
    findings: [
      ...layers.filter(({ meta }) => DECLARED_LAYERS.includes(meta.id)).flatMap((layer) => checkLinks(layer, layers)),
      ...networks.flatMap(checkMainPart),
      ...networks.flatMap(({ network, oneSided }) => checkBothWays(network, oneSided)),
    ],
  };
}

function checkLinks({ meta, features }: Layer, layers: readonly Layer[]): readonly Finding[] {
  const file = `${FOLDER}${meta.id}.geojson`;
  return features.flatMap((feature, index) => {
    const mode = TRAVEL_MODES.find((known) => known === feature.fields["travelMode"]);
    const path = `features[${index}].properties`;
    if (mode === undefined)
      return [{ file, path: `${path}.travelMode`, detail: `expected ${TRAVEL_MODES.join(" or ")}` }];
    const { geometry } = feature;
    if (geometry.type !== "LineString")
      return [{ file, path: `features[${index}].geometry`, detail: "expected LineString" }];
    const ends = [
      ["from", geometry.coordinates[0]],
      ["to", geometry.coordinates.at(-1)],
    ] as const;
    return [
      ...(feature.kind === `${mode}-link` ? [] : [{ file, path: `${path}.kind`, detail: `expected ${mode}-link` }]),
      ...ends.flatMap(([field, end]) => {
        const ref = feature.fields[field];
        const thing = typeof ref === "string" ? thingAt(ref, layers) : null;
        if (thing === null || end === undefined)
          return [
            { file, path: `${path}.${field}`, detail: `expected layer/feature of a thing, found ${String(ref)}` },
          ];
        const away = metresFrom(thing, end);
        return away <= DECLARED_MEETS_METRES
          ? []
          : [{ file, path: `${path}.${field}`, detail: `ends ${Math.round(away)} m from ${String(ref)}` }];
      }),
      ...(meetsSomething(feature, layers, mode)
        ? []
        : [{ file, path: `${path}.from`, detail: `does not meet the ${mode} network or another link` }]),
    ];
  });
}

function thingAt(ref: string, layers: readonly Layer[]): Feature | null {
  const [layer, id] = ref.split("/");
  return layers.find(({ meta }) => meta.id === layer)?.features.find((feature) => feature.id === id) ?? null;
}

/** A link hangs on a road, a track or another link with one of its ends. */
function meetsSomething(link: Feature, layers: readonly Layer[], mode: Network["travelMode"]): boolean {
  const ways = layers
    .filter(({ meta }) => NETWORK_LAYERS[mode].includes(meta.id))
    .flatMap(({ meta, features }) =>
      features.filter(
        ({ id, geometry, fields }) =>
          id !== link.id &&
          geometry.type === "LineString" &&
          (!DECLARED_LAYERS.includes(meta.id) || fields["travelMode"] === mode),
      ),
    );
  if (link.geometry.type !== "LineString") return false;
  const { coordinates } = link.geometry;
  return [coordinates[0], coordinates.at(-1)].some(
    (end) => end !== undefined && ways.some((way) => metresFrom(way, end) <= DECLARED_MEETS_METRES),
  );
}

/** Metres from a point to a thing; none inside an area. */
function metresFrom({ geometry }: Feature, position: Position): number {
  switch (geometry.type) {
    case "Point":
      return toLines([[geometry.coordinates, geometry.coordinates]], position);
    case "MultiPoint":
      return toLines(
        geometry.coordinates.map((point) => [point, point]),
        position,
      );
    case "LineString":
      return toLines([geometry.coordinates], position);
    case "MultiLineString":
      return toLines(geometry.coordinates, position);
    case "Polygon":
      return inside(geometry.coordinates, position) ? 0 : toLines(geometry.coordinates, position);
    case "MultiPolygon":
      return geometry.coordinates.some((rings) => inside(rings, position))
        ? 0
        : toLines(geometry.coordinates.flat(), position);
  }
}

function toLines(lines: readonly (readonly Position[])[], position: Position): number {
  const point = toGk23(position);
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const points = line.map(toGk23);
    for (const [index, from] of points.entries()) {
      const to = points[index + 1];
      if (to !== undefined) nearest = Math.min(nearest, nearestOnSegment(point, from, to).metres);
      else nearest = Math.min(nearest, distance(point, from));
    }
  }
  return nearest;
}

/** Even-odd rule over all rings: a hole is outside. */
function inside(rings: readonly (readonly Position[])[], [east, north]: Position): boolean {
  let odd = false;
  for (const ring of rings) {
    for (const [index, [x, y]] of ring.entries()) {
      const next = ring[index + 1];
      if (next === undefined || y > north === next[1] > north) continue;
      if (east < x + ((north - y) / (next[1] - y)) * (next[0] - x)) odd = !odd;
    }
  }
  return odd;
}

function checkMainPart({ network }: BuiltNetwork): readonly Finding[] {
  const { of } = componentsOf(network.nodes.length, network.edges);
  const required = REQUIRED[network.travelMode];
  const finding = (detail: string): Finding => ({ file: FOLDER, path: `${network.travelMode} network`, detail });
  return [
    ...required.places
      .filter((place) => !network.nodesOfPlaces.get(place)?.some((node) => of[node] === 0))
      .map((place) => finding(`its main part does not hold ${place}`)),
    ...required.roads
      .filter((number) => {
        const edges = network.edges.filter(({ roadNumber }) => roadNumber === number);
        return edges.length === 0 || edges.some(({ from }) => of[from] !== 0);
      })
      .map((number) => finding(`its main part does not hold the whole of road ${number}`)),
  ];
}
