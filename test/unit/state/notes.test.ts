import { describe, expect, test } from "vitest";
import { MOST_NOTES, type Note } from "../../../src/domain/note.ts";
import { writeAddress } from "../../../src/state/address.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import {
  NO_NOTES,
  notesOf,
  notesShown,
  withNoteChanged,
  withNoteRemoved,
  withNoteStepRedone,
  withNoteStepUndone,
  withNotes,
  withNotesAdded,
  withNotesCleared,
  withNoteTyped,
} from "../../../src/state/notes.ts";
import { sampleState } from "./sample.ts";

const note = (number: number, more: Partial<Note> = {}): Note => ({
  id: `note-${number}`,
  at: [23.06, 63.78],
  theme: "nature",
  text: `huomio ${number}`,
  date: "2026-11-22",
  ...more,
});
const texts = (state: AtlasState): readonly string[] => notesOf(state).notes.map(({ text }) => text);
const three = (): AtlasState => withNotesAdded(sampleState(), [note(1), note(2, { theme: "traffic" }), note(3)]);

describe("steps", () => {
  test("a note is added, changed, moved and deleted, and every step goes back and forth", () => {
    const steps = [
      (state: AtlasState) => withNoteChanged(state, "note-2", { theme: "water" }),
      (state: AtlasState) => withNoteChanged(state, "note-1", { at: [23.07, 63.79] }),
      (state: AtlasState) => withNoteRemoved(state, "note-2"),
      (state: AtlasState) => withNotesAdded(state, [note(4)]),
    ];
    const past: AtlasState[] = [three()];
    for (const step of steps) past.push(step(past.at(-1) as AtlasState));
    let state = past.at(-1) as AtlasState;
    for (const before of past.slice(0, -1).reverse()) {
      state = withNoteStepUndone(state);
      expect(notesOf(state).notes).toEqual(notesOf(before).notes);
    }
    for (const after of past.slice(1)) {
      state = withNoteStepRedone(state);
      expect(notesOf(state).notes).toEqual(notesOf(after).notes);
    }
  });

  test("at least a hundred are kept", () => {
    let state = three();
    for (let step = 0; step < 150; step++) state = withNoteChanged(state, "note-1", { text: `${step}` });
    for (let step = 0; step < 150; step++) state = withNoteStepUndone(state);
    expect(texts(state)[0]).toBe("huomio 1");
  });

  test("words typed at one go are one step; another note, or a step between, begins another", () => {
    let state = three();
    for (const text of ["M", "Me", "Mel", "Melu"]) state = withNoteTyped(state, "note-1", text);
    for (const text of ["P", "Pu", "Puu"]) state = withNoteTyped(state, "note-3", text);
    expect(texts(state)).toEqual(["Melu", "huomio 2", "Puu"]);
    state = withNoteStepUndone(state);
    expect(texts(state)).toEqual(["Melu", "huomio 2", "huomio 3"]);
    state = withNoteStepUndone(state);
    expect(texts(state)).toEqual(["huomio 1", "huomio 2", "huomio 3"]);
  });

  test("a step on what another tab has taken away does nothing to the rest", () => {
    const changed = withNoteChanged(three(), "note-2", { text: "uusi" });
    const without = withNotes(changed, { notes: [note(3)] });
    expect(texts(withNoteStepUndone(without))).toEqual(["huomio 3"]);
  });
});

test("clearing leaves nothing: no note, no step back or forth, no word accepted", () => {
  const undone = withNoteStepUndone(
    withNoteRemoved(withNotes(three(), { isAccepted: true, theme: "nature" }), "note-1"),
  );
  const cleared = withNotesCleared(undone);
  expect(notesOf(cleared)).toEqual(NO_NOTES);
  expect(notesOf(withNoteStepRedone(withNoteStepUndone(cleared)))).toEqual(NO_NOTES);
  expect(JSON.stringify(cleared)).not.toContain("huomio");
});

test("a filter lists one theme and renumbers nothing", () => {
  const shown = notesShown(notesOf(withNotes(three(), { theme: "nature" })));
  expect(shown.map(({ number, note: { id } }) => [number, id])).toEqual([
    [1, "note-1"],
    [3, "note-3"],
  ]);
});

test("where there is no room for all, none is taken", () => {
  const many = Array.from({ length: MOST_NOTES - 2 }, (_, index) => note(index + 10));
  expect(notesOf(withNotesAdded(three(), many)).notes).toHaveLength(3);
});

test("the address knows nothing of notes", () => {
  const state = withNotes(three(), { open: { id: "note-1", isNew: false }, theme: "nature", isAccepted: true });
  expect(writeAddress(state)).toBe(writeAddress(sampleState()));
});
