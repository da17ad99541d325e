import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOwnStory } from "../../../src/catalog/read-own-story.ts";
import { emptyChapter, emptyStory, freeKey, type OwnStory } from "../../../src/domain/own-story.ts";
import { ARCTIAL_ALTERNATIVES } from "../../../src/domain/scenario.ts";
import { TIME_PHASES } from "../../../src/domain/time-phase.ts";
import { writeStory } from "../../../src/exchange/story-file.ts";
import { SCENE, storyOf } from "../state/story-sample.ts";

const words = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replace(/\p{Bidi_C}/gu, ""));
const localized = fc.record({ fi: words, sv: words, en: words });
const id = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const scene = fc.record({
  bounds: fc.constantFrom(SCENE.bounds, [22.8, 63.6, 23.5, 64] as const),
  mode: fc.constantFrom("plan" as const, "invest" as const, "present" as const),
  topic: fc.constant(null),
  shown: fc.array(id, { maxLength: 3 }),
  hidden: fc.array(id, { maxLength: 3 }),
  scenario: fc.constantFrom(null, ...ARCTIAL_ALTERNATIVES),
  spurBuilt: fc.boolean(),
  phase: fc.constantFrom(...TIME_PHASES),
  highlighted: fc.array(fc.record({ layer: id, feature: id }), { maxLength: 2 }),
});
const stories: fc.Arbitrary<OwnStory> = fc.record({
  id: id.map((key) => `own~${key}`),
  title: localized,
  audience: localized,
  minutes: fc.integer({ min: 1, max: 240 }),
  chapters: fc.uniqueArray(
    fc.record({
      key: id,
      side: fc.constantFrom("kokkola" as const, "kruunupyy" as const),
      title: localized,
      text: localized,
      notes: localized,
      seen: localized,
      scene,
    }),
    { maxLength: 5, selector: ({ key }) => key },
  ),
});

const STORY = storyOf("one", "two");
const file = (change: object) =>
  readOwnStory(JSON.stringify({ ...JSON.parse(writeStory(STORY)), ...change }), "s.json");
const chapter = (change: object) => file({ chapters: [{ ...STORY.chapters[0], ...change }] });
const refused = (kind: string, path: string) => ({ ok: false, problem: { kind, file: "s.json", path } });

describe("the file of an own story", () => {
  test("is refused where a member stands twice: one of the two would be lost without a word", () => {
    const twice = writeStory(STORY).replace('"minutes"', '"minutes": 3, "minutes"');
    expect(readOwnStory(twice, "s.json")).toMatchObject(refused("duplicate-key", "minutes"));
  });

  test("gives the same story back, and that gives the same text", () => {
    fc.assert(
      fc.property(stories, (story) => {
        const text = writeStory(story);
        const read = readOwnStory(text, "s.json");
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(read.value).toEqual(story);
        expect(writeStory(read.value)).toBe(text);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test("says first what it is, in a fixed order whatever the order in memory", () => {
    expect(writeStory(emptyStory("own")).startsWith('{\n  "format": "kruunuportti-story",')).toBe(true);
    const { id: own, title, ...rest } = STORY;
    expect(writeStory({ ...rest, title, id: own })).toBe(writeStory(STORY));
  });

  test("keeps what its words rest on, and a view for which no time was chosen", () => {
    const one = { ...emptyChapter("one", { ...SCENE, phase: null }), facts: ["site.today", "arctial.ve0"] };
    const story = { ...emptyStory("own~b"), chapters: [one] };
    expect(readOwnStory(writeStory(story), "s.json")).toEqual({ ok: true, value: story });
  });

  test("may have empty texts and no chapters: it is in the making", () => {
    const story = { ...emptyStory("own~b"), chapters: [emptyChapter("one", SCENE)] };
    expect(readOwnStory(writeStory(story), "s.json")).toEqual({ ok: true, value: story });
    expect(file({ chapters: [] })).toMatchObject({ ok: true });
  });

  test("may name what this publication lacks: that is for the check, not for the reader", () => {
    const scene = { ...SCENE, shown: ["no-such-layer"] };
    expect(chapter({ text: { fi: "{no.such}", sv: "", en: "" }, scene })).toMatchObject({ ok: true });
  });

  test("loses marks that turn the direction of writing", () => {
    const read = chapter({ title: { fi: "a\u202eb", sv: "", en: "" } });
    expect(read).toMatchObject({ ok: true, value: { chapters: [{ title: { fi: "ab" } }] } });
  });

  test.each<[string, string, string, object]>([
    ["no story", "not-story", "", { format: "kruunuportti-atlas-scenario" }],
    ["a newer version", "newer-version", "version", { version: 2 }],
    ["no version", "wrong-type", "version", { version: "1" }],
    ["a key that is not declared", "undeclared-field", "html", { html: "<b>" }],
    ["a language that is missing", "missing", "title.en", { title: { fi: "a", sv: "b" } }],
    ["a text that is none", "wrong-type", "audience.sv", { audience: { fi: "", sv: 1, en: "" } }],
    ["an id with markup", "not-allowed", "id", { id: "<img>" }],
    ["no minutes", "not-allowed", "minutes", { minutes: 0 }],
    ["no list", "wrong-type", "chapters", { chapters: {} }],
    ["a chapter of another kind", "wrong-type", "chapters[0]", { chapters: ["one"] }],
    ["two chapters of one key", "not-allowed", "chapters[1].key", { chapters: [STORY.chapters[0], STORY.chapters[0]] }],
  ])("is refused with the place of the fault: %s", (_, kind, path, change) => {
    expect(file(change)).toMatchObject(refused(kind, path));
  });

  test.each<[string, string, string, object]>([
    ["a text too long", "too-long", "chapters[0].text.fi", { text: { fi: "a".repeat(4_001), sv: "", en: "" } }],
    ["a key as no address has it", "not-allowed", "chapters[0].key", { key: "One" }],
    ["a municipality", "not-allowed", "chapters[0].side", { side: "vaasa" }],
    ["a picture elsewhere", "not-allowed", "chapters[0].scene.bounds", { scene: { ...SCENE, bounds: [1, 2, 3, 4] } }],
    ["an alternative", "not-allowed", "chapters[0].scene.scenario", { scene: { ...SCENE, scenario: "own~a" } }],
    ["an unknown key", "undeclared-field", "chapters[0].scene.camera", { scene: { ...SCENE, camera: 1 } }],
  ])("is refused with the place of the fault in a chapter: %s", (_, kind, path, change) => {
    expect(chapter(change)).toMatchObject(refused(kind, path));
  });

  test("is refused where it hides a prototype, nests too deep, is no JSON or has too many chapters", () => {
    const hidden = writeStory(STORY).replace('"minutes": 10', '"__proto__": {"minutes": 10}, "minutes": 10');
    expect(readOwnStory(hidden, "s.json")).toMatchObject(refused("undeclared-field", "__proto__"));
    expect(readOwnStory("[".repeat(20_000), "s.json")).toMatchObject(refused("too-deep", ""));
    expect(readOwnStory(`[${"1,".repeat(100_000)}`, "s.json")).toMatchObject(refused("too-large", ""));
    expect(readOwnStory("{", "s.json")).toMatchObject(refused("not-json", ""));
    expect(readOwnStory("{}", "a.json")).toMatchObject({ ok: false, problem: { kind: "not-story" } });
    const many = storyOf(...Array.from({ length: 61 }, (_, at) => `c-${at}`));
    expect(readOwnStory(writeStory(many), "s.json")).toMatchObject(refused("too-many", "chapters"));
  });
});

test("a free key is the first number that no chapter has", () => {
  expect(freeKey([{ key: "chapter-1" }, { key: "chapter-3" }])).toBe("chapter-2");
  expect(emptyStory("own~mwqcvpc0").chapters.length).toBe(0);
});
