import type { Position } from "../domain/layer.ts";
import { localDay } from "../domain/local-day.ts";
import { MOST_NOTES, type Note, type NoteTheme, notePlace, noteText } from "../domain/note.ts";
import { readNotesGeojson } from "../exchange/notes-geojson.ts";
import { inWindow } from "../geodesy/in-window.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import {
  notesOf,
  withNoteChanged,
  withNoteRemoved,
  withNoteStepRedone,
  withNoteStepUndone,
  withNotes,
  withNotesAdded,
  withNoteTyped,
} from "../state/notes.ts";
import { withNotice } from "../state/notices.ts";
import { isDrawingZone } from "../state/planning.ts";
import { update } from "../state/store.ts";
import { toldStage } from "../state/told-stage.ts";
import { NO_TOOLS, withPanels, withView, withViewRequested } from "../state/view.ts";
import { type CommandContext, command, type Reason, stateCommand } from "./command.ts";
import { takeStoredNotes, textsSetAside, wipeStoredNotes, writeNotesDown } from "./stored-notes.ts";

/** Takes in the notes kept on this machine, by an earlier visit or in another tab. */
export const takeNotes = command("take-notes", takeStoredNotes);

/** Says that the pins on the map are kept on this machine; on the stage nothing is said between the chapters' words. */
export const tellOfKeptNotes = stateCommand("tell-of-kept-notes", (state) => {
  const count = notesOf(state).notes.length;
  if (count === 0 || toldStage(state) !== null) return state;
  return withNotice(state, "notice.notes-kept", { count: String(count) }, "done");
});

/** The reader has read what not to write. */
export const acceptNoteWarning = command("accept-note-warning", (context) =>
  keep(context, (state) => withNotes(state, { isAccepted: true })),
);

/** The next place pressed on the map gets a note, or the note with this id; the same again takes it back. */
export const startNotePlacing = stateCommand<"new" | string>(
  "start-note-placing",
  (state, of) => {
    const { placing } = notesOf(state);
    const before = placing === null || placing === "new" ? placing : placing.id;
    return withNotes(state, { placing: before === of ? null : of === "new" ? of : { id: of } });
  },
  (state) => (isDrawingZone(state) ? "notes.reason.drawing" : noRoom(state)),
);

/** A press on the map while a place is waited for; null where the reader leaves the map. */
export const placeNote = command<Position | null>("place-note", (context, at) => {
  const { placing } = notesOf(context.store.getState());
  if (placing !== null && isOutside(context, at)) return;
  // The map stays where the place was found, also when the sheet that gave way comes back.
  if (at !== null) update(context.store, (state) => withView(state, { led: true }));
  if (at === null || placing === null) update(context.store, (state) => withNotes(state, { placing: null }));
  else if (placing === "new") addNote.run(context, at);
  else keep(context, (state) => withNoteChanged(state, placing.id, { at: notePlace(at) }));
});

/** A new note, of the theme that is listed; it stands open. */
export const addNote = command<Position>(
  "add-note",
  (context, at) => {
    if (isOutside(context, at)) return;
    keep(context, (state) => {
      if (noRoom(state) !== null) return state;
      const id = noteId(context);
      const theme = notesOf(state).theme ?? "other";
      const note: Note = { id, at: notePlace(at), theme, text: "", date: localDay(context.ports.now()) };
      return withPlaceChosen(withNotes(withNotesAdded(state, [note]), { open: { id, isNew: true } }), note);
    });
  },
  noRoom,
);

export const typeNote = command<{ id: string; text: string }>("type-note", (context, { id, text }) =>
  keep(context, (state) => withNoteTyped(state, id, noteText(text))),
);

/** Another theme; where only one is listed, the note stays in sight. */
export const setNoteTheme = command<{ id: string; theme: NoteTheme }>("set-note-theme", (context, { id, theme }) =>
  keep(context, (state) => {
    const next = withNoteChanged(state, id, { theme });
    return notesOf(next).theme === null ? next : withNotes(next, { theme });
  }),
);

export const removeNote = command<string>("remove-note", (context, id) =>
  keep(context, (state) => withNoteRemoved(state, id)),
);

export const undoNotes = command(
  "undo-notes",
  (context) => keep(context, withNoteStepUndone),
  (state) => (notesOf(state).undo.length === 0 ? "notes.reason.nothing-to-undo" : null),
);

export const redoNotes = command(
  "redo-notes",
  (context) => keep(context, withNoteStepRedone),
  (state) => (notesOf(state).redo.length === 0 ? "notes.reason.nothing-to-redo" : null),
);

/** For good: notes, steps, what this machine keeps, and the view that was led to one of them. */
export const clearNotes = command("clear-notes", wipeStoredNotes);

/**
 * Clears them, and puts the tool away: where it stands over most of the map, home would be framed in the strip that is
 * left. What became of them is said over the map.
 */
export const clearNotesAndLeave = command("clear-notes-and-leave", (context) => {
  update(context.store, (state) => withPanels(state, NO_TOOLS));
  wipeStoredNotes(context);
  update(context.store, (state) => withNotice(state, "notes.cleared", {}, "done"));
});

/** Saves what could not be read, as it stood: a newer version of the atlas, or a person, may read it. */
export const saveNotesSetAside = command("save-notes-set-aside", (context) => {
  const text = textsSetAside(context).join("\n");
  const name = `kruunuportti-atlas-notes-unread-${localDay(context.ports.now())}.txt`;
  context.ports.saveFile({ name, mime: "text/plain;charset=utf-8", text });
  update(context.store, (state) => withNotice(state, "notice.notes-set-aside-saved", { name }, "done"));
});

/** Lists and draws notes of one theme, or (null) all. */
export const filterNotes = stateCommand<NoteTheme | null>("filter-notes", (state, theme) =>
  withNotes(state, { theme, open: null }),
);

export const drawNotes = stateCommand<boolean>("draw-notes", (state, isDrawn) => withNotes(state, { isDrawn }));

export const openNote = stateCommand<string | null>("open-note", withNoteOpen);

/** A pin pressed on the map opens its note in the panel, wherever the reader was; no place is waited for from before. */
export const showPressedNote = (context: Pick<CommandContext, "store">, id: string): void =>
  update(context.store, (state) =>
    withPanels(withNotes(withNoteOpen(state, id), { placing: null }), { ...NO_TOOLS, tool: "notes" }),
  );

/** Moves the map to a note. */
export const goToNote = command<string>("go-to-note", ({ store, ports }, id) =>
  update(store, (state) => {
    const note = notesOf(state).notes.find((one) => one.id === id);
    return note === undefined
      ? state
      : withViewRequested(
          withPlaceChosen(state, note),
          { kind: "point", position: note.at },
          !ports.prefersReducedMotion(),
        );
  }),
);

/** Adds the notes of a file of ours; where anything is wrong with it, that is said and nothing is taken. */
export const readNotesFile = command<{ name: string; text: string }>("read-notes-file", (context, { name, text }) => {
  const read = readNotesGeojson(name, text);
  keep(context, (state) => {
    if (!read.ok) return withNotes(state, { read: { kind: "refused", problem: read.problem } });
    const added = read.value.map((note) => ({ ...note, id: noteId(context) }));
    const next = withNotesAdded(state, added);
    const isFull = next === state && added.length > 0;
    const problem = { kind: "too-many", file: name, path: "features", detail: `more than ${MOST_NOTES}` } as const;
    return withNotes(next, { read: isFull ? { kind: "refused", problem } : { kind: "added", count: added.length } });
  });
});

/** One step: what other tabs wrote since comes first, what came of it is written down. */
function keep(context: CommandContext, change: (state: AtlasState) => AtlasState): void {
  takeStoredNotes(context);
  update(context.store, (state) => withoutPlaceLeft(state, change(state)));
  writeNotesDown(context);
}

function withNoteOpen(state: AtlasState, id: string | null): AtlasState {
  const note = notesOf(state).notes.find((one) => one.id === id);
  const next = withNotes(state, { open: id === null ? null : { id, isNew: false }, typing: null });
  return note === undefined ? next : withPlaceChosen(next, note);
}

/** The foot of the window tells the coordinates of the note that the reader is at, not of another. */
const withPlaceChosen = (state: AtlasState, { at }: Note): AtlasState => withView(state, { pressed: at });

/** Where a note stood that went or was moved, nothing is chosen any more. */
function withoutPlaceLeft(before: AtlasState, after: AtlasState): AtlasState {
  const { pressed } = after.view;
  if (pressed === null) return after;
  const place = String(notePlace(pressed));
  const stands = (state: AtlasState): boolean => notesOf(state).notes.some(({ at }) => String(at) === place);
  return stands(before) && !stands(after) ? withView(after, { pressed: null }) : after;
}

function noRoom(state: AtlasState): Reason | null {
  return notesOf(state).notes.length >= MOST_NOTES ? "notes.reason.full" : null;
}

/** Beyond the area of the map nobody would find the pin again: that is said, and a place is still waited for. */
function isOutside({ store }: CommandContext, at: Position | null): boolean {
  if (at === null || inWindow(at)) return false;
  update(store, (state) => withNotice(state, "notice.note-outside", {}, "warning"));
  return true;
}

/** Not by number: two tabs, or this and the page before, would give the same. */
const noteId = ({ ports }: CommandContext): string => `note-${ports.newName()}`;
