import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Limits } from "../geojson/limits.ts";
import { parseJson } from "../geojson/parse-json.ts";
import {
  allowOnly,
  type Read,
  readFields,
  reading,
  readNumber,
  readUnknowns,
  refuse,
  required,
} from "../geojson/reader.ts";

/** How a list of what a reader made stands in this machine's store. */
export interface KeptForm<Item> {
  /** The member it stands under. */
  readonly member: string;
  /** Stands in place of a file's name where the store is at fault. */
  readonly store: string;
  /** Grows with every change that an older reader would not understand. */
  readonly version: number;
  readonly limits: Limits;
  /** No more of them are read. */
  readonly most: number;
  /** With more than those the whole list is refused, or what is beyond is left out. */
  readonly beyond: "refused" | "left-out";
  readonly read: Read<Item>;
  /** What else may stand beside the list. */
  readonly also?: Readonly<Record<string, Read<unknown>>>;
}

/** What the store holds; an item in which anything is wrong is left out and counted. */
export interface KeptList<Item> {
  readonly kept: readonly Item[];
  readonly unread: number;
}

/** The list as a text for this machine's store, with what stands beside it. */
export const writeKept = <Item>(
  { member, version }: KeptForm<Item>,
  kept: readonly Item[],
  also: Readonly<Record<string, string>> = {},
): string => JSON.stringify({ version, ...also, [member]: kept });

/** The way back. Everything is checked: the store of a browser is open to any script of the same host. */
export function readKept<Item extends { readonly id: string }>(
  { member, store, version, limits, most, beyond, read, also = {} }: KeptForm<Item>,
  text: string,
): Result<KeptList<Item>, Problem> {
  return reading(store, () => {
    const file = readFields(parseJson(text, limits), "");
    allowOnly(file, ["version", ...Object.keys(also), member], "");
    if (required(file, "version", "", readNumber) !== version) refuse("not-allowed", "version", `expected ${version}`);
    for (const [name, readOther] of Object.entries(also)) if (name in file) readOther(file[name], name);
    const stored = required(file, member, "", readUnknowns);
    if (beyond === "refused" && stored.length > most) refuse("too-many", member, `more than ${most}`);
    const kept = new Map<string, Item>();
    for (const [index, value] of stored.slice(0, most).entries()) {
      const item = reading(store, () => read(value, `${member}[${index}]`));
      if (item.ok && !kept.has(item.value.id)) kept.set(item.value.id, item.value);
    }
    return { kept: [...kept.values()], unread: stored.length - kept.size };
  });
}
