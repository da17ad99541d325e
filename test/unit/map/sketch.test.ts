import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import type { Vertex } from "../../../src/domain/measurement.ts";
import { pointPlace } from "../../../src/domain/place.ts";
import { SKETCH_SOURCE, sketchLayers } from "../../../src/map/editing/sketch-layers.ts";
import { sketchShapes } from "../../../src/map/editing/sketch-shapes.ts";
import { paintFor } from "../../../src/map/style-part.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import {
  withEnd,
  withFinished,
  withHint,
  withKept,
  withMeasure,
  withTool,
  withVertex,
} from "../../../src/state/measure.ts";
import { fi, translatorOf } from "../i18n/all-texts.ts";
import { sampleState } from "../state/sample.ts";

const vertex = (position: Position): Vertex => ({ position, plusMinusMetres: 10, approximate: false, on: null });
const drawn = (tool: "distance" | "area", ...positions: readonly Position[]): AtlasState =>
  positions.reduce((state, position) => withVertex(state, vertex(position)), withTool(sampleState(), tool));

const rolesOf = (state: AtlasState, cursor: Position | null = null) =>
  sketchShapes(state, cursor, translatorOf("fi")).features.map(({ properties }) => properties?.["role"]);
const textsOf = (state: AtlasState, role: string): readonly string[] =>
  sketchShapes(state, null, translatorOf("fi"))
    .features.filter(({ properties }) => properties?.["role"] === role)
    .map(({ properties }) => properties?.["text"]);

const RUNWAY: readonly Position[] = [
  [23.138158, 63.707847],
  [23.1475, 63.729886],
];

describe("the sketch", () => {
  test("is empty where nothing is drawn", () => {
    expect(rolesOf(sampleState(), [23, 63.8])).toEqual([]);
  });

  test("letters a line with its total, and each segment of a longer one", () => {
    const runway = drawn("distance", ...RUNWAY);
    expect(textsOf(runway, "total")).toEqual(["2,500\u202fkm\u202f±\u202f0,015"]);
    expect(textsOf(runway, "segment-label")).toEqual([]);
    expect(textsOf(withVertex(runway, vertex([23.2, 63.73])), "segment-label")).toEqual([
      "2,500\u202fkm",
      "2,594\u202fkm",
    ]);
  });

  test("draws an area 90° from the meridian of the plane, with its number", () => {
    const far = drawn("area", [113, 0], [114, 0], [114, 1]);
    expect(rolesOf(far)).toContain("area");
    expect(textsOf(far, "total")[0]).toMatch(/ha/);
    const { features } = sketchShapes(far, null, translatorOf("fi"));
    expect(features.find(({ properties }) => properties?.["role"] === "total")?.geometry).toMatchObject({
      coordinates: [114, 1],
    });
  });

  test("draws the band to the cursor until the drawing is finished; an area shows how it would close", () => {
    const line = drawn("distance", ...RUNWAY);
    const bandOf = (state: AtlasState) =>
      sketchShapes(state, [23.2, 63.8], translatorOf("fi")).features.find(
        ({ properties }) => properties?.["role"] === "band",
      )?.geometry;
    expect(bandOf(line)).toMatchObject({ coordinates: [RUNWAY[1], [23.2, 63.8]] });
    expect(bandOf(drawn("area", ...RUNWAY))).toMatchObject({ coordinates: [RUNWAY[1], [23.2, 63.8], RUNWAY[0]] });
    expect(bandOf(withFinished(line))).toBeUndefined();
  });

  test("says at a faulty drawing why it has no number; one that has only begun is at no fault", () => {
    const crossing = drawn("area", [23, 63.8], [23.01, 63.81], [23.01, 63.8], [23, 63.81]);
    expect(textsOf(crossing, "total")).toEqual([fi["measure.fault.crossing"]]);
    expect(rolesOf(crossing)).toContain("line");
    const point = drawn("distance", [23, 63.8]);
    expect(textsOf(point, "total")).toEqual([""]);
    expect(textsOf(withFinished(point), "total")).toEqual([fi["measure.fault.one-point"]]);
  });

  test("draws the shortest distance with both ends and its number", () => {
    const ends = [pointPlace([23, 63.8]), pointPlace([23, 63.9])].map((place) => ({ place, plusMinusMetres: 20 }));
    const one = withEnd(
      withTool(sampleState(), "between"),
      ends[0] ?? { place: pointPlace([0, 0]), plusMinusMetres: 0 },
    );
    expect(rolesOf(one)).toEqual(["end"]);
    const two = ends.slice(1).reduce(withEnd, one);
    expect(rolesOf(two)).toEqual(["end", "end", "line", "end", "end", "total"]);
    expect(textsOf(two, "total")).toEqual(["11,148\u202fkm\u202f±\u202f0,029"]);
  });

  test("keeps drawings under their names, quieter", () => {
    const kept = withKept(drawn("distance", ...RUNWAY), "Kiitotie");
    expect(rolesOf(kept)).toEqual(["line", "name"]);
    expect(textsOf(kept, "name")).toEqual(["Kiitotie\n2,500\u202fkm\u202f±\u202f0,015"]);
  });

  test("says what the next vertex snaps to, and marks a typed coordinate", () => {
    const hint = { position: [23, 63.8], kind: "intersection", layer: "sites", feature: "kip" } as const;
    expect(textsOf(withHint(drawn("distance"), hint), "hint")).toEqual(["leikkauspiste"]);
    const typed = {
      kind: "found",
      position: [23, 63.8],
      system: "gk23",
      plusMinusMetres: 1,
      remarks: [],
      otherwise: null,
    } as const;
    expect(rolesOf(withMeasure(sampleState(), { typed }))).toEqual(["typed"]);
  });
});

describe("its layers", () => {
  test.each(["light", "dark", "stage", "grey"] as const)(
    "in %s draw from one source, letters of 12 px or more",
    (theme) => {
      const layers = sketchLayers(paintFor(theme));
      expect(new Set(layers.map((layer) => ("source" in layer ? layer.source : "")))).toEqual(new Set([SKETCH_SOURCE]));
      expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
      const sizes = layers.flatMap((layer) => (layer.type === "symbol" ? [layer.layout?.["text-size"]] : []));
      expect(sizes.every((size) => typeof size === "number" && size >= 12)).toBe(true);
    },
  );
});
