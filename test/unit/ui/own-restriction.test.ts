import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/domain/language.ts";
import type { OwnRestriction } from "../../../src/domain/scenario.ts";
import {
  type RestrictionWords,
  readRestriction,
  readSourceDate,
  WORD_FIELDS,
  wordsOf,
} from "../../../src/ui/planner/own-restriction-values.ts";
import { stepText } from "../../../src/ui/planner/step-text.ts";
import { NOTHING_TYPED, readTypedGround } from "../../../src/ui/planner/typed-ground.tsx";
import { rectangle } from "../analysis/land/rings.ts";
import { ALL_TEXTS, translatorOf } from "../i18n/all-texts.ts";

const fi = translatorOf("fi");
const en = translatorOf("en");
const GROUND = rectangle(23_503_200, 7_075_200, 400, 300);
const TYPED: RestrictionWords = {
  name: " Suo ",
  rule: "Ei rakentamista.",
  title: "Luontoselvitys",
  date: "22.11.2026",
  url: "https://example.org/suo",
};
const KNOWN: OwnRestriction = {
  id: "bog",
  name: { fi: "Suo", sv: "Kärr", en: "Marsh" },
  ground: GROUND,
  rule: { fi: "Ei rakentamista.", sv: "Inget byggande.", en: "No building." },
  source: { title: "Survey" },
};

describe("what is typed of an own restriction", () => {
  test("becomes one, with the first number that is free", () => {
    const others = [{ ...KNOWN, id: "restriction-1" }];
    expect(readRestriction(TYPED, GROUND, null, others, fi.text)).toEqual({
      ok: true,
      value: {
        id: "restriction-2",
        name: "Suo",
        rule: "Ei rakentamista.",
        ground: GROUND,
        source: { title: "Luontoselvitys", url: "https://example.org/suo", date: "2026-11-22" },
      },
    });
  });

  test("is nothing without name, rule and source, or with a date or address that is none", () => {
    const faults = [
      ["name", " \u200b"],
      ["rule", ""],
      ["title", "\n"],
      ["date", "31.2.2026"],
      ["url", "javascript:alert(1)"],
    ] as const;
    for (const [field, value] of faults)
      expect(readRestriction({ ...TYPED, [field]: value }, GROUND, null, [], fi.text)).toEqual({
        ok: false,
        problem: field,
      });
  });

  test("keeps its other languages where it was not touched", () => {
    const words = { ...wordsOf(KNOWN, fi.text), rule: "Ei rakennuksia." };
    const read = readRestriction(words, GROUND, KNOWN, [KNOWN], fi.text);
    expect(read).toEqual({ ok: true, value: { ...KNOWN, rule: "Ei rakennuksia." } });
    expect(readRestriction(wordsOf(KNOWN, en.text), GROUND, KNOWN, [KNOWN], en.text)).toEqual({
      ok: true,
      value: KNOWN,
    });
  });

  test("dates are read as sources give them", () => {
    expect(["22.11.2026", "2024", "2024-02", "", "2024-02-30", "24", "2024-13"].map(readSourceDate)).toEqual([
      "2026-11-22",
      "2024",
      "2024-02",
      "",
      null,
      null,
      null,
    ]);
  });

  test("ground is typed as that of a zone, and said in words where it is none", () => {
    const sides = { northFrom: "7 075 200", northTo: "7 075 500", eastFrom: "503 200", eastTo: "23 503 600" };
    const ring = readTypedGround("rectangle", { ...NOTHING_TYPED, sides }, fi);
    expect(ring.ok && [[ring.value]]).toEqual(GROUND);
    const degrees = "63.78 23.06\n63.78 23.07\n63.79 23.07";
    expect(readTypedGround("corners", { ...NOTHING_TYPED, corners: degrees }, fi).ok).toBe(true);
    expect(readTypedGround("corners", { ...NOTHING_TYPED, corners: "63.78 23.06\nx" }, fi)).toMatchObject({
      ok: false,
      problem: expect.stringMatching(/^Rivi 2: /),
    });
    expect(readTypedGround("corners", NOTHING_TYPED, fi)).toMatchObject({ problem: "Anna vähintään kolme kulmaa." });
  });

  test("every field, fault, ground and step has its words", () => {
    const wanted = [
      ...WORD_FIELDS.flatMap((field) => [`planner.own.${field}`, `planner.own.fault.${field}`]),
      ...["kept", "rectangle", "corners", "zone", "file"].map((by) => `planner.own.ground-${by}`),
      ...["set-name", "set-notes", "add-restriction", "edit-restriction", "remove-restriction"].map(
        (key) => `step.${key}`,
      ),
    ];
    for (const language of LANGUAGES) {
      const texts: Readonly<Record<string, string>> = ALL_TEXTS[language];
      expect(wanted.filter((key) => texts[key] === undefined)).toEqual([]);
    }
    expect(stepText({ key: "add-restriction", params: { restriction: KNOWN.name } }, fi)).toBe("lisätty rajoitus Suo");
  });
});
