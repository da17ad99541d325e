import { beforeEach, describe, expect, it } from "vitest";
import { moveVertex } from "../../../../src/analysis/land/edits/vertices.ts";
import type { PlanePoint } from "../../../../src/domain/plane.ts";
import type { Scenario } from "../../../../src/domain/scenario.ts";
import { loadDetailTexts, loadTexts, translatorFor } from "../../../../src/i18n/translator.ts";
import { groundLayers, nameLayers, outlineLayers } from "../../../../src/map/planner/zone-layers.ts";
import { planShapes } from "../../../../src/map/planner/zone-shapes.ts";
import { paintFor } from "../../../../src/map/style-part.ts";
import { applyChange } from "../../../../src/state/changes.ts";
import { rectangle } from "../../analysis/land/rings.ts";
import { scenario, zone } from "../../analysis/land/scenarios.ts";

beforeEach(async () => {
  await loadTexts("fi");
  await loadTexts("sv");
  await loadDetailTexts();
});

/** Fifty zones in rows that share their corners. */
const FIFTY = scenario(
  Array.from({ length: 50 }, (_, at) =>
    zone(`z${at}`, rectangle(23_503_000 + (at % 10) * 100, 7_075_000 + Math.floor(at / 10) * 100, 100, 100)),
  ),
);
const shapes = (of: Scenario, language: "fi" | "sv" = "fi") => planShapes(of, translatorFor(language)).features;
const byId = (of: Scenario) => new Map(shapes(of).map((feature) => [feature.id, feature]));

function moved(of: Scenario, from: PlanePoint, to: PlanePoint): Scenario {
  const edit = moveVertex(of, from, to);
  if (edit.kind === "refused" || edit.change === null) throw new Error("not moved");
  return applyChange(of, edit.change).scenario;
}
const at = (east: number, north: number) => [east, north] as unknown as PlanePoint;

describe("the shapes of a scenario", () => {
  it("have ids of their own", () => {
    const ids = shapes(FIFTY).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });

  it("are never without coordinates: the map has no bounds for them", () => {
    const ground = rectangle(23_503_000, 7_075_000, 100, 100);
    const found = shapes(scenario([zone("a", ground), zone("b", ground)]));
    const empty = found.filter(({ geometry }) => "coordinates" in geometry && geometry.coordinates.length === 0);
    expect(empty.map(({ id }) => id)).toEqual([]);
    expect(found.map(({ id }) => id)).not.toContain("edge:b");
  });

  it("tell land that only a plan in the making reserves from land that one in force does", () => {
    const ground = (at: number) => rectangle(23_503_000 + at * 1_000, 7_075_000, 900, 900);
    const reserve = { use: "reserve", code: "T/kem" } as const;
    const found = byId(
      scenario([
        zone("in-force", ground(0), { ...reserve, phase: "in-force" }),
        zone("proposal", ground(1), { ...reserve, phase: "proposal" }),
        zone("plant", ground(2), { code: "T/kem", phase: "proposal" }),
      ]),
    );
    const said = (id: string) => [
      found.get(`name:${id}`)?.properties?.["phase"],
      found.get(`zone:${id}`)?.properties?.["sure"],
    ];
    expect(["in-force", "proposal", "plant"].map(said)).toEqual([
      ["", 1],
      ["kaavaehdotus", 0.45],
      ["", 1],
    ]);
  });

  it("stay the same objects while nothing changes", () => {
    const before = shapes(FIFTY);
    shapes(FIFTY).forEach((feature, index) => {
      expect(feature).toBe(before[index]);
    });
  });

  it("are made anew for the zones at a moved vertex alone", () => {
    const before = byId(FIFTY);
    // A corner of four zones.
    const after = shapes(moved(FIFTY, at(23_503_500_000, 7_075_200_000), at(23_503_510_000, 7_075_210_000)));
    const anew = after.filter((feature) => before.get(feature.id) !== feature).map(({ id }) => String(id));
    expect(new Set(anew.map((id) => id.split(":")[1]))).toEqual(new Set(["z14", "z15", "z24", "z25"]));
  });

  it("keep their coordinates when only words or order change", () => {
    const [first, ...rest] = FIFTY.zones;
    if (first === undefined) throw new Error("no zones");
    const renamed = { ...FIFTY, zones: [{ ...first, name: "uusi" }, ...rest] };
    const before = byId(FIFTY);
    for (const feature of shapes(renamed)) {
      if (feature.properties?.["role"] !== "zone") continue;
      expect(feature.geometry).toBe(before.get(feature.id)?.geometry);
    }
  });

  it("draw an edge that two zones share once, and leave the planning area its own", () => {
    const drawn = shapes(FIFTY).filter(({ properties }) => properties?.["role"] === "zone-edge");
    const edges = drawn.flatMap(({ geometry }) =>
      geometry.type === "MultiLineString" ? geometry.coordinates.flatMap((line) => line.slice(1)) : [],
    );
    // 5 rows of 10: 6 × 10 across and 11 × 5 up.
    expect(edges).toHaveLength(115);
    const whole = shapes(scenario([zone("all", rectangle(23_503_000, 7_075_000, 1_000, 1_000))]));
    expect(whole.map(({ id }) => id)).not.toContain("edge:all");
  });

  it("letter a zone with code, name and the size it is said to have, in the language of the page", () => {
    const named = scenario([
      zone("a", rectangle(23_503_200, 7_075_200, 400, 300), {
        code: "T/kem",
        name: { fi: "Alue", sv: "Område", en: "Area" },
      }),
    ]);
    const words = (language: "fi" | "sv", sizes?: ReadonlyMap<string, string>) =>
      planShapes(named, translatorFor(language), [], sizes).features.find(({ id }) => id === "name:a")?.properties;
    const sizes = new Map([["a", "noin 12\u202fha"]]);
    expect(words("fi", sizes)).toMatchObject({ code: "T/kem", name: "Alue", area: "noin 12\u2009ha" });
    expect(words("sv")).toMatchObject({ name: "Område", area: "" });
  });

  it("give a street no code and no size", () => {
    const street = scenario([zone("s", rectangle(23_503_200, 7_075_200, 800, 20), { code: "street", use: "street" })]);
    const sized = planShapes(street, translatorFor("fi"), [], new Map([["s", "1,60\u202fha"]])).features;
    expect(sized.find(({ id }) => id === "name:s")?.properties).toMatchObject({ code: "", area: "" });
  });

  it("keep the outline that the planning area replaced", () => {
    const both = shapes({ ...FIFTY, replacedArea: FIFTY.planningArea });
    const text = () => both.find(({ id }) => id === "replaced")?.properties?.["text"];
    expect(text()).toBe("Aiempi suuntaa-antava rajaus, ei mukana laskelmassa");
  });

  it("keep the words of a zone with handles farther from its edges", () => {
    const yard = scenario([zone("a", rectangle(23_503_200, 7_075_200, 400, 300))]);
    const from = (handled: { id: string; clearPixels: number } | null) =>
      planShapes(yard, translatorFor("fi"), [], new Map(), handled).features.find(({ id }) => id === "name:a")
        ?.properties?.["codeFrom"];
    expect(from({ id: "a", clearPixels: 14 })).toBeGreaterThan(from(null));
    expect(from({ id: "b", clearPixels: 14 })).toBe(from(null));
  });

  it("hatch what is restricted, and nothing else where the caller says what is", () => {
    const own = {
      id: "own",
      name: "",
      rule: "",
      source: { title: "t" },
      ground: rectangle(23_503_100, 7_075_100, 50, 50),
    };
    const restricted = { ...FIFTY, restrictions: [own] };
    expect(byId(restricted).has("restriction:own")).toBe(true);
    const told = planShapes(restricted, translatorFor("fi"), [{ id: "line", ground: own.ground }]).features;
    expect(told.filter(({ properties }) => properties?.["role"] === "restriction").map(({ id }) => id)).toEqual([
      "restriction:line",
    ]);
  });
});

describe("the layers of a scenario", () => {
  it("draw everything from one source, each with an id of its own", () => {
    const paint = paintFor("light");
    const layers = [...groundLayers(paint), ...outlineLayers(paint), ...nameLayers(paint)];
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    expect(layers.every((layer) => "source" in layer && layer.source === "plan")).toBe(true);
  });

  it("letter zones by quarters of a zoom that follow on one another, later where letters are larger", () => {
    const names = nameLayers(paintFor("light")).filter(({ id }) => id.startsWith("plan/zone-name-"));
    expect(names[0]).toMatchObject({ minzoom: 12, maxzoom: 12.25 });
    names.forEach((layer, index) => expect(layer.maxzoom).toBe(names[index + 1]?.minzoom));
    const later = nameLayers(paintFor("stage")).find(({ id }) => id === names[0]?.id);
    expect(JSON.stringify(names[0])).toContain('["<=",["get","fullFrom"],12]');
    // Letters 1.3 times as large need ground that much larger: 0.38 of a zoom.
    expect(JSON.stringify(later)).toContain('["<=",["get","fullFrom"],11.62');
  });

  it("dot the edges of zones, whatever the theme", () => {
    for (const theme of ["light", "dark", "stage", "grey"] as const) {
      const edge = groundLayers(paintFor(theme)).find(({ id }) => id === "plan/zone-edge");
      expect(edge?.paint).toMatchObject({ "line-dasharray": [1, 1.4] });
    }
  });
});
