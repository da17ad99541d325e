import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { SHEET_GROUPS } from "../../../src/domain/way.ts";
import { sheetTargets, TARGET_LAYERS } from "../../../src/figures/sheet-targets.ts";
import { shippedLayer } from "./sample.ts";

const layers = TARGET_LAYERS.map(shippedLayer);
const goals = sheetTargets(layers);
const placesOf = (key: string) => goals.find((goal) => goal.key === key)?.places ?? [];

describe("what the sheet asks for", () => {
  test("all the rows, in order, groups together", () => {
    expect(goals.map(({ key }) => key)).toEqual([
      ...[7, 8, 9, 10, 11, 12].map((number) => `quay-${number}`),
      ...["silverstone", "general-port", "awt", "kip", "kruunuportti", "hirvisuo", "line-400", "main-line"],
      ...["yard-ykspihlaja-freight", "yard-ykspihlaja-middle", "station", "e8", "junction-13", "junction-28"],
      ...["airport", "kokkola", "kruunupyy"],
    ]);
    expect([...new Set(goals.map(({ group }) => group))]).toEqual(SHEET_GROUPS);
  });

  test("each with a label in three languages", () => {
    for (const { label } of goals) for (const language of LANGUAGES) expect(label[language]).not.toBe("");
  });

  test("harbours stand for their quays, AWT apart", () => {
    expect(placesOf("silverstone")).toHaveLength(2);
    expect(placesOf("general-port")).toHaveLength(3);
    expect(placesOf("awt")).toEqual([{ kind: "feature", layer: "quays", feature: "awt" }]);
  });

  test("without quays a harbour is its label point", () => {
    const harbours = sheetTargets([shippedLayer("harbours")]);
    expect(harbours.map(({ key, places }) => [key, places.length])).toEqual([
      ["silverstone", 1],
      ["general-port", 1],
    ]);
  });

  test("no train goes to the airport, and power takes neither road nor rail", () => {
    const by = Object.fromEntries(goals.map((goal) => [goal.key, goal.by]));
    expect(by["airport"]).toEqual(["road"]);
    expect(by["line-400"]).toEqual([]);
    expect(by["quay-12"]).toEqual(["road", "rail"]);
  });
});
