import { expect, test } from "vitest";
import { networkOf } from "../../../../src/analysis/network/search-network.ts";
import { shippedLayer } from "../../figures/sample.ts";

const roads = shippedLayer("roads");
const links = shippedLayer("declared-links");

test("a network is built once for the same layers, in whatever list they come", () => {
  const first = networkOf("road", [roads, links]);
  expect(networkOf("road", [links, shippedLayer("quays"), roads])).toBe(first);
  expect(networkOf("rail", [roads, links])).not.toBe(first);
});

test("another layer, or one more, is another network", () => {
  const first = networkOf("road", [roads, links]);
  const without = networkOf("road", [roads]);
  expect(without).not.toBe(first);
  expect(without.edges.length).toBeLessThan(first.edges.length);
  expect(networkOf("road", [{ ...roads, features: roads.features.slice(1) }, links])).not.toBe(first);
});

test("without any of its layers it has no lines", () => {
  expect(networkOf("road", []).edges).toEqual([]);
});
