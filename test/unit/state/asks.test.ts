import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFlowBook } from "../../../src/catalog/read-flows.ts";
import { FLOW_ALTERNATIVES } from "../../../src/domain/flow.ts";
import type { LogisticsInputs } from "../../../src/domain/logistics.ts";
import { logisticsDefaults } from "../../../src/domain/logistics-defaults.ts";
import { checkInputs } from "../../../src/domain/logistics-inputs.ts";
import { type AskedShip, SHIP_CLASSES } from "../../../src/domain/quay-fit.ts";
import { metres } from "../../../src/domain/units.ts";
import { isAskWord } from "../../../src/state/address-words.ts";
import { type FlowsGround, flowsText, readFlows } from "../../../src/state/ask-flows.ts";
import { readShip, shipText } from "../../../src/state/ask-ship.ts";
import { askText, askWords, readNumber } from "../../../src/state/ask-words.ts";
import { readWorld, worldText } from "../../../src/state/ask-world.ts";
import { NO_SHIP } from "../../../src/state/asks.ts";
import { shippedBook } from "../figures/sample.ts";

const SEED = 205_2026;

const bookOf = (alternative: "ve1" | "ve2") => {
  const file = `flows/${alternative}.json`;
  const read = readFlowBook(readFileSync(`data/${file}`, "utf8"), file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};
const first = logisticsDefaults(shippedBook(), "ve1");
const GROUND: FlowsGround = {
  first,
  books: { ve1: bookOf("ve1"), ve2: bookOf("ve2") },
  quays: ["quay-deep-port-11", "quay-deep-port-12", "quay-silverstone-7"],
};
const read = (text: string) => readFlows(text, GROUND);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const factor = fc.option(
  fc
    .tuple(fc.double({ min: 0, max: 9_000, noNaN: true }), fc.double({ min: 0, max: 9_000, noNaN: true }))
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
);
const factors = fc.record({ gramsPerTonneKilometre: factor, kilowattHoursPerTonneKilometre: factor });

/** Inputs as fields and sliders may leave them. */
const inputs: fc.Arbitrary<LogisticsInputs> = fc.record({
  alternative: fc.constantFrom(...FLOW_ALTERNATIVES),
  sizePercent: fc.integer({ min: 0, max: 100 }),
  rollingMill: fc.boolean(),
  railPercent: fc.integer({ min: 0, max: 100 }),
  farEnds: fc.constantFrom({}, { alumina: "kwinana" }, { "cast-products": "hamburg", "rolled-products": "hamburg" }),
  quay: fc.constantFrom(...(GROUND.quays ?? [])),
  truckPayloadTonnes: fc.oneof(fc.constant(46.5), between(1, 1_000)),
  trainNetTonnes: fc.oneof(fc.constant(525), between(10, 100_000)),
  shipInTonnes: fc.option(between(100, 1_000_000)),
  shipOutTonnes: fc.option(between(100, 1_000_000)),
  daysAYear: between(1, 366),
  hoursADay: fc.option(between(1, 24)),
  knotsAtSea: fc.option(between(1, 100)),
  factors: fc.record({ sea: factors, road: factors, rail: factors }),
});

describe("flows in the address", () => {
  test("what the reader begins with is not told; what was changed is, in words", () => {
    expect(flowsText(first, GROUND)).toBeNull();
    const asked: LogisticsInputs = {
      ...first,
      alternative: "ve2",
      sizePercent: 50,
      rollingMill: true,
      shipInTonnes: null,
      quay: "quay-deep-port-12",
      farEnds: { alumina: "kwinana", "cast-products": "rotterdam" },
      factors: {
        ...first.factors,
        road: { gramsPerTonneKilometre: { min: 60, max: 90 }, kilowattHoursPerTonneKilometre: { min: 0.5, max: 0.5 } },
      },
    };
    // Rotterdam is the usual end: to have chosen it changes nothing.
    expect(flowsText(asked, GROUND)).toBe(
      "ve2,mill,size:50,ship-in:none,quay:quay-deep-port-12,alumina:kwinana,co2-road:60..90,kwh-road:0.5",
    );
  });

  test("give back what was written, to the last digit", () => {
    fc.assert(
      fc.property(inputs, (asked) => {
        expect(checkInputs(asked)).toEqual([]);
        const text = flowsText(asked, GROUND);
        if (text === null) return expect(asked).toEqual(first);
        expect(text.split(",").every(isAskWord)).toBe(true);
        expect(read(text)).toEqual({ inputs: asked, refused: [], twice: [] });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test.each([
    "ve0",
    "mill:1",
    "size",
    "size:",
    "size:500",
    "size:-1",
    "rail:101",
    "truck:0",
    "truck:1001",
    "truck:none",
    "train:1e9",
    "train:0x10",
    "ship-in:1000001",
    "days:367",
    "hours:25",
    "knots:101",
    "truck:0.0001",
    "truck:1e-300",
    "days:1e-300",
    "knots:1:2",
    "quay:quay-1",
    "quay:none",
    "alumina:rotterdam",
    "electricity:kwinana",
    "co2-road:180..80",
    "co2-road:80..90..100",
    "co2-road:100001",
    "co2-air:1",
    "constructor:1",
    "",
  ])("“%s” changes nothing and is given back, and the rest is followed", (word) => {
    expect(read(word)).toEqual({ inputs: first, refused: [word], twice: [] });
    expect(read(`ve2,${word},ship-out:5000`)).toEqual({
      inputs: { ...first, alternative: "ve2", shipOutTonnes: 5000 },
      refused: [word],
      twice: [],
    });
  });

  test.each([
    ["size:20,size:40", { sizePercent: 20 }, ["size:40"]],
    ["size:20,size:20", { sizePercent: 20 }, ["size:20"]],
    // What stands first counts even where it cannot be followed.
    ["size:500,size:40", {}, ["size:40"]],
    ["ve2,ve1", { alternative: "ve2" }, ["ve1"]],
    ["mill,ve2,mill", { alternative: "ve2", rollingMill: true }, ["mill"]],
    ["alumina:bunbury,alumina:kwinana", { farEnds: { alumina: "bunbury" } }, ["alumina:kwinana"]],
  ])("of two words about one thing the first counts, the other is given back: “%s”", (text, change, twice) => {
    expect(read(text)).toMatchObject({ inputs: { ...first, ...change }, twice });
  });

  test("whatever stands there, the inputs can be reckoned with", () => {
    const junk = fc.stringMatching(/^[a-z0-9.,:-]{1,200}$/);
    const names = fc.constantFrom(
      "size",
      "truck",
      "days",
      "knots",
      "co2-sea",
      "kwh-rail",
      "quay",
      "alumina",
      "ship-out",
    );
    const values = fc.oneof(fc.stringMatching(/^[0-9e.-]{0,12}$/), fc.constantFrom("none", "NaN", "1..2", "kwinana"));
    const words = fc.array(fc.tuple(names, values).map(([name, value]) => `${name}:${value}`)).map(String);
    fc.assert(
      fc.property(fc.oneof(junk, words), (text) => {
        expect(checkInputs(read(text).inputs)).toEqual([]);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  test("a quay is taken at its word where the layer of quays could not be had", () => {
    expect(readFlows("quay:quay-1", { ...GROUND, quays: null }).inputs.quay).toBe("quay-1");
  });
});

describe("the ship in the address", () => {
  const LENGTH = metres(228);
  const size = (max: number) => fc.option(fc.double({ min: 0.001, max, noNaN: true }).map(metres));
  const ships: fc.Arbitrary<AskedShip> = fc
    .record({
      shipClass: fc.constantFrom(...SHIP_CLASSES),
      lengthMetres: size(500),
      draughtMetres: size(30),
      clearanceMetres: fc.oneof(size(10), fc.constant(metres(0))),
    })
    // Of the one ship that a source measures the length is the source's.
    .map((ship) => (ship.shipClass === "tyana" ? { ...ship, lengthMetres: LENGTH } : ship));

  test("gives back what was written", () => {
    fc.assert(
      fc.property(ships, (ship) => {
        const text = shipText(ship);
        if (text === null) return expect(ship).toEqual(NO_SHIP);
        expect(text.split(",").every(isAskWord)).toBe(true);
        expect(readShip(text, LENGTH)).toEqual({ ship, refused: [], twice: [] });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test.each([
    "draught:31",
    "draught:0",
    "length:501",
    "length:",
    "clearance:11",
    "clearance:-1",
    "beam:32",
    "panamax:1",
    "handymax",
    "tyana,length:300",
    // Its source's length would overrule the one that was told.
    "length:300,tyana",
  ])("“%s” cannot be", (text) => {
    expect(readShip(text, LENGTH).refused).toEqual([text.split(",").at(-1)]);
  });

  test("without the source's length there is no such ship", () => {
    expect(readShip("tyana", null)).toEqual({ ship: NO_SHIP, refused: ["tyana"], twice: [] });
  });

  test("of two classes or two draughts the first counts", () => {
    expect(readShip("panamax,draught:12,tyana,draught:14", LENGTH)).toEqual({
      ship: { ...NO_SHIP, shipClass: "panamax", draughtMetres: 12 },
      refused: [],
      twice: ["tyana", "draught:14"],
    });
  });

  test("the docstrings' examples", () => {
    const given = { shipClass: "panamax", lengthMetres: null, draughtMetres: 14.1, clearanceMetres: 1 } as const;
    expect(shipText(given as AskedShip)).toBe("panamax,draught:14.1,clearance:1");
    expect(readShip("draught:31,length:228", null)).toEqual({
      ship: { ...NO_SHIP, lengthMetres: 228 },
      refused: ["draught:31"],
      twice: [],
    });
    expect(flowsText({ ...first, alternative: "ve2", sizePercent: 50 }, GROUND)).toBe("ve2,size:50");
    expect(read("ve2,size:500")).toEqual({
      inputs: { ...first, alternative: "ve2" },
      refused: ["size:500"],
      twice: [],
    });
    expect(askWords("ve2,size:50")[1]).toEqual({ word: "size:50", name: "size", value: "50" });
    expect(askText(["ve2", null, "size:50"])).toBe("ve2,size:50");
    expect([readNumber("46.5"), readNumber("1e-7"), readNumber("-1"), readNumber("1e400")]).toEqual([
      46.5,
      1e-7,
      null,
      null,
    ]);
  });
});

test("the world in the address: of the lanes and squares that there are", () => {
  const world = { lane: "kwinana", square: "clusters.ega.site" };
  expect(worldText(world)).toBe("lane:kwinana,square:clusters.ega.site");
  expect(worldText({ lane: null, square: null })).toBeNull();
  expect(readWorld("lane:kwinana,square:clusters.ega.site", ["kwinana"], ["clusters.ega.site"])).toEqual({
    world,
    refused: [],
    twice: [],
  });
  expect(readWorld("lane:atlantis,square:site.area,moon", ["kwinana"], ["clusters.ega.site"])).toEqual({
    world: { lane: null, square: null },
    refused: ["lane:atlantis", "square:site.area", "moon"],
    twice: [],
  });
  expect(readWorld("lane:kwinana,lane:bunbury", ["kwinana", "bunbury"], [])).toEqual({
    world: { lane: "kwinana", square: null },
    refused: [],
    twice: ["lane:bunbury"],
  });
});
