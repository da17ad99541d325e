import type { Note } from "../domain/note.ts";
import { readNotes, writeNotes } from "../exchange/kept-notes.ts";
import { notesOf, withNotes, withNotesCleared } from "../state/notes.ts";
import { withNotice } from "../state/notices.ts";
import { type AtlasStore, update } from "../state/store.ts";
import type { CommandContext } from "./command.ts";

// Several tabs share one store, and each writes the whole list: what others wrote since is taken in first.

/** Where residents' notes stand on this machine; beside them what could not be read of them. */
const KEPT_NOTES = "notes";
const UNREAD_NOTES = "notes-unread";

/** What this page last read or wrote, so that it can tell what others have changed since. */
const known = new WeakMap<AtlasStore, { readonly text: string; readonly notes: readonly Note[] }>();

/** Takes what is stored into the state. What was cleared in another tab is cleared here, with every step that leads back. */
export function takeStoredNotes({ store, ports }: CommandContext): void {
  const text = ports.keptText(KEPT_NOTES) ?? "";
  const before = known.get(store);
  if (text === (before?.text ?? "")) return;
  if (text === "") {
    known.delete(store);
    return update(store, withNotesCleared);
  }
  const read = readNotes(text);
  // Of a text that cannot be read nothing is taken, and nothing is lost that the page has.
  const { notes, unread } = read.ok ? read.value : { notes: before?.notes ?? [], unread: 1 };
  known.set(store, { text, notes });
  if (unread > 0) {
    if (!ports.keptText(UNREAD_NOTES)) ports.keepText(UNREAD_NOTES, text);
    update(store, (state) => withNotice(state, "notice.notes-not-read", {}, "warning"));
  }
  update(store, (state) => {
    const own = notesOf(state);
    // Of a text that cannot be read at all, nothing tells that anybody was warned.
    return withNotes(state, {
      isAccepted: read.ok || own.isAccepted,
      notes: mergedNotes(before?.notes ?? [], notes, own.notes),
    });
  });
}

/** Writes the notes down, and says whether that worked. */
export function writeNotesDown({ store, ports }: CommandContext): void {
  const { notes } = notesOf(store.getState());
  const text = writeNotes(notes);
  const isKept = ports.keepText(KEPT_NOTES, text);
  if (isKept) known.set(store, { text, notes });
  update(store, (state) => (notesOf(state).isKept === isKept ? state : withNotes(state, { isKept })));
}

/** Nothing of them stays on this machine, nor of what could not be read of them. */
export function wipeStoredNotes({ store, ports }: CommandContext): void {
  known.delete(store);
  for (const key of [KEPT_NOTES, UNREAD_NOTES]) ports.keepText(key, "");
}

/** What was stored `before`, what is stored by `now` and what the page has, by id: the change of each counts. */
function mergedNotes(before: readonly Note[], now: readonly Note[], own: readonly Note[]): readonly Note[] {
  const had = new Map(before.map((note) => [note.id, note]));
  const has = new Map(now.map((note) => [note.id, note]));
  const kept = own.flatMap((note) => {
    const [was, is] = [had.get(note.id), has.get(note.id)];
    if (was === undefined) return [note];
    return is === undefined ? [] : [isEqual(was, note) ? is : note];
  });
  const taken = new Set(kept.map(({ id }) => id));
  return [...kept, ...now.filter(({ id }) => !had.has(id) && !taken.has(id))];
}

const isEqual = (a: Note, b: Note): boolean => JSON.stringify(a) === JSON.stringify(b);
