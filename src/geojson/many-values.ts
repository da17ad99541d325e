import { endOfString } from "./limits.ts";
import { refuse } from "./reader.ts";

/**
 * Refuses a text of more values than any file of its kind has, to be called inside `reading` before a parser sees it: a
 * million keys hold a page up for seconds. Values are counted by the commas between them, one pass over the text.
 *
 * @example reading("a.json", () => refuseManyValues('["a,b", 2]', 2)) // { ok: true, … }
 */
export function refuseManyValues(text: string, most: number): void {
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) {
      values += 1;
      if (values > most) refuse("too-large", "", `more than ${most} values`);
    }
  }
}

const QUOTE = 0x22;
const COMMA = 0x2c;
