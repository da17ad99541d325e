import type { Limits } from "./limits.ts";
import { parseJson } from "./parse-json.ts";
import { refuse } from "./reader.ts";

/** An object or a list that is being read, with the place in it; `keys` null: a list. */
interface Open {
  readonly keys: Set<string> | null;
  readonly path: string;
  at: string | number;
}

/**
 * Paths of keys that stood in the same object before, in the order of the text, which is sound JSON without
 * endless words. `JSON.parse` takes the last and says nothing of the first.
 *
 * @example doubleKeys('{"a": [{"b": 1, "b": 2}]}') // ["a[0].b"]
 */
export function doubleKeys(text: string): readonly string[] {
  const found: string[] = [];
  const open: Open[] = [];
  for (const [token, name] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === "{" || token === "[") {
      const path = inner === undefined ? "" : placeOf(inner);
      open.push({ keys: token === "{" ? new Set() : null, path, at: 0 });
    } else if (token === "}" || token === "]") open.pop();
    else if (token === "," && typeof inner?.at === "number") inner.at++;
    else if (name !== undefined && inner?.keys) {
      // Written otherwise, as "\u0061" for "a", it is the same key.
      inner.at = String(JSON.parse(name));
      if (inner.keys.has(inner.at)) found.push(placeOf(inner));
      inner.keys.add(inner.at);
    }
  }
  return found;
}

/** A key with its colon (the group is the key), another text, or a sign that opens, ends or goes on. */
const TOKEN = /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\],]/g;

function placeOf({ path, at }: Open): string {
  if (typeof at === "number") return `${path}[${at}]`;
  return path === "" ? at : `${path}.${at}`;
}

/**
 * The value of a JSON text that a reader may have written by hand, to be called inside `reading`: as `parseJson`, and no
 * key stands twice, or what was written first would be lost without a word.
 */
export function parseOwnJson(text: string, limits: Limits): unknown {
  const value = parseJson(text, limits);
  const [twice] = doubleKeys(text);
  return twice === undefined ? value : refuse("duplicate-key", twice, "expected once");
}
