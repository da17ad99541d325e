import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { featurePlace, placeKey, pointPlace } from "../../../src/domain/place.ts";
import { TRAVEL_MODES } from "../../../src/domain/way.ts";
import { writeAddress } from "../../../src/state/address.ts";
import { readPlace } from "../../../src/state/address-places.ts";
import { readAddress } from "../../../src/state/address-read.ts";
import { withWays } from "../../../src/state/ways.ts";
import { sampleState } from "./sample.ts";

const SEED = 170_2026;
const micro = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((value) => value / 1e6);
const places = fc.oneof(
  fc.tuple(micro(180), micro(89)).map(([longitude, latitude]) => pointPlace([longitude, latitude])),
  fc.constantFrom(featurePlace("sites", "kruunuportti"), featurePlace("quays", "quay-deep-port-12")),
);

describe("ways in the address", () => {
  test("what is written is read back, whatever is asked", () => {
    const asked = fc.record({
      from: fc.option(places),
      to: fc.option(places),
      by: fc.constantFrom(...TRAVEL_MODES),
      spurBuilt: fc.boolean(),
      sheet: fc.option(places),
      rings: fc.option(places),
    });
    fc.assert(
      fc.property(asked, (change) => {
        const { request, faults } = readAddress(writeAddress(withWays(sampleState(), change)));
        expect(faults).toEqual([]);
        const {
          from = null,
          to = null,
          by = "road",
          spurBuilt = false,
          sheet = null,
          rings = null,
        } = request.ways ?? {};
        const keys = (...asked: readonly (typeof from)[]) =>
          asked.map((place) => (place === null ? null : placeKey(place)));
        expect(keys(from, to, sheet, rings)).toEqual(keys(change.from, change.to, change.sheet, change.rings));
        expect([by, spurBuilt]).toEqual([change.by, change.spurBuilt]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("parts stand in a fixed order, defaults are left out", () => {
    const [from, to] = [featurePlace("quays", "quay-deep-port-12"), featurePlace("sites", "kruunuportti")];
    const state = withWays(sampleState(), {
      from,
      to,
      by: "rail",
      spurBuilt: true,
      sheet: to,
      rings: pointPlace([23, 63.8]),
    });
    expect(writeAddress(state)).toBe(
      "mode=plan&lang=fi&from=quays/quay-deep-port-12&to=sites/kruunuportti&by=rail&spur=built&sheet=sites/kruunuportti&rings=63.800000,23.000000",
    );
    expect(writeAddress(sampleState())).toBe("mode=plan&lang=fi");
  });

  test("the docstring's examples", () => {
    expect(readPlace("quays/quay-deep-port-11")).toEqual(featurePlace("quays", "quay-deep-port-11"));
    expect(readPlace("63.864210,23.027800")).toEqual(pointPlace([23.0278, 63.86421]));
    expect(readPlace("60.17,24.94")).toEqual(pointPlace([24.94, 60.17]));
  });

  test.each([
    ["from=quays", "from", "quays"],
    ["to=quays/a/b", "to", "quays/a/b"],
    ["from=__proto__/constructor", "from", "__proto__/constructor"],
    ["from=63,8,23,1", "from", "63,8,23,1"],
    ["sheet=95.000000,23.000000", "sheet", "95.000000,23.000000"],
    ["rings=63.800000,181.000000", "rings", "63.800000,181.000000"],
    ["rings=NaN,NaN", "rings", "NaN,NaN"],
    ["by=boat", "by", "boat"],
    ["spur=1", "spur", "1"],
    [`sheet=sites/${"a".repeat(81)}`, "sheet", `sites/${"a".repeat(34)}…`],
  ])("%s is reported and left at its default", (address, part, found) => {
    expect(readAddress(address)).toEqual({ request: {}, faults: [{ kind: "unknown", part, found }] });
  });
});
