import { expect, test } from "vitest";
import { labelPoint } from "../../../src/map/label-point.ts";
import { labelOf } from "../../../src/map/labels.ts";
import { toGeojson } from "../../../src/map/to-geojson.ts";
import { CONTEXT, shippedLayers } from "./shipped.ts";

const layers = shippedLayers();
const endless = "W".repeat(2000);

test("a name without end is cut on the map, and one with line breaks stays on one line", () => {
  for (const { meta, features } of layers) {
    for (const feature of features.slice(0, 1)) {
      const of = (fi: string) => labelOf({ ...feature, name: { fi, sv: `${fi}b` } }, meta.token, CONTEXT);
      for (const text of Object.values(of(endless))) expect(text.length, meta.id).toBeLessThanOrEqual(80);
      expect(of("a\n\nb\nc").label).not.toContain("\n");
    }
  }
});

test("a road number without end is cut to its shield", () => {
  const roads = layers.find(({ meta }) => meta.id === "roads");
  const road = roads?.features[0];
  if (roads === undefined || road === undefined) throw new Error("no roads");
  const refs = [{ ref: endless }, { ref: "8", europeanRoute: endless }].map((fields) => {
    const [drawn] = toGeojson({ ...roads, features: [{ ...road, fields }] }, CONTEXT).features;
    return drawn?.properties?.["ref"];
  });
  expect(refs).toEqual(["WWWWWWWW", "WWWWWWWW"]);
});

test("an area of very many vertices is lettered inside", () => {
  const count = 200_000;
  const ring = Array.from({ length: count + 1 }, (_, index): [number, number] => {
    const turn = ((index % count) / count) * 2 * Math.PI;
    return [23.08 + 0.05 * Math.cos(turn), 63.8 + 0.02 * Math.sin(turn)];
  });
  const [longitude, latitude] = labelPoint({ type: "Polygon", coordinates: [ring] });
  expect(Math.hypot((longitude - 23.08) / 0.05, (latitude - 63.8) / 0.02)).toBeLessThan(0.5);
});
