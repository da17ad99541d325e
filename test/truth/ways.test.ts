import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import FlatQueue from "flatqueue";
import { describe, expect, it } from "vitest";
import { readLayer } from "../../src/catalog/read-layer.ts";
import type { Geometry, Layer, Position } from "../../src/domain/layer.ts";
import { featurePlace } from "../../src/domain/place.ts";
import type { TravelMode, Way } from "../../src/domain/way.ts";
import { answerSheet } from "../../src/figures/distance-sheet.ts";
import { answerWay } from "../../src/figures/ways.ts";
import { ellipsoidDistance, ellipsoidLength } from "./grs80.ts";

// The shipped files, read here without the code under test where a number is checked by independent means.
const FOLDER = join(import.meta.dirname, "../../data/layers");

interface RawFeature {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry;
}

function raw(layer: string): readonly RawFeature[] {
  return (JSON.parse(readFileSync(join(FOLDER, `${layer}.geojson`), "utf8")) as { features: RawFeature[] }).features;
}

function rawLine(layer: string, id: string): readonly Position[] {
  const geometry = raw(layer).find((feature) => feature.id === id)?.geometry;
  if (geometry?.type !== "LineString") throw new Error(`no line ${layer}/${id}`);
  return geometry.coordinates;
}

const layers: readonly Layer[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".meta.json"))
  .map((name) => {
    const meta = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
    const result = readLayer(meta, readFileSync(join(FOLDER, `${meta.id}.geojson`), "utf8"), `${meta.id}.geojson`);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  });

const QUAY_12 = featurePlace("quays", "quay-deep-port-12");
const SITE = featurePlace("sites", "kruunuportti");

async function shortest(from: typeof SITE, to: typeof SITE, by: TravelMode, spurBuilt = false): Promise<Way> {
  const answer = await answerWay(layers, { from, to, by, spurBuilt });
  const way = answer?.kind === "found" ? answer.ways[0] : undefined;
  if (way === undefined) throw new Error(`no way: ${JSON.stringify(answer)}`);
  return way;
}

describe("quay 12 to Kruunuportti by road", () => {
  // Added up by hand from the files with GeographicLib: the five links along the quays (881 m) and the one from quay 7
  // to the road in KIP (996 m), that road up to Satamatie (3,369 m), Satamatie (2,594 m), highway 8 from Mesilä to the
  // gate (6,092 m) and the gate (40 m).
  const links = raw("declared-links").concat(raw("declared-links-odbl"));
  const link = (id: string): readonly Position[] => {
    const geometry = links.find((feature) => feature.id === id)?.geometry;
    if (geometry?.type !== "LineString") throw new Error(`no link ${id}`);
    return geometry.coordinates;
  };
  const quayLinks = [7, 8, 9, 10, 11, 12].map((number) => ellipsoidLength(link(`road-link-deep-port-${number}`)));
  const harbourRoad = rawLine("roads", "road-unnumbered-003");
  const satamatie = rawLine("roads", "road-756-001");
  const highway = rawLine("roads", "road-8-012");
  const gate = link("road-link-kruunuportti-gate");
  const kip = link("road-link-deep-port-7")[0] as Position;
  const parts = {
    links: quayLinks.reduce((sum, length) => sum + length, 0) + ellipsoidLength(gate),
    harbourRoad: between(harbourRoad, kip, nearestEnd(satamatie, harbourRoad)),
    satamatie: ellipsoidLength(satamatie),
    highway: between(highway, nearestEnd(satamatie, highway), gate[0] as Position),
  };

  it("is as long as its parts by hand, within a metre", async () => {
    const way = await shortest(QUAY_12, SITE, "road");
    const byHand = Object.values(parts).reduce((sum, length) => sum + length, 0);
    expect(Math.abs(way.metres - byHand)).toBeLessThan(1);
    expect(Math.abs(way.declaredMetres - parts.links)).toBeLessThan(1);
    expect(way.roadNumbers).toEqual(["756", "8"]);
    expect(way.borderCrossings).toEqual([]);
  });
});

describe("quay 12 to Kruunuportti by rail", () => {
  it("does not get there without the spur: the main line passes, the gap is said", async () => {
    const answer = await answerWay(layers, { from: QUAY_12, to: SITE, by: "rail", spurBuilt: false });
    if (answer?.kind !== "unreachable") throw new Error(`a train gets in: ${JSON.stringify(answer)}`);
    expect(answer.end).toBe("to");
    const site = raw("sites").find(({ id }) => id === "kruunuportti")?.geometry as Geometry;
    const corners = (site as Geometry & { type: "Polygon" }).coordinates.flat();
    const tracks = raw("railways").map(({ geometry }) => geometry);
    // Nearest of a corner to a track or of a track's vertex to the outline, on the ellipsoid.
    const near = tracks.filter((track) => corners.some((corner) => verticesOf(track).some((at) => isNear(corner, at))));
    const gap = Math.min(
      ...near.flatMap((track) => corners.map((corner) => ellipsoidDistance(corner, track))),
      ...near.flatMap(verticesOf).map((vertex) => ellipsoidDistance(vertex, site)),
    );
    expect(Math.abs((answer.gapMetres ?? 0) - gap)).toBeLessThan(0.01);
  });

  it("with the spur runs to Kokkola, turns round there and comes back by the port line", async () => {
    const way = await shortest(SITE, QUAY_12, "rail", true);
    expect(way.reversals.map(({ at }) => at?.fi)).toEqual(["Kokkola"]);
    // The spur is run from end to end and is the only part that is not there.
    const spur = ellipsoidLength(rawLine("rail-spur", "spur-kruunuportti"));
    expect(Math.abs((way.byRealisation.proposed ?? 0) - spur)).toBeLessThan(0.1);
    expect(Object.keys(way.byRealisation).sort()).toEqual(["existing", "proposed"]);
    // By independent means: the raw vertices every 5 m, those within 4 m of one another joined, searched without any
    // turn rule from the quay to the place of reversal (7,280 m) and from there to the site (6,568 m).
    const turn = way.reversals[0]?.position as Position;
    const quay = railLink("declared-links-odbl", "rail-link-deep-port-12");
    const gate = railLink("declared-links", "rail-link-kruunuportti");
    const byHand = trackLength(quay, turn) + trackLength(turn, gate);
    expect(Math.abs(way.metres / byHand - 1)).toBeLessThan(0.001);
  });

  it("is as long back as there", async () => {
    const there = await shortest(QUAY_12, SITE, "rail", true);
    expect((await shortest(SITE, QUAY_12, "rail", true)).metres).toBeCloseTo(there.metres, 6);
  });
});

describe("border crossings lie where surveyed lines cross", () => {
  // Intersections of surveyed road, track and border, each known to 20 m.
  it.each([
    ["highway 8", "road", SITE, featurePlace("road-junctions", "junction-kruunupyy"), [23.0538, 63.7808]],
    [
      "highway 13",
      "road",
      featurePlace("road-junctions", "junction-narvila-13"),
      featurePlace("road-junctions", "junction-alaveteli"),
      [23.29162, 63.75087],
    ],
    [
      "the railway",
      "rail",
      featurePlace("rail-stations", "station-kokkola"),
      featurePlace("rail-stations", "station-kruunupyy"),
      [23.07407, 63.7738],
    ],
  ] as const)("%s", async (_, by, from, to, position) => {
    const { borderCrossings } = await shortest(from, to, by);
    expect(borderCrossings).toHaveLength(1);
    expect(borderCrossings?.[0]).toMatchObject({ from: { fi: "Kokkola" }, to: { fi: "Kruunupyy" } });
    expect(ellipsoidLength([borderCrossings?.[0]?.position as Position, position])).toBeLessThan(20);
  });
});

describe("the sheet of Kruunuportti", () => {
  it("says the straight distances that are known from elsewhere", async () => {
    const sheet = await answerSheet(layers, { place: SITE, spurBuilt: true });
    const straight = Object.fromEntries(sheet?.rows.map((row) => [row.target.key, row.straight.metres]) ?? []);
    // From the centre point to the nearest edge 5.71 km; from Hirvisuo 1.04 km.
    expect(Math.abs((straight["kokkola"] ?? 0) - 5_710)).toBeLessThan(10);
    expect(Math.abs((straight["hirvisuo"] ?? 0) - 1_040)).toBeLessThan(10);
  });

  it("agrees with every single way", async () => {
    const sheet = await answerSheet(layers, { place: SITE, spurBuilt: true });
    expect(sheet?.rows.length).toBeGreaterThan(15);
    for (const row of sheet?.rows ?? []) {
      for (const by of row.target.by) {
        const cell = row[by];
        if (cell?.kind !== "found" || row.target.place.kind !== "feature") continue;
        const { layer, feature } = row.target.place;
        const answer = await answerWay(layers, { from: SITE, to: featurePlace(layer, feature), by, spurBuilt: true });
        const single = answer?.kind === "found" ? answer.ways[0]?.metres : null;
        // A target of several things names the one reached by the first of its means; by the others it is no farther.
        if (by === row.target.by[0]) expect(single, `${row.target.key} by ${by}`).toBeCloseTo(cell.metres, 6);
        else expect(cell.metres, `${row.target.key} by ${by}`).toBeLessThanOrEqual((single ?? Infinity) + 1e-6);
      }
    }
  });
});

const railLink = (layer: string, id: string): Position => rawLine(layer, id).at(-1) as Position;

function verticesOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === "LineString") return geometry.coordinates;
  return geometry.type === "MultiLineString" ? geometry.coordinates.flat() : [];
}

/** Within some 3 km, to spare the exact measure the far pairs. */
const isNear = (a: Position, b: Position): boolean => Math.abs(a[0] - b[0]) < 0.06 && Math.abs(a[1] - b[1]) < 0.03;

/** The end of one line that comes nearest to another, as the nearest vertex of that other. */
function nearestEnd(line: readonly Position[], other: readonly Position[]): Position {
  const pairs = [line[0], line.at(-1)].flatMap((end) =>
    other.map((vertex) => ({ vertex, metres: ellipsoidLength([end as Position, vertex]) })),
  );
  const nearest = pairs.sort((a, b) => a.metres - b.metres)[0];
  if (nearest === undefined || nearest.metres > 1) throw new Error(`lines do not meet: ${nearest?.metres} m`);
  return nearest.vertex;
}

/** Length of a line between the points on it that are nearest to two others, by steps of a metre. */
function between(line: readonly Position[], a: Position, b: Position): number {
  const steps = stepped(line, 1);
  const [first, last] = [a, b].map((to) => nearestStep(steps, to)).sort((x, y) => x - y) as [number, number];
  return ellipsoidLength(steps.slice(first, last + 1));
}

function nearestStep(steps: readonly Position[], to: Position): number {
  const east = Math.cos((to[1] * Math.PI) / 180);
  const away = steps.map(([longitude, latitude]) => Math.hypot((longitude - to[0]) * east, latitude - to[1]));
  return away.indexOf(Math.min(...away));
}

function stepped(line: readonly Position[], metres: number): readonly Position[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    if (from === undefined) return [to];
    const count = Math.ceil(ellipsoidLength([from, to]) / metres);
    return Array.from({ length: count }, (_, step): Position => {
      const share = (step + 1) / count;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
}

/** The shortest way along the tracks of the files, whatever way they bend. */
function trackLength(from: Position, to: Position): number {
  const lines = ["railways", "port-tracks-odbl", "rail-spur"].flatMap((layer) =>
    raw(layer).map(({ geometry }) => geometry),
  );
  const links = ["declared-links", "declared-links-odbl"]
    .flatMap(raw)
    .filter(({ properties }) => properties["travelMode"] === "rail")
    .map(({ geometry }) => geometry);
  const points: Position[] = [];
  const neighbours: { to: number; metres: number }[][] = [];
  const tie = (a: number, b: number): void => {
    const metres = ellipsoidLength([points[a] as Position, points[b] as Position]);
    neighbours[a]?.push({ to: b, metres });
    neighbours[b]?.push({ to: a, metres });
  };
  for (const line of [...lines, ...links].map((geometry) => stepped(verticesOf(geometry), 5))) {
    line.forEach((point, index) => {
      points.push(point);
      neighbours.push([]);
      if (index > 0) tie(points.length - 2, points.length - 1);
    });
  }
  const cells = new Map<string, number[]>();
  // Cells of 1e-4° of longitude (5 m) by 5e-5° of latitude (6 m).
  const cellOf = ([longitude, latitude]: Position, right: number, up: number): string =>
    `${Math.floor(longitude / 1e-4) + right} ${Math.floor(latitude / 5e-5) + up}`;
  points.forEach((point, index) => {
    for (const right of [-1, 0, 1]) {
      for (const up of [-1, 0, 1]) {
        for (const other of cells.get(cellOf(point, right, up)) ?? []) {
          if (ellipsoidLength([point, points[other] as Position]) < 4) tie(index, other);
        }
      }
    }
    const cell = cellOf(point, 0, 0);
    cells.set(cell, [...(cells.get(cell) ?? []), index]);
  });
  const goal = nearestStep(points, to);
  const metres = points.map(() => Infinity);
  const queue = new FlatQueue<number>();
  const start = nearestStep(points, from);
  metres[start] = 0;
  queue.push(start, 0);
  for (let at = queue.pop(); at !== undefined && at !== goal; at = queue.pop()) {
    for (const { to: next, metres: length } of neighbours[at] ?? []) {
      const through = (metres[at] ?? Infinity) + length;
      if (through >= (metres[next] ?? Infinity)) continue;
      metres[next] = through;
      queue.push(next, through);
    }
  }
  return metres[goal] ?? Infinity;
}
