import { describe, expect, test } from "vitest";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { Way } from "../../../src/domain/way.ts";
import { answerRings, ringFigures } from "../../../src/figures/rings.ts";
import { answerWay, networkLength, wayFigures } from "../../../src/figures/ways.ts";
import { shippedLayer } from "./sample.ts";

const roads = shippedLayer("roads");
const layers = [roads, shippedLayer("municipalities"), shippedLayer("road-junctions")];
const question = {
  from: featurePlace("road-junctions", "junction-mesila-8"),
  to: featurePlace("road-junctions", "junction-kruunupyy"),
  by: "road",
  spurBuilt: false,
} as const;

const way: Way = {
  travelMode: "road",
  metres: metres(14_872),
  plusMinusMetres: metres(42),
  legs: [],
  byRealisation: { existing: metres(12_000), planned: metres(1_000) },
  declaredMetres: metres(1_872),
  roadNumbers: [],
  borderCrossings: [],
  reversals: [],
};

describe("the length of a way", () => {
  test("is rounded to what its ± can carry", () => {
    expect(networkLength(metres(14_872), metres(42))).toEqual({
      value: 14.87,
      unit: "km",
      plusMinus: 0.05,
      decimals: 2,
      method: "network",
    });
    expect(networkLength(metres(14_872), metres(313))).toMatchObject({ value: 14.87, plusMinus: 0.32, decimals: 2 });
  });

  test("is in metres below a kilometre, and never finer than 10 m", () => {
    expect(networkLength(metres(444), metres(3))).toMatchObject({ value: 440, unit: "m", plusMinus: 10, decimals: 0 });
  });
});

describe("the figures of a way", () => {
  const { length, declared, byRealisation } = wayFigures(way, []);

  test("say the whole with its ±", () => {
    expect(length).toMatchObject({ key: "way.road.length", value: 14.87, plusMinus: 0.05, method: "network" });
    expect(length.approximate).toBe(false);
    expect(wayFigures({ ...way, plusMinusMetres: metres(313) }, []).length.approximate).toBe(true);
  });

  test("say the parts without one: how it divides is not known", () => {
    expect(declared).toMatchObject({ value: 1.87, plusMinus: null });
    expect(byRealisation.map(({ realisation, figure }) => [realisation, figure.value, figure.plusMinus])).toEqual([
      ["existing", 12, null],
      ["planned", 1, null],
    ]);
    expect(wayFigures({ ...way, declaredMetres: metres(0) }, []).declared).toBeNull();
  });

  test("name the sources of the roads they run on and the oldest date", async () => {
    const answer = await answerWay(layers, question);
    if (answer?.kind !== "found") throw new Error("no way along highway 8");
    const figure = wayFigures(answer.ways[0] as Way, layers).length;
    expect(figure.sources).toEqual([roads.meta.source]);
    expect(figure.asOf).toBe(roads.meta.asOf);
  });
});

describe("an answer", () => {
  test("is none where a place names nothing on the map", async () => {
    expect(await answerWay(layers, { ...question, to: featurePlace("quays", "quay-99") })).toBeNull();
    expect(await answerRings(layers, { place: featurePlace("quays", "quay-99") })).toBeNull();
  });

  test("comes without the layers that are not at hand: then nothing can be reached", async () => {
    const end = pointPlace([23.1, 63.8]);
    expect(await answerWay([], { ...question, from: end, to: pointPlace([23.11, 63.8]) })).toEqual({
      kind: "unreachable",
      end: "from",
      why: "no-network",
      nearest: null,
      gapMetres: null,
    });
  });
});

describe("along the shipped network", () => {
  test("long accesses to one road do not make several ways of it", async () => {
    const [from, to] = [pointPlace([23.2, 63.8]), pointPlace([23.2004, 63.8])];
    const answer = await answerWay(layers, { ...question, from, to });
    if (answer?.kind !== "found") throw new Error("no way to the road");
    expect(answer.ways).toHaveLength(1);
    // Two accesses of 329 m and 20 m of road.
    expect(answer.ways[0]?.plusMinusMetres).toBeGreaterThan(200);
  });

  const tracks = [
    "railways",
    "port-tracks-odbl",
    "rail-stations",
    "rail-spur",
    "declared-links",
    "declared-links-odbl",
  ];
  const rails = tracks.map(shippedLayer);
  const byRail = { ...question, by: "rail" } as const;

  test("a point beside several tracks is not bound to the one that leads round", async () => {
    const station = rails[2]?.features.find(({ name }) => name?.fi === "Kokkola");
    if (station === undefined) throw new Error("no station of Kokkola");
    const from = featurePlace("rail-stations", station.id);
    const answer = await answerWay(rails, { ...byRail, from, to: pointPlace([23.143, 63.8344]) });
    if (answer?.kind !== "found") throw new Error("no way from the station");
    expect(answer.ways[0]?.metres).toBeLessThan(700);
  });

  test("tracks that join without a way between say that a turn is lacking", async () => {
    const port = (id: string) => featurePlace("railways", `rail-${id}`);
    const question = { ...byRail, from: port("port-branch-060"), to: port("port-branch-038") };
    expect(await answerWay(rails, question)).toMatchObject({ kind: "unreachable", why: "no-turn" });
  });
});

test("rings count roads in kilometres, without a ±: streets are not in the layer", async () => {
  const rings = (await answerRings(layers, { place: question.from })) ?? [];
  expect(rings.map((ring) => ringFigures(ring).limit.value)).toEqual([1, 2, 5, 10]);
  const roadsWithin = rings.map((ring) => ringFigures(ring).roads);
  expect(roadsWithin[0]).toMatchObject({ unit: "km", plusMinus: null, approximate: true, method: "network" });
  const values = roadsWithin.map(({ value }) => value as number);
  expect([...values].sort((a, b) => a - b)).toEqual(values);
  expect(rings[0]?.reached.map(({ feature }) => feature)).toContain("junction-kokkola-8");
});
