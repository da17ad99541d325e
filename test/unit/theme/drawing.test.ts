import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LayerMeta } from "../../../src/domain/layer.ts";
import { GEOMETRY_QUALITIES, REALISATIONS } from "../../../src/domain/status.ts";
import { cssVariables } from "../../../src/theme/css.ts";
import { valueAt } from "../../../src/theme/drawing.ts";
import { DRAWINGS, drawingOf, type Token } from "../../../src/theme/drawings.ts";
import { swatch } from "../../../src/theme/swatch.ts";
import { themeName } from "../../../src/theme/theme-name.ts";

const FOLDER = "data/layers";
const metas = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".meta.json"))
  .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as LayerMeta);
const every = Object.entries(DRAWINGS).flatMap(([token, kinds]) =>
  Object.keys(kinds).map((kind) => [token, kind] as const),
);

describe("drawing", () => {
  it("knows the token of every layer", () => {
    expect(metas.length).toBeGreaterThan(20);
    for (const { id, token } of metas) expect([id, Object.hasOwn(DRAWINGS, token)]).toEqual([id, true]);
  });

  it("names no kind that no layer has", () => {
    const known = new Set(metas.flatMap(({ token, kinds }) => Object.keys(kinds).map((kind) => `${token}/${kind}`)));
    const unknown = every.filter(([token, kind]) => kind !== "any" && !known.has(`${token}/${kind}`));
    expect(unknown).toEqual([]);
  });

  it("falls back to any and throws on an unknown token", () => {
    expect(drawingOf("road", "main-road").shield).toBe("shieldMain");
    expect(drawingOf("road", "toString")).toBe(DRAWINGS.road.any);
    expect(() => drawingOf("roadz", "main-road")).toThrow("no drawing for token: roadz");
  });

  it("reads stops between and beyond their zooms", () => {
    expect(
      valueAt(
        [
          [10, 1],
          [12, 3],
        ],
        11,
      ),
    ).toBe(2);
    expect(
      valueAt(
        [
          [10, 1],
          [12, 3],
        ],
        4,
      ),
    ).toBe(1);
    expect(
      valueAt(
        [
          [10, 1],
          [12, 3],
        ],
        20,
      ),
    ).toBe(3);
  });
});

describe("swatch", () => {
  it.each(every.filter(([token]) => token !== "municipality"))("of %s/%s shows something", (token, kind) => {
    expect(swatch(token, kind, "existing", "surveyed").parts.length).toBeGreaterThan(0);
  });

  const outlined = Object.keys(DRAWINGS).filter((token) => drawingOf(token, "any").line !== undefined) as Token[];

  it.each(outlined)("of %s differs for every realisation and quality", (token) => {
    const all = REALISATIONS.flatMap((realisation) =>
      GEOMETRY_QUALITIES.map((quality) => JSON.stringify(swatch(token, "any", realisation, quality))),
    );
    expect(new Set(all).size).toBe(REALISATIONS.length * GEOMETRY_QUALITIES.length);
  });

  it("takes its colours from the variables that the theme sets", () => {
    const variables = cssVariables("light");
    for (const [token, kind] of every) {
      for (const { fill, stroke } of swatch(token, kind, "planned", "approximate").parts) {
        for (const colour of [fill, stroke]) {
          if (colour !== undefined) expect(variables).toHaveProperty([colour.slice(4, -1)]);
        }
      }
    }
  });
});

it("writes colours as custom properties", () => {
  expect(cssVariables("light")["--colour-road-main"]).toBe("#f7d88c");
  expect(cssVariables("stage")["--type-small"]).toBe("0.9375rem");
});

it("follows the machine only when asked to", () => {
  expect(themeName("auto", "plan", true)).toBe("dark");
  expect(themeName("auto", "invest", false)).toBe("light");
  expect(themeName("auto", "present", false)).toBe("stage");
  expect(themeName("light", "present", true)).toBe("light");
});
