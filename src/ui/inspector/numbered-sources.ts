import type { Source } from "../../domain/layer.ts";

/** Sources in the order in which they are first named; the same source bears one number. */
export interface NumberedSources {
  readonly list: readonly Source[];
  readonly numberOf: (source: Source) => number;
}

/** @example numberSources([[study], [port, study]]).numberOf(port) // 2 */
export function numberSources(named: readonly (readonly Source[])[]): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Source[] = [];
  for (const source of named.flat()) {
    const identity = JSON.stringify(source);
    if (numbers.has(identity)) continue;
    list.push(source);
    numbers.set(identity, list.length);
  }
  return { list, numberOf: (source) => numbers.get(JSON.stringify(source)) ?? 0 };
}
