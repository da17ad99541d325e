import { KEPT_NOTES } from "../domain/kept-notes.ts";
import type { Note } from "../domain/note.ts";
import { eraOf, FIRST_ERA, readNotes, writeNotes } from "../exchange/kept-notes.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { notesOf, withNotes, withNotesCleared } from "../state/notes.ts";
import { withNotice } from "../state/notices.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { toldStage } from "../state/told-stage.ts";
import { withView, withViewRequested } from "../state/view.ts";
import type { CommandContext } from "./command.ts";
import { guardUnkept } from "./guard-unkept.ts";
import { OPENING_BOUNDS } from "./set-mode.ts";

// Several tabs share one store, and each writes the whole list: what others wrote since is taken in first. A clear ends
// an era: a tab that slept through it finds another than its own, and drops what it has with every step that leads back.

/** Where texts stand that could not be read, each in the first slot that is free. */
const SET_ASIDE = ["notes-unread", ...Array.from({ length: 19 }, (_, at) => `notes-unread-${at + 2}`)];

/** The era beside the text as well: what other code writes over that names none, and would hide a clear. */
const KEPT_ERA = "notes-era";

/** What this page last read or wrote, so that it can tell what others have changed since. */
interface Known {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly era: string;
  /** Something in the text could not be read: it must stand elsewhere before it is written over. */
  readonly isUnread: boolean;
}
const known = new WeakMap<AtlasStore, Known>();

/** Pages whose notes were not kept once: from then on the browser asks before they go. */
const guarded = new WeakSet<AtlasStore>();

/** Takes what is stored into the state. */
export function takeStoredNotes(context: CommandContext): void {
  const { store, ports } = context;
  const text = ports.keptText(KEPT_NOTES) ?? "";
  const last = known.get(store);
  if (text === (last?.text ?? "")) return countSetAside(context);
  if (text === "") return dropNotes(context);
  const era = eraOf(text) ?? ports.keptText(KEPT_ERA);
  if (last !== undefined && era !== last.era) dropNotes(context);
  const before = known.get(store);
  const read = readNotes(text);
  // Of a text that cannot be read nothing is taken, and nothing is lost that the page has.
  const { notes, unread } = read.ok ? read.value : { notes: before?.notes ?? [], unread: 1 };
  known.set(store, { text, notes, era: era ?? before?.era ?? FIRST_ERA, isUnread: unread > 0 });
  if (unread > 0) {
    setAside(context, text);
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
  countSetAside(context);
}

/** Writes the notes down, and says whether that worked. With nothing to keep the next reader is warned as the first was. */
export function writeNotesDown(context: CommandContext): void {
  const { store, ports } = context;
  const before = known.get(store);
  const { notes, isAccepted } = notesOf(store.getState());
  if (before === undefined && notes.length === 0 && !isAccepted) return;
  const era = before?.era ?? ports.newName();
  const text = writeNotes(notes, era);
  const isSafe = before?.isUnread !== true || setAside(context, before.text);
  const isKept = isSafe && ports.keepText(KEPT_ERA, era) && ports.keepText(KEPT_NOTES, text);
  if (isKept) known.set(store, { text, notes, era, isUnread: false });
  else if (!guarded.has(store)) {
    guarded.add(store);
    guardUnkept(context);
  }
  update(store, (state) => (notesOf(state).isKept === isKept ? state : withNotes(state, { isKept })));
}

/** Nothing of them stays in the page or on this machine, nor of what could not be read of them. */
export function wipeStoredNotes(context: CommandContext): void {
  for (const key of [KEPT_NOTES, KEPT_ERA, ...SET_ASIDE])
    if (context.ports.keptText(key)) context.ports.keepText(key, "");
  dropNotes(context);
}

/** What could not be read, as it stood, the oldest first. */
export const textsSetAside = ({ ports }: CommandContext): readonly string[] =>
  SET_ASIDE.flatMap((key) => ports.keptText(key) || []);

/**
 * Drops what the page has. The place pressed last goes too; and the view, which the address tells: one was led to a note,
 * or put it in the middle by the keys, so that the map goes where the mode opens. A chapter that is told has its own view,
 * and leads back to none that was a note's.
 */
function dropNotes({ store }: CommandContext): void {
  known.delete(store);
  update(store, (state) => {
    const { notes, undo, redo } = notesOf(state);
    const cleared = withView(withNotesCleared(state), { pressed: null });
    if (notes.length + undo.length + redo.length === 0) return cleared;
    const next = withoutWayBack(cleared);
    if (toldStage(state) !== null) return next;
    return withViewRequested(next, { kind: "bounds", bounds: OPENING_BOUNDS[state.mode.kind] }, false);
  });
}

/** Where the map stood before a story was told or tried, and where it was left, is forgotten. */
const withoutWayBack = (state: AtlasState): AtlasState => ({
  ...state,
  ...(state.making?.before && { making: { ...state.making, before: { ...state.making.before, camera: null } } }),
  ...(state.stage?.left && { stage: { ...state.stage, left: { ...state.stage.left, camera: null } } }),
});

/** Puts a text where nothing writes over it; false where there is no room. */
function setAside({ ports }: CommandContext, text: string): boolean {
  if (SET_ASIDE.some((key) => ports.keptText(key) === text)) return true;
  const free = SET_ASIDE.find((key) => !ports.keptText(key));
  return free !== undefined && ports.keepText(free, text);
}

function countSetAside(context: CommandContext): void {
  const setAside = textsSetAside(context).length;
  update(context.store, (state) => (notesOf(state).setAside === setAside ? state : withNotes(state, { setAside })));
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
