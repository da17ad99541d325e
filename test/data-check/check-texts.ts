import { parseJson } from "../../src/geojson/parse-json.ts";
import { reading } from "../../src/geojson/reader.ts";
import type { Finding } from "./finding.ts";
import { once } from "./once.ts";

/**
 * What no text or key of the data holds: marks that cannot be seen, control the terminal or turn the direction of writing.
 * Two names with one between them look the same and are not. The soft hyphen is told apart: it says where a word may break.
 */
const UNSEEN = /(?!\u00ad)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Every text and every key of the files, wherever it stands. A file that is no JSON is told of by its own check. */
export function checkTexts(files: ReadonlyMap<string, string>): readonly Finding[] {
  return [...files].filter(([file]) => /\.(geo)?json$/.test(file)).flatMap(([file, text]) => checkText(file, text));
}

const checkText = once((file: string, text: string): readonly Finding[] => {
  const value = reading(file, () => parseJson(text));
  return value.ok ? findingsIn(value.value, file, "") : [];
});

/** Recursive: `parseJson` has refused what nests too deep. */
function findingsIn(value: unknown, file: string, path: string): readonly Finding[] {
  if (typeof value === "string") return unseenIn(value, file, path);
  if (Array.isArray(value)) return value.flatMap((item, index) => findingsIn(item, file, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...unseenIn(key, file, path),
    ...findingsIn(item, file, path === "" ? shown(key) : `${path}.${shown(key)}`),
  ]);
}

function unseenIn(text: string, file: string, path: string): readonly Finding[] {
  const mark = UNSEEN.exec(text)?.[0];
  return mark === undefined ? [] : [{ file, path, detail: `holds ${codeOf(mark)}, which cannot be seen` }];
}

/** A key as a line of the report can carry it. */
const shown = (key: string): string => key.replace(new RegExp(UNSEEN, "gu"), codeOf);

/** @example codeOf("\u202e") // "U+202E" */
const codeOf = (mark: string): string => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
