import { describe, expect, test } from "vitest";
import type { PlaceShape } from "../../../../src/analysis/network/anchors.ts";
import { RING_LIMITS, ringsAround } from "../../../../src/analysis/network/rings.ts";
import { metres } from "../../../../src/domain/units.ts";
import { bufferOf } from "../../../../src/geodesy/buffer.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";
import { planarArea } from "../../../../src/geodesy/planar-area.ts";
import { planarLength } from "../../../../src/geodesy/planar-length.ts";
import { areaShape, type Local, planeAt, pointShape, sampleNetwork } from "./search-sample.ts";

/** A cross: 6 km to each side of the middle, and a declared link of 500 m from the eastern end to the quay. */
const nodes: Local[] = [
  [0, 0],
  [6_000, 0],
  [-6_000, 0],
  [0, 6_000],
  [0, -6_000],
  [6_500, 0],
];
const cross = sampleNetwork(
  "road",
  nodes,
  [
    { ends: [0, 1] },
    { ends: [2, 0] },
    { ends: [0, 3] },
    { ends: [4, 0] },
    { ends: [1, 5], kind: "declared", id: "link" },
  ],
  { places: { "things/quay": [5] } },
);
const LINK_PLUS_MINUS = cross.edges.find(({ kind }) => kind === "declared")?.plusMinusMetres;
const totals = (rings: ReturnType<typeof ringsAround>) => rings.map(({ roadMetres }) => Math.round(roadMetres));

describe("rings along the roads", () => {
  const things = [pointShape("quay", [6_500, 0]), pointShape("mill", [0, 1_500]), pointShape("farm", [-900, 50])];
  const rings = ringsAround(cross, pointShape("middle", [0, 0]), things);

  test("lie at 1, 2, 5 and 10 km", () => {
    expect(rings.map(({ limitMetres }) => limitMetres)).toEqual([1_000, 2_000, 5_000, 10_000]);
    expect(RING_LIMITS).toHaveLength(4);
  });

  test("count the roads within them, inner rings and all, links left out", () => {
    expect(totals(rings)).toEqual([4_000, 8_000, 20_000, 24_000]);
  });

  test("count the links by themselves, with their ±", () => {
    expect(rings.map(({ declaredMetres }) => Math.round(declaredMetres))).toEqual([0, 0, 0, 500]);
    const fromQuay = ringsAround(cross, pointShape("quay", [6_500, 0]), []);
    expect(fromQuay.map(({ declaredMetres }) => Math.round(declaredMetres))).toEqual([500, 500, 500, 500]);
    expect(fromQuay[0]?.declaredPlusMinusMetres).toBe(LINK_PLUS_MINUS);
    expect(fromQuay[0]?.runsOn.map(({ feature }) => feature)).toContain("link");
  });

  test("name the way to the first road: nothing at a road, else the access or the links", () => {
    expect(rings[0]?.start).toMatchObject({ metres: 0, legs: [] });
    const start = (shape: PlaceShape) => ringsAround(cross, shape, [])[0]?.start;
    expect(start(pointShape("quay", [6_500, 0]))?.legs.map(({ kind, metres }) => [kind, Math.round(metres)])).toEqual([
      ["declared", 500],
    ]);
    expect(start(pointShape("aside", [3_000, 400]))).toMatchObject({ legs: [{ kind: "access" }] });
    expect(start(pointShape("aside", [3_000, 400]))?.metres).toBeCloseTo(400, 1);
    expect(start(pointShape("far", [5_000, 5_000]))).toBeNull();
  });

  test("have a ± of the road within: the ± of the start on every road that goes on", () => {
    const [first] = ringsAround(cross, pointShape("aside", [3_000, 400]), []);
    // Two roads go on at 1 km, and the access is known to half its length.
    expect((first?.roadPlusMinusMetres ?? 0) / 2).toBeCloseTo(first?.start?.plusMinusMetres ?? 0, 6);
    expect(first?.start?.plusMinusMetres).toBeGreaterThanOrEqual(200);
  });

  test("draw each stretch once, cut at the limit", () => {
    const drawn = rings.map(({ lines }) => Math.round(planarLength({ type: "MultiLineString", coordinates: lines })));
    expect(drawn).toEqual([4_000, 4_000, 12_000, 4_000]);
  });

  test("end where the limit falls on a road, and not where a road ends", () => {
    expect(rings.map(({ ends }) => ends.length)).toEqual([4, 4, 4, 0]);
    const [first] = rings;
    for (const end of first?.ends ?? []) {
      const line = { type: "LineString", coordinates: [fromGk23(planeAt([0, 0])), end] } as const;
      expect(planarLength(line)).toBeCloseTo(1_000, 1);
    }
  });

  test("tell of the things reached within them, inner rings and all, with their accesses", () => {
    expect(
      rings.map(({ reached }) => reached.map(({ feature, metres: length }) => [feature, Math.round(length)])),
    ).toEqual([
      [["farm", 950]],
      [
        ["farm", 950],
        ["mill", 1_500],
      ],
      [
        ["farm", 950],
        ["mill", 1_500],
      ],
      [
        ["farm", 950],
        ["mill", 1_500],
        ["quay", 6_500],
      ],
    ]);
  });

  test("lie on the ground about the roads", () => {
    const [first] = rings;
    const area = planarArea({ type: "MultiPolygon", coordinates: first?.ground ?? [] });
    // Four arms of 1 km, 300 m wide with round ends: 4 × (1 000 − 150) × 300 + 300² + 2 × π × 150².
    expect(area / (4 * 850 * 300 + 300 ** 2 + 2 * Math.PI * 150 ** 2)).toBeCloseTo(1, 3);
    expect(
      bufferOf({ type: "MultiLineString", coordinates: first?.lines ?? [] }, metres(150))?.coordinates,
    ).toHaveLength(1);
  });

  test("begin with the access: what is left of the limit is run on the road", () => {
    // 400 m to the road. At 5 km 4,600 m are left: all of that arm (3 km each way) and 1,600 m of the other three.
    const aside = ringsAround(cross, pointShape("aside", [3_000, 400]), []);
    expect(totals(aside)).toEqual([2 * 600, 2 * 1_600, 6_000 + 3 * 1_600, 24_000]);
  });

  test("are empty where no road is near, and around a place outside", () => {
    const far = ringsAround(cross, pointShape("far", [5_000, 5_000]), things);
    expect(totals(far)).toEqual([0, 0, 0, 0]);
    expect(far.flatMap(({ ground, lines, reached }) => [...ground, ...lines, ...reached])).toEqual([]);
  });

  test("around an area count the road that runs through it", () => {
    const area = areaShape("town", [
      [2_000, -200],
      [2_500, -200],
      [2_500, 200],
      [2_000, 200],
    ]);
    expect(totals(ringsAround(cross, area, []))[0]).toBe(2_500);
  });

  test("have at 0 m what the place lies in, touches or holds, however its road runs", () => {
    const park = areaShape("park", [
      [2_000, 100],
      [3_000, 100],
      [3_000, 900],
      [2_000, 900],
    ]);
    const gate = sampleNetwork("road", nodes, [{ ends: [0, 1] }, { ends: [2, 0] }], { places: { "things/park": [0] } });
    const inside = pointShape("inside", [2_500, 500]);
    const metresTo = (from: Parameters<typeof ringsAround>[1], to: typeof from) =>
      ringsAround(gate, from, [to])[0]?.reached.map(({ metres: length }) => length);
    expect(metresTo(inside, park)).toEqual([0]);
    expect(metresTo(park, inside)).toEqual([0]);
    expect(metresTo(pointShape("edge", [2_500, 100]), park)).toEqual([0]);
    // Beside it the gate counts, 2.5 km away.
    expect(metresTo(pointShape("outside", [2_500, 50]), park)).toEqual([]);
  });

  test("follow a one-way road only as it may be run", () => {
    const oneWay = sampleNetwork(
      "road",
      [
        [0, 0],
        [3_000, 0],
      ],
      [{ ends: [0, 1], oneWay: true }],
    );
    expect(totals(ringsAround(oneWay, pointShape("p", [1_000, 0]), []))).toEqual([1_000, 2_000, 2_000, 2_000]);
  });
});
