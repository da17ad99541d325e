import { checkData, lineOf } from "../../data-check/data-check.ts";
import { readDataFiles } from "../../data-check/read-data-files.ts";

/** Broken copies of the data, in memory. Every change must change something, or the test would prove nothing. */
export type Files = ReadonlyMap<string, string>;

interface RawFeature {
  id: string;
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
}

const shipped = await readDataFiles(process.cwd());
const before = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * What the check says after the change and did not say before. A rule shows on few layers and few other files; that
 * the rest is missing is said before and after.
 */
export async function newLines(
  layers: readonly string[],
  others: readonly string[],
  change: (files: Files) => Files,
): Promise<readonly string[]> {
  const paths = [
    ...others,
    ...layers.flatMap((name) => [`data/layers/${name}.geojson`, `data/layers/${name}.meta.json`]),
  ];
  const few: Files = new Map([...shipped].filter(([path]) => paths.includes(path)));
  if (few.size !== paths.length) throw new Error(`not all of ${paths} are there`);
  const key = paths.join();
  const pending = before.get(key) ?? linesOf(few).then((lines) => new Set(lines));
  before.set(key, pending);
  const known = await pending;
  return (await linesOf(change(few))).filter((line) => !known.has(line));
}

async function linesOf(files: Files): Promise<readonly string[]> {
  return (await checkData(files)).findings.map(lineOf);
}

export function removed(path: string): (files: Files) => Files {
  return (files) => new Map([...files].filter(([other]) => other !== path));
}

export function text(path: string, change: (old: string) => string): (files: Files) => Files {
  return (files) => {
    const old = files.get(path);
    if (old === undefined) throw new Error(`no file ${path}`);
    const next = change(old);
    if (next === old) throw new Error(`nothing changed in ${path}`);
    return new Map([...files, [path, next]]);
  };
}

export function json(path: string, change: (value: Record<string, unknown>) => void): (files: Files) => Files {
  return text(path, (old) => {
    const value = JSON.parse(old) as Record<string, unknown>;
    change(value);
    return JSON.stringify(value);
  });
}

/** Changes one feature and keeps the lines of the others. */
export function feature(path: string, id: string, change: (feature: RawFeature) => void): (files: Files) => Files {
  return text(path, (old) =>
    old
      .split("\n")
      .map((line) => {
        if (!line.includes(`"id":"${id}"`)) return line;
        const value = JSON.parse(line.replace(/,$/, "")) as RawFeature;
        change(value);
        return JSON.stringify(value) + (line.endsWith(",") ? "," : "");
      })
      .join("\n"),
  );
}

export function facts(change: (facts: Record<string, unknown>[]) => void): (files: Files) => Files {
  return json("data/facts.json", (book) => change(book.facts as Record<string, unknown>[]));
}
