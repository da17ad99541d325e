import type { AtlasState } from "../../state/atlas-state.ts";

/** Works out anew only when one of the inputs is another, compared by identity; else gives what it gave last. */
export function remembered<Value>(
  inputs: (state: AtlasState) => readonly unknown[],
  work: (state: AtlasState) => Value,
): (state: AtlasState) => Value {
  let last: { readonly of: readonly unknown[]; readonly value: Value } | null = null;
  return (state) => {
    const of = inputs(state);
    if (last === null || of.some((one, index) => one !== last?.of[index])) last = { of, value: work(state) };
    return last.value;
  };
}
