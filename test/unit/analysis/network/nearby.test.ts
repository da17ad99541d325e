import { describe, expect, test } from "vitest";
import { shapeOf } from "../../../../src/analysis/network/anchors.ts";
import { SAME_METRES, whyNearby } from "../../../../src/analysis/network/nearby.ts";
import { networkOf } from "../../../../src/analysis/network/search-network.ts";
import { findWays } from "../../../../src/analysis/network/ways.ts";
import type { Position } from "../../../../src/domain/layer.ts";
import { NETWORK_LAYERS } from "../../../../src/domain/network-layers.ts";
import { pointPlace } from "../../../../src/domain/place.ts";
import { metres } from "../../../../src/domain/units.ts";
import { toGk23 } from "../../../../src/geodesy/etrs-gk23.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";
import { shippedLayer } from "../../figures/sample.ts";
import { pointShape } from "./search-sample.ts";

describe("straight across a road of the map", () => {
  const layers = NETWORK_LAYERS.road.map(shippedLayer);
  const network = networkOf("road", layers);
  const kindOf = (from: Position, to: Position) => {
    const [a, b] = [shapeOf(pointPlace(from), layers), shapeOf(pointPlace(to), layers)];
    if (a === null || b === null) throw new Error("a point without a shape");
    return findWays(network, a, b, { spurBuilt: false, municipalities: null }).kind;
  };

  test("there is no way to tell of, whichever end is named first", () => {
    for (const [a, b] of [
      [
        [23.086065, 63.832721],
        [23.086318, 63.832945],
      ],
      [
        [23.387517, 63.645072],
        [23.38736, 63.645142],
      ],
      [
        [23.145751, 63.8353],
        [23.14593, 63.835459],
      ],
    ] as const) {
      expect([kindOf(a, b), kindOf(b, a)]).toEqual(["nearby", "nearby"]);
    }
  });

  test("nor from any other pair of points across one, where accesses and straight line differ by noise alone", () => {
    const kinds = new Set<string>();
    for (const { points, kind } of network.edges.filter((_, index) => index % 40 === 0)) {
      const [a, b] = points;
      const length = a === undefined || b === undefined ? 0 : Math.hypot(b.east - a.east, b.north - a.north);
      if (a === undefined || b === undefined || kind !== "network" || length < 40) continue;
      const [across, along] = [(a.north - b.north) / length, (b.east - a.east) / length];
      const side = (away: number) =>
        fromGk23({
          east: metres((a.east + b.east) / 2 + across * away),
          north: metres((a.north + b.north) / 2 + along * away),
        });
      kinds.add(kindOf(side(7.3), side(-9.1)));
      kinds.add(kindOf(side(-9.1), side(7.3)));
    }
    expect([...kinds]).toEqual(["nearby"]);
  });

  test("along it there is one", () => {
    const { east, north } = toGk23([23.086065, 63.832721]);
    expect(kindOf([23.086065, 63.832721], fromGk23({ east: metres(east + 300), north }))).toBe("found");
  });
});

describe("a comparison with the straight line", () => {
  const [from, to] = [pointShape("from", [0, 0]), pointShape("to", [20, 0])];
  const ends = (start: number, end: number) => ({ start: { gapMetres: start }, end: { gapMetres: end } });

  test("calls accesses as long as it what longer ones are, to within a centimetre", () => {
    expect(SAME_METRES).toBe(0.01);
    const why = (straight: number) => whyNearby(from, to, straight, ends(10, 10));
    expect([why(19), why(20), why(20 + 1e-9), why(20.009)]).toEqual(["streets", "streets", "streets", "streets"]);
    expect(why(20.02)).toBeNull();
  });

  test("is no matter of streets for what lies on the road itself", () => {
    expect(whyNearby(from, to, 0, ends(0, 0))).toBeNull();
    expect(whyNearby(from, to, 0.4, ends(0.2, 0.2))).toBeNull();
  });
});
