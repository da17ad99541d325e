import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ShipQuestion } from "../../../src/domain/quay-fit.ts";
import { type Metres, metres } from "../../../src/domain/units.ts";
import { allowedDraught, fairwayFacts, quayFaults, quayFit, quayRows } from "../../../src/figures/quay-fit.ts";
import { featureOf, shippedBook, shippedLayer } from "./sample.ts";

const QUAY_10 = { lengthMetres: metres(250), depthMetres: metres(15.7) };

const ship = (length: number | null, draught: number | null, clearance: number | null): ShipQuestion => ({
  lengthMetres: length as Metres | null,
  draughtMetres: draught as Metres | null,
  clearanceMetres: clearance as Metres | null,
});

const fitOf = (asked: ShipQuestion, fairway: number, quay = QUAY_10) => quayFit(asked, quay, metres(fairway));

describe("a ship at a quay", () => {
  test("of 228 m and 14.1 m fits by 14.2 and not by 14.0", () => {
    const asked = ship(228, 14.1, 1);
    expect(fitOf(asked, 14)).toEqual({ kind: "too-deep", allowedDraughtMetres: 14, limitedBy: "fairway" });
    expect(fitOf(asked, 14.2)).toEqual({ kind: "fits", allowedDraughtMetres: 14.2, limitedBy: "fairway" });
  });

  test("is limited by the quay where its depth less the clearance is the smaller", () => {
    expect(fitOf(ship(228, 13.7, 2), 14.2)).toEqual({ kind: "fits", allowedDraughtMetres: 13.7, limitedBy: "quay" });
    expect(fitOf(ship(228, 13.8, 2), 14.2)).toMatchObject({ kind: "too-deep", limitedBy: "quay" });
  });

  test("touches the limits: 15.7 less 1.6 is 14.1, and as long as the quay is not too long", () => {
    expect(fitOf(ship(250, 14.1, 1.6), 14.2).kind).toBe("fits");
    expect(fitOf(ship(250.1, 14.1, 1.6), 14.2).kind).toBe("too-long");
    expect(fitOf(ship(228, 14.2, 1.5), 14.2)).toMatchObject({ kind: "fits", limitedBy: "fairway" });
    // In binary 15.7 less 7.56 falls short of 8.14.
    expect(fitOf(ship(228, 8.14, 7.56), 14.2).kind).toBe("fits");
  });

  test("is told both reasons where it is too deep and too long", () => {
    expect(fitOf(ship(250.1, 14.1, 1), 14).kind).toBe("too-deep-and-long");
    expect(fitOf(ship(250, 14.1, 1), 14).kind).toBe("too-deep");
  });

  test("gets no fits while a number is lacking", () => {
    expect(fitOf(ship(228, 14.1, null), 14.2)).toEqual({ kind: "asked", lacking: ["clearanceMetres"] });
    expect(fitOf(ship(null, null, 1), 14.2)).toEqual({ kind: "asked", lacking: ["lengthMetres", "draughtMetres"] });
  });

  test("has no draught left where the clearance is more than the water", () => {
    const quay = { lengthMetres: metres(125), depthMetres: metres(9.1) };
    expect(fitOf(ship(100, 0.5, 10), 14, quay)).toMatchObject({ kind: "too-deep", allowedDraughtMetres: 0 });
  });

  test("never fits with more draught, more clearance or more length where it did not before", () => {
    const centimetres = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        centimetres(300),
        centimetres(20),
        centimetres(5),
        centimetres(3),
        (length, draught, clearance, by) => {
          const fits = (asked: ShipQuestion) => fitOf(asked, 14).kind === "fits";
          fc.pre(!fits(ship(length, draught, clearance)));
          expect(fits(ship(length + by, draught, clearance))).toBe(false);
          expect(fits(ship(length, draught + by, clearance))).toBe(false);
          expect(fits(ship(length, draught, clearance + by))).toBe(false);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("the quays of the port", () => {
  const quays = shippedLayer("quays");
  const book = shippedBook();
  const fairways = fairwayFacts(book);
  if (fairways === null) throw new Error("the book lacks the fairway");

  test("take their two draughts from the facts, 14 and 14.2", () => {
    expect([fairways.official.value, fairways.port.value]).toEqual([14, 14.2]);
    expect(fairwayFacts({ ...book, facts: [fairways.port] })).toBeNull();
  });

  test("are twelve rows, each by both", () => {
    const rows = quayRows(ship(228, 14.1, 1), quays, fairways);
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ port }) => port.kind === "fits").map(({ quay }) => quay)).toEqual([
      "quay-deep-port-10",
      "quay-deep-port-11",
    ]);
    expect(rows.filter(({ official }) => official.kind === "fits")).toEqual([]);
  });

  test("give the greatest draught as a figure with the sources of fairway and quay and the older date", () => {
    const quay = featureOf(quays, "quay-deep-port-9");
    const [row] = quayRows(ship(170, 11, 0.85), { ...quays, features: [quay] }, fairways);
    if (row === undefined) throw new Error("no row");
    const figure = allowedDraught(row.official, quay, fairways.official, book);
    expect(figure).toMatchObject({ value: 11.55, unit: "m", decimals: 2, method: "derived", asOf: "2021-11-15" });
    expect(figure?.sources).toHaveLength(4);
    expect(figure?.sources).toContain(quay.source);
    const [asked] = quayRows(ship(170, 11, null), { ...quays, features: [quay] }, fairways);
    expect(asked && allowedDraught(asked.official, quay, fairways.official, book)).toBeNull();
  });
});

describe("what is against a ship at a quay", () => {
  const QUAY_12 = { lengthMetres: metres(140), depthMetres: metres(15.7) };

  test("is told from what is given alone", () => {
    expect(quayFaults(ship(228, null, null), QUAY_12)).toEqual(["too-long"]);
    expect(quayFaults(ship(140, null, null), QUAY_12)).toEqual([]);
    expect(quayFaults(ship(null, 15.8, null), QUAY_12)).toEqual(["too-deep"]);
    expect(quayFaults(ship(141, 14.2, 1.6), QUAY_12)).toEqual(["too-long", "too-deep"]);
    expect(quayFaults(ship(null, null, 10), QUAY_12)).toEqual([]);
    // In binary 8.14 and 7.56 are more than 15.7.
    expect(quayFaults(ship(null, 8.14, 7.56), QUAY_12)).toEqual([]);
  });
});
