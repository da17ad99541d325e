import { describe, expect, test } from "vitest";
import { balanceOf } from "../../../src/analysis/land/balance.ts";
import { drawZone } from "../../../src/analysis/land/edits/zones.ts";
import { REFUSALS } from "../../../src/domain/edit.ts";
import { LAND_USES } from "../../../src/domain/land-use.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { newZone } from "../../../src/domain/new-zone.ts";
import { MAIN_CLASSES, mainClassOf } from "../../../src/domain/plan-code.ts";
import { halfSquareMillimetres } from "../../../src/domain/plane.ts";
import { RESERVE_LINES } from "../../../src/domain/reserve.ts";
import { RESTRICTION_KEYS } from "../../../src/domain/restriction.ts";
import { LAND_OWNERS, type Scenario } from "../../../src/domain/scenario.ts";
import { USE_DEFAULTS } from "../../../src/domain/use-defaults.ts";
import { landFigure, outlineFigure, zoneFigures } from "../../../src/figures/zone-figures.ts";
import { groundArea } from "../../../src/geodesy/plane-points.ts";
import { figureText } from "../../../src/ui/parts/figure-text.ts";
import { readDecimal } from "../../../src/ui/parts/read-decimal.ts";
import { balanceNews, barPieces, classKind } from "../../../src/ui/planner/balance-lines.ts";
import { CHECKLIST } from "../../../src/ui/planner/checklist.tsx";
import { closingText } from "../../../src/ui/planner/closing-text.ts";
import { codeLabel, codeName } from "../../../src/ui/planner/code-name.ts";
import { restrictionName } from "../../../src/ui/planner/restriction-name.ts";
import { stepText } from "../../../src/ui/planner/step-text.ts";
import { timeText } from "../../../src/ui/planner/time-text.ts";
import { typedCorners, typedRectangle } from "../../../src/ui/planner/typed-zone.ts";
import {
  ratioText,
  readCode,
  readFloorArea,
  readName,
  readNeed,
  readRatio,
  readShare,
  readYear,
  shareText,
} from "../../../src/ui/planner/zone-values.ts";
import { rectangle } from "../analysis/land/rings.ts";
import { scenario, zone } from "../analysis/land/scenarios.ts";
import { ALL_TEXTS, translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");
const sv = translatorOf("sv");
const en = translatorOf("en");
const TYPED = { northFrom: "7 075 200", northTo: "7 075 500", eastFrom: "23 503 200", eastTo: "23 503 600" };

const balanced = (one: Scenario) =>
  balanceOf({
    planningArea: one.planningArea,
    municipalities: { kokkola: [], kruunupyy: [] },
    zones: one.zones,
    restrictions: [],
  });

describe("typed coordinates", () => {
  test("the planner's task: 12.00 ha gross and 30 600 k-m²", () => {
    const corners = typedRectangle(TYPED);
    if (!corners.ok) throw new Error(corners.problem);
    const empty = scenario([]);
    const drawn = drawZone(empty, corners.value, newZone(empty));
    const added = drawn.kind === "change" ? (drawn.change?.added.map(({ zone: one }) => one) ?? []) : [];
    const balance = balanced(scenario(added));
    const [share] = balance.zones;
    if (share === undefined) throw new Error("no zone");
    const said = (translator: typeof fi) =>
      zoneFigures(balance, share, empty.planningArea).map((figure) => figureText(figure, translator));
    expect(said(fi)).toEqual(["12,00\u202fha", "10,20\u202fha", "30\u202f600\u202fk-m²"]);
    expect(said(sv)[2]).toBe("30\u202f600\u202fm²\u202fvy");
    expect(said(en)[0]).toBe("12.00\u202fha");
  });

  test("in whichever order, without the zone number, with decimals", () => {
    const usual = typedRectangle(TYPED);
    expect(typedRectangle({ ...TYPED, eastFrom: "503200", eastTo: "503600,0" })).toEqual(usual);
    const turned = typedRectangle({
      northFrom: TYPED.northTo,
      northTo: TYPED.northFrom,
      eastFrom: TYPED.eastTo,
      eastTo: TYPED.eastFrom,
    });
    expect(turned.ok && groundArea([[turned.value]])).toBe(usual.ok && groundArea([[usual.value]]));
  });

  test.each([
    [{ northFrom: "" }, "not-gk23"],
    [{ northFrom: "63,8" }, "not-gk23"],
    [{ eastTo: "304 865 000" }, "not-gk23"],
    [{ northTo: TYPED.northFrom }, "empty-rectangle"],
    [{ northTo: "NaN" }, "not-gk23"],
  ])("%o is no rectangle", (change, problem) => {
    expect(typedRectangle({ ...TYPED, ...change })).toEqual({ ok: false, problem });
  });

  test("corners one a line, in any system that the atlas reads; the first bad line is named", () => {
    const read = typedCorners("N 7075200, E 23503200\n\nN 7075200, E 23503600\nN 7075500, E 23503600");
    expect(read.ok && read.value).toEqual([
      [23_503_200_000, 7_075_200_000],
      [23_503_600_000, 7_075_200_000],
      [23_503_600_000, 7_075_500_000],
    ]);
    expect(typedCorners("N 7075200, E 23503200\nhere")).toMatchObject({ ok: false, problem: { line: 2 } });
    expect(typedCorners("N 7075200, E 23503200")).toEqual({ ok: false, problem: "few-corners" });
  });
});

describe("fields of a zone", () => {
  test("repeat their examples", () => {
    expect(readDecimal("30 600,5")).toBe(30_600.5);
    expect(readShare("15 %")).toEqual({ ok: true, value: 0.15 });
    expect(readCode("KTY-2")).toEqual({ ok: true, value: "KTY-2" });
    expect(readCode("xyz")).toEqual({ ok: false, problem: "code" });
    expect(readName("  ").ok).toBe(false);
  });

  test("streets are called by their word in every language and have no letters", () => {
    for (const language of LANGUAGES)
      expect(readCode(codeLabel("street", translatorOf(language)))).toMatchObject({ value: "street" });
    expect(codeName("street", fi)).toBe("katualue");
  });

  test("empty is not known, or no building right; nonsense is refused", () => {
    for (const read of [readYear, readRatio, readFloorArea, readNeed]) {
      expect(read(" ")).toEqual({ ok: true, value: null });
      expect(read("?").ok).toBe(false);
    }
    expect([readYear("30"), readShare("100"), readShare("-1"), readRatio("e = 0,30")].map(({ ok }) => ok)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  test("what is shown is read as the same", () => {
    for (const translator of [fi, sv, en]) {
      for (const share of [0, 0.15, 0.125])
        expect(readShare(shareText(share, translator))).toEqual({ ok: true, value: share });
      for (const ratio of [null, 0.3, 1.25, 0.125])
        expect(readRatio(ratioText(ratio, translator))).toEqual({ ok: true, value: ratio });
    }
  });

  test("a symbol with an index is called by its name, one that is not listed by its main class", () => {
    expect(codeName("KTY-2", fi)).toBe("toimitilarakennusten korttelialue");
    expect(codeName("AO", fi)).toBe("asuminen");
    expect(codeName("T/kem-3", fi)).toBe(codeName("T/kem", fi));
    expect(codeName("ET/T-1", fi)).toBe(`${codeName("ET", fi)} / ${codeName("T", fi)}`);
    expect(codeName("xyz", fi)).toBe("");
  });

  test("every use begins with a symbol that is one", () => {
    expect(LAND_USES.filter((use) => mainClassOf(USE_DEFAULTS[use].code) === null)).toEqual([]);
  });
});

describe("the balance in words", () => {
  const plots = zone("plots", rectangle(23_503_200, 7_075_200, 400, 300), {
    ...USE_DEFAULTS["small-firms"],
    name: "Plots",
  });
  const belt = zone("belt", rectangle(23_503_000, 7_075_000, 100, 1_000), { code: "EV", use: "green" });
  const one = scenario([plots, belt]);

  test("its bar has every class and what is left, and its widths make up the whole", () => {
    const pieces = barPieces(balanced(one), one);
    expect(pieces.map(({ of, kind }) => [of, kind])).toEqual([
      ["K", "small-firms"],
      ["L", "L"],
      ["E", "E"],
      ["none", "none"],
    ]);
    expect(pieces.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 0);
    expect(classKind("K", scenario([plots, { ...belt, code: "K" }]))).toBe("services");
  });

  test("what has become other is told, and nothing where nothing has", () => {
    const before = barPieces(balanced(one), one);
    const less = scenario([belt]);
    const after = barPieces(balanced(less), less);
    expect(balanceNews(before, before, fi)).toBe("");
    expect(balanceNews(before, after, fi)).toBe(
      "Pinta-alat nyt: Osoittamaton alue noin 90\u202fha; K liike- ja toimitilat: ei enää; L liikenne: ei enää",
    );
    expect(balanceNews(before, after, fi, true)).toMatch(
      /^Pinta-alat piirrettäessä: Osoittamaton alue noin 90\u202fha/,
    );
  });

  test("the closing line says 0 and how far the noded area is from the drawn one", () => {
    expect(closingText(balanced(one), fi)).toContain("= 0\u202fmm²");
    expect(closingText(balanced(one), fi)).toContain("0,000\u202fm²");
  });

  test("an overlap is drawn larger than it is counted, and the card says so", () => {
    const over = scenario([plots, { ...plots, id: "beneath" }]);
    const balance = balanced(over);
    const share = balance.zones[1];
    if (share === undefined) throw new Error("no zone");
    expect(zoneFigures(balance, share, over.planningArea).map(({ key, value }) => [key, value])).toContainEqual([
      "land.drawn",
      12,
    ]);
    expect(
      landFigure("x", { fi: "", sv: "", en: "" }, halfSquareMillimetres(3_000_000), over.planningArea),
    ).toMatchObject({
      value: 1.5,
      unit: "m²",
    });
    expect(
      landFigure("x", { fi: "", sv: "", en: "" }, halfSquareMillimetres(6_000_000), over.planningArea, {
        onOutline: true,
        detail: "form",
      }),
    ).toMatchObject({ value: 0.0003, unit: "ha", decimals: 4, approximate: true });
  });

  test("an outline that nobody has surveyed is about so many whole hectares", () => {
    const label = { fi: "", sv: "", en: "" };
    const { planningArea } = scenario([]);
    expect(figureText(outlineFigure("x", label, planningArea), fi)).toBe("noin 100\u202fha");
    const surveyed = { ...planningArea, status: { ...planningArea.status, geometryQuality: "surveyed" as const } };
    expect(figureText(outlineFigure("x", label, surveyed), fi)).toBe("100,00\u202fha");
  });

  test("day and time are those of the reader's clock", () => {
    const time = new Date(2026, 10, 22, 14, 5).toISOString();
    expect([fi, sv, en].map((translator) => timeText(time, translator))).toEqual([
      "22.11.2026 14.05",
      "22.11.2026 14.05",
      "22 November 2026 14:05",
    ]);
  });

  test("a step is named with its zone", () => {
    expect(stepText({ key: "draw-zone", params: { zone: { fi: "A", sv: "B", en: "C" } } }, sv)).toBe("nytt område: B");
  });
});

describe("texts that are built at run time", () => {
  test("stand for every main class, restriction, use, refusal and step", () => {
    const wanted = [
      ...MAIN_CLASSES.map((key) => `plan-class.${key}`),
      ...RESTRICTION_KEYS.map((key) => `restriction.${key}`),
      ...LAND_USES.map((key) => `use.${key}`),
      ...REFUSALS.map((key) => `refused.${key}`),
      ...LAND_OWNERS.map((key) => `owner.${key}`),
      ...RESERVE_LINES.flatMap((key) => [`reserve.${key}`, `reserve-about.${key}`, `reserve-brief.${key}`]),
      ...CHECKLIST.flatMap((key) => [`check.${key}`, `check-ask.${key}`]),
    ];
    for (const language of LANGUAGES) {
      const texts: Readonly<Record<string, string>> = ALL_TEXTS[language];
      expect(wanted.filter((key) => texts[key] === undefined)).toEqual([]);
    }
    expect(restrictionName("railway", scenario([]), sv)).toBe("Järnvägens skyddsområde");
    expect(restrictionName("gone", scenario([]), sv)).toBe("gone");
  });

  test("Arctial's alternatives bear the project's name, in Swedish as ALT", () => {
    expect([fi.t("planner.base.ve0"), sv.t("planner.base.ve1")]).toEqual(["Arctial VE0", "Arctial ALT1"]);
  });
});
