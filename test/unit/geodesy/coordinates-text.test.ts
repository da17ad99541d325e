import { describe, expect, it } from "vitest";
import { coordinatesText, systemAt } from "../../../src/geodesy/coordinates-text.ts";

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

  it.each([
    [[113, 0], "E\u00a0113.00000°"],
    [[151.2, -33.86], "E\u00a0151.20000°"],
    [[23, 53.9], "E\u00a023.00000°"],
    [[-157, 63.8], "E\u00a0\u2212157.00000°"],
    [[23, 90], "E\u00a023.00000°"],
  ] as const)("writes %j in degrees, whatever system is asked for, and names them so", (far, east) => {
    for (const system of ["gk23", "tm35fin", "wgs84"] as const) {
      expect(coordinatesText(far, system, "en")).toContain(east);
      expect(systemAt(far, system)).toBe("wgs84");
    }
  });

  it("keeps the system that is asked for all over Finland", () => {
    for (const corner of [
      [19.1, 59.8],
      [31.5, 62.9],
      [27, 70.1],
    ] as const) {
      for (const system of ["gk23", "tm35fin", "wgs84"] as const) expect(systemAt(corner, system)).toBe(system);
    }
  });
});
