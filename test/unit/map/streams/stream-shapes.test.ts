import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readSymbiosis } from "../../../../src/catalog/read-symbiosis.ts";
import type { Symbiosis } from "../../../../src/domain/symbiosis.ts";
import { loadDetailTexts, loadTexts } from "../../../../src/i18n/translator.ts";
import { streamShapes } from "../../../../src/map/streams/stream-shapes.ts";
import type { AtlasState } from "../../../../src/state/atlas-state.ts";
import { initialState } from "../../../../src/state/initial-state.ts";
import { withBook } from "../../../../src/state/invest.ts";
import { withLayerReady } from "../../../../src/state/layers.ts";
import { shippedLayer } from "../../figures/sample.ts";

const read = readSymbiosis(readFileSync("data/symbiosis.json", "utf8"), "symbiosis.json");
if (!read.ok) throw new Error("the data cannot be read");
const SHIPPED: Symbiosis = read.value;
const LAYERS = [shippedLayer("sites"), shippedLayer("plants")];

beforeAll(async () => {
  await loadTexts("fi");
  await loadDetailTexts();
});

function open(book: Symbiosis = SHIPPED): AtlasState {
  const metas = LAYERS.map(({ meta }) => meta);
  const state = LAYERS.reduce(withLayerReady, initialState(metas, "fi", { kind: "invest", topic: "symbiosis" }));
  return withBook(state, "symbiosis", { status: "ready", value: book });
}

const wordsOf = (state: AtlasState): readonly string[] =>
  streamShapes(state).features.flatMap(({ properties }) => properties?.["words"] ?? []);

describe("side streams on the map", () => {
  test("are one bow for each kind that a source places, and say that they are possible", () => {
    expect(wordsOf(open())).toEqual([
      "Mahdollinen: Höyry\u00a0· Happi\u00a0· Vesi\u00a0· Kalkki ja hapot\nKIPin yhteiset hyödykkeet",
      "Mahdollinen: Metallioksidit\u00a0· Suolat ja lietteet\nMetallien jalostus ja kemianteollisuus",
      "Mahdollinen: Hukkalämpö\nVoimalaitokset ja kaukolämpö",
    ]);
  });

  test("end at the middle of Kruunuportti and are never straight", () => {
    const bows = streamShapes(open()).features.flatMap(({ geometry, properties }) =>
      geometry.type === "LineString" ? [{ geometry, properties }] : [],
    );
    expect(bows).toHaveLength(3);
    for (const { geometry, properties } of bows) {
      expect(properties?.["shape"]).toBe("stream");
      const [first = [], middle = [], last = []] = [0, 20, 40].map((at) => geometry.coordinates[at]);
      expect(last[0]).toBeCloseTo(23.07, 1);
      expect(last[1]).toBeCloseTo(63.78, 1);
      const straight = ((first[0] ?? 0) + (last[0] ?? 0)) / 2;
      expect(Math.abs((middle[0] ?? 0) - straight)).toBeGreaterThan(0.003);
    }
  });

  test("are told apart when one is chosen: its bow, its two ends and its own words", () => {
    const chosen = (stream: string) => {
      const state = { ...open(), mode: { kind: "invest", topic: "symbiosis", stream } as const };
      const { features } = streamShapes(state);
      return [
        features.flatMap(({ properties }) => (properties?.["isChosen"] === true ? [properties["shape"]] : [])),
        wordsOf(state)[0],
      ];
    };
    expect(chosen("oxygen")).toEqual([["stream", "end", "end"], "Mahdollinen: Happi\nKIPin yhteiset hyödykkeet"]);
    const [none, words] = chosen("biogas");
    expect([none, words]).toEqual([[], expect.stringContaining("Höyry\u00a0· Happi")]);
    const { features } = streamShapes({ ...open(), mode: { kind: "invest", topic: "symbiosis", stream: "oxygen" } });
    const [bow] = features.filter(({ properties }) => properties?.["isChosen"] === true);
    const line = bow?.geometry.type === "LineString" ? bow.geometry.coordinates : [];
    const ends = features.flatMap(({ geometry, properties }) =>
      properties?.["isChosen"] === true && geometry.type === "Point" ? [geometry.coordinates] : [],
    );
    expect(ends.map((end) => end.map((degrees) => degrees.toFixed(9)))).toEqual(
      [line[0], line.at(-1)].map((end) => end?.map((degrees) => degrees.toFixed(9))),
    );
  });

  test("are not there for a kind without a place, with another topic, or where only what is decided is shown", () => {
    const nowhere = { ...SHIPPED, kinds: SHIPPED.kinds.map((kind) => ({ ...kind, place: null })) };
    expect(wordsOf(open(nowhere))).toEqual([]);
    expect(wordsOf({ ...open(), mode: { kind: "invest", topic: "port" } })).toEqual([]);
    expect(wordsOf({ ...open(), onlyDecided: true })).toEqual([]);
  });
});
