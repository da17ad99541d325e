import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlaceShape } from "../../../../src/analysis/network/anchors.ts";
import { sheetRows } from "../../../../src/analysis/network/search-sheet.ts";
import type { WayAnswer } from "../../../../src/domain/way.ts";
import { planarLength } from "../../../../src/geodesy/planar-length.ts";
import {
  find,
  type Local,
  lengthOf,
  nodePlaces,
  nodeShape,
  pointShape,
  randomNetwork,
  sampleNetwork,
  shortest,
} from "./search-sample.ts";

describe("laws", () => {
  const options = { seed: 20_261_123, numRuns: 40 };

  test("a way adds up: legs to its length, drawn lines to its legs, realisations and links to the whole", () => {
    fc.assert(
      fc.property(randomNetwork(true), fc.integer(), fc.integer(), ({ nodes, edges }, a, b) => {
        const network = sampleNetwork("road", nodes, edges);
        const [from, to] = [pointShape("from", [(a >>> 0) % 2_500, 300]), pointShape("to", [(b >>> 0) % 2_500, 1_700])];
        const answer = find(network, from, to);
        if (answer.kind !== "found") return;
        for (const way of answer.ways) {
          const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
          expect(sum(way.legs.map((leg) => leg.metres))).toBeCloseTo(way.metres, 6);
          expect(sum(Object.values(way.byRealisation)) + way.declaredMetres).toBeCloseTo(way.metres, 6);
          for (const { coordinates, metres: length } of way.legs) {
            expect(planarLength({ type: "LineString", coordinates })).toBeCloseTo(length, 3);
          }
          way.legs.slice(1).forEach((leg, index) => {
            expect(leg.coordinates[0]).toEqual(way.legs[index]?.coordinates.at(-1));
          });
        }
      }),
      options,
    );
  });

  test("all ways of an answer differ in the roads they take, however long the accesses", () => {
    fc.assert(
      fc.property(randomNetwork(true), fc.nat(1_500), fc.nat(60), ({ nodes, edges }, east, apart) => {
        const network = sampleNetwork("road", nodes, edges);
        const answer = find(network, pointShape("from", [east, 3_200]), pointShape("to", [east + 10 * apart, 3_200]));
        if (answer.kind !== "found") return;
        const taken = answer.ways.map(({ legs }) => JSON.stringify(legs.filter(({ kind }) => kind !== "access")));
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { ...options, numRuns: 200 },
    );
  });

  test("without one-ways a way is as long back as there", () => {
    fc.assert(
      fc.property(randomNetwork(false), fc.constantFrom("road", "rail"), ({ nodes, edges }, mode) => {
        const network = sampleNetwork(mode, nodes, edges, { places: nodePlaces(nodes) });
        const [first, ...rest] = nodes.map((_, index) => nodeShape(nodes, index));
        for (const other of rest) {
          const there = lengthOf(find(network, first as PlaceShape, other));
          expect(lengthOf(find(network, other, first as PlaceShape))).toBeCloseTo(there, 6);
        }
      }),
      options,
    );
  });

  test("by road no detour over a third place is shorter", () => {
    fc.assert(
      fc.property(randomNetwork(true), ({ nodes, edges }) => {
        const network = sampleNetwork("road", nodes, edges, { places: nodePlaces(nodes) });
        const [a, b, c] = [0, 1, 2].map((index) => nodeShape(nodes, index)) as [PlaceShape, PlaceShape, PlaceShape];
        const over = lengthOf(find(network, a, b)) + lengthOf(find(network, b, c));
        expect(lengthOf(find(network, a, c))).toBeLessThanOrEqual(over + 1e-6);
      }),
      options,
    );
  });

  test("the spur never makes a way by rail longer", () => {
    fc.assert(
      fc.property(randomNetwork(false), fc.infiniteStream(fc.boolean()), ({ nodes, edges }, spur) => {
        const withSpur = edges.map((edge) => ({ ...edge, needsSpur: spur.next().value }));
        const yards = [{ name: "Kokkola", at: nodes[2] as Local, radius: 300 }];
        const network = sampleNetwork("rail", nodes, withSpur, { places: nodePlaces(nodes), yards });
        const [from, to] = [nodeShape(nodes, 0), nodeShape(nodes, 1)];
        expect(lengthOf(find(network, from, to, true))).toBeLessThanOrEqual(lengthOf(find(network, from, to)) + 1e-6);
      }),
      options,
    );
  });

  test("the sheet says what the single ways say", () => {
    fc.assert(
      fc.property(randomNetwork(true), ({ nodes, edges }) => {
        const networks = {
          road: sampleNetwork("road", nodes, edges),
          rail: sampleNetwork("rail", nodes, edges, {
            yards: [{ name: "Kokkola", at: nodes[2] as Local, radius: 300 }],
          }),
        };
        const [from, ...others] = nodes.map(([east, north], index) => pointShape(`p${index}`, [east, north + 40], 5));
        const goals = others.map((shape) => ({
          key: shape.key,
          group: "port" as const,
          label: { fi: "", sv: "", en: "" },
          by: ["road", "rail"] as const,
          shapes: [shape],
        }));
        sheetRows(networks, from as PlaceShape, goals, false).forEach((row, index) => {
          for (const mode of ["road", "rail"] as const) {
            const answer = find(networks[mode], from as PlaceShape, others[index] as PlaceShape);
            const cell = row[mode];
            if (answer.kind === "found") {
              const { metres: length, plusMinusMetres, declaredMetres, reversals } = shortest(answer);
              expect(cell).toMatchObject({ kind: "found", reversals: reversals.length });
              if (cell?.kind !== "found") return;
              expect(cell.metres).toBeCloseTo(length, 6);
              expect(cell.plusMinusMetres).toBeCloseTo(plusMinusMetres, 6);
              expect(cell.declaredMetres).toBeCloseTo(declaredMetres, 6);
            } else {
              const { end: _, ...told } = answer as Extract<WayAnswer, { kind: "unreachable" }>;
              expect(cell).toEqual(told);
            }
          }
        });
      }),
      { ...options, numRuns: 20 },
    );
  });
});
