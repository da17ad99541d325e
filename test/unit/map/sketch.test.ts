import { describe, expect, test } from "vitest";
import type { Position } from "../../../src/domain/layer.ts";
import { MOST_VERTICES } from "../../../src/domain/measurement.ts";
import { pointPlace } from "../../../src/domain/place.ts";
import { drawnText } from "../../../src/map/editing/drawn-text.ts";
import { AIM_SOURCE, HAND_SOURCE, KEPT_SOURCE, sketchLayers } from "../../../src/map/editing/sketch-layers.ts";
import { aimShapes, handShapes, keptShapes } from "../../../src/map/editing/sketch-shapes.ts";
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
import { RUNWAY, vertex } from "../figures/drawn-sample.ts";
import { fi, translatorOf } from "../i18n/all-texts.ts";
import { sampleState } from "../state/sample.ts";

const drawn = (tool: "distance" | "area", ...positions: readonly Position[]): AtlasState =>
  positions.reduce((state, position) => withVertex(state, vertex(position)), withTool(sampleState(), tool));

const finnish = translatorOf("fi");
/** All that is drawn by hand, bottom to top. */
const shapesOf = (state: AtlasState, cursor: Position | null = null) =>
  [keptShapes(state, finnish), handShapes(state, finnish), aimShapes(state, cursor, finnish)].flatMap(
    ({ features }) => features,
  );
const rolesOf = (state: AtlasState, cursor: Position | null = null) =>
  shapesOf(state, cursor).map(({ properties }) => properties?.["role"]);
const textsOf = (state: AtlasState, role: string): readonly string[] =>
  shapesOf(state)
    .filter(({ properties }) => properties?.["role"] === role)
    .map(({ properties }) => properties?.["text"]);

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
    expect(shapesOf(far).find(({ properties }) => properties?.["role"] === "total")?.geometry).toMatchObject({
      coordinates: [114, 1],
    });
  });

  test("draws the band to the cursor until the drawing is finished; an area shows how it would close", () => {
    const line = drawn("distance", ...RUNWAY);
    const bandOf = (state: AtlasState) =>
      shapesOf(state, [23.2, 63.8]).find(({ properties }) => properties?.["role"] === "band")?.geometry;
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

  test("takes no more vertices than the most, and says so where it is drawn", () => {
    const zigzag = Array.from(
      { length: MOST_VERTICES },
      (_, at): Position => [23 + at * 0.0005, 63.8 + (at % 2) * 0.001],
    );
    const full = drawn("distance", ...zigzag);
    expect(textsOf(full, "total")[0]).toMatch(/km.*\nPiirroksessa on 500 pistettä/);
    expect(rolesOf(full, [23, 63.7])).not.toContain("band");
    expect(textsOf(withFinished(full), "total")[0]).not.toMatch(/\n/);
  });

  test("leaves out a vertex that is nowhere and says why there is no number", () => {
    const { measure } = drawn("distance", ...RUNWAY);
    const vertices = [...measure.vertices, vertex([Number.NaN, 63.8])];
    const odd = withMeasure(sampleState(), { ...measure, vertices });
    expect(textsOf(odd, "total")).toEqual([fi["measure.fault.nowhere"]]);
    expect(JSON.stringify(shapesOf(odd))).not.toMatch(/null/);
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
  const sources = [KEPT_SOURCE, HAND_SOURCE, AIM_SOURCE];
  const everything = drawn("area", ...RUNWAY, [23.2, 63.8]);

  test.each(["light", "dark", "stage", "grey"] as const)(
    "in %s draw each its own source, letters of 12 px or more",
    (theme) => {
      const layers = sources.flatMap((source) => {
        const own = sketchLayers(source)(paintFor(theme));
        expect(new Set(own.map((layer) => ("source" in layer ? layer.source : "")))).toEqual(new Set([source]));
        return own;
      });
      expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
      const sizes = layers.flatMap((layer) => (layer.type === "symbol" ? [layer.layout?.["text-size"]] : []));
      expect(sizes.every((size) => typeof size === "number" && size >= 12)).toBe(true);
    },
  );

  test("draw every shape that their source holds", () => {
    const rolesDrawn = (source: string) =>
      new Set(
        sketchLayers(source)(paintFor("light")).flatMap((layer) =>
          "filter" in layer ? ((layer.filter as unknown as [string, unknown, [string, string[]]])[2][1] ?? []) : [],
        ),
      );
    const held = (source: string, features: readonly { properties: unknown }[]) =>
      features
        .map(({ properties }) => (properties as { role: string }).role)
        .filter((role) => !rolesDrawn(source).has(role));
    const kept = withKept(everything, "Alue");
    expect(held(KEPT_SOURCE, keptShapes(kept, finnish).features)).toEqual([]);
    expect(held(HAND_SOURCE, handShapes(everything, finnish).features)).toEqual([]);
    expect(held(AIM_SOURCE, aimShapes(everything, [23, 63.8], finnish).features)).toEqual([]);
  });
});

test("a figure on the map bears its unit and its ±; the degree sign stands at its number", () => {
  const figure = {
    key: "a",
    label: { fi: "", sv: "", en: "" },
    decimals: 1,
    approximate: false,
    sources: [],
    asOf: null,
  };
  expect(drawnText({ ...figure, value: 10.5, plusMinus: 0.4, unit: "°", method: "derived" }, finnish)).toBe(
    "10,5°\u202f±\u202f0,4",
  );
  const about = {
    ...figure,
    value: 12,
    plusMinus: null,
    unit: "ha",
    method: "plane-area",
    qualifier: "about",
  } as const;
  expect(drawnText(about, finnish)).toBe("noin 12,0\u202fha");
});
