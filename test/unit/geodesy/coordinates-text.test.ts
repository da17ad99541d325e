import { describe, expect, it } from "vitest";
import { coordinatesText } from "../../../src/geodesy/coordinates-text.ts";

describe("coordinatesText", () => {
  it("writes quay 11 in the planes, thousands apart by thin no-break spaces", () => {
    const quay: [number, number] = [23.0278, 63.86421];
    expect(coordinatesText(quay, "gk23", "fi")).toBe("N\u00a07\u202f084\u202f717, E\u00a023\u202f501\u202f367");
    expect(coordinatesText(quay, "tm35fin", "sv")).toBe("N\u00a07\u202f087\u202f959, E\u00a0304\u202f865");
  });

  it("writes Hirvisuo in degrees, with the decimal mark of the language", () => {
    const hirvisuo: [number, number] = [23.08105, 63.80058];
    expect(coordinatesText(hirvisuo, "wgs84", "fi")).toBe("N\u00a063,80058°, E\u00a023,08105°");
    expect(coordinatesText(hirvisuo, "wgs84", "sv")).toBe("N\u00a063,80058°, E\u00a023,08105°");
    expect(coordinatesText(hirvisuo, "wgs84", "en")).toBe("N\u00a063.80058°, E\u00a023.08105°");
  });

  it("keeps zeros and the sign", () => {
    expect(coordinatesText([-0.5, 0.1], "wgs84", "en")).toBe("N\u00a00.10000°, E\u00a0\u22120.50000°");
  });
});
