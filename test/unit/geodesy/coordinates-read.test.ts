import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { Position } from "../../../src/domain/layer.ts";
import { placeKey, pointPlace } from "../../../src/domain/place.ts";
import type { CoordinateSystem } from "../../../src/domain/view.ts";
import { COORDINATE_SYSTEMS } from "../../../src/domain/view.ts";
import {
  COORDINATE_PROBLEMS,
  COORDINATE_REMARKS,
  type CoordinateProblem,
  type CoordinateRemark,
  readCoordinates,
} from "../../../src/geodesy/coordinates-read.ts";
import { coordinatesText } from "../../../src/geodesy/coordinates-text.ts";
import { degreesMinutesText } from "../../../src/geodesy/degrees-minutes.ts";
import { planarDistance } from "../../../src/geodesy/planar-length.ts";

const QUAY_11: Position = [23.0278, 63.86421];
/** What half a metre in both axes, or half of five decimals, can move a place; metres. */
const ROUNDED = 0.75;

function read(text: string) {
  const result = readCoordinates(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem}`);
  return result.value;
}

describe("readCoordinates", () => {
  it.each<[string, CoordinateSystem, readonly CoordinateRemark[]]>([
    // ETRS-GK23
    ["N 7 084 717, E 23 501 367", "gk23", []],
    ["7084717 23501367", "gk23", []],
    ["7084717,23501367", "gk23", []],
    ["7084717, 23501367", "gk23", []],
    ["7 084 717 23 501 367", "gk23", []],
    ["7\u202f084\u202f717; 23\u202f501\u202f367", "gk23", []],
    ["7\u00a0084\u00a0717,2\u00a0m 23\u00a0501\u00a0367,0\u00a0m", "gk23", []],
    ["7084717.2,23501367.0", "gk23", []],
    ["7,084,717 23,501,367", "gk23", []],
    ["7.084.717 / 23.501.367", "gk23", []],
    ["ETRS-GK23 (EPSG:3877): P 7084717 I 23501367", "gk23", []],
    ["N=7084717\nE=23501367", "gk23", []],
    ["E 23 501 367, N 7 084 717", "gk23", []],
    ["I 23 501 367 P 7 084 717", "gk23", []],
    ["Ö 23 501 367; N 7 084 717", "gk23", []],
    ["7084717 N 23501367 E", "gk23", []],
    ["23501367, 7084717", "gk23", ["swapped"]],
    ["N 23 501 367, E 7 084 717", "gk23", ["swapped"]],
    ["7 084 717 501 367", "gk23", ["zone-missing"]],
    ["501367 7084717", "gk23", ["swapped", "zone-missing"]],
    ["GK23 7084717 501367", "gk23", ["zone-missing"]],
    // ETRS-TM35FIN
    ["N 7 087 959, E 304 865", "tm35fin", []],
    ["7087959 304865", "tm35fin", []],
    ["EPSG:3067 7087959, 304865", "tm35fin", []],
    ["ETRS-TM35FIN: 304865 E 7087959 N", "tm35fin", []],
    ["304 865 7 087 959", "tm35fin", ["swapped"]],
    // Degrees
    ["63,86421 23,02780", "wgs84", []],
    ["63,86421, 23,02780", "wgs84", []],
    ["63,86421,23,02780", "wgs84", []],
    ["63.86421, 23.0278", "wgs84", []],
    ["63.86421,23.0278", "wgs84", []],
    ["63.86421 / 23.0278", "wgs84", []],
    ["63.86421° N 23.0278° E", "wgs84", []],
    ["N63.86421 E23.0278", "wgs84", []],
    ["63,86421°P, 23,02780°I", "wgs84", []],
    ["P 63,86421°, I 23,02780°", "wgs84", []],
    ["N 63,86421° Ö 23,02780°", "wgs84", []],
    ["lat: 63.86421, lon: 23.0278", "wgs84", []],
    ["leveys 63,86421 pituus 23,0278", "wgs84", []],
    ["WGS 84: 63.86421, 23.0278", "wgs84", []],
    ["E 23.0278, N 63.86421", "wgs84", []],
    ["63.86421 N, 23.0278", "wgs84", []],
    ["63.86421, E 23.0278", "wgs84", []],
    ["[23.0278, 63.86421]", "wgs84", ["swapped"]],
    ["23,0278 63,86421", "wgs84", ["swapped"]],
    ["N 23.0278, E 63.86421", "wgs84", ["swapped"]],
    ["63° 51,853′ N, 23° 1,668′ E", "wgs84", []],
    ["63°51.8526'N 23°01.668'E", "wgs84", []],
    ["63 51.8526 23 1.668", "wgs84", []],
    ["63° 51′ 51,16″ N 23° 1′ 40,08″ E", "wgs84", []],
    ["63°51'51.16\"N, 23°01'40.08\"E", "wgs84", []],
    ["N 63° 51' 51.16'' E 23° 1' 40.08''", "wgs84", []],
    ["63 51 51.16 23 1 40.08", "wgs84", []],
    ["63,86421 pohjoista, 23,0278 itää", "wgs84", []],
    ["geo:63.86421,23.0278", "wgs84", []],
    ["GEO:63.86421,23.0278;crs=wgs84?z=14", "wgs84", []],
    ["63 astetta 51,8526 minuuttia pohjoista, 23 astetta 1,668 minuuttia itäistä", "wgs84", []],
  ])("reads quay 11 from %j as %s", (text, system, remarks) => {
    const value = read(text);
    expect(planarDistance(value.position, QUAY_11)).toBeLessThan(1.5);
    expect([value.system, value.remarks, value.otherwise]).toEqual([system, remarks, null]);
  });

  it("says where the zone is missing and both planes are possible, and gives both", () => {
    const helsinki = read("6 672 000 385 000");
    expect(helsinki.system).toBe("tm35fin");
    expect(helsinki.remarks).toEqual(["ambiguous", "outside-window"]);
    expect(helsinki.otherwise?.system).toBe("gk23");
    expect(read("ETRS-TM35FIN 6672000 385000").remarks).toEqual(["outside-window"]);
    expect(read("ETRS-GK23 6672000 385000").remarks).toEqual(["zone-missing", "outside-window"]);
  });

  it("takes what lies outside the window and says so; Finland is likelier than the Arabian Sea", () => {
    expect(read("60.17 24.94")).toMatchObject({ position: [24.94, 60.17], remarks: ["outside-window"] });
    expect(read("24.94 60.17")).toMatchObject({ position: [24.94, 60.17], remarks: ["swapped", "outside-window"] });
    expect(read("-33.86, 151.21")).toMatchObject({ position: [151.21, -33.86], remarks: ["outside-window"] });
    expect(read("33,86 S 151,21 E").position).toEqual([151.21, -33.86]);
    expect(read("40° 42′ 46″ N 74° 0′ 22″ W").position[0]).toBeCloseTo(-74.0061, 4);
    expect(read("P 60,1 L 1,5").position).toEqual([-1.5, 60.1]);
    expect(read("−0,5 -0,25").position).toEqual([-0.25, -0.5]);
    expect(read("0.1 - 0.5").position).toEqual([0.5, 0.1]);
  });

  it("takes two whole degrees for two numbers, not for one with its thousands apart", () => {
    expect(read("60 170")).toMatchObject({ position: [170, 60], system: "wgs84", plusMinusMetres: 55_500 });
    expect(read("23 113").position).toEqual([113, 23]);
    expect(read("N 60 170").position).toEqual([170, 60]);
    expect(read("geo:60,170").position).toEqual([170, 60]);
    expect(read("7 084 717 501 367").system).toBe("gk23");
  });

  it.each([
    ["60.17 24.94", 555],
    ["63,86421 23,0278 (WGS 84)", 5.55],
    ["lat: 63.86421 lon: 23.0278", 5.55],
    ["lat63.86421 lon23.0278", 5.55],
    ["pituus 23,0278 leveys 63,86421", 5.55],
    ["EPSG:4326 63.86421 23.02780", 1],
    ["geo:63.8642,23.0278", 5.55],
    ["N 63° 51,853', E 23° 1,668'", 1],
    ["N 63° 51', E 23° 1'", 925],
    ["63° 51' 51\", 23° 1' 40\"", 15.4],
    ["7084717 23501367", 1],
  ] as const)("takes %j as exactly as it is written", (text, metres) => {
    expect(read(text).plusMinusMetres).toBeCloseTo(metres, 1);
  });

  it.each<[string, CoordinateProblem]>([
    ["", "empty"],
    [" \u202f\n", "empty"],
    ["Satamatie 12", "unreadable"],
    ["63.86421, 23.0278 <script>", "unreadable"],
    ["N 63 E 23 N 64", "not-two-numbers"],
    ["N 63 E 23 N", "unreadable"],
    ["63.86421", "not-two-numbers"],
    ["501 367", "not-two-numbers"],
    ["7 084 717", "not-two-numbers"],
    ["geo:63.86421", "unreadable"],
    ["geo:63.86421,23.0278;crs=other", "unreadable"],
    ["63.86421 23.0278 12", "not-two-numbers"],
    ["5 63° 23°", "not-two-numbers"],
    ["63,5° 20′ 23° 1′", "not-two-numbers"],
    ["63° 61′ N 23° 1′ E", "minutes"],
    ["63 51 60 23 1 40", "minutes"],
    ["N 63.86421, N 23.0278", "same-axis"],
    ["P 7084717 N 501367", "same-axis"],
    ["EPSG:3878 7084717 24501367", "other-system"],
    ["KKJ 7084717 2501367", "other-system"],
    ["ETRS-GK24 7084717 24501367", "other-system"],
    ["7084717 24501367", "other-zone"],
    ["ETRS-GK23 63.86421 23.0278", "not-in-named-system"],
    ["WGS84 7084717 23501367", "not-in-named-system"],
    ["95.1 200.4", "no-place"],
    ["95° 200°", "no-place"],
    ["7084717 3501367", "no-place"],
    ["1234567 7654321", "no-place"],
  ])("refuses %j: %s", (text, problem) => {
    expect(readCoordinates(text)).toEqual({ ok: false, problem });
  });

  it("repeats the examples", () => {
    expect(read("N 7 084 717, E 23 501 367").position[0]).toBeCloseTo(23.0278, 5);
    expect(read("23,0278 63,86421").remarks).toEqual(["swapped"]);
    expect(readCoordinates("63.86421")).toEqual({ ok: false, problem: "not-two-numbers" });
  });

  it("reads back whatever the map writes, in every system and language", () => {
    const anywhere = fc.tuple(
      fc.double({ min: 19.1, max: 31.5, noNaN: true }),
      fc.double({ min: 59.8, max: 70.1, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...LANGUAGES), (position, language) => {
        for (const system of COORDINATE_SYSTEMS) {
          const { system: found, ...value } = read(coordinatesText(position, system, language));
          expect(found).toBe(system);
          expect(planarDistance(value.position, position)).toBeLessThan(ROUNDED * 1.1);
          expect(value.remarks).not.toContain("swapped");
        }
        const minutes = read(degreesMinutesText(position, language));
        expect(planarDistance(minutes.position, position)).toBeLessThan(1.1);
        const key = read(placeKey(pointPlace(position)));
        expect(planarDistance(key.position, position)).toBeLessThan(0.1);
      }),
      { seed: 23, numRuns: 500 },
    );
  });

  it("reads back degrees anywhere on Earth", () => {
    const earth = fc.tuple(
      fc.double({ min: -179.9, max: 179.9, noNaN: true }),
      fc.double({ min: -89.9, max: 89.9, noNaN: true }),
    );
    fc.assert(
      fc.property(earth, fc.constantFrom(...LANGUAGES), (position, language) => {
        for (const text of [coordinatesText(position, "wgs84", language), degreesMinutesText(position, language)]) {
          const value = read(text);
          // Letters that put it in Finland the other way round are taken as swapped, and said.
          const [longitude, latitude] = value.remarks.includes("swapped")
            ? [...value.position].reverse()
            : value.position;
          expect(longitude).toBeCloseTo(position[0], 4);
          expect(latitude).toBeCloseTo(position[1], 4);
        }
      }),
      { seed: 84, numRuns: 500 },
    );
  });

  it("never throws and names only listed problems and remarks", () => {
    const signs = fc.constantFrom(..."NSEWPILVÖ0123456789.,;:°′″'\"-−–()[] \u202f/abc\n".split(""));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (letters) => {
        const result = readCoordinates(letters.join(""));
        if (!result.ok) expect(COORDINATE_PROBLEMS).toContain(result.problem);
        else {
          for (const remark of result.value.remarks) expect(COORDINATE_REMARKS).toContain(remark);
          expect(result.value.position.every(Number.isFinite)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 3_000 },
    );
  });
});

describe("degreesMinutesText", () => {
  it("writes quay 11 in three languages, north first", () => {
    expect(degreesMinutesText(QUAY_11, "fi")).toBe("63°\u00a051,853′\u00a0N, 23°\u00a01,668′\u00a0E");
    expect(degreesMinutesText(QUAY_11, "sv")).toBe("63°\u00a051,853′\u00a0N, 23°\u00a01,668′\u00a0E");
    expect(degreesMinutesText(QUAY_11, "en")).toBe("63°\u00a051.853′\u00a0N, 23°\u00a01.668′\u00a0E");
  });

  it("carries full minutes over and turns letters round", () => {
    expect(degreesMinutesText([-0.5, 62.9999999], "en")).toBe("63°\u00a00.000′\u00a0N, 0°\u00a030.000′\u00a0W");
    expect(degreesMinutesText([0, -0.1], "en")).toBe("0°\u00a06.000′\u00a0S, 0°\u00a00.000′\u00a0E");
  });
});
