import type { Limits } from "./limits.ts";
import { exceedsBytes, exceedsDepth, LIMITS } from "./limits.ts";
import { refuse } from "./reader.ts";

/**
 * The value of a JSON text, to be called inside `reading`. Size and depth are judged before the parser runs; every
 * number in the value is finite and no text or key is longer than the limit.
 */
export function parseJson(text: string, limits: Limits = LIMITS): unknown {
  if (exceedsBytes(text, limits.bytes)) return refuse("too-large", "", `more than ${limits.bytes} bytes`);
  if (exceedsDepth(text, limits.depth)) return refuse("too-deep", "", `nested deeper than ${limits.depth}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return refuse("not-json", "", cause instanceof Error ? cause.message.slice(0, 120) : "not JSON");
  }
  checkLeaves(value, limits.text);
  return value;
}

/** Where an object or array stands, written out only when something in it is refused. */
interface Place {
  readonly value: object;
  readonly within: Place | null;
  readonly key: string | number;
}

/** Visits every value with a stack of its own; a deep file cannot exhaust the engine's. */
function checkLeaves(root: unknown, longest: number): void {
  const stack: Place[] = [];
  visit(root, null, "");
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    if (Array.isArray(place.value)) {
      for (let index = 0; index < place.value.length; index += 1) visit(place.value[index], place, index);
      continue;
    }
    for (const [key, value] of Object.entries(place.value)) {
      if (key.length > longest) refuse("too-long", pathOf(place), `a key longer than ${longest} characters`);
      visit(value, place, key);
    }
  }

  function visit(value: unknown, within: Place | null, key: string | number): void {
    if (typeof value === "number") {
      // JSON has no NaN, but 1e999 is read as Infinity.
      if (!Number.isFinite(value)) refuse("not-finite", pathOf(within, key), "is not finite");
    } else if (typeof value === "string") {
      if (value.length > longest) refuse("too-long", pathOf(within, key), `longer than ${longest} characters`);
    } else if (typeof value === "object" && value !== null) stack.push({ value, within, key });
  }
}

function pathOf(place: Place | null, ...last: readonly (string | number)[]): string {
  const keys = [...last];
  for (let at = place; at !== null; at = at.within) keys.unshift(at.key);
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\.+/, "");
}
