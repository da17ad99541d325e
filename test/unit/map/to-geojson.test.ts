import { describe, expect, it } from "vitest";
import { labelPoint } from "../../../src/map/label-point.ts";
import { labelOf } from "../../../src/map/labels.ts";
import { DRAWN_PROPERTIES, featureOfDrawn, toGeojson } from "../../../src/map/to-geojson.ts";
import { CONTEXT, shippedLayers } from "./shipped.ts";

const layers = shippedLayers();
const layer = (id: string) => {
  const found = layers.find(({ meta }) => meta.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};
const propertiesOf = (layerId: string, featureId: string, context = CONTEXT) => {
  const of = layer(layerId);
  const id = of.features.findIndex((feature) => feature.id === featureId) + 1;
  return toGeojson(of, context).features.find((feature) => feature.id === id)?.properties;
};

describe("toGeojson", () => {
  it("letters zones on their side of the site", () => {
    const west = (id: string, feature: string) => {
      const found = toGeojson(layer(id), CONTEXT).features.filter(
        ({ properties }) => properties?.["shape"] === "label",
      );
      return found[layer(id).features.findIndex((one) => one.id === feature)]?.properties?.["west"];
    };
    expect(west("subcontractor-zones-odbl", "zone-west")).toBe(true);
    expect(west("subcontractor-zones", "zone-south")).toBe(true);
    expect(west("subcontractor-zones", "zone-north")).toBe(false);
  });

  it.each(layers.map(({ meta }) => meta.id))("draws every feature of %s with known properties only", (id) => {
    const of = layer(id);
    const { features } = toGeojson(of, CONTEXT);
    const drawn = new Set(features.map((feature) => featureOfDrawn(of, feature.id)?.id));
    expect(drawn).toEqual(new Set(of.features.map((feature) => feature.id)));
    const known = new Set<string>(DRAWN_PROPERTIES);
    for (const { properties } of features) {
      expect(Object.keys(properties ?? {}).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it("says length and depth of quay 11 in the numbers of the language", () => {
    expect(propertiesOf("quays", "quay-deep-port-11")).toMatchObject({
      label: "Laituri 11",
      sub: "\n250\u2009m · 15,7\u2009m",
      short: "11",
    });
    expect(propertiesOf("quays", "quay-deep-port-11", { ...CONTEXT, language: "en" })).toMatchObject({
      label: "Quay 11",
      sub: "\n250\u2009m · 15.7\u2009m",
    });
  });

  it("never letters the site without saying that it is no plan", () => {
    expect(propertiesOf("sites", "kruunuportti")).toMatchObject({
      label: "Kruunuportti",
      sub: "\nKronoporten\n170\u2009ha · map.label.planned 2027–30\nmap.label.not-a-plan",
      realisation: "planned",
      quality: "approximate",
    });
    expect(propertiesOf("sites", "kruunuportti", { ...CONTEXT, narrow: true })?.["sub"]).toBe(
      "\nKronoporten\n170\u2009ha\nmap.label.planned 2027–30\nmap.label.not-a-plan",
    );
  });

  it("letters KIP by its short name, and the spur with its status", () => {
    const kip = layer("sites").features.find(({ kind }) => kind === "industrial-park");
    expect(propertiesOf("sites", kip?.id ?? "")).toMatchObject({
      label: "KIP",
      sub: "\n700\u2009ha · map.label.approximate",
    });
    const spur = layer("rail-spur").features[0];
    expect(propertiesOf("rail-spur", spur?.id ?? "")?.["sub"]).toBe("\nmap.label.proposed, map.label.no-year");
  });

  it("gives E8 its green shield, main roads red, regional roads white, and no shield without a number", () => {
    const shields = new Map(
      toGeojson(layer("roads"), CONTEXT).features.map(({ properties }) => [
        properties?.["ref"],
        properties?.["shield"],
      ]),
    );
    expect(shields.get("E8")).toBe("shieldEuropean");
    expect(shields.get("13")).toBe("shieldMain");
    expect(shields.get("749")).toBe("shieldMinor");
    expect(shields.get(undefined)).toBeUndefined();
  });

  it("puts the second domestic name under the first, only when both are asked for", () => {
    const storby = layer("place-names").features.find(({ name }) => name?.sv === "Storby");
    expect(propertiesOf("place-names", storby?.id ?? "")).toMatchObject({ label: "Isokylä", sub: "\nStorby" });
    expect(
      propertiesOf("place-names", storby?.id ?? "", { ...CONTEXT, placeNames: "one", language: "sv" }),
    ).toMatchObject({ label: "Storby", sub: "" });
    const site = (placeNames: "one" | "both", id = "kruunuportti") =>
      propertiesOf("sites", id, { ...CONTEXT, placeNames, language: "sv" });
    expect(site("both")).toMatchObject({ label: "Kronoporten" });
    expect(site("both")?.["sub"]).toMatch(/^\nKruunuportti\n170\u2009ha · /);
    expect(site("one")?.["sub"]).toMatch(/^\n170\u2009ha · /);
    // KIP is KIP in both.
    expect(site("both", "kip")).toEqual(site("one", "kip"));
  });

  it("letters an area once, at a point of the same id", () => {
    const drawn = toGeojson(layer("sites"), CONTEXT).features;
    expect(drawn.map(({ id, properties }) => [id, properties?.["shape"]])).toEqual([
      [1, "area"],
      [1, "label"],
      [2, "area"],
      [2, "label"],
    ]);
  });

  it("knows no feature for an id it never gave", () => {
    expect(featureOfDrawn(layer("sites"), 99)).toBeNull();
    expect(featureOfDrawn(layer("sites"), "1")).toBeNull();
  });
});

it("never letters with a character that the bundled face lacks where it could do otherwise", () => {
  for (const of of layers) {
    for (const feature of of.features) {
      const { label, sub, short } = labelOf(feature, of.meta.token, CONTEXT);
      expect(label + sub + short).not.toMatch(/[\u202f\u2011\u00ad]/);
    }
  }
});

describe("labelPoint", () => {
  it("lies in the middle of a square", () => {
    const [longitude, latitude] = labelPoint({
      type: "Polygon",
      coordinates: [
        [
          [23, 63.8],
          [23.1, 63.8],
          [23.1, 63.9],
          [23, 63.9],
          [23, 63.8],
        ],
      ],
    });
    expect(longitude).toBeCloseTo(23.05, 1);
    expect(latitude).toBeCloseTo(63.85, 1);
  });

  it("keeps out of a hole and inside a bend", () => {
    const ell = [
      [23, 63.8],
      [23.1, 63.8],
      [23.1, 63.81],
      [23.02, 63.81],
      [23.02, 63.85],
      [23, 63.85],
      [23, 63.8],
    ] as const;
    const [longitude, latitude] = labelPoint({ type: "Polygon", coordinates: [ell] });
    expect(longitude < 23.02 || latitude < 63.81).toBe(true);
    const outer = [
      [23, 63.8],
      [23.1, 63.8],
      [23.1, 63.84],
      [23, 63.84],
      [23, 63.8],
    ] as const;
    const hole = [
      [23.02, 63.81],
      [23.02, 63.83],
      [23.08, 63.83],
      [23.08, 63.81],
      [23.02, 63.81],
    ] as const;
    const [x, y] = labelPoint({ type: "Polygon", coordinates: [outer, hole] });
    expect(x > 23.02 && x < 23.08 && y > 63.81 && y < 63.83).toBe(false);
  });
});
