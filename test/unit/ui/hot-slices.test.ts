import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const UI = join(import.meta.dirname, "../../../src/ui");
/** It changes with every hint: a part takes of it what it shows. */
const WHOLE = /useAtlas\(\s*(?:\((\w+)\) => \1\.measure|\(\{ measure \}\) => measure)\s*\)/;

test("no part of the page is drawn again with every hint while something is measured", () => {
  const files = readdirSync(UI, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => WHOLE.test(readFileSync(join(UI, file), "utf8")))).toEqual([]);
});
