import { expect, test } from "vitest";
import { WINDOW } from "../../../src/domain/layer.ts";
import { pictureBounds } from "../../../src/map/picture-bounds.ts";
import { atlasOf } from "../state/sample.ts";
import { shippedLayers } from "./shipped.ts";

test("the picture frames the site, its spur and lines, and the quays, and no more: 4 km across and 10 km up", () => {
  const bounds = pictureBounds(atlasOf(shippedLayers()));
  // West and north the quays, south the outline, east the end of the spur at the main line.
  for (const [at, degrees] of [23.0106, 63.7712, 23.094, 63.865].entries()) expect(bounds[at]).toBeCloseTo(degrees, 3);
});

test("without its layers it frames the window", () => {
  expect(pictureBounds(atlasOf([]))).toEqual(WINDOW);
});
