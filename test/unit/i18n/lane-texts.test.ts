import { expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import { laneTexts } from "../../../src/i18n/lane-texts.ts";
import { translatorOf } from "./all-texts.ts";

const figure = (value: number | null, unit: string): Figure => ({
  key: "flow.lane",
  label: { fi: "", sv: "", en: "" },
  value,
  unit,
  plusMinus: null,
  decimals: 0,
  approximate: true,
  method: "geodesic",
  sources: [],
  asOf: null,
});
const PLACES = [{ id: "rotterdam", name: { fi: "Rotterdam", sv: "Rotterdam", en: "Rotterdam" } }];

test("a lane says where it leads, with how much and how far; an origin that is not known says so", () => {
  const lane = (place: string, direction: "in" | "out", tonnes: number, length: number | null) => ({
    ...{ place, direction, tonnes: figure(tonnes, "t/a"), length: figure(length, "km") },
  });
  const lanes = [
    lane("rotterdam", "out", 550_000, 2_480),
    lane("elsewhere", "in", 7, 1),
    lane("rotterdam", "in", 300_000, null),
    lane("elsewhere", "in", 0, 1),
  ];
  expect(laneTexts(lanes, PLACES, translatorOf("fi"))).toEqual([
    "Minne: Rotterdam, 550\u202f000\u202ft/a, 2\u202f480\u202fkm",
    "Mistä: elsewhere, 7\u202ft/a, 1\u202fkm",
    "Rotterdam ei ole tiedossa: 300\u202f000\u202ft/a",
  ]);
});
