import { endOfString } from "./limits.ts";
import { refuse } from "./reader.ts";

/** An object or a list that is being read, with the place in it; `keys` null: a list. */
interface Open {
  readonly keys: Set<string> | null;
  readonly path: string;
  at: string | number;
}

/**
 * Paths of keys that stood in the same object before, in the order of the text, which is sound JSON. `JSON.parse` takes the
 * last and says nothing of the first.
 *
 * @example doubleKeys('{"a": [{"b": 1, "b": 2}]}') // ["a[0].b"]
 */
export function doubleKeys(text: string): readonly string[] {
  const found: string[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const inner = open.at(-1);
    if (sign === '"') {
      const end = endOfString(text, at);
      if (inner?.keys && isKey(text, end)) {
        // Written otherwise, as "\u0061" for "a", it is the same key.
        inner.at = String(JSON.parse(text.slice(at, end + 1)));
        if (inner.keys.has(inner.at)) found.push(placeOf(inner));
        inner.keys.add(inner.at);
      }
      at = end;
    } else if (sign === "{" || sign === "[") {
      const path = inner === undefined ? "" : placeOf(inner);
      open.push({ keys: sign === "{" ? new Set() : null, path, at: 0 });
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign === "," && typeof inner?.at === "number") inner.at++;
  }
  return found;
}

/** Does a colon follow the string that ends there? */
function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return text[at] === ":";
}

function placeOf({ path, at }: Open): string {
  if (typeof at === "number") return `${path}[${at}]`;
  return path === "" ? at : `${path}.${at}`;
}

/** Refuses a JSON text in which a key stands twice: what was written first would be lost without a word. Inside `reading`. */
export function refuseDoubleKeys(text: string): void {
  const [twice] = doubleKeys(text);
  if (twice !== undefined) refuse("duplicate-key", twice, "expected once");
}
