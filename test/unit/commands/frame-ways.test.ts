import { describe, expect, test } from "vitest";
import { framePlacesOnceAnswered, withPlacesFramed, withRowsFramed } from "../../../src/commands/frame-ways.ts";
import type { Bounds, Position } from "../../../src/domain/layer.ts";
import { featurePlace, pointPlace } from "../../../src/domain/place.ts";
import { metres } from "../../../src/domain/units.ts";
import type { SheetRow, WayAnswer } from "../../../src/domain/way.ts";
import type { Answer, AtlasState } from "../../../src/state/atlas-state.ts";
import { createAtlasStore, update } from "../../../src/state/store.ts";
import { withView, withViewRequested } from "../../../src/state/view.ts";
import { withSheetAnswer, withWayAnswer, withWays } from "../../../src/state/ways.ts";
import { sampleState } from "../state/sample.ts";

const OPENING: Bounds = [23, 63.76, 23.16, 63.87];
const site = pointPlace([23.07, 63.785]);
const opened = withViewRequested(sampleState(), { kind: "bounds", bounds: OPENING }, false);
const framedBy = (state: AtlasState) => state.view.requested?.target;

describe("the frame of an address about ways", () => {
  test("stays where it has every place", () => {
    const state = withWays(opened, { from: site, to: pointPlace([23.02, 63.86]), sheet: site });
    expect(withPlacesFramed(state)).toBe(state);
  });

  test("widens to a place outside it", () => {
    const state = withWays(opened, { sheet: site, to: pointPlace([23.14, 63.72]) });
    expect(framedBy(withPlacesFramed(state))).toEqual({ kind: "bounds", bounds: [23, 63.72, 23.16, 63.87] });
  });

  test("is filled by a way with both its ends, however short, and by what it runs round", () => {
    const asked = withWays(opened, { from: site, to: pointPlace([23.071, 63.786]) });
    const framed = withPlacesFramed(asked);
    expect(framedBy(framed)).toEqual({ kind: "bounds", bounds: [23.07, 63.785, 23.071, 63.786] });
    expect(withPlacesFramed(framed)).toBe(framed);
    const coordinates: Position[] = [
      [23.07, 63.785],
      [23.09, 63.786],
      [23.071, 63.786],
    ];
    const value = { kind: "found", ways: [{ legs: [{ coordinates }] }] };
    const way = { status: "ready", value, without: [] } as unknown as Answer<WayAnswer>;
    const answered = withPlacesFramed(withWayAnswer(framed, framed.ways, way));
    expect(framedBy(answered)).toEqual({ kind: "bounds", bounds: [23.07, 63.785, 23.09, 63.786] });
  });

  test("stays for places outside the window, for those no layer has, and where the address names a camera", () => {
    for (const to of [pointPlace([24.94, 60.17]), featurePlace("sites", "gone")]) {
      const state = withWays(opened, { from: site, to });
      expect(withPlacesFramed(state)).toBe(state);
    }
    const camera = { kind: "camera", camera: { longitude: 23, latitude: 63.8, zoom: 12 } } as const;
    const state = withViewRequested(withWays(opened, { to: pointPlace([23.14, 63.72]) }), camera, false);
    expect(withPlacesFramed(state)).toBe(state);
  });
});

describe("a gap in the way of an address", () => {
  const asked = withWays(opened, { from: site, to: pointPlace([23.02, 63.86]) });
  const unreachable = (nearest: Position | null) =>
    ({
      status: "ready",
      value: { kind: "unreachable", end: "to", why: "no-network", nearest, gapMetres: null, gapPlusMinusMetres: null },
      without: [],
    }) as const;
  const beyond: Position = [22.9, 63.8];
  const answer = (state: AtlasState) => withWayAnswer(state, asked.ways, unreachable(beyond));
  const whole = { kind: "bounds", bounds: [22.9, 63.785, 23.07, 63.86] };

  test("is in the frame to its end", () => {
    expect(framedBy(withPlacesFramed(answer(asked)))).toEqual(whole);
    const none = withWayAnswer(asked, asked.ways, unreachable(null));
    expect(framedBy(withPlacesFramed(none))).toEqual({ kind: "bounds", bounds: [23.02, 63.785, 23.07, 63.86] });
  });

  test("is framed once its answer comes, and only once", () => {
    const store = createAtlasStore(asked);
    framePlacesOnceAnswered(store);
    update(store, answer);
    expect(framedBy(store.getState())).toEqual(whole);
    update(store, (state) => withWays(state, { from: pointPlace([22.8, 63.8]) }));
    expect(store.getState().view.requested?.serial).toBe(2);
  });

  test("not where the reader has moved the map, asked for another view or another way, or nothing is worked out", () => {
    const meanwhile: readonly ((state: AtlasState) => AtlasState)[] = [
      (state) => withView(state, { led: true }),
      (state) => withViewRequested(state, { kind: "bounds", bounds: OPENING }, false),
      (state) => withWays(state, { by: "rail" }),
    ];
    for (const change of meanwhile) {
      const store = createAtlasStore(asked);
      framePlacesOnceAnswered(store);
      update(store, change);
      update(store, (state) => withWayAnswer(state, state.ways, unreachable(beyond)));
      expect(framedBy(store.getState())).toEqual({ kind: "bounds", bounds: OPENING });
    }
    const store = createAtlasStore(opened);
    framePlacesOnceAnswered(store);
    update(store, (state) => withWays(state, { from: site, to: pointPlace([23.02, 63.86]) }));
    update(store, answer);
    expect(framedBy(store.getState())).toEqual({ kind: "bounds", bounds: OPENING });
  });
});

describe("the frame of the rows drawn", () => {
  const asked = withWays(opened, { sheet: site });
  const rows = [row("quay-7", [23.02, 63.86]), row("airport", [23.14, 63.72])];
  const answered = withSheetAnswer(asked, asked.ways, {
    status: "ready",
    value: { place: site, spurBuilt: false, rows },
    without: [],
  });

  test("holds the place, every end and room for the labels", () => {
    const target = framedBy(withRowsFramed(withWays(answered, { drawnRows: ["quay-7", "airport"] }), false));
    const [west, south, east, north] = target?.kind === "bounds" ? target.bounds : [0, 0, 0, 0];
    expect(west).toBeLessThan(23.02);
    expect(south).toBeLessThan(63.72);
    expect(east).toBeGreaterThan(23.14);
    expect(north).toBeGreaterThan(63.86);
  });

  test("stays when no row is drawn or there is no sheet yet", () => {
    expect(withRowsFramed(answered, false)).toBe(answered);
    expect(withRowsFramed(asked, false)).toBe(asked);
  });
});

function row(key: string, to: Position): SheetRow {
  return {
    target: { key, group: "port", label: { fi: key, sv: key, en: key }, place: pointPlace(to), by: [] },
    straight: {
      metres: metres(1),
      plusMinusMetres: metres(1),
      from: [23.07, 63.785],
      to,
      bearingDegrees: null,
      geodesic: false,
    },
    road: null,
    rail: null,
  };
}
