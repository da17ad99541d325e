import { describe, expect, test } from "vitest";
import { SCENARIO_LIMITS } from "../../../src/geojson/scenario-limits.ts";
import { asOfText } from "../../../src/ui/planner/as-of-text.ts";
import { baseText } from "../../../src/ui/planner/base-text.ts";
import { readBoundaryWords } from "../../../src/ui/planner/boundary-words.ts";
import { copyName, shortened } from "../../../src/ui/planner/copy-name.ts";
import { Told, toldParts } from "../../../src/ui/planner/told.tsx";
import { ALL_TEXTS, translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");
const sv = translatorOf("sv");
const en = translatorOf("en");

describe("what is said of a boundary from a file", () => {
  test("its date may be left out, and is not known then; how it was measured must be chosen", () => {
    expect(readBoundaryWords("14.3.2025", "surveyed")).toEqual({
      ok: true,
      value: { asOf: "2025-03-14", geometryQuality: "surveyed" },
    });
    expect(readBoundaryWords(" ", "approximate")).toEqual({
      ok: true,
      value: { asOf: null, geometryQuality: "approximate" },
    });
    expect(readBoundaryWords("", "")).toEqual({ ok: false, problem: "quality" });
    expect(readBoundaryWords("31.2.2025", "")).toEqual({ ok: false, problem: "date" });
    for (const texts of Object.values(ALL_TEXTS))
      for (const field of ["date", "quality"]) expect(texts).toHaveProperty([`planner.boundary-fault.${field}`]);
  });

  test("the day of the import stands for no date of the data", () => {
    const brought = { asOf: null, imported: "2026-11-22" };
    expect([fi, sv, en].map((translator) => asOfText(brought, translator))).toEqual([
      "ei tiedossa, tuotu 22.11.2026",
      "uppgift saknas, hämtad ur fil 22.11.2026",
      "not known, imported 22 November 2026",
    ]);
    expect(asOfText({ asOf: null }, fi)).toBe("ei tiedossa");
    expect(asOfText({ ...brought, asOf: "2025-03-14" }, fi)).toBe("14.3.2025");
  });
});

test("what a scenario is based on is said where its name does not say it", () => {
  const name = { fi: "Arctial VE1: tehdas", sv: "Arctial ALT1: fabrik", en: "Arctial ALT1 (VE1): smelter" };
  for (const translator of [fi, sv, en]) expect(baseText({ base: "ve1", name }, translator)).toBeNull();
  expect(baseText({ base: "ve1", name: "Kokeilu" }, fi)).toBe("Pohjana Arctial VE1");
  expect(baseText({ base: null, name: "Oma vaihtoehto" }, fi)).toBeNull();
  expect(baseText({ base: null, name: "Kokeilu" }, fi)).toBe("Oma vaihtoehto");
});

describe("the name of a copy", () => {
  test("fits into a scenario file, however long the name is", () => {
    const { text } = SCENARIO_LIMITS;
    for (const translator of [fi, sv, en]) {
      const copy = copyName("a".repeat(text), translator);
      expect(copy).toHaveLength(text);
      expect(copy).toMatch(/^a+… \((kopio|kopia|copy)\)$/);
    }
    expect(copyName({ fi: "Oma", sv: "Egen", en: "Own" }, sv)).toBe("Egen (kopia)");
  });

  test("halves no letter", () => {
    expect(shortened("Kruunuportti", 8)).toBe("Kruunup…");
    expect(shortened("Kruunuportti", 12)).toBe("Kruunuportti");
    expect(shortened("ab🏭cd", 4)).toBe("ab…");
  });
});

describe("a sentence with a name that somebody gave", () => {
  test("sets the name apart, and each of several", () => {
    expect(toldParts(fi.t("question.open"), { name: "Oma" })).toEqual(["Avataanko ”", "Oma", "”?"]);
    expect(toldParts("Vieressä {zones}.", { zones: ["A", "B"] })).toEqual(["Vieressä ", "A", ", ", "B", "."]);
    const { children } = Told({ text: "Avataanko ”{name}”?", names: { name: "שלום" } }).props;
    expect(children).toMatchObject(["Avataanko ”", { type: "bdi", props: { children: "שלום" } }, "”?"]);
  });

  test("leaves nothing of ours in braces, and a name with braces as it is", () => {
    const sentences = ["question.close", "question.open", "keeping.at-risk"] as const;
    for (const translator of [fi, sv, en])
      for (const key of sentences)
        expect(toldParts(translator.t(key), { name: "{name}" }).join("")).toContain("{name}");
    expect(toldParts("{constructor}", {})).toEqual(["", "{constructor}", ""]);
  });
});
