import { expect, test } from "vitest";
import { foundText, problemLine } from "../../../src/domain/problem.ts";

test("a fault is told in one line", () => {
  const problem = { file: "a.geojson", path: "features[3].id", detail: "expected string" };
  expect(problemLine(problem)).toBe("a.geojson: features[3].id: expected string");
  expect(problemLine({ ...problem, path: "" })).toBe("a.geojson: expected string");
});

test("names and paths neither break the line, nor turn it, nor hide in it", () => {
  const line = problemLine({ file: "a\u202E\r\nb\u0000.json", path: "p\u200B\u2028q", detail: "\u2066x\u0007\ud800" });
  expect(line).toBe("a b .json: p q: x");
});

test("of a long one beginning and end are told", () => {
  expect(foundText(`story-${"a".repeat(10_000)}.json`, 40)).toBe(`story-${"a".repeat(20)}…${"a".repeat(8)}.json`);
  const long = "🌲".repeat(5_000);
  const line = problemLine({ file: long, path: long, detail: long });
  expect(line.length).toBeLessThanOrEqual(80 + 160 + 240 + 4);
  expect(line).not.toMatch(/\p{Cs}/u);
});
