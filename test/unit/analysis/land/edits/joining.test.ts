import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited } from "../../../../../src/analysis/land/edits/edited.ts";
import { moveVertex } from "../../../../../src/analysis/land/edits/vertices.ts";
import { drawZone } from "../../../../../src/analysis/land/edits/zones.ts";
import { ledgerOf } from "../../../../../src/analysis/land/ledger.ts";
import type { Edit, EditRequest } from "../../../../../src/domain/edit.ts";
import { millimetres, type PlaneArea, type PlanePoint, type PlaneRing } from "../../../../../src/domain/plane.ts";
import type { Scenario } from "../../../../../src/domain/scenario.ts";
import { areaHectares, spanMetres } from "../../../../../src/geodesy/plane-points.ts";
import { areaFault } from "../../../../../src/geojson/plane-area.ts";
import { applyChange } from "../../../../../src/state/changes.ts";
import { block, MIDDLE, PATIENCE, rectangle } from "../rings.ts";
import { scenario, zone } from "../scenarios.ts";

const at = (east: number, north: number): PlanePoint => [
  millimetres((23_503_000 + east) * 1000),
  millimetres((7_075_000 + north) * 1000),
];
/** Millimetres by which a point on an edge lies off it, at most. */
const OFF = Math.SQRT1_2;
const { ground: _, ...fresh } = zone("new", []);

function appliedTo(before: Scenario, edit: Edit): Scenario {
  if (edit.kind === "refused") throw new Error(edit.why);
  if (edit.change === null) return before;
  const { scenario: next, reverse } = applyChange(before, edit.change);
  expect(applyChange(next, reverse).scenario).toEqual(before);
  return next;
}
const stepped = (before: Scenario, request: EditRequest): Scenario => appliedTo(before, edited(before, request));
const corners = (of: Scenario, id: string): readonly PlanePoint[] =>
  of.zones.find((one) => one.id === id)?.ground.flat(2) ?? [];

describe("a vertex put on the edge of a neighbour", () => {
  const slanted = zone("b", [[[at(100, 0), at(200, 0), at(200, 300), at(133.333, 300)]]]);
  const alone = scenario([slanted]);
  /** A third of the way along the slanted edge, rounded to the grid. */
  const foot = at(111.111, 100);

  it("enters it, drawn in one step, and moves with it from then on", () => {
    const drawn = stepped(alone, { kind: "draw-zone", corners: [at(0, 0), at(100, 0), foot, at(0, 100)], zone: fresh });
    expect(corners(drawn, "b")).toEqual([at(100, 0), at(200, 0), at(200, 300), at(133.333, 300), foot]);
    const moved = stepped(drawn, { kind: "move-vertex", from: foot, to: at(90, 120) });
    expect([corners(moved, "b"), corners(moved, "new")].map((ring) => ring.includes(foot))).toEqual([false, false]);
    for (const id of ["b", "new"]) expect(corners(moved, id)).toContainEqual(at(90, 120));
  });

  it("enters it when moved there, alone, put in anew or with its zone", () => {
    const beside = zone("a", rectangle(23_503_000, 7_075_000, 80, 100));
    const two = scenario([beside, slanted]);
    const ways: readonly EditRequest[] = [
      { kind: "move-vertex", from: at(80, 100), to: foot },
      { kind: "insert-vertex", edge: [at(80, 0), at(80, 100)], point: foot },
      { kind: "move-zone", id: "a", east: 31_111, north: 0 },
    ];
    for (const request of ways) {
      const next = stepped(two, request);
      expect(corners(next, "a"), request.kind).toContainEqual(foot);
      expect(corners(next, "b"), request.kind).toContainEqual(foot);
    }
  });

  it("takes the neighbour's vertices that lie on a new edge into the new zone", () => {
    const two = scenario([
      zone("s", rectangle(23_503_100, 7_075_000, 100, 100)),
      zone("n", rectangle(23_503_100, 7_075_100, 100, 100)),
    ]);
    const tall = [at(0, 0), at(100, 0), at(100, 200), at(0, 200)];
    const drawn = stepped(two, { kind: "draw-zone", corners: tall, zone: fresh });
    expect(corners(drawn, "new")).toEqual([at(0, 0), at(100, 0), at(100, 100), at(100, 200), at(0, 200)]);
  });

  it("stays out two millimetres beside the edge, and where the neighbour would cross itself", () => {
    const off: PlanePoint = [millimetres(foot[0] - 2), foot[1]];
    const drawn = stepped(alone, { kind: "draw-zone", corners: [at(0, 0), at(100, 0), off, at(0, 100)], zone: fresh });
    expect(drawn.zones[0]).toBe(slanted);
    // A roof that its own nick all but touches: bent down to the point, it would lie on the nick.
    const [x, y] = at(0, 0);
    const mm = (east: number, north: number): PlanePoint => [millimetres(x + east), millimetres(y + north)];
    const roof = [mm(0, 0), mm(0, -90_000), mm(50_000, 0), mm(100_000, -90_000), mm(100_000, 1)];
    const nicked = zone("b", [[roof]]);
    expect(areaFault(nicked.ground)).toBeNull();
    const north = [mm(60_000, 0), mm(60_000, 60_000), mm(40_000, 60_000)];
    const kept = stepped(scenario([nicked]), { kind: "draw-zone", corners: north, zone: fresh });
    expect(kept.zones[0]).toBe(nicked);
  });

  it("is no step of its own where nothing moves", () => {
    expect(edited(alone, { kind: "move-vertex", from: at(100, 0), to: at(100, 0) })).toEqual({
      kind: "change",
      change: null,
    });
  });
});

describe("laws of joining", () => {
  const REACH = 400_000;
  /** A place on an edge of the blocks, as snapping rounds it: number of the corner before it, and how far along. */
  const place = fc.record({ corner: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  const drawing = fc.record({
    blocks: fc.array(block(REACH), { minLength: 1, maxLength: 5 }),
    lean: fc.integer({ min: -3_333, max: 3_333 }),
    places: fc.array(place, { minLength: 3, maxLength: 3 }),
    apex: fc.tuple(fc.integer({ min: -REACH, max: REACH }), fc.integer({ min: -REACH, max: REACH })),
  });
  type Drawn = typeof drawing extends fc.Arbitrary<infer Made> ? Made : never;

  /** Blocks leaning a little, so that hardly a point of an edge lies on the grid. */
  const leaning = ({ blocks, lean }: Drawn): Scenario =>
    scenario(
      blocks.map((ring, index) =>
        zone(`z${index}`, [[ring.map(([x, y]) => [millimetres(x + ((y - MIDDLE[1]) * lean) / 100_000), y] as const)]]),
      ),
    );
  const placesOf = (of: Scenario, { places }: Drawn): readonly PlanePoint[] => {
    const edges = of.zones.flatMap(({ ground }) =>
      ground.flat().flatMap((ring) => ring.map((to, index) => [ring.at(index - 1) ?? to, to] as const)),
    );
    return places.map(({ corner, share }) => {
      const [from, to] = edges[corner % edges.length] ?? [at(0, 0), at(0, 0)];
      const part = (index: 0 | 1) => millimetres(from[index] + share * (to[index] - from[index]));
      return [part(0), part(1)];
    });
  };
  const overlap = (of: Scenario): number => {
    const { lines, planningArea } = ledgerOf({
      planningArea: of.planningArea.ground,
      municipalities: [],
      zones: of.zones.map(({ ground }) => ground),
      restrictions: [],
    });
    const within = lines.filter(({ isInPlanningArea }) => isInPlanningArea);
    expect(within.reduce((sum, { area }) => sum + area, 0)).toBe(planningArea);
    return lines.filter(({ beneath }) => beneath.length > 0).reduce((sum, { area }) => sum + area, 0);
  };
  const length = (of: Scenario): number => of.zones.reduce((sum, { ground }) => sum + outlineMetres(ground) * 1000, 0);
  const squareMillimetres = (ground: PlaneArea): number => areaHectares(ground) * 1e10;

  function hold(before: Scenario, plain: Edit, request: EditRequest): number {
    const edit = edited(before, request);
    expect(edit.kind).toBe(plain.kind);
    if (plain.kind === "refused" || plain.change === null) return 0;
    const [without, next] = [appliedTo(before, plain), appliedTo(before, edit)];
    let entered = 0;
    for (const [index, { ground }] of next.zones.entries()) {
      expect(areaFault(ground)).toBeNull();
      const own = without.zones[index]?.ground ?? [];
      const changed = Math.abs(squareMillimetres(ground) - squareMillimetres(own));
      expect(changed).toBeLessThanOrEqual(OFF * outlineMetres(own) * 1000 + 1);
      entered += ground.flat(2).length - own.flat(2).length;
    }
    // The lines of the balance are half square millimetres; noding itself may move an edge by as much again.
    expect(overlap(next) - overlap(without)).toBeLessThanOrEqual(4 * OFF * length(without));
    return entered;
  }

  it.each([
    ["drawn", 20261122],
    ["moved", 20261123],
  ])(
    "%s onto edges: ground changes by the bound, balances close, one reverse takes it back",
    (way, seed) => {
      let entered = 0;
      fc.assert(
        fc.property(drawing, (made) => {
          const before = leaning(made);
          const [a, b] = placesOf(before, made) as [PlanePoint, PlanePoint, PlanePoint];
          if (way === "drawn") {
            const apex: PlanePoint = [millimetres(MIDDLE[0] + made.apex[0]), millimetres(MIDDLE[1] + made.apex[1])];
            const triangle = [a, b, apex];
            entered += hold(before, drawZone(before, triangle, fresh), {
              kind: "draw-zone",
              corners: triangle,
              zone: fresh,
            });
          } else {
            const from = before.zones[0]?.ground[0]?.[0]?.[0] ?? a;
            entered += hold(before, moveVertex(before, from, a), { kind: "move-vertex", from, to: a });
          }
        }),
        { seed, numRuns: 1_500 },
      );
      expect(entered).toBeGreaterThan(100);
    },
    PATIENCE,
  );
});

/** Length of all rings of an area, metres. */
function outlineMetres(area: PlaneArea): number {
  const ringMetres = (ring: PlaneRing): number =>
    ring.reduce((sum, to, at) => sum + spanMetres(ring.at(at - 1) ?? to, to), 0);
  return area.flat().reduce((sum, ring) => sum + ringMetres(ring), 0);
}
