import type { Note, NoteTheme } from "../domain/note.ts";
import { MOST_NOTES } from "../domain/note.ts";
import type { Problem } from "../domain/problem.ts";
import type { AtlasState } from "./atlas-state.ts";

/** What became of a note in one step: `from` null, it is new; `to` null, it is gone. `at`: its place in the list. */
interface NoteChange {
  readonly from: Note | null;
  readonly to: Note | null;
  readonly at: number;
}
type NoteStep = readonly NoteChange[];

/** Residents' notes. They are no part of the address, of scenarios, or of any file but their own. */
export interface NotesState {
  /** The reader has read what not to write. */
  readonly isAccepted: boolean;
  readonly notes: readonly Note[];
  readonly undo: readonly NoteStep[];
  readonly redo: readonly NoteStep[];
  /** What the next place pressed on the map becomes: a new note, or the place of the note with this id. */
  readonly placing: "new" | { readonly id: string } | null;
  /** The note that stands open in the panel; `isNew`: it was just put down, and its words are waited for. */
  readonly open: { readonly id: string; readonly isNew: boolean } | null;
  /** The note whose words are being typed: they are one step, however many letters. */
  readonly typing: string | null;
  /** Only notes of this theme are listed and drawn. */
  readonly theme: NoteTheme | null;
  readonly isDrawn: boolean;
  /** False where the browser has no room, or forbids keeping: the notes last as long as the page. */
  readonly isKept: boolean;
  /** So many texts of this machine could not be read, and stand aside. */
  readonly setAside: number;
  /** What became of the file read last. */
  readonly read:
    | { readonly kind: "added"; readonly count: number }
    | { readonly kind: "refused"; readonly problem: Problem }
    | null;
}

/** So many steps can be taken back. */
const MOST_STEPS = 200;

export const NO_NOTES: NotesState = {
  isAccepted: false,
  notes: [],
  undo: [],
  redo: [],
  placing: null,
  open: null,
  typing: null,
  theme: null,
  isDrawn: true,
  isKept: true,
  setAside: 0,
  read: null,
};

export const notesOf = ({ notes }: AtlasState): NotesState => notes ?? NO_NOTES;

export const withNotes = (state: AtlasState, change: Partial<NotesState>): AtlasState => ({
  ...state,
  notes: { ...notesOf(state), ...change },
});

/** Nothing is left of them: no step leads back. The next reader is warned anew. */
export const withNotesCleared = (state: AtlasState): AtlasState => ({ ...state, notes: NO_NOTES });

/** Does the next press on the map place a note? Only while the notes are open: put away with them, the wish is let go. */
export const awaitsNotePlace = ({ notes, panels }: AtlasState): boolean =>
  panels.tool === "notes" && (notes?.placing ?? null) !== null;

/** Notes of the theme asked for, with their numbers from 1: a filter renumbers nothing. */
export function notesShown({ notes, theme }: NotesState): readonly { readonly note: Note; readonly number: number }[] {
  return notes.flatMap((note, index) => (theme === null || note.theme === theme ? [{ note, number: index + 1 }] : []));
}

/** Puts notes at the end of the list: one step. Where there is no room for all, none is taken. */
export function withNotesAdded(state: AtlasState, added: readonly Note[]): AtlasState {
  const { notes } = notesOf(state);
  if (added.length === 0 || notes.length + added.length > MOST_NOTES) return state;
  return withStep(
    state,
    added.map((to, index) => ({ from: null, to, at: notes.length + index })),
  );
}

/** Changes what a note says, is about, or where it stands: one step. */
export function withNoteChanged(state: AtlasState, id: string, change: Partial<Omit<Note, "id">>): AtlasState {
  const { notes } = notesOf(state);
  const at = notes.findIndex((note) => note.id === id);
  const from = notes[at];
  return from === undefined ? state : withStep(state, [{ from, to: { ...from, ...change }, at }]);
}

/** Words as they are typed: they join the step that they began. */
export function withNoteTyped(state: AtlasState, id: string, text: string): AtlasState {
  const { typing, undo } = notesOf(state);
  const next = withNotes(withNoteChanged(state, id, { text }), { typing: id });
  const [before] = undo.at(-1) ?? [];
  const [now] = notesOf(next).undo.at(-1) ?? [];
  if (typing !== id || before === undefined || now === undefined) return next;
  return withNotes(next, { undo: [...undo.slice(0, -1), [{ ...now, from: before.from }]] });
}

export function withNoteRemoved(state: AtlasState, id: string): AtlasState {
  const { notes } = notesOf(state);
  const at = notes.findIndex((note) => note.id === id);
  const from = notes[at];
  return from === undefined ? state : withStep(state, [{ from, to: null, at }]);
}

export function withNoteStepUndone(state: AtlasState): AtlasState {
  const { notes, undo, redo } = notesOf(state);
  const step = undo.at(-1);
  if (step === undefined) return state;
  const back = step.map(({ from, to, at }) => ({ from: to, to: from, at })).reverse();
  return withList(state, applied(notes, back), { undo: undo.slice(0, -1), redo: [...redo, step] });
}

export function withNoteStepRedone(state: AtlasState): AtlasState {
  const { notes, undo, redo } = notesOf(state);
  const step = redo.at(-1);
  if (step === undefined) return state;
  return withList(state, applied(notes, step), { undo: [...undo, step], redo: redo.slice(0, -1) });
}

function withStep(state: AtlasState, step: NoteStep): AtlasState {
  const { notes, undo } = notesOf(state);
  return withList(state, applied(notes, step), { undo: [...undo, step].slice(-MOST_STEPS), redo: [] });
}

/** Another list: what was open in the panel and is no more, is put away. */
function withList(state: AtlasState, notes: readonly Note[], steps: Pick<NotesState, "undo" | "redo">): AtlasState {
  const { open } = notesOf(state);
  const isThere = notes.some(({ id }) => id === open?.id);
  return withNotes(state, { notes, ...steps, open: isThere ? open : null, typing: null, placing: null, read: null });
}

/** Each change where its note still stands: another tab may have taken it away. */
function applied(notes: readonly Note[], step: NoteStep): readonly Note[] {
  let list = notes;
  for (const { from, to, at } of step) {
    if (to === null) list = list.filter(({ id }) => id !== from?.id);
    else if (from === null) {
      // Another tab may have brought it back already: its words stay.
      if (!list.some(({ id }) => id === to.id)) list = [...list.slice(0, at), to, ...list.slice(at)];
    } else list = list.map((note) => (note.id === from.id ? to : note));
  }
  return list;
}
