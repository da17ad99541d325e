import { describe, expect, it } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { numberSources } from "../../../src/ui/inspector/numbered-sources.ts";
import { dateText } from "../../../src/ui/parts/date-text.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { translatorOf } from "../i18n/all-texts.ts";
import { inThree } from "./sample.ts";

const translators = LANGUAGES.map(translatorOf);
const finnish = translatorOf("fi");

const figure = (change: Partial<Figure>): Figure => ({
  key: "x",
  label: inThree("x"),
  value: 170,
  unit: "ha",
  plusMinus: null,
  decimals: 0,
  approximate: false,
  method: "stated",
  sources: [],
  asOf: null,
  ...change,
});

/** In Finnish, Swedish and English, thin no-break spaces as underscores. */
const printed = (change: Partial<Figure>): readonly string[] =>
  translators.map((translator) => figureText(figure(change), translator).replaceAll("\u202f", "_"));

describe("figureText", () => {
  it("never says that two things touch where only the ± is known", () => {
    expect(printed({ value: 0, unit: "m", plusMinus: 400 })).toEqual([
      "alle 400_m",
      "mindre än 400_m",
      "less than 400_m",
    ]);
    expect(printed({ value: 0, unit: "°", plusMinus: 3 })[0]).toBe("0°_±_3");
  });

  it("puts the qualifier in front, in words", () => {
    expect(printed({ qualifier: "about" })).toEqual(["noin 170_ha", "cirka 170_ha", "about 170_ha"]);
    expect(printed({ value: 550_000, unit: "t/a", qualifier: "at-most" })).toEqual([
      "enintään 550_000_t/a",
      "högst 550_000_t/a",
      "at most 550_000_t/a",
    ]);
  });

  it("prints ranges with an en dash and the digits of the figure", () => {
    expect(printed({ value: { min: 5.6, max: 6 }, decimals: 1 })).toEqual(["5,6–6,0_ha", "5,6–6,0_ha", "5.6–6.0_ha"]);
    expect(printed({ value: { min: -1_060, max: 4_360 }, unit: "t" })).toEqual([
      "−1_060 … +4_360_t",
      "−1_060 … +4_360_t",
      "−1_060 … +4_360_t",
    ]);
    expect(printed({ value: { min: -5, max: 0 } })[0]).toBe("−5 … 0_ha");
    expect(printed({ value: { min: -16.2, max: -15.7 }, decimals: 1, unit: "m" })[0]).toBe("−16,2 – −15,7_m");
  });

  it("prints ± after the unit, and none where there is none", () => {
    expect(printed({ value: 13.8, decimals: 1, unit: "km", plusMinus: 0.1 })[0]).toBe("13,8_km_±_0,1");
    expect(printed({})[0]).not.toContain("±");
  });

  it("says units in the language and the plot ratio as an equation", () => {
    expect(printed({ value: 30_600, unit: "k-m²" })).toEqual(["30_600_k-m²", "30_600_m²_vy", "30_600_m² floor area"]);
    expect(printed({ value: 0.2, unit: "e", decimals: 1 })[0]).toBe("e_=_0,2");
    expect(printed({ value: 12, unit: null })[0]).toBe("12");
  });

  it("prints statements as they stand and unknowns as unknown", () => {
    const value = { fi: "lainvoimainen", sv: "har vunnit laga kraft", en: "in force" };
    expect(printed({ value, unit: null })).toEqual(Object.values(value));
    expect(printed({ value: null })).toEqual(["ei tiedossa", "uppgift saknas", "not known"]);
  });
});

describe("dateText", () => {
  it("writes days, months and years as the language does", () => {
    const dates = ["2024-04-22", "2026-11", "2025", "n.d."];
    expect(translators.map((translator) => dates.map((date) => dateText(date, translator)))).toEqual([
      ["22.4.2024", "11/2026", "2025", "n.d."],
      ["22.4.2024", "11/2026", "2025", "n.d."],
      ["22 April 2024", "November 2026", "2025", "n.d."],
    ]);
  });
});

describe("numberSources", () => {
  it("gives a source one number, in the order of naming", () => {
    const [study, port] = [{ title: "Study" }, { title: "Port", date: "2024" }];
    const sources = numberSources([[study], [port, { ...study }]]);
    expect(sources.list).toEqual([study, port]);
    expect(sources.numberOf(port)).toBe(2);
    expect(finnish?.t("inspector.source-number", { number: 2 })).toBe("lähde 2");
  });
});
