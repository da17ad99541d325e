import { describe, expect, test } from "vitest";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { SheetRow } from "../../../src/domain/way.ts";
import { answerSheet, sheetFigures } from "../../../src/figures/distance-sheet.ts";
import { inThree, shippedLayer } from "./sample.ts";

const row: SheetRow = {
  target: { key: "quay-12", group: "port", label: inThree("Quay 12"), place: pointPlace([23, 63.8]), by: ["road"] },
  straight: {
    metres: metres(8_612),
    plusMinusMetres: metres(33),
    from: [23, 63.8],
    to: [23, 63.88],
    bearingDegrees: 359.8,
    geodesic: false,
  },
  road: {
    kind: "found",
    metres: metres(13_972),
    plusMinusMetres: metres(313),
    declaredMetres: metres(1_917),
    reversals: 0,
    reached: { from: null, to: null },
  },
  rail: null,
};
const withStraight = (part: Partial<SheetRow["straight"]>): SheetRow => ({
  ...row,
  straight: { ...row.straight, ...part },
});

describe("a row in figures", () => {
  test("is rounded to what each ± can carry", () => {
    const { straight, road, rail } = sheetFigures(row, []);
    expect(straight).toMatchObject({ value: 8.61, unit: "km", plusMinus: 0.04, decimals: 2, method: "plane-length" });
    expect(road).toMatchObject({ value: 13.97, unit: "km", plusMinus: 0.32, decimals: 2, approximate: true });
    expect(rail).toBeNull();
  });

  test("has whole degrees from grid north, 360 written as 0", () => {
    expect(sheetFigures(row, []).bearing).toMatchObject({ value: 0, unit: "°", plusMinus: 1, decimals: 0 });
    // 300 m seen from 1,000 m is 17°: the first digit is a 1, so that two are kept.
    const near = withStraight({ metres: metres(1_000), plusMinusMetres: metres(300), bearingDegrees: 147 });
    expect(sheetFigures(near, []).bearing).toMatchObject({ value: 147, plusMinus: 17 });
  });

  test("has no direction where the distance is smaller than its ±", () => {
    expect(sheetFigures(withStraight({ metres: metres(0) }), []).bearing).toBeNull();
    expect(sheetFigures(withStraight({ metres: metres(200), plusMinusMetres: metres(300) }), []).bearing).toBeNull();
  });

  test("below a kilometre is in metres, at best whole ones", () => {
    const exact = withStraight({ metres: metres(444.4), plusMinusMetres: metres(0) });
    expect(sheetFigures(exact, []).straight).toMatchObject({ value: 444, unit: "m", plusMinus: 1, decimals: 0 });
  });

  test("names the source of the thing measured to, when the layers are at hand", () => {
    const quays = shippedLayer("quays");
    const target = { ...row.target, place: featurePlace("quays", "quay-deep-port-12") };
    const { straight, road } = sheetFigures({ ...row, target }, [quays]);
    expect(straight.sources).toEqual([quays.meta.source]);
    expect(road?.asOf).toBe(quays.meta.asOf);
    expect(sheetFigures({ ...row, target }, []).straight.sources).toEqual([]);
  });

  test("says where it was measured on the ellipsoid", () => {
    expect(sheetFigures(withStraight({ geodesic: true }), []).straight.method).toBe("geodesic");
  });

  test("has no number where there is no way", () => {
    const unreachable = {
      kind: "unreachable",
      why: "no-network",
      nearest: null,
      gapMetres: null,
      gapPlusMinusMetres: null,
    } as const;
    expect(sheetFigures({ ...row, road: unreachable }, []).road).toBeNull();
  });
});

describe("a sheet", () => {
  const layers = ["quays", "harbours", "sites", "roads", "railways", "rail-stations", "road-junctions"].map(
    shippedLayer,
  );

  test("leaves out the place itself and what no layer has", async () => {
    const sheet = await answerSheet(layers, { place: featurePlace("quays", "quay-deep-port-8"), spurBuilt: false });
    const keys = sheet?.rows.map(({ target }) => target.key);
    expect(keys).toContain("quay-7");
    expect(keys).not.toContain("quay-8");
    expect(keys).not.toContain("hirvisuo");
    expect(keys).not.toContain("airport");
  });

  test("of a place outside the window is measured on the ellipsoid, and no way leads there", async () => {
    const sheet = await answerSheet(layers, { place: pointPlace([24.94, 60.17]), spurBuilt: false });
    const quay = sheet?.rows[0];
    expect(quay?.straight).toMatchObject({ geodesic: true, bearingDegrees: null });
    expect(quay === undefined ? undefined : sheetFigures(quay, layers).bearing).toBeNull();
    expect(quay?.road).toEqual({
      kind: "unreachable",
      why: "no-network",
      nearest: null,
      gapMetres: null,
      gapPlusMinusMetres: null,
    });
  });

  test("is none for a thing that no layer has", async () => {
    expect(await answerSheet(layers, { place: featurePlace("quays", "quay-99"), spurBuilt: false })).toBeNull();
  });
});
