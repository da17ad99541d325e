import { doubleKeys } from "../../src/geojson/double-keys.ts";
import type { Finding } from "./finding.ts";
import { once } from "./once.ts";

/** Keys that stand twice in one object: the atlas would show the last and say nothing of the first. */
export function checkDoubleKeys(files: ReadonlyMap<string, string>): readonly Finding[] {
  return [...files]
    .filter(([file]) => /\.(geo)?json$/.test(file))
    .flatMap(([file, text]) =>
      pathsOf(text).map((path) => ({ file, path, detail: "expected once, the key stands twice" })),
    );
}

const pathsOf = once((text: string): readonly string[] => (isJson(text) ? doubleKeys(text) : []));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
