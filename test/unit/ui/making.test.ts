import { describe, expect, test } from "vitest";
import type { Scene } from "../../../src/domain/story.ts";
import { factsToInsert, found, liveToInsert } from "../../../src/figures/figures-to-insert.ts";
import { STORY_FAULTS } from "../../../src/figures/story-check.ts";
import { making } from "../../../src/i18n/fi/making.ts";
import { createThumbnails } from "../../../src/ui/making/thumbnails.ts";
import { sampleState } from "../state/sample.ts";
import { SCENE } from "../state/story-sample.ts";

const one = (key: string, label: string) => ({
  key,
  figure: {
    key,
    label: { fi: label, sv: "", en: "" },
    value: 1,
    unit: null,
    plusMinus: null,
    decimals: 0,
    approximate: false,
    method: "stated" as const,
    sources: [],
    asOf: null,
  },
});

test("every fault has its words", () => {
  expect(STORY_FAULTS.filter((kind) => !Object.hasOwn(making, `making.fault.${kind}`))).toEqual([]);
});

describe("figures to insert", () => {
  const figures = [one("arctial.land", "Maa-ala"), one("arctial.noise", "Melu yöllä")];

  test("are found by all words of the label or the key, whatever their accents", () => {
    expect(found(figures, "yolla melu").map(({ key }) => key)).toEqual(["arctial.noise"]);
    expect(found(figures, "ARCTIAL maa").map(({ key }) => key)).toEqual(["arctial.land"]);
    expect(found(figures, " ")).toHaveLength(2);
    expect(found(figures, "satama")).toEqual([]);
  });

  test("wait for the facts", async () => {
    expect(factsToInsert(sampleState())).toEqual([]);
    expect(await liveToInsert(sampleState(), null, 2026)).toEqual([]);
  });
});

describe("small pictures", () => {
  const scene = (): Scene => ({ ...SCENE });
  const wanted = () => true;

  test("are drawn one at a time, once for a scene", async () => {
    let at = 0;
    let most = 0;
    let drawn = 0;
    const { draw } = createThumbnails(async () => {
      most = Math.max(most, ++at);
      await Promise.resolve();
      at -= 1;
      return `data:${++drawn}`;
    });
    const [a, b] = [scene(), scene()];
    expect(await Promise.all([draw(a, wanted), draw(b, wanted), draw(a, wanted)])).toEqual([
      "data:1",
      "data:2",
      "data:1",
    ]);
    expect(most).toBe(1);
  });

  test("that nobody waits for any more are not drawn, and one that fails holds up nothing", async () => {
    const asked: Scene[] = [];
    const [a, b, c] = [scene(), scene(), scene()];
    const { draw } = createThumbnails(async (of) => {
      asked.push(of);
      if (of === b) throw new Error("lost");
      return "data:";
    });
    expect(await Promise.all([draw(a, () => false), draw(b, wanted), draw(c, wanted)])).toEqual([null, null, "data:"]);
    expect(asked).toEqual([b, c]);
  });
});
