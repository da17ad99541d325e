import { expect, test } from "vitest";
import { planarArea } from "../../../src/geodesy/planar-area.ts";
import { squareAround } from "../../../src/geodesy/square.ts";

test("a square has the hectares asked for and its middle in the middle", () => {
  const ring = squareAround([23.02, 63.78], 600);
  expect(planarArea({ type: "Polygon", coordinates: [ring] })).toBeCloseTo(6_000_000, 1);
  expect(ring[0]).toEqual(ring.at(-1));
  // 2 449.5 m a side: five pieces of less than 500 m each.
  expect(ring).toHaveLength(21);
  const [longitudes, latitudes] = [ring.map(([longitude]) => longitude), ring.map(([, latitude]) => latitude)];
  expect((Math.min(...longitudes) + Math.max(...longitudes)) / 2).toBeCloseTo(23.02, 4);
  expect((Math.min(...latitudes) + Math.max(...latitudes)) / 2).toBeCloseTo(63.78, 4);
});
