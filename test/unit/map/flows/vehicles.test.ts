import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../../../../src/domain/layer.ts";
import { placeOn, secondsOnWay, shifted, trackOf, vehiclesAt } from "../../../../src/map/flows/vehicles.ts";

const PICTURE_DAY = 96;
const ON_WAY = 24;

describe("vehicles under way", () => {
  test("are as many as set out in the time that one needs", () => {
    expect(vehiclesAt(96, 0, ON_WAY)).toHaveLength(24);
    expect(vehiclesAt(0, 50, ON_WAY)).toEqual([]);
    // 130 a day are 1.354 a second of the picture, 32.5 under way.
    expect([32, 33]).toContain(vehiclesAt(130, 7.3, ON_WAY).length);
  });

  test("are no more than can be told apart, however many there are", () => {
    expect(vehiclesAt(1e9, 0, ON_WAY).length).toBeLessThanOrEqual(2_000);
    expect(vehiclesAt(1e300, 12.3, ON_WAY).length).toBeLessThanOrEqual(2_000);
  });

  test("pass any point as often in a day of the picture as vehicles do in a day", () => {
    // Each is once in a stretch as long as it goes between two looks.
    const looks = 4_800;
    const step = PICTURE_DAY / looks;
    const passing = (aDay: number, point: number): number => {
      const here = (share: number): boolean => share >= point && share < point + step / ON_WAY;
      return Array.from(
        { length: looks },
        (_, look) => vehiclesAt(aDay, look * step, ON_WAY).filter(here).length,
      ).reduce((sum, count) => sum + count, 0);
    };
    for (const aDay of [4, 11, 40]) expect(passing(aDay, 0.5003)).toBe(aDay);
  });

  test("need as long as their way is on the screen, within limits", () => {
    expect([0, 720, 100_000].map(secondsOnWay)).toEqual([6, 24, 60]);
  });

  test("keep their number and their order, whatever the time", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2_000, noNaN: true }),
        fc.double({ min: 0, max: 10_000, noNaN: true }),
        (aDay, seconds) => {
          const shares = vehiclesAt(aDay, seconds, ON_WAY);
          const underWay = (aDay / PICTURE_DAY) * ON_WAY;
          expect(Math.abs(shares.length - underWay)).toBeLessThanOrEqual(1);
          for (const [index, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
            if (index > 0) expect(share).toBeLessThanOrEqual(shares[index - 1] ?? 0);
          }
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe("a place on a track", () => {
  const bent: readonly Position[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];

  test("lies a share of the length along it", () => {
    const track = trackOf(bent);
    expect(placeOn(track, 0).at).toEqual([0, 0]);
    expect(placeOn(track, 0.25).at).toEqual([0.5, 0]);
    expect(placeOn(track, 0.75).at).toEqual([1, 0.5]);
    expect(placeOn(track, 1).at).toEqual([1, 1]);
  });

  test("is shifted ahead and to the right of the way there", () => {
    expect(shifted({ at: [0, 0], ahead: [1, 0] }, 2, 1)).toEqual([2, -1]);
    const [east, north] = shifted(
      placeOn(
        trackOf([
          [23, 60],
          [23, 61],
        ]),
        0.5,
      ),
      0,
      0.001,
    );
    // At 60° N a degree of longitude is half one of latitude.
    expect(east).toBeCloseTo(23.002, 4);
    expect(north).toBeCloseTo(60.5, 10);
  });
});
