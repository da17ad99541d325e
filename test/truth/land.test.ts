import { readFileSync } from "node:fs";
import { intersect } from "@turf/turf";
import type { Feature as GeoFeature, MultiPolygon, Polygon, Position } from "geojson";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../src/analysis/land/balance.ts";
import { corridorsOf } from "../../src/analysis/land/corridors.ts";
import { readLayer } from "../../src/catalog/read-layer.ts";
import type { Layer } from "../../src/domain/layer.ts";
import { millimetres, type PlaneArea } from "../../src/domain/plane.ts";
import { metres } from "../../src/domain/units.ts";
import { toGk23 } from "../../src/geodesy/etrs-gk23.ts";
import { zone as zoneOn } from "../unit/analysis/land/scenarios.ts";

// The shipped outline and municipalities, balanced by the house and, apart from it, by proj4, Turf's clipping and a plain
// shoelace in the plane.

proj4.defs("EPSG:3877", "+proj=tmerc +lat_0=0 +lon_0=23 +k=1 +x_0=23500000 +y_0=0 +ellps=GRS80 +units=m +no_defs");

const FOLDER = new URL("../../data/layers/", import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

const geometryOf = (layer: string, id: string): Polygon | MultiPolygon =>
  (
    JSON.parse(file(`${layer}.geojson`)) as { features: (GeoFeature<Polygon | MultiPolygon> & { id: string })[] }
  ).features.find((feature) => feature.id === id)?.geometry ?? { type: "Polygon", coordinates: [] };

const OUTLINE = geometryOf("sites", "kruunuportti");
const KOKKOLA = geometryOf("municipalities", "municipality-kokkola");
const KRUUNUPYY = geometryOf("municipalities", "municipality-kruunupyy");

/** As the house has it: on the millimetre grid. */
function ground(geometry: Polygon | MultiPolygon): PlaneArea {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) =>
      ring.slice(0, -1).map(([lon = 0, lat = 0]) => {
        const { east, north } = toGk23([lon, lat]);
        return [millimetres(east * 1000), millimetres(north * 1000)] as const;
      }),
    ),
  );
}

/** As proj4 has it: metres about a place near the site, which keeps the clipping's doubles small. */
function plane(geometry: Polygon | MultiPolygon): GeoFeature<Polygon | MultiPolygon> {
  const at = (position: Position): Position => {
    const [east = 0, north = 0] = proj4("EPSG:4326", "EPSG:3877", position.slice(0, 2));
    return [east - 23_503_300, north - 7_075_400];
  };
  const rings = (polygon: readonly Position[][]): Position[][] => polygon.map((ring) => ring.map(at));
  return {
    type: "Feature",
    properties: {},
    geometry:
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: rings(geometry.coordinates) }
        : { type: "MultiPolygon", coordinates: geometry.coordinates.map(rings) },
  };
}

function shoelace({ geometry }: GeoFeature<Polygon | MultiPolygon>): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().reduce((sum, ring) => {
    const twice = ring.slice(1).reduce((total, [x = 0, y = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? [];
      return total + fromX * y - x * fromY;
    }, 0);
    return sum + twice / 2;
  }, 0);
}

function common(...geometries: readonly (Polygon | MultiPolygon)[]): number {
  const part = intersect({ type: "FeatureCollection", features: geometries.map(plane) });
  return part === null ? 0 : shoelace(part);
}

const SQUARE_METRE = 2_000_000;
const HECTARE = 20_000_000_000;
const municipalities = { kokkola: ground(KOKKOLA), kruunupyy: ground(KRUUNUPYY) };
const planningArea = { ground: ground(OUTLINE) };

describe("the balance of the shipped outline", () => {
  const { tables, closingError, planningAreaAsDrawn } = balanceOf({
    planningArea,
    municipalities,
    zones: [],
    restrictions: [],
  });
  const total = (part: string): number => tables.find((table) => table.part === part)?.total ?? 0;

  it("is 170.005 ha, 132 in Kokkola and 38 in Kruunupyy, and closes", () => {
    expect(closingError).toBe(0);
    expect((total("joint") / HECTARE).toFixed(3)).toBe("170.005");
    expect(["kokkola", "kruunupyy", "elsewhere"].map((part) => Math.round(total(part) / HECTARE))).toEqual([
      132, 38, 0,
    ]);
    expect(total("kokkola") + total("kruunupyy")).toBe(total("joint"));
  });

  it("agrees within 1 m² with proj4, Turf's clipping and a plain shoelace", () => {
    expect(Math.abs(planningAreaAsDrawn / SQUARE_METRE - shoelace(plane(OUTLINE)))).toBeLessThan(1);
    expect(Math.abs(total("joint") / SQUARE_METRE - shoelace(plane(OUTLINE)))).toBeLessThan(1);
    expect(Math.abs(total("kokkola") / SQUARE_METRE - common(OUTLINE, KOKKOLA))).toBeLessThan(1);
    expect(Math.abs(total("kruunupyy") / SQUARE_METRE - common(OUTLINE, KRUUNUPYY))).toBeLessThan(1);
  });
});

describe("a balance with restrictions from the shipped layers", () => {
  const layers = ["power-lines-400kv-odbl", "power-connections-odbl", "railways", "rail-spur", "roads"].map(
    (id): Layer => {
      const result = readLayer(JSON.parse(file(`${id}.meta.json`)), file(`${id}.geojson`), `${id}.geojson`);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      return result.value;
    },
  );
  const switches = { spurBuilt: true, connectionsBuilt: true, rollingMillBuilt: true };
  const choices = { spur: { applies: true, halfWidth: metres(30) } };
  const { restrictions } = corridorsOf({
    layers,
    planningArea: planningArea.ground,
    switches,
    choices,
    reach: metres(500),
  });
  const zone: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [23.0745, 63.787],
        [23.0845, 63.787],
        [23.0805, 63.7905],
        [23.0745, 63.787],
      ],
    ],
  };
  const balance = balanceOf({ planningArea, municipalities, zones: [zoneOn("zone", ground(zone))], restrictions });

  it("has the zone, its parts by municipality and the lines over it as Turf's clipping has them", () => {
    const [share] = balance.zones;
    expect(balance.closingError).toBe(0);
    expect(Math.abs((share?.counted ?? 0) / SQUARE_METRE - common(OUTLINE, zone))).toBeLessThan(1);
    expect(Math.abs((share?.byMunicipality.kokkola ?? 0) / SQUARE_METRE - common(OUTLINE, zone, KOKKOLA))).toBeLessThan(
      1,
    );
    for (const { key, ground: own } of restrictions) {
      const area = balance.tables.at(-1)?.restrictions.find(({ restriction }) => restriction === key)?.area ?? 0;
      const drawn: GeoFeature<MultiPolygon> = {
        type: "Feature",
        properties: {},
        geometry: {
          type: "MultiPolygon",
          coordinates: own.map((rings) =>
            rings.map((ring) =>
              [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x / 1000 - 23_503_300, y / 1000 - 7_075_400]),
            ),
          ),
        },
      };
      const part = intersect({ type: "FeatureCollection", features: [plane(OUTLINE), drawn] });
      expect(Math.abs(area / SQUARE_METRE - (part === null ? 0 : shoelace(part)))).toBeLessThan(1);
    }
    expect(balance.tables.at(-1)?.restrictions.map(({ restriction }) => restriction)).toEqual(["line-400", "spur"]);
  });
});
