import { describe, expect, it } from "vitest";
import type { PlaneArea, PlanePoint } from "../../../../src/domain/plane.ts";
import { isInArea } from "../../../../src/geodesy/plane-points.ts";
import { placeForWords, roomAt } from "../../../../src/map/planner/name-room.ts";
import { NEVER, wordsOnZone } from "../../../../src/map/planner/zone-words.ts";
import { metresPerPixel } from "../../../../src/map/scale-bar.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { zone } from "../../analysis/land/scenarios.ts";
import { shippedScenario } from "../../figures/shipped-balance.ts";

const [W, S] = [23_503_000, 7_075_000];
const at = (east: number, north: number) => [(W + east) * 1000, (S + north) * 1000] as unknown as PlanePoint;
const ring = (...points: readonly (readonly [number, number])[]): PlaneArea => [[points.map(([x, y]) => at(x, y))]];
const metresOf = ([east, north]: PlanePoint) => [east / 1000 - W, north / 1000 - S];

describe("the room that ground has for words", () => {
  it("is the scale at which their box touches the nearest edge", () => {
    const square = rectangle(W, S, 200, 200);
    expect(roomAt(square, at(100, 100), { x: 100, y: 20 })).toBe(2);
    expect(roomAt(square, at(100, 100), { x: 20, y: 100 })).toBe(2);
    expect(roomAt(square, at(50, 100), { x: 100, y: 20 })).toBe(1);
    expect(roomAt(square, at(300, 100), { x: 100, y: 20 })).toBe(0);
    // An edge at 45° is met by a corner of the box.
    const diamond = ring([0, 100], [100, 0], [200, 100], [100, 200]);
    expect(roomAt(diamond, at(100, 100), { x: 60, y: 20 })).toBeCloseTo(2.5, 6);
  });

  it("ends at holes as well", () => {
    const [outer = []] = rectangle(W, S, 200, 200)[0] ?? [];
    const [hole = []] = rectangle(W + 150, S + 90, 20, 20)[0] ?? [];
    expect(roomAt([[outer, [...hole].reverse()]], at(100, 100), { x: 100, y: 20 })).toBe(1);
  });

  it("is most in the middle of a rectangle, and in the broad part of what is narrow elsewhere", () => {
    expect(metresOf(placeForWords(rectangle(W, S, 100, 20))).map(Math.round)[1]).toBe(10);
    const [east = 0, north = 0] = metresOf(
      placeForWords(ring([0, 0], [1000, 0], [1000, 20], [900, 20], [900, 220], [500, 220], [500, 20], [0, 20])),
    );
    expect(east).toBeGreaterThan(640);
    expect(east).toBeLessThan(760);
    expect(north).toBeGreaterThan(80);
  });

  it("is found in a strip that is narrower than the steps of the search", () => {
    const strip = ring([0, 0], [1_500, 1_300], [1_495, 1_306], [-5, 6]);
    expect(isInArea(strip, placeForWords(strip))).toBe(true);
  });
});

describe("the words of a zone", () => {
  const yard = zone("a", rectangle(W, S, 400, 300), {
    code: "T/kem",
    name: "Pk-yritysten tontit, Kokkolan puoli (vanha)",
  });
  const words = (of = yard, size = "12,00\u202fha") =>
    wordsOnZone(of, placeForWords(of.ground), "fi", { size, phase: "" });

  it("come one after another as there is room: code, size, first words, everything", () => {
    const { codeFrom, sizedFrom, shortFrom, fullFrom, from, short, name, area } = words();
    expect([codeFrom < sizedFrom, sizedFrom < shortFrom, shortFrom < fullFrom, from === codeFrom]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(area).toBe("12,00\u2009ha");
    expect(fullFrom).toBeCloseTo(13.32, 2);
    expect(short.replaceAll("\n", " ")).toBe("Pk-yritysten tontit");
    expect(name.replaceAll("\n", " ")).toBe("Pk-yritysten tontit, Kokkolan puoli (vanha)");
  });

  it("come a zoom later on ground of half the size", () => {
    const half = zone("b", rectangle(W, S, 200, 150), { code: "T/kem" });
    expect(words(half).codeFrom - words(zone("c", yard.ground, { code: "T/kem" })).codeFrom).toBeCloseTo(1, 1);
  });

  it("leave out what is not known or not written on a street", () => {
    expect(words(yard, "").sizedFrom).toBe(NEVER);
    const street = words(zone("s", rectangle(W, S, 800, 20), { code: "street", use: "street" }));
    expect([street.code, street.area, street.codeFrom, street.sizedFrom]).toEqual(["", "", NEVER, NEVER]);
  });

  it("stand whole inside each zone of Arctial VE1 from the zoom on that they are given", () => {
    for (const one of shippedScenario("ve1").zones) {
      const place = placeForWords(one.ground);
      const { fullFrom, code, name } = wordsOnZone(one, place, "fi", { size: "noin 12\u202fha", phase: "" });
      // Six pixels a character and twelve a line, as they come out on the screen.
      const lines = [...(code === "" ? [] : [code]), ...name.split("\n")];
      const [across, up] = [Math.max(...lines.map(({ length }) => length)) * 6, lines.length * 12];
      const metres = metresPerPixel(63.8, fullFrom);
      for (const [x, y] of [-1, -0.5, 0, 0.5, 1].flatMap((x) => [-1, 1].map((y) => [x, y] as const))) {
        const corner = [
          place[0] + x * across * metres * 500,
          place[1] + y * up * metres * 500,
        ] as unknown as PlanePoint;
        expect(isInArea(one.ground, corner), `${one.id} ${x} ${y}`).toBe(true);
      }
    }
  });
});
