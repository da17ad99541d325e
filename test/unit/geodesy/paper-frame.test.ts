import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { type Paper, paperMillimetres, SCALE_DENOMINATORS } from "../../../src/domain/map-sheet.ts";
import { metres } from "../../../src/domain/units.ts";
import { ETRS_GK23, toGk23 } from "../../../src/geodesy/etrs-gk23.ts";
import { fromPlane } from "../../../src/geodesy/krueger-inverse.ts";
import { groundPixel, zoomAt } from "../../../src/geodesy/map-pixel.ts";
import { denominatorFor, type PaperFrame, paperFrame, seenGround } from "../../../src/geodesy/paper-frame.ts";

const SITE: Position = [23.06, 63.8];
const ROOM = { width: 320, height: 250 };

/** Where a place lies on the picture, millimetres from its upper left corner: Web Mercator is straight in it. */
function onPaper({ bounds, millimetres }: PaperFrame, [longitude, latitude]: Position): readonly [number, number] {
  const up = (degrees: number): number => Math.asinh(Math.tan((degrees * Math.PI) / 180));
  const [west, south, east, north] = bounds;
  return [
    ((longitude - west) / (east - west)) * millimetres.width,
    ((up(north) - up(latitude)) / (up(north) - up(south))) * millimetres.height,
  ];
}

/** A place so many metres of ETRS-GK23 from another. */
const beside = (from: Position, east: number, north: number): Position => {
  const at = toGk23(from);
  return fromPlane(ETRS_GK23, { east: metres(at.east + east), north: metres(at.north + north) });
};

describe("ground under a pixel", () => {
  test("as the examples say", () => {
    expect(groundPixel(63.8, 12).across).toBeCloseTo(8.4597, 4);
    expect(groundPixel(63.8, 12).up).toBeCloseTo(8.4486, 4);
    expect(zoomAt(63.8, 8.4597)).toBeCloseTo(12, 4);
  });

  test.each([63.6, 63.8, 64])("is that of ETRS-GK23 at %s° N, across and up", (latitude) => {
    const { across, up } = groundPixel(latitude, 12);
    const pixel = 360 / (512 * 2 ** 12);
    const from = toGk23([23, latitude]);
    const east = toGk23([23 + 100 * pixel, latitude]);
    expect(Math.hypot(east.east - from.east, east.north - from.north) / 100 / across).toBeCloseTo(1, 6);
    const higher = latitude + 100 * pixel * Math.cos((latitude * Math.PI) / 180);
    const north = toGk23([23, higher]);
    expect((north.north - from.north) / 100 / up).toBeCloseTo(1, 3);
  });
});

describe("the frame of a sheet", () => {
  test.each(SCALE_DENOMINATORS)(
    "a kilometre of the plane measures a kilometre at 1:%i in every direction",
    (denominator) => {
      const frame = paperFrame(SITE, denominator, ROOM);
      const wanted = 1_000_000 / denominator;
      for (const degrees of [0, 30, 60, 90, 135, 180, 270]) {
        const angle = (degrees * Math.PI) / 180;
        const [x1, y1] = onPaper(frame, beside(SITE, -500 * Math.sin(angle), -500 * Math.cos(angle)));
        const [x2, y2] = onPaper(frame, beside(SITE, 500 * Math.sin(angle), 500 * Math.cos(angle)));
        expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) - wanted)).toBeLessThan(0.02);
      }
    },
  );

  test("at the edge of an A3 across at 1:50 000 a bar of 50 mm is 0.1 mm wrong at most", () => {
    const frame = paperFrame(SITE, 50_000, ROOM);
    const at: Position = [SITE[0], frame.bounds[3]];
    const [x1] = onPaper(frame, beside(at, -1_250, 0));
    const [x2] = onPaper(frame, beside(at, 1_250, 0));
    expect(Math.abs(x2 - x1 - 50)).toBeGreaterThan(0.05);
    expect(Math.abs(x2 - x1 - 50)).toBeLessThan(0.13);
  });

  test("fills its room, in whole pixels at every resolution in tenths", () => {
    const { pixels, millimetres, bounds } = paperFrame(SITE, 20_000, ROOM);
    expect(pixels.width % 10).toBe(0);
    expect(pixels.height % 10).toBe(0);
    expect(ROOM.width - millimetres.width).toBeLessThan(2.7);
    expect(millimetres.height).toBeLessThanOrEqual(ROOM.height);
    expect((bounds[0] + bounds[2]) / 2).toBeCloseTo(SITE[0], 9);
  });

  test("paper in every size", () => {
    const sheet = (size: Paper["size"], orientation: Paper["orientation"]) => paperMillimetres({ size, orientation });
    expect(sheet("a3", "upright")).toEqual({ width: 297, height: 420 });
    expect(sheet("a4", "across")).toEqual({ width: 297, height: 210 });
  });
});

describe("the scale that shows what the screen shows", () => {
  test("is the largest standard one, and the smallest where none does", () => {
    const room = { width: 203, height: 170 };
    expect(denominatorFor({ width: 4_000, height: 3_000 }, room)).toBe(20_000);
    expect(denominatorFor({ width: 4_100, height: 3_000 }, room)).toBe(25_000);
    expect(denominatorFor({ width: 500, height: 4_000 }, room)).toBe(25_000);
    expect(denominatorFor({ width: 500_000, height: 10 }, room)).toBe(200_000);
  });

  test("panels move the middle and take their part", () => {
    const camera = { longitude: 23.06, latitude: 63.8, zoom: 12 };
    const whole = paperFrame(SITE, 20_000, { width: 200, height: 150 });
    const { bounds } = whole;
    const free = seenGround(camera, bounds, { top: 0, right: 0, bottom: 0, left: 0 });
    expect(free.centre[0]).toBeCloseTo(23.06, 6);
    expect(free.width).toBeCloseTo((whole.millimetres.width * 20_000) / 1_000, 1);
    const covered = seenGround(camera, bounds, { top: 0, right: 0, bottom: 0, left: 100 });
    expect(covered.centre[0]).toBeGreaterThan(free.centre[0]);
    expect(free.width - covered.width).toBeCloseTo(100 * groundPixel(63.8, 12).across, 2);
  });
});
