import { doubleKeys } from "../../src/geojson/double-keys.ts";
import type { Finding } from "./finding.ts";

/** Keys that stand twice in one object: the atlas would show the last and say nothing of the first. */
export function checkDoubleKeys(files: ReadonlyMap<string, string>): readonly Finding[] {
  return [...files]
    .filter(([file, text]) => /\.(geo)?json$/.test(file) && isJson(text))
    .flatMap(([file, text]) =>
      doubleKeys(text).map((path) => ({ file, path, detail: "expected once, the key stands twice" })),
    );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
