import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { later } from "../../../src/i18n/fi/later.ts";
import { shell } from "../../../src/i18n/fi/shell.ts";
import { filesUnder, ROOT } from "./files.ts";

const SOURCE = join(ROOT, "src");
const isTexts = (file: string): boolean => /i18n[\\/](fi|sv|en)[\\/]/.test(file);

const source = read(filesUnder(SOURCE).filter((file) => /\.tsx?$/.test(file) && !isTexts(file)));
const tests = read(filesUnder(join(ROOT, "test")).filter((file) => /\.(tsx?|mjs)$/.test(file)));
const styles = read(filesUnder(SOURCE).filter((file) => file.endsWith(".css")));
const values = [...source.values(), readFileSync(join(ROOT, "data/facts.json"), "utf8")].join("\n");
const first = new Map([...source].filter(([file]) => firstLoad().has(file)));

describe("nothing lies about unused", () => {
  test("every value that a file exports is used by another file or a test", () => {
    const unused = [...source].flatMap(([file, code]) =>
      [...code.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => ![...source, ...tests].some(([other, text]) => other !== file && hasWord(text, name)))
        .map((name) => `${relative(ROOT, file)}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test("every text is said somewhere", () => {
    const says = speaker(source);
    expect(Object.keys({ ...shell, ...later }).filter((key) => !says(key))).toEqual([]);
  });

  test("every class of the style sheets is put on something", () => {
    const code = [...source.values()].join("\n");
    const prefixes = [...code.matchAll(/([a-z-]+-)\$\{/g)].map(([, prefix = ""]) => prefix);
    const unused = [...styles].flatMap(([file, text]) =>
      [
        ...new Set(
          [...text.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/\.(-?[a-z][\w-]*)/gi)].map(([, name = ""]) => name),
        ),
      ]
        .filter((name) => !name.startsWith("maplibregl-"))
        .filter((name) => !prefixes.some((prefix) => name.startsWith(prefix)) && !hasWord(code, name))
        .map((name) => `${relative(ROOT, file)}: .${name}`),
    );
    expect(unused).toEqual([]);
  });
});

describe("the first load", () => {
  const says = speaker(first);

  test("says nothing that comes later: it would print the key", () => {
    const code = [...first.values()].join("\n");
    expect(Object.keys(later).filter((key) => code.includes(`"${key}"`))).toEqual([]);
  });

  test("carries no text that only later parts say: those stand in detail.ts", () => {
    expect(Object.keys(shell).filter((key) => !says(key))).toEqual([]);
  });
});

/**
 * Whether the code says a text: by its key, by a key built around a value (`ways.csv-${by}-gap`) where that value is
 * written somewhere in the code or the facts, or as the name of a shown command.
 */
function speaker(files: ReadonlyMap<string, string>): (key: string) => boolean {
  const code = [...files.values()].join("\n");
  const built = [...code.matchAll(/`([a-z-]+\.[a-z.-]*)(?:\$\{[^}`]*\}([a-z.-]*))+`/g)];
  return (key) => {
    if (code.includes(`"${key}"`)) return true;
    const command = /^command\.(.+)$/.exec(key)?.[1]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    // Any part may show a command that the first load brings, or hand it to one that does.
    if (command !== undefined) return [...source.values()].some((text) => text.includes(`={${command}}`));
    return built.some(([, start = "", end = ""]) => {
      const value = key.slice(start.length, key.length - end.length);
      return value !== "" && key === start + value + end && isWritten(value);
    });
  };
}

/** As a text or as the name of a property: what a template can be given. */
function isWritten(value: string): boolean {
  return values.includes(`"${value}"`) || hasWord(values, `${value}:`);
}

/**
 * The files of `src` that `main.tsx` needs before anything is asked for; and what follows an address: it comes with the
 * first texts or right after them, and brings none of its own.
 */
function firstLoad(): ReadonlySet<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return;
    reached.add(file);
    const imports = readFileSync(file, "utf8").matchAll(/^(?:import|export|\})(?! type\b)[^;]*?"(\.[^"]+)";$/gm);
    for (const [, target = ""] of imports) follow(resolve(dirname(file), target));
  };
  follow(join(SOURCE, "main.tsx"));
  follow(join(SOURCE, "commands/follow-address.ts"));
  return reached;
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}

function read(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}
