import { featureFilter, type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it, test } from "vitest";
import type { TimePhase } from "../../../src/domain/time-phase.ts";
import { imageNames } from "../../../src/map/images.ts";
import { LAYER_ORDER } from "../../../src/map/layer-order.ts";
import { insideFrom } from "../../../src/map/layers/areas.ts";
import { FRAME_SOURCE, frameSource } from "../../../src/map/layers/frame.ts";
import { HIGHLIGHT_SOURCE } from "../../../src/map/layers/highlight.ts";
import { looksOf } from "../../../src/map/looks.ts";
import type { Overlay } from "../../../src/map/overlay.ts";
import { type StyleInputs, styleLayers } from "../../../src/map/style-layers.ts";
import { DRAWN_PROPERTIES, toGeojson } from "../../../src/map/to-geojson.ts";
import { REALISATION_STYLES } from "../../../src/theme/status-style.ts";
import { CONTEXT, shippedLayers } from "./shipped.ts";

const metas = shippedLayers().map(({ meta }) => meta);
const visible = Object.fromEntries(metas.map(({ id }) => [id, true]));
const inputs = { metas, visible, opacity: {}, onlyDecided: false };
const drawn = new Map(shippedLayers().map((layer) => [layer.meta.id, toGeojson(layer, CONTEXT).features] as const));
const looks = new Map([...drawn].map(([id, features]) => [id, looksOf(features)] as const));
const empty = { type: "geojson", data: { type: "FeatureCollection", features: [] } } as const;

describe.each(["light", "dark", "stage", "grey"] as const)("style of theme %s", (theme) => {
  const layers = styleLayers({ ...inputs, theme, onlyDecided: true, opacity: { sites: 0.4, roads: 0 } });

  it("is valid for MapLibre", () => {
    const sources = {
      ...Object.fromEntries(metas.map(({ id }) => [id, empty])),
      [FRAME_SOURCE]: frameSource(),
      [HIGHLIGHT_SOURCE]: empty,
    };
    const style = { version: 8, sources, layers, "font-faces": {} } as unknown as StyleSpecification;
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it("asks only for properties that the drawn data carries", () => {
    const asked = new Set(found(layers, (head) => head === "get" || head === "has"));
    const known = new Set<string>([...DRAWN_PROPERTIES, "state"]);
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
    expect(asked.size).toBeGreaterThan(5);
  });

  it("breaks the rim of what is chosen and does not exist, as its own line", () => {
    const rim = layers.find(({ id }) => id === "highlight/rim");
    const dash = JSON.stringify(rim?.paint?.["line-dasharray" as never]);
    expect(dash).toContain('["get","realisation"]');
    for (const name of ["planned", "proposed", "concept"] as const)
      expect(dash).toContain(JSON.stringify([name, ["literal", REALISATION_STYLES[name].dash]]).slice(1, -1));
  });

  it("rings a point outside its mark, however large marks are drawn", () => {
    const radius = (wall: number) =>
      styleLayers({ ...inputs, theme, wall }).find(({ id }) => id === "highlight/ring")?.paint?.[
        "circle-radius" as never
      ];
    expect([radius(1), radius(2), radius(4)]).toEqual([15, 30, 60]);
  });

  it("uses only images that are made", () => {
    const used = JSON.stringify(layers).match(new RegExp(`"${theme}/[^"]+"`, "g")) ?? [];
    const made = new Set(imageNames(theme));
    expect(used.length).toBeGreaterThan(10);
    expect(used.map((name) => name.slice(1, -1)).filter((name) => !made.has(name))).toEqual([]);
  });
});

describe("order", () => {
  it("draws every token of the shipped layers that has a look", () => {
    const drawn = new Set(LAYER_ORDER.map((entry) => (typeof entry === "string" ? entry : entry.token)));
    const missing = metas.filter(({ token }) => token !== "municipality" && !drawn.has(token));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("gives every style layer an id of its own", () => {
    const ids = styleLayers({ ...inputs, theme: "light" }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("letters the site after no other name, so that 'not a plan' always stands", () => {
    const ids = styleLayers({ ...inputs, theme: "light" }).map(({ id }) => id);
    const names = ids.filter((id) => id.endsWith("/name") || id.endsWith("/towns") || id.endsWith("/shields"));
    expect(names.at(-1)).toBe("sites/name");
  });
});

describe("what the reader sets", () => {
  const at = (id: string, change: Partial<StyleInputs> = {}) =>
    styleLayers({ ...inputs, ...change, theme: "light" }).find((layer) => layer.id === id);

  it("hides a layer without taking it away", () => {
    expect(at("roads/line", { visible: { ...visible, roads: false } })?.layout).toMatchObject({ visibility: "none" });
    expect(at("roads/line")?.layout).toMatchObject({ visibility: "visible" });
  });

  it("multiplies opacities", () => {
    expect(at("lakes/line", { opacity: { lakes: 0.5 } })?.paint).toMatchObject({ "line-opacity": 0.5 });
    expect(at("municipal-borders/ribbon", { opacity: { "municipal-borders": 0.5 } })?.paint).toMatchObject({
      "line-opacity": 0.065,
    });
    const fill = at("sites/fill", { opacity: { sites: 0.5 } })?.paint as Record<string, unknown>;
    expect((fill["fill-opacity"] as unknown[]).slice(0, 2)).toEqual(["*", 0.5]);
  });

  it("draws only what exists or is decided when asked", () => {
    const filter = JSON.stringify((at("rail-spur/line", { onlyDecided: true }) as { filter: unknown }).filter);
    expect(filter).toContain('["in",["get","realisation"],["literal",["existing","decided"]]]');
    expect(JSON.stringify((at("rail-spur/line") as { filter: unknown }).filter)).not.toContain("decided");
  });

  it("draws what belongs to a time, and with none everything", () => {
    const filter = (phase: TimePhase | null) =>
      JSON.stringify((at("rail-spur/line", { phase }) as { filter: unknown }).filter);
    expect(filter("now")).toContain('["<=",["get","time"],0]');
    expect(filter("construction")).toContain('["<=",["get","time"],2]');
    expect(filter(null)).not.toContain("time");
  });

  it("asks no layer for what none of its things could be left out by", () => {
    const all = { onlyDecided: true, planOpen: true, phase: "now" } as const;
    const filterOf = (id: string) => JSON.stringify((at(id, { ...all, looks }) as { filter?: unknown }).filter);
    expect(filterOf("roads/line")).toBe(JSON.stringify((at("roads/line") as { filter?: unknown }).filter));
    for (const asked of ["realisation", "time", '"kind"']) expect(filterOf("sites/fill")).toContain(asked);
    expect(filterOf("rail-spur/line")).not.toContain("industrial-site");
    // What is not known of a layer is asked.
    expect(JSON.stringify(at("roads/line", all))).toContain("industrial-site");
  });

  it("keeps the dashes of what is planned in every time: planned never looks built", () => {
    const paint = (phase: TimePhase | null) => at("rail-spur/line", { phase })?.paint;
    expect(paint("operation")).toEqual(paint(null));
    expect(JSON.stringify(paint("operation"))).toContain("line-dasharray");
  });
});

test("a name stands inside its area where the area is as much larger as the letters are", () => {
  expect([1, 1.3, 1.5, 2, 3, 4].map(insideFrom)).toEqual([12, 13, 13, 13, 14, 14]);
});

describe("what has nothing to draw", () => {
  const all = { ...inputs, theme: "light", looks } as const;

  it.each([
    ["everything", {}],
    ["now", { phase: "now" }],
    ["what is decided", { onlyDecided: true }],
    ["a scenario in its time", { planOpen: true, phase: "construction" }],
  ] as const)("is hidden, and nothing else: %s", (_, change) => {
    const clipped = styleLayers({ ...all, ...change }).filter(({ type }) => type === "fill" || type === "line");
    const wrong = clipped.flatMap((layer) => {
      if (!("source" in layer) || !drawn.has(String(layer.source))) return [];
      const { filter } = featureFilter("filter" in layer ? layer.filter : undefined, "filter");
      const draws = drawn
        .get(String(layer.source))
        ?.some(({ properties, geometry }) =>
          filter({ zoom: 12 }, { type: geometry.type as never, properties } as never),
        );
      return draws === (layer.layout?.visibility === "visible") ? [] : [layer.id];
    });
    expect(wrong).toEqual([]);
    expect(clipped.filter(({ layout }) => layout?.visibility === "none").length).toBeGreaterThan(5);
  });

  it("is hidden of an overlay, but for its names", () => {
    const overlay = {
      source: "answer",
      slot: "ways",
      inputs: () => [],
      shapes: () => ({ type: "FeatureCollection", features: [] }),
      layers: () => [
        { id: "answer/line", type: "line", source: "answer" },
        { id: "answer/name", type: "symbol", source: "answer" },
      ],
    } satisfies Overlay;
    const hidden = (bare: readonly string[]) =>
      styleLayers({ ...all, overlays: [overlay], bare: new Set(bare) })
        .filter(({ id, layout }) => id.startsWith("answer/") && layout?.visibility === "none")
        .map(({ id }) => id);
    expect(hidden(["answer"])).toEqual(["answer/line"]);
    expect(hidden([])).toEqual([]);
  });
});

function found(value: unknown, wanted: (head: unknown) => boolean): string[] {
  if (!Array.isArray(value))
    return typeof value === "object" && value !== null
      ? Object.values(value).flatMap((part) => found(part, wanted))
      : [];
  const own = wanted(value[0]) && typeof value[1] === "string" ? [value[1]] : [];
  return [...own, ...value.flatMap((part) => found(part, wanted))];
}
