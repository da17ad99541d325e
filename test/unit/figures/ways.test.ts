import { describe, expect, test } from "vitest";
import { featurePlace, type Place, pointPlace } from "../../../src/domain/place.ts";
import { type Metres, metres } from "../../../src/domain/units.ts";
import type { Way, WayLeg } from "../../../src/domain/way.ts";
import { answerRings, ringFigures } from "../../../src/figures/rings.ts";
import { answerWay, gapFigure, legFigure, mostOf, networkLength, wayFigures } from "../../../src/figures/ways.ts";
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
  reached: { from: null, to: null },
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

  test("is not rounded away where it is shorter than its ±", () => {
    expect(networkLength(metres(40.1), metres(950))).toMatchObject({ value: 40, unit: "m", plusMinus: 1_000 });
    expect(networkLength(metres(250), metres(950))).toMatchObject({ value: 250, unit: "m", plusMinus: 1_000 });
    expect(networkLength(metres(3), metres(50))).toMatchObject({ value: 10, unit: "m", plusMinus: 50 });
    expect(networkLength(metres(0), metres(300)).value).toBe(0);
  });

  test("is in kilometres where rounding makes one, so that the same ± is never written in two ways", () => {
    const [shorter, longer] = [995.9, 1_035].map((length) => networkLength(metres(length), metres(500)));
    expect(shorter).toEqual({ value: 1, unit: "km", plusMinus: 0.5, decimals: 1, method: "network" });
    expect(longer).toEqual(shorter);
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

  test("add up as printed, in the whole's last digit", () => {
    const printed = (lengths: readonly [declared: number, existing: number, planned: number], plusMinus: number) => {
      const [declaredMetres, existing, planned] = lengths.map(metres) as [Metres, Metres, Metres];
      const whole = metres(declaredMetres + existing + planned);
      const parts = { declaredMetres, byRealisation: { existing, planned }, plusMinusMetres: metres(plusMinus) };
      const of = wayFigures({ ...way, ...parts, metres: whole }, []);
      const all = [of.length, of.declared, ...of.byRealisation.map(({ figure }) => figure)];
      return all.map((figure) => Number(figure?.value) * (figure?.unit === "km" ? 1_000 : 1));
    };
    // Each by itself these would be 1.4 + 11.5 + 2.1 of 15.1 km.
    expect(printed([1_440, 11_544, 2_141], 1_074)).toEqual([15_100, 1_400, 11_600, 2_100]);
    const [whole = 0, ...parts] = printed([266.4, 11_515, 2_065.3], 313);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 6);
    // The way from the site's gate to 210 m along the highway.
    expect(printed([40.1, 210, 0.4], 950).slice(0, 3)).toEqual([250, 40, 210]);
    // Less than the last digit of the whole: said by what is drawn.
    expect(printed([40.1, 7_994, 0.4], 950)).toEqual([8_000, 40, 8_000, 10]);
  });

  test("name the sources of the roads they run on and the oldest date", async () => {
    const answer = await answerWay(layers, question);
    if (answer?.kind !== "found") throw new Error("no way along highway 8");
    const figure = wayFigures(answer.ways[0] as Way, layers).length;
    expect(figure.sources).toEqual([roads.meta.source]);
    expect(figure.asOf).toBe(roads.meta.asOf);
  });
});

describe("a piece of a way", () => {
  const piece = (kind: WayLeg["kind"], length: number, plusMinus: number): WayLeg => ({
    kind,
    coordinates: [],
    metres: metres(length),
    plusMinusMetres: metres(plusMinus),
    realisation: "existing",
    roadNumber: null,
    feature: null,
    end: null,
  });

  test("has its own ±, and no digits that it cannot carry", () => {
    expect(legFigure(piece("declared", 1_917.4, 300), [])).toMatchObject({
      value: 1.92,
      unit: "km",
      plusMinus: 0.3,
      decimals: 2,
      approximate: true,
      method: "network",
    });
    expect(legFigure(piece("network", 444.4, 7), [])).toMatchObject({ value: 440, plusMinus: 10, approximate: false });
    expect(legFigure(piece("access", 33, 50), [])).toMatchObject({ value: 30, unit: "m", plusMinus: 50 });
    // Not "less than 1,000 m": the piece is on the map and in the sum.
    expect(legFigure(piece("declared", 40.1, 950), [])).toMatchObject({ value: 40, unit: "m", plusMinus: 1_000 });
  });

  test("names the source of what it runs on", () => {
    const [road] = roads.features;
    const feature = { layer: "roads", feature: road?.id ?? "" };
    const { sources, asOf } = legFigure({ ...piece("network", 10, 7), feature }, layers);
    expect([sources, asOf]).toEqual([[road?.source], road?.asOf]);
  });
});

describe("a gap", () => {
  const gap = (length: number, plusMinus: number) =>
    gapFigure({ nearest: [23, 63.8], gapMetres: metres(length), gapPlusMinusMetres: metres(plusMinus) });

  test("is rounded up, and not away where its ± is greater", () => {
    expect(gap(37.2, 300)).toMatchObject({ value: 38, unit: "m", plusMinus: 300, decimals: 0, approximate: true });
    expect(gap(2_431, 300)).toMatchObject({ value: 2_440, plusMinus: 300 });
    expect(gap(36.2, 5)).toMatchObject({ value: 37, plusMinus: 5, approximate: false });
    expect(gap(36.2, 0)).toMatchObject({ value: 37, plusMinus: 1 });
  });

  test("that its ± exceeds is told as what it is at most; a longer one as it is", () => {
    const most = (length: number, plusMinus: number) => {
      const figure = gap(length, plusMinus);
      return figure && mostOf(figure);
    };
    expect(most(37.2, 308)).toMatchObject({ value: 350, plusMinus: null, qualifier: "less-than" });
    expect(most(37.2, 5)).toMatchObject({ value: 38, plusMinus: 5 });
    expect(most(2_431, 300)).toMatchObject({ value: 2_440, plusMinus: 300 });
    expect(most(2_431, 300)).not.toHaveProperty("qualifier");
  });

  test("is none where no point is near", () => {
    expect(gapFigure({ nearest: null, gapMetres: null, gapPlusMinusMetres: null })).toBeNull();
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
      gapPlusMinusMetres: null,
    });
  });
});

describe("along the shipped network", () => {
  test("long accesses to one road do not make several ways of it", async () => {
    const [from, to] = [pointPlace([23.2, 63.8]), pointPlace([23.215, 63.8])];
    const answer = await answerWay(layers, { ...question, from, to });
    if (answer?.kind !== "found") throw new Error("no way to the road");
    expect(answer.ways).toHaveLength(1);
    expect(answer.ways[0]?.plusMinusMetres).toBeGreaterThan(150);
  });

  test("two houses 20 m apart, each 329 m from the road, are not 678 m apart by road", async () => {
    const [from, to] = [pointPlace([23.2, 63.8]), pointPlace([23.2004, 63.8])];
    expect(await answerWay(layers, { ...question, from, to })).toEqual({ kind: "nearby", why: "streets" });
  });

  test("the border is not known without the municipalities, and not crossed within one", async () => {
    const within = { ...question, to: featurePlace("road-junctions", "junction-kokkola-8") };
    const border = async (own: typeof layers, asked: typeof question | typeof within) => {
      const answer = await answerWay(own, asked);
      return answer?.kind === "found" ? answer.ways[0]?.borderCrossings : undefined;
    };
    expect(await border(layers, question)).toHaveLength(1);
    expect(await border(layers, within)).toEqual([]);
    expect(
      await border(
        layers.filter(({ meta }) => meta.id !== "municipalities"),
        question,
      ),
    ).toBeNull();
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

describe("rings in figures", () => {
  const own = [...layers, shippedLayer("quays"), shippedLayer("sites"), shippedLayer("declared-links")];
  const figuresOf = async (place: Place) =>
    ((await answerRings(own, { place })) ?? []).map((ring) => ringFigures(ring, own));

  test("have roads with the ± that their start gives them, and the sources of what they run on", async () => {
    const rings = await figuresOf(featurePlace("sites", "kruunuportti"));
    expect(rings.map(({ limit }) => limit.value)).toEqual([1, 2, 5, 10]);
    expect(rings[0]?.roads).toMatchObject({
      value: 1.9,
      unit: "km",
      plusMinus: 2,
      approximate: true,
      method: "network",
    });
    expect(rings[0]?.declared).toMatchObject({ value: 40, unit: "m", plusMinus: 1_000 });
    expect(rings[0]?.roads?.sources).toContainEqual(roads.meta.source);
    expect(rings[0]?.roads?.asOf).not.toBeNull();
    const values = rings.map((ring) => Number(ring.roads?.value));
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });

  test("have no road where the first one lies beyond them: never 0 km", async () => {
    const rings = await figuresOf(featurePlace("quays", "quay-deep-port-12"));
    expect(rings.map((ring) => ring.roads?.value)).toEqual([undefined, 250, 6.2, 37]);
    expect(rings[0]?.declared).toMatchObject({ unit: "km", plusMinus: 0.6 });
    expect((await figuresOf(question.from))[0]?.declared).toBeNull();
  });

  test("tell of the things that they reach", async () => {
    const rings = await answerRings(layers, { place: question.from });
    expect(rings?.[0]?.reached.map(({ feature }) => feature)).toContain("junction-kokkola-8");
  });
});
