import { describe, expect, it } from "vitest";
import {
  listOf,
  optional,
  reading,
  readLocalized,
  readNumber,
  readText,
  recordOf,
  required,
} from "../../../src/geojson/reader.ts";

const refusalOf = (read: () => unknown) => {
  const result = reading("x.json", read);
  return result.ok ? "accepted" : `${result.problem.kind} ${result.problem.path}: ${result.problem.detail}`;
};

describe("reading", () => {
  it("hands over the value, or the problem with its file", () => {
    expect(reading("x.json", () => 7)).toEqual({ ok: true, value: 7 });
    expect(reading("x.json", () => readNumber("7", "a.b"))).toEqual({
      ok: false,
      problem: { kind: "wrong-type", file: "x.json", path: "a.b", detail: "expected number" },
    });
  });

  it("lets a bug through", () => {
    const bug = () => {
      throw new RangeError("bug");
    };
    expect(() => reading("x.json", bug)).toThrow(RangeError);
  });
});

describe("members", () => {
  it("are the object's own, never its prototype's", () => {
    expect(refusalOf(() => required({}, "constructor", "a", readText))).toBe("missing a.constructor: is missing");
    expect(optional({}, "toString", "a", readText, null)).toBeNull();
    expect(refusalOf(() => readLocalized(Object.create({ fi: "a", sv: "b", en: "c" }), "t"))).toBe(
      "missing t.fi: is missing",
    );
  });

  it.each(["", " \n", "\u200b", "\u202e\u0007", "\ud800"])("are no text where nothing can be seen: %j", (text) => {
    expect(refusalOf(() => readText(text, "a"))).toBe("missing a: expected a text");
  });

  it("are told with the whole path", () => {
    const read = recordOf(listOf(readLocalized));
    expect(
      refusalOf(() =>
        read(
          {
            notes: [
              { fi: "a", sv: "b", en: "c" },
              { fi: "a", sv: "b", en: 3 },
            ],
          },
          "",
        ),
      ),
    ).toBe("wrong-type notes[1].en: expected string");
  });
});
