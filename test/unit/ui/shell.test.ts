import { describe, expect, test } from "vitest";
import { withLayerReady } from "../../../src/state/layers.ts";
import { insetsOf } from "../../../src/ui/insets.ts";
import { featureCount, legendEntries } from "../../../src/ui/layers/legend.ts";
import { rowGroups } from "../../../src/ui/layers/rows.ts";
import { creditLines, creditsOf, OSM_CREDIT } from "../../../src/ui/status-bar/credits.ts";
import { featureOf, metaOf, QUAY_LINES, QUAYS, sampleState } from "../state/sample.ts";

const rectangle = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("insets", () => {
  const map = rectangle(0, 56, 1600, 900);

  test("panels beside the map take from its sides, a table below takes from its foot", () => {
    const panels = [rectangle(0, 56, 320, 500), rectangle(1200, 56, 400, 300), rectangle(0, 600, 1600, 356)];
    expect(insetsOf(map, panels)).toEqual({ top: 0, right: 400, bottom: 356, left: 320 });
  });

  test("a column with nothing in it takes nothing", () => {
    expect(insetsOf(map, [rectangle(0, 56, 0, 900), rectangle(0, 956, 1600, 0)])).toEqual({
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
    });
  });

  test("a phone's sheet lies below, whichever side it belongs to", () => {
    expect(insetsOf(rectangle(0, 150, 390, 600), [rectangle(0, 420, 390, 330)])).toMatchObject({
      bottom: 330,
      left: 0,
      right: 0,
    });
  });
});

describe("rows of the layer panel", () => {
  test("groups come in the panel's order, layers that share a row are one", () => {
    const groups = rowGroups(sampleState().layers).map(({ group, rows }) => [group, rows.map((meta) => meta.id)]);
    expect(groups).toEqual([
      ["areas", ["sites"]],
      ["port", ["quays"]],
      ["road", ["roads"]],
    ]);
  });

  test("a layer whose leader was withdrawn leads its own row", () => {
    const { "quay-lines": lines } = sampleState().layers;
    const groups = rowGroups(lines === undefined ? {} : { "quay-lines": lines });
    expect(groups.flatMap(({ rows }) => rows)).toEqual([QUAY_LINES]);
  });

  test("the legend tells each kind and status that is there, and only what the filter admits", () => {
    const told = (onlyDecided: boolean) =>
      legendEntries({ ...sampleState(), onlyDecided }, ["sites"]).map((entry) => entry.realisation);
    expect(told(false)).toEqual(["planned", "existing", "decided"]);
    expect(told(true)).toEqual(["existing", "decided"]);
  });

  test("a layer that has not come speaks through its meta and has no count yet", () => {
    const state = sampleState();
    expect(legendEntries(state, ["quays"])).toMatchObject([
      { kind: "thing", realisation: "existing", quality: "surveyed" },
    ]);
    expect(featureCount(state, ["quays", "quay-lines"])).toBeNull();
    const ready = withLayerReady(state, { meta: QUAYS, features: [featureOf("quay-11", "quays")] });
    expect(featureCount(ready, ["quays"])).toBe(1);
  });
});

describe("credits", () => {
  const odbl = metaOf("tracks", { licence: "ODbL-1.0", attribution: "© OpenStreetMap contributors" });

  test("each once, without the licence; OpenStreetMap first", () => {
    const metas = [
      metaOf("a", { attribution: "A, CC BY 4.0" }),
      metaOf("b", { attribution: "A; B; CC BY 4.0" }),
      odbl,
      odbl,
    ];
    expect(creditsOf(metas)).toEqual([OSM_CREDIT, "A", "B"]);
  });

  test("an ODbL layer with another line still credits OpenStreetMap", () => {
    expect(creditsOf([metaOf("x", { licence: "ODbL-1.0", attribution: "City survey" })])).toEqual([
      OSM_CREDIT,
      "City survey",
    ]);
  });

  test("the list has full lines, licence included", () => {
    expect(creditLines([odbl, metaOf("a", { attribution: "A, CC BY 4.0" })])).toEqual([
      `${OSM_CREDIT}, ODbL 1.0`,
      "A, CC BY 4.0",
    ]);
  });

  test("the docstring's example", () => {
    const metas = [{ attribution: "A, CC BY 4.0" }, { attribution: "A; B; CC BY 4.0" }];
    expect(creditsOf(metas.map((meta) => ({ ...meta, licence: "CC-BY-4.0" as const })))).toEqual(["A", "B"]);
  });
});
