import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Geometry, Position } from "../../src/domain/layer.ts";
import { metres } from "../../src/domain/units.ts";
import { toTm35fin } from "../../src/geodesy/etrs-tm35fin.ts";
import { fromTm35fin } from "../../src/geodesy/from-planes.ts";
import { nearestPair } from "../../src/geodesy/nearest-pair.ts";
import { planarLength } from "../../src/geodesy/planar-length.ts";
import { straightBetween } from "../../src/geodesy/straight-distance.ts";
import { ellipsoidDistance, ellipsoidLength } from "./grs80.ts";

/** The town's centre point of GeoNames, the origin of distances from the centre. */
const CENTRE: Position = [23.13066, 63.83847];

function shipped(layer: string, id: string): Geometry {
  const file = join(import.meta.dirname, "../../data/layers", `${layer}.geojson`);
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { features: { id: string; geometry: Geometry }[] };
  const feature = features.find((one) => one.id === id);
  if (feature === undefined) throw new Error(`no ${id} in ${layer}`);
  return feature.geometry;
}

describe("the published test point of EPSG:3067", () => {
  // JHS 197 (JHS 154 before it), annex 3, the worked example of ETRS-TM35FIN: φ 60,3851068722°, λ 19,84813676944°
  // gives N 6 715 706,37708 m, E 106 256,35961 m; the way back starts from N 6 715 706,37705, E 106 256,35958.
  const position: Position = [19.84813676944, 60.3851068722];

  it("is met within 0.02 mm", () => {
    const point = toTm35fin(position);
    expect(Math.abs(point.north - 6_715_706.37708)).toBeLessThan(2e-5);
    expect(Math.abs(point.east - 106_256.35961)).toBeLessThan(2e-5);
  });

  it("is met on the way back", () => {
    const [longitude, latitude] = fromTm35fin({ north: metres(6_715_706.37705), east: metres(106_256.35958) });
    // 1e-9° is 0.1 mm.
    expect(Math.abs(latitude - position[1])).toBeLessThan(1e-9);
    expect(Math.abs(longitude - position[0])).toBeLessThan(1e-9);
  });
});

describe("the runway of Kokkola-Pietarsaari", () => {
  // 2 500 m: the length that OurAirports states for EFKK 01/19; its two thresholds are the ends of the line.
  it("is 2 500 m long within the accuracy of its ends", () => {
    const runway = shipped("airport", "runway-01-19") as Geometry & { type: "LineString" };
    expect(Math.abs(planarLength(runway) - 2_500)).toBeLessThan(1);
    expect(Math.abs(planarLength(runway) / ellipsoidLength(runway.coordinates) - 1)).toBeLessThan(2e-6);
  });
});

describe("distances from the centre", () => {
  const from: Geometry = { type: "Point", coordinates: CENTRE };

  it.each([
    // Municipal border: 7.44 km on the National Land Survey's border; 7.5 km on that of Statistics Finland, 1:1 000 000.
    ["municipal border", "municipal-borders", "border-kokkola-kruunupyy", 7_440, 20],
    // Digitraffic's private track of Kokkola (Ykspihlaja).
    ["port track", "railways", "kip-south-private-track", 4_910, 5],
    // The outline's nearest edge, as worked out when the outline was drawn.
    ["nearest edge of Kruunuportti", "sites", "kruunuportti", 5_710, 5],
  ])("%s", (_, layer, id, expected, within) => {
    const target = shipped(layer, id);
    const { metres: distance } = nearestPair(from, target);
    expect(Math.abs(distance - expected)).toBeLessThan(within);
    // GeographicLib, walking along every edge: the plane is k = 1.0000005 too long here.
    expect(Math.abs(distance / ellipsoidDistance(CENTRE, target) - 1)).toBeLessThan(1e-6);
    expect(straightBetween(from, target)).toMatchObject({ metres: distance, geodesic: false });
  });
});
