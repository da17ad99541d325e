import { expect, test } from "vitest";
import { showEnds } from "../../../src/commands/show-ends.ts";
import { ok } from "../../../src/domain/result.ts";
import { sampleContext } from "./sample.ts";

const point = (id: string, coordinates: readonly number[]) => ({
  type: "Feature",
  id,
  properties: { kind: "thing", name: { fi: id, sv: id, en: id } },
  geometry: { type: "Point", coordinates },
});
const sites = JSON.stringify({
  type: "FeatureCollection",
  features: [point("kruunuportti", [23.05, 63.8]), point("kip", [23.02, 63.86]), point("else", [23.3, 63.9])],
});

test("both ends of a side stream are shown and framed, and nothing else", async () => {
  const context = sampleContext({ readLayerText: async () => ok(sites) });
  await showEnds.run(context, [
    { layer: "sites", feature: "kip" },
    { layer: "sites", feature: "kruunuportti" },
  ]);
  const { view, visible } = context.store.getState();
  expect(visible["sites"]).toBe(true);
  expect(view.requested?.target).toEqual({ kind: "bounds", bounds: [23.02, 63.8, 23.05, 63.86] });
});

test("ends that are not at hand move nothing", async () => {
  const context = sampleContext();
  const before = context.store.getState().view.requested;
  await showEnds.run(context, [{ layer: "sites", feature: "no-such" }]);
  expect(context.store.getState().view.requested).toEqual(before);
});
