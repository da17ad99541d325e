import { expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import { laneTexts } from "../../../src/i18n/lane-texts.ts";
import { translatorOf } from "./all-texts.ts";

const length = (value: number | null): Figure => ({
  key: "flow.lane",
  label: { fi: "", sv: "", en: "" },
  value,
  unit: "km",
  plusMinus: null,
  decimals: 0,
  approximate: true,
  method: "geodesic",
  sources: [],
  asOf: null,
});
const PLACES = [{ id: "rotterdam", name: { fi: "Rotterdam", sv: "Rotterdam", en: "Rotterdam" } }];

test("a lane says where it leads and how far; one whose length is not known says nothing", () => {
  const lanes = [
    { place: "rotterdam", direction: "out", length: length(2_480) },
    { place: "elsewhere", direction: "in", length: length(1) },
    { place: "rotterdam", direction: "in", length: length(null) },
  ] as const;
  expect(laneTexts(lanes, PLACES, translatorOf("fi"))).toEqual([
    "Minne: Rotterdam, 2\u202f480\u202fkm",
    "Mistä: elsewhere, 1\u202fkm",
  ]);
});
