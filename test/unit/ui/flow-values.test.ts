import { expect, test } from "vitest";
import { loadTexts, translatorFor } from "../../../src/i18n/translator.ts";
import { rangeText, readRange } from "../../../src/ui/investor/flows/flow-values.ts";

test("ranges are read as fields show them", async () => {
  await loadTexts("fi");
  const finnish = translatorFor("fi");
  expect(readRange("80–180")).toEqual({ min: 80, max: 180 });
  expect(readRange("80 - 180")).toEqual({ min: 80, max: 180 });
  expect(readRange("46,5")).toEqual({ min: 46.5, max: 46.5 });
  expect(readRange("-5")).toEqual({ min: -5, max: -5 });
  expect(readRange("75\u202f000")).toEqual({ min: 75_000, max: 75_000 });
  expect(readRange("  ")).toBeNull();
  for (const text of ["paljon", "1–2–3", "1e9", "80–", "Infinity"]) expect(readRange(text)).toBe("unreadable");
  for (const text of ["80–180", "46,5", "75\u202f000"]) {
    const range = readRange(text);
    expect(range === "unreadable" ? "" : rangeText(range, finnish)).toBe(text);
  }
  expect(rangeText(null, finnish)).toBe("");
});
