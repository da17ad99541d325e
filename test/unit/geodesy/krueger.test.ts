import fc from "fast-check";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { WINDOW } from "../../../src/domain/layer.ts";
import { metres } from "../../../src/domain/units.ts";
import { ETRS_GK23, toGk23 } from "../../../src/geodesy/etrs-gk23.ts";
import { ETRS_TM35FIN, toTm35fin } from "../../../src/geodesy/etrs-tm35fin.ts";
import { fromGk23, fromTm35fin } from "../../../src/geodesy/from-planes.ts";
import { pointScale } from "../../../src/geodesy/krueger.ts";

const QUAY_11: Position = [23.0278, 63.86421];
const GK23 = "+proj=tmerc +lat_0=0 +lon_0=23 +k=1 +x_0=23500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
const TM35FIN = "+proj=utm +zone=35 +ellps=GRS80 +units=m +no_defs";
const SEED = { seed: 3877, numRuns: 2_000 };

const inWindow = fc.tuple(
  fc.double({ min: WINDOW[0], max: WINDOW[2], noNaN: true }),
  fc.double({ min: WINDOW[1], max: WINDOW[3], noNaN: true }),
);

describe("examples of the docstrings", () => {
  it("puts quay 11 where the glossary has it", () => {
    const gk23 = toGk23(QUAY_11);
    const tm35fin = toTm35fin(QUAY_11);
    expect([Math.round(gk23.north), Math.round(gk23.east)]).toEqual([7_084_717, 23_501_367]);
    expect([Math.round(tm35fin.north), Math.round(tm35fin.east)]).toEqual([7_087_959, 304_865]);
  });

  it("has scale 1 on the central meridian of GK23 and 0.9996 on that of TM35FIN", () => {
    expect(pointScale(ETRS_GK23, [23, 63.8])).toBeCloseTo(1, 12);
    expect(pointScale(ETRS_TM35FIN, [27, 63.8])).toBeCloseTo(0.9996, 12);
  });
});

describe("against proj4, in the window", () => {
  it.each([
    ["EPSG:3877", GK23, toGk23],
    ["EPSG:3067", TM35FIN, toTm35fin],
  ] as const)("%s agrees to 1 µm", (_, definition, own) => {
    const reference = proj4(definition);
    fc.assert(
      fc.property(inWindow, (position) => {
        const [east, north] = reference.forward([...position]);
        const point = own(position);
        expect(Math.hypot(point.east - (east ?? NaN), point.north - (north ?? NaN))).toBeLessThan(1e-6);
      }),
      SEED,
    );
  });
});

describe("there and back", () => {
  it("returns to the same place within 0.1 µm, in the window and far beyond it", () => {
    const wide = fc.tuple(fc.double({ min: 19, max: 32, noNaN: true }), fc.double({ min: 1, max: 84, noNaN: true }));
    fc.assert(
      fc.property(fc.oneof(inWindow, wide), (position) => {
        for (const back of [fromGk23(toGk23(position)), fromTm35fin(toTm35fin(position))]) {
          // A degree is at most 111.7 km: 1e-7 m is 9e-13°.
          expect(Math.hypot(back[0] - position[0], back[1] - position[1])).toBeLessThan(9e-13);
        }
      }),
      SEED,
    );
  });

  it("meets the equator and the central meridian", () => {
    expect(toGk23([23, 0])).toEqual({ north: metres(0), east: metres(23_500_000) });
    expect(toGk23([24, 0]).north).toBeCloseTo(0, 9);
    expect(toGk23([24, 50]).east - 23_500_000).toBeCloseTo(23_500_000 - toGk23([22, 50]).east, 6);
  });
});
