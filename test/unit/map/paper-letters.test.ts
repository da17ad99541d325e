import { expect, test } from "vitest";
import { LEAST_SIZE } from "../../../src/exchange/map-sheet/sheet-marks.ts";
import { PIXEL_MILLIMETRES } from "../../../src/geodesy/paper-frame.ts";
import { nameWith } from "../../../src/map/layers/lettering.ts";
import { PAPER_LETTERS } from "../../../src/map/paper-picture.ts";
import { paintFor } from "../../../src/map/style-part.ts";
import type { Drawing } from "../../../src/theme/drawing.ts";
import { DRAWINGS } from "../../../src/theme/drawings.ts";

const MILLIMETRES_A_POINT = 25.4 / 72;

test("no letter of the map is below 8 points on paper, what stands below a name included", () => {
  const drawings = Object.values(DRAWINGS).flatMap((kinds): readonly Drawing[] => Object.values(kinds));
  const pixels = Math.min(...drawings.flatMap(({ text }) => text?.size.map(([, size]) => size) ?? []));
  const shares = JSON.stringify(nameWith("sub", paintFor("light", PAPER_LETTERS))).match(/"font-scale":([\d.]+)/) ?? [];
  const points = (pixels * Number(shares[1]) * PAPER_LETTERS * PIXEL_MILLIMETRES) / MILLIMETRES_A_POINT;
  expect(points).toBeGreaterThanOrEqual(LEAST_SIZE);
  expect(points).toBeLessThan(LEAST_SIZE + 0.3);
});
