import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubleKeys } from "../../../src/geojson/double-keys.ts";
import { newLines, text } from "./break.ts";

describe("a key that stands twice", () => {
  it("is found at any depth, also where it is written otherwise", () => {
    expect(doubleKeys('{"a": 1, "b": {"a": 2}, "a": 3}')).toEqual(["a"]);
    expect(doubleKeys('{"a": [0, {"b": 1, "c": [{}, [{"d": 1, "d": 1}]]}, {"b": 1, "b": 2}]}')).toEqual([
      "a[1].c[1][0].d",
      "a[2].b",
    ]);
    expect(doubleKeys('[{"a": 1, "\\u0061" : 2}]')).toEqual(["[0].a"]);
  });

  it("is found behind a text of any length: what stood first is seen by nobody else", () => {
    expect(doubleKeys(`{"id": "${"a".repeat(17_000_000)}", "id": "a"}`)).toEqual(["id"]);
    expect(doubleKeys(`{"id": "${"\\n".repeat(9_000_000)}", "id": "a"}`)).toEqual(["id"]);
  });

  it("is no text, number or list that is the same", () => {
    expect(doubleKeys('{"a": "b", "b": "a", "c": ["a", "a", 1, 1], "d": "\\"a\\": 1, {\\\\", "e": "{[,"}')).toEqual([]);
  });

  it("is never told of what a program wrote", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (written) => {
        expect(doubleKeys(written)).toEqual([]);
      }),
      { seed: 20261122 },
    );
  });

  it("is told by the check with file and path", async () => {
    const path = "data/decisions.json";
    const lines = await newLines(
      [],
      [path],
      text(path, (old) => old.replace('"key"', '"key": "first", "key"')),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^data\/decisions\.json: decisions\[0\]\.key: expected once/));
  });

  it("is told of layers as well", async () => {
    const path = "data/layers/quays.geojson";
    const twice = text(path, (old) => old.replace('"properties":{', '"type":"Feature","properties":{'));
    expect(await newLines(["quays"], [], twice)).toEqual([
      "data/layers/quays.geojson: features[0].type: expected once, the key stands twice",
    ]);
  });
});
