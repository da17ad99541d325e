import { describe, expect, test } from "vitest";
import { CONFIDENCES, FACT_GROUPS, QUALIFIERS } from "../../../src/domain/fact.ts";
import { METHODS } from "../../../src/domain/figure.ts";
import { KEEPING_FAULTS } from "../../../src/domain/kept-scenario.ts";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { LAYER_GROUPS, LICENCES } from "../../../src/domain/layer.ts";
import { MODE_KINDS } from "../../../src/domain/mode.ts";
import { PROBLEM_KINDS } from "../../../src/domain/problem.ts";
import { GEOMETRY_QUALITIES, LEGAL_PHASES, MUNICIPALITIES, REALISATIONS } from "../../../src/domain/status.ts";
import { COORDINATE_SYSTEMS, THEME_CHOICES } from "../../../src/domain/view.ts";
import { MAP_TEXT_KEYS } from "../../../src/map/texts.ts";
import { en, fi, sv } from "./all-texts.ts";

const texts: Readonly<Record<(typeof LANGUAGES)[number], Readonly<Record<string, string>>>> = { fi, sv, en };
const keys = Object.keys(fi);

/** Names, signs and words that are the same in two languages on purpose. */
const SAME_ON_PURPOSE = [
  /^app\.(name|title)$/,
  /^language\./,
  /^licence\.(CC-BY-4\.0|ODbL-1\.0)$/,
  /^coordinate-system\./,
  /^layers\.(opacity|accuracy)-value$/,
  /^municipality\./,
  /^csv\.(north|east)$/,
];
/** A text without letters of its own: signs and parameters. */
const SHARED_WORDS = /^[^\p{L}]*(?:\{\w+\}[^\p{L}]*)*$/u;
/** Same letters in Finnish or Swedish and English, checked by eye: a place's name, "status", "filter". */
const CHECKED: ReadonlySet<string> = new Set([
  "present.title",
  "inspector.status",
  "csv.filter",
  "site-sheet.column-material",
]);

describe("texts", () => {
  test.each(LANGUAGES)("%s has every key, none more, none empty", (language) => {
    expect(Object.keys(texts[language]).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => texts[language][key]?.trim() === "")).toEqual([]);
  });

  test("every text asks for the same parameters in all languages", () => {
    const differing = keys.filter(
      (key) => new Set(LANGUAGES.map((language) => parameters(texts[language][key]))).size > 1,
    );
    expect(differing).toEqual([]);
  });

  test.each(["fi", "sv"] as const)("no English is left in %s", (language) => {
    const left = keys.filter(
      (key) =>
        texts[language][key] === texts.en[key] &&
        !SAME_ON_PURPOSE.some((pattern) => pattern.test(key)) &&
        !SHARED_WORDS.test(texts.en[key] ?? "") &&
        !CHECKED.has(key),
    );
    expect(left).toEqual([]);
  });

  test("no Finnish is left in Swedish", () => {
    const left = keys.filter(
      (key) =>
        sv[key as keyof typeof sv] === fi[key as keyof typeof fi] &&
        !SAME_ON_PURPOSE.some((pattern) => pattern.test(key)) &&
        !SHARED_WORDS.test(texts.sv[key] ?? ""),
    );
    expect(left).toEqual([]);
  });

  test("everything the code builds a key for has a text", () => {
    const wanted = [
      ...PROBLEM_KINDS.map((kind) => `problem.${kind}`),
      ...REALISATIONS.flatMap((realisation) => [`realisation.${realisation}`, `key.${realisation}`]),
      ...GEOMETRY_QUALITIES.map((quality) => `quality.${quality}`),
      ...LEGAL_PHASES.map((phase) => `phase.${phase}`),
      ...LAYER_GROUPS.map((group) => `group.${group}`),
      ...LICENCES.map((licence) => `licence.${licence}`),
      ...MODE_KINDS.map((mode) => `mode.${mode}`),
      ...THEME_CHOICES.map((theme) => `theme.${theme}`),
      ...COORDINATE_SYSTEMS.map((system) => `coordinate-system.${system}`),
      ...CONFIDENCES.map((confidence) => `confidence.${confidence}`),
      ...FACT_GROUPS.map((group) => `fact-group.${group}`),
      ...QUALIFIERS.map((qualifier) => `qualifier.${qualifier}`),
      ...METHODS.map((method) => `method.${method}`),
      ...MUNICIPALITIES.map((municipality) => `municipality.${municipality}`),
      ...KEEPING_FAULTS.map((why) => `keeping.refused.${why}`),
      ...MAP_TEXT_KEYS,
      ...[
        "address-part",
        "address-layer",
        "address-feature",
        "address-fact",
        "language-not-loaded",
        "copied",
        "not-copied",
      ].map((notice) => `notice.${notice}`),
    ];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("words that planning law owns are not used for the map's own status", () => {
    const own = keys.filter((key) => /^(realisation|quality|key|map)\./.test(key));
    const taken = { fi: /ohjeelli|luonno|ehdotu/i, sv: /riktgivande|utkast|förslag/i } as const;
    for (const language of ["fi", "sv"] as const) {
      expect(own.filter((key) => taken[language].test(texts[language][key] ?? ""))).toEqual([]);
    }
  });

  test("numbers and units are tied with a thin no-break space", () => {
    const loose = LANGUAGES.flatMap((language) =>
      keys.filter((key) => /\d (?:m|km|ha|kV|%)(?![\p{L}])/u.test(texts[language][key] ?? "")),
    );
    expect(loose).toEqual([]);
  });
});

const parameters = (text = ""): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
