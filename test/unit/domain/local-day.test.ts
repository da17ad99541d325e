import { expect, test } from "vitest";
import { localDay } from "../../../src/domain/local-day.ts";

test("a day is that of the reader's calendar, at both its ends", () => {
  expect(localDay(new Date(2026, 10, 22, 1, 30))).toBe("2026-11-22");
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
