import { describe, expect, test } from "vitest";
import { landFaults } from "../../../../src/analysis/land/faults.ts";
import { nodeRings } from "../../../../src/analysis/land/noding.ts";
import { TooComplex } from "../../../../src/domain/too-complex.ts";
import { comb } from "./combs.ts";
import { ring } from "./rings.ts";
import { SITE, zone } from "./scenarios.ts";

const combs = (count: number, teeth: number) =>
  Array.from({ length: count }, (_, number) => zone(`comb-${number}`, comb(number, teeth)));

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  return null;
};

describe("a drawing whose borders meet too often", () => {
  test("is refused with the number of places, and one that meets less often is worked out", () => {
    const faults = (teeth: number) => landFaults({ planningArea: SITE, zones: combs(10, teeth) });
    expect(thrownBy(() => faults(30))).toBeInstanceOf(TooComplex);
    // 20 000, and 2 for each of 600 edges of the combs and 4 of the site.
    expect(thrownBy(() => faults(30))).toMatchObject({ places: 21_208 });
    expect(faults(10).some(({ kind }) => kind === "overlap")).toBe(true);
  });

  test("is refused before the pairs of its edges fill the memory, be there crossings or none", () => {
    // Nested thin triangles: all boxes overlap.
    const nested = Array.from({ length: 2_000 }, (_, at) => ring(0, 10 * at, 1e6, 1e6 + 10 * at, 0, 10 * at + 5));
    expect(thrownBy(() => nodeRings([nested]))).toMatchObject({ places: 4_000_000 });
  });
});
