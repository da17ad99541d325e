import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { filesUnder, ROOT } from "./files.ts";
import { HOUSE } from "./house.ts";

const SOURCE = join(ROOT, "src");

describe("the house", () => {
  test("src has the folders of the house and no others", () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !(name in HOUSE))).toEqual([]);
  });

  test("no inner folder bears the name of a house folder: the linter tells folders by name", () => {
    const inner = filesUnder(SOURCE).flatMap((file) => relative(SOURCE, file).split(sep).slice(1, -1));
    expect(inner.filter((name) => name in HOUSE)).toEqual([]);
  });

  test("no file is longer than 300 lines", () => {
    const code = filesUnder(SOURCE).filter((file) => /\.(ts|tsx|css)$/.test(file));
    const long = code
      .map((file) => ({ file: relative(ROOT, file), lines: linesOf(file) }))
      .filter((it) => it.lines > 300);
    expect(long).toEqual([]);
  });

  test("what replaces or forgets modules has them to itself, in a file of that name", () => {
    const tests = filesUnder(join(ROOT, "test/unit")).filter((file) => /(?<!\.alone)\.test\.tsx?$/.test(file));
    const meddling = tests.filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, "utf8")));
    expect(meddling.map((file) => relative(ROOT, file))).toEqual([]);
  });

  test("no folder or file is called utils, helpers or misc", () => {
    const names = filesUnder(SOURCE).map((file) => relative(SOURCE, file));
    expect(names.filter((name) => /(^|[/\\-])(utils?|helpers?|misc|common)([/\\.-]|$)/.test(name))).toEqual([]);
  });
});

function linesOf(file: string): number {
  return readFileSync(file, "utf8").trimEnd().split("\n").length;
}
