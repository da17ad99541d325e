import { writeLocation } from "../state/address.ts";
import type { AtlasStore } from "../state/store.ts";

/** How long the view must rest before the address follows it, milliseconds. */
const REST = 250;

/** Is it the address of a presenter's own window? Without a story there is none. @example isNotesAddress("#window=notes") // false */
export function isNotesAddress(hash: string): boolean {
  const parts = new URLSearchParams(hash.replace("#", ""));
  return parts.has("story") && parts.get("window") === "notes";
}

/** Keeps the address in step with the state, and tells when the reader changes the address by hand. */
export function keepLocation(store: AtlasStore, follow: (hash: string) => unknown): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = location.hash.slice(1);
  const write = (): void => {
    // A change by hand that has not been told of yet must not be written over.
    if (location.hash.slice(1) !== written) return;
    const next = writeLocation(store.getState());
    if (next === written) return;
    written = next;
    history.replaceState(history.state, "", `#${next}`);
  };
  const unsubscribe = store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, REST);
  });
  const onHashChange = (): void => {
    const hash = location.hash.slice(1);
    if (hash === written) return;
    written = hash;
    follow(hash);
  };
  addEventListener("hashchange", onHashChange);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("hashchange", onHashChange);
  };
}
