import { describe, expect, test } from "vitest";
import type { CommandContext } from "../../../src/commands/command.ts";
import {
  acceptNoteWarning,
  addNote,
  clearNotes,
  clearNotesAndLeave,
  goToNote,
  openNote,
  placeNote,
  readNotesFile,
  redoNotes,
  removeNote,
  saveNotesSetAside,
  setNoteTheme,
  showPressedNote,
  startNotePlacing,
  takeNotes,
  tellOfKeptNotes,
  typeNote,
  undoNotes,
} from "../../../src/commands/notes.ts";
import { toggleTools } from "../../../src/commands/panels.ts";
import { press } from "../../../src/commands/place-on-map.ts";
import { OPENING_BOUNDS } from "../../../src/commands/set-mode.ts";
import { jumpBack, jumpOut, leaveStory, openStory, tellOwnStory } from "../../../src/commands/stage.ts";
import { openTool, stopNotePlacing } from "../../../src/commands/tools.ts";
import { emptyChapter, emptyStory } from "../../../src/domain/own-story.ts";
import type { SavedFile } from "../../../src/domain/ports.ts";
import { awaitsNotePlace, NO_NOTES, notesOf } from "../../../src/state/notes.ts";
import type { StageState } from "../../../src/state/stage.ts";
import { update } from "../../../src/state/store.ts";
import { withView } from "../../../src/state/view.ts";
import { SCENE } from "../state/story-sample.ts";
import { sampleContext } from "./sample.ts";

/** One machine's store; `hasRoom` false: nothing more can be written. */
function machine(stored: Readonly<Record<string, string>> = {}) {
  const texts = new Map(Object.entries(stored));
  const disk = { texts, hasRoom: true };
  const tab = (): CommandContext =>
    sampleContext({
      keptText: (key) => texts.get(key) ?? null,
      keepText: (key, text) => {
        if (text === "") texts.delete(key);
        else if (disk.hasRoom) texts.set(key, text);
        return disk.hasRoom;
      },
    });
  return { disk, tab };
}

function write(context: CommandContext, text: string): string {
  addNote.run(context, [23.06, 63.78]);
  const id = of(context).open?.id ?? "";
  typeNote.run(context, { id, text });
  return id;
}

const of = ({ store }: CommandContext) => notesOf(store.getState());
const texts = (context: CommandContext): readonly string[] => of(context).notes.map(({ text }) => text);
function nextVisit(tab: () => CommandContext): readonly string[] {
  const context = tab();
  takeNotes.run(context);
  return texts(context);
}

describe("a place for a note", () => {
  test("is the next one pressed on the map; the note stands open, of the theme that is listed", async () => {
    const { tab } = machine();
    const context = tab();
    openTool.run(context, "notes");
    update(context.store, (state) => withView(state, { led: false }));
    startNotePlacing.run(context, "new");
    await press.run(context, { candidates: [{ layer: "sites", feature: "kip" }], at: [23.06720049, 63.7822] });
    expect(of(context).notes).toMatchObject([{ at: [23.0672, 63.7822], theme: "other", text: "" }]);
    expect(of(context).notes[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(of(context)).toMatchObject({ placing: null, open: { isNew: true } });
    // The map stays where the place was found.
    expect(context.store.getState().view.led).toBe(true);
    // What lies there is not selected as well; the next press is for the map again.
    expect(context.store.getState().selection).toBeNull();
    await press.run(context, { candidates: [], at: [23.1, 63.8] });
    expect(of(context).notes).toHaveLength(1);
  });

  test("is within the area of the map: elsewhere that is said, and it is still waited for", async () => {
    const { tab } = machine();
    const context = tab();
    openTool.run(context, "notes");
    startNotePlacing.run(context, "new");
    await press.run(context, { candidates: [], at: [24.94, 60.17] });
    expect(context.store.getState().notices.map(({ key }) => key)).toEqual(["notice.note-outside"]);
    expect([of(context).notes, of(context).placing]).toEqual([[], "new"]);
    addNote.run(context, [24.94, 60.17]);
    expect(of(context).notes).toEqual([]);
    const id = write(context, "A");
    startNotePlacing.run(context, id);
    await press.run(context, { candidates: [], at: [23.57, 63.8] });
    expect(of(context).notes[0]?.at).toEqual([23.06, 63.78]);
    expect(nextVisit(tab)).toEqual(["A"]);
  });

  test("moves the note that asked for it, and goes back", async () => {
    const context = machine().tab();
    openTool.run(context, "notes");
    const id = write(context, "A");
    startNotePlacing.run(context, id);
    await press.run(context, { candidates: [], at: [23.2, 63.8] });
    expect(of(context).notes[0]?.at).toEqual([23.2, 63.8]);
    undoNotes.run(context);
    expect(of(context).notes[0]?.at).toEqual([23.06, 63.78]);
  });

  test("is waited for no more after Escape, on the map or elsewhere, and when the tools are put away", async () => {
    const context = machine().tab();
    const leave = [
      () => press.run(context, { candidates: [], at: null }),
      () => stopNotePlacing.run(context),
      () => placeNote.run(context, null),
      () => toggleTools.run(context),
      () => startNotePlacing.run(context, "new"),
    ];
    for (const way of leave) {
      openTool.run(context, "notes");
      startNotePlacing.run(context, "new");
      expect(awaitsNotePlace(context.store.getState())).toBe(true);
      await way();
      expect(awaitsNotePlace(context.store.getState())).toBe(false);
      // What is pressed is for the map again, and opened anew the notes wait for nothing.
      await press.run(context, { candidates: [], at: [23.1, 63.8] });
      openTool.run(context, "notes");
      expect([of(context).placing, texts(context)]).toEqual([null, []]);
    }
    startNotePlacing.run(context, "new");
    toggleTools.run(context);
    showPressedNote(context, "note-1");
    expect(awaitsNotePlace(context.store.getState())).toBe(false);
  });
});

test("a pin pressed on the map opens its note and the panel; going there asks the map to move", () => {
  const context = machine().tab();
  const id = write(context, "A");
  showPressedNote(context, id);
  expect(context.store.getState().panels.tool).toBe("notes");
  expect(of(context).open).toEqual({ id, isNew: false });
  goToNote.run(context, id);
  expect(context.store.getState().view.requested?.target).toEqual({ kind: "point", position: [23.06, 63.78] });
});

test("the place told at the foot of the window is that of the note at hand, and of none that went", async () => {
  const context = machine().tab();
  const chosen = () => context.store.getState().view.pressed;
  openTool.run(context, "notes");
  const first = write(context, "A");
  addNote.run(context, [23.2, 63.8]);
  expect(chosen()).toEqual([23.2, 63.8]);
  openNote.run(context, first);
  expect(chosen()).toEqual([23.06, 63.78]);
  openNote.run(context, of(context).notes[1]?.id ?? "");
  showPressedNote(context, first);
  expect(chosen()).toEqual([23.06, 63.78]);
  startNotePlacing.run(context, first);
  await press.run(context, { candidates: [], at: [23.12345678, 63.8] });
  expect(chosen()).toEqual([23.12345678, 63.8]);
  undoNotes.run(context);
  expect(chosen()).toBeNull();
  goToNote.run(context, first);
  expect(chosen()).toEqual([23.06, 63.78]);
  typeNote.run(context, { id: first, text: "B" });
  expect(chosen()).toEqual([23.06, 63.78]);
  removeNote.run(context, first);
  expect(chosen()).toBeNull();
});

test("notes of an earlier visit are told of, once and not on the stage; none are told of where none are kept", () => {
  const { tab } = machine();
  const told = (context: CommandContext) => {
    takeNotes.run(context);
    tellOfKeptNotes.run(context);
    return context.store.getState().notices.map(({ key, params, tone }) => [key, params["count"], tone]);
  };
  expect(told(tab())).toEqual([]);
  write(tab(), "A");
  const next = tab();
  expect([told(next), told(next)]).toEqual([[KEPT], [KEPT]]);
  const stage = tab();
  update(stage.store, (state) => ({ ...state, stage: { at: "chapter" } as StageState }));
  expect(told(stage)).toEqual([]);
});
const KEPT = ["notice.notes-kept", "1", "done"];

test("a note that gets another theme stays in the list of one theme", () => {
  const context = machine().tab();
  const id = write(context, "A");
  setNoteTheme.run(context, { id, theme: "water" });
  expect(of(context)).toMatchObject({ theme: null, notes: [{ theme: "water" }] });
});

describe("clearing", () => {
  test("where the tool stands over the map puts it away first and says so there: home is framed on the whole map", () => {
    const { disk, tab } = machine();
    const context = tab();
    openTool.run(context, "notes");
    write(context, "A");
    const toolAtFraming: unknown[] = [];
    context.store.subscribe((state, before) => {
      if (state.view.requested !== before.view.requested) toolAtFraming.push(state.panels.tool);
    });
    clearNotesAndLeave.run(context);
    expect(toolAtFraming).toEqual([null]);
    const { notices, view } = context.store.getState();
    expect(notices.map(({ key, tone }) => [key, tone])).toEqual([["notes.cleared", "done"]]);
    expect(view.requested?.target).toMatchObject({ kind: "bounds" });
    expect([of(context), disk.texts.size]).toEqual([NO_NOTES, 0]);
  });

  test("leaves nothing in the page or on the machine, and nothing brings it back", () => {
    const { disk, tab } = machine();
    const context = tab();
    acceptNoteWarning.run(context);
    write(context, "salaisuus");
    removeNote.run(context, write(context, "toinen"));
    undoNotes.run(context);
    clearNotes.run(context);
    undoNotes.run(context);
    redoNotes.run(context);
    expect(of(context).notes).toEqual([]);
    clearNotes.run(context);
    expect(of(context)).toEqual(NO_NOTES);
    expect([...disk.texts]).toEqual([]);
    expect(JSON.stringify(context.store.getState())).not.toContain("salaisuus");
    expect(nextVisit(tab)).toEqual([]);
  });

  test("in one tab clears the other, whose steps and next note bring nothing back", () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    write(one, "salaisuus");
    takeNotes.run(other);
    removeNote.run(other, write(other, "toinen"));
    clearNotes.run(one);
    write(other, "uusi");
    undoNotes.run(other);
    undoNotes.run(other);
    undoNotes.run(other);
    expect(texts(other)).toEqual([]);
    expect(JSON.stringify([...disk.texts])).not.toMatch(/salaisuus|toinen/);
  });

  test("while another tab slept: neither undo nor its next note brings back what it has", () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    write(one, "salaisuus");
    takeNotes.run(other);
    removeNote.run(other, write(other, "toinen"));
    clearNotes.run(one);
    // By now something is stored again: it is not the absence of all that tells of the clear.
    write(one, "uusi");
    undoNotes.run(other);
    expect([texts(other), of(other).undo, of(other).redo]).toEqual([["uusi"], [], []]);
    write(other, "kolmas");
    expect(nextVisit(tab)).toEqual(["uusi", "kolmas"]);
    expect(JSON.stringify([...disk.texts])).not.toMatch(/salaisuus|toinen/);
    expect(JSON.stringify(other.store.getState())).not.toMatch(/salaisuus|toinen/);
  });

  test("while another tab slept, by a newer version: what it has is gone as well", () => {
    const { disk, tab } = machine();
    const context = tab();
    write(context, "salaisuus");
    const newer = '{"version":9,"era":"b2","places":[]}';
    disk.texts.set("notes", newer);
    takeNotes.run(context);
    expect(texts(context)).toEqual([]);
    write(context, "uusi");
    expect(disk.texts.get("notes-unread")).toBe(newer);
    expect(JSON.stringify([...disk.texts])).not.toContain("salaisuus");
  });

  test("leaves no place of a note in the view, here or in another tab", () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    const id = write(one, "A");
    takeNotes.run(other);
    for (const context of [one, other]) goToNote.run(context, id);
    update(one.store, (state) => withView(state, { pressed: [23.06, 63.78] }));
    clearNotes.run(one);
    takeNotes.run(other);
    for (const { store } of [one, other]) {
      const { view, mode } = store.getState();
      expect(view.requested?.target).toEqual({ kind: "bounds", bounds: OPENING_BOUNDS[mode.kind] });
      expect(JSON.stringify(store.getState())).not.toContain("23.06,63.78");
    }
    // With nothing to clear the map stays where it is.
    const { requested } = one.store.getState().view;
    clearNotes.run(one);
    expect(one.store.getState().view.requested).toBe(requested);
  });

  test("while a chapter is told leaves its view", async () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    write(one, "A");
    takeNotes.run(other);
    await openStory.run(other, { id: "phases" });
    const { requested } = other.store.getState().view;
    clearNotes.run(one);
    takeNotes.run(other);
    expect(texts(other)).toEqual([]);
    expect(other.store.getState().view.requested).toBe(requested);
  });

  test("while an own story is tried leads back to no note's place", async () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    write(one, "A");
    takeNotes.run(other);
    const camera = { longitude: 23.06, latitude: 63.78, zoom: 15 };
    update(other.store, (state) => withView(state, { actual: camera }));
    await tellOwnStory(other, { ...emptyStory("own~a"), chapters: [emptyChapter("one", SCENE)] }, 0);
    await jumpOut.run(other, undefined);
    clearNotes.run(one);
    takeNotes.run(other);
    await jumpBack.run(other, undefined);
    await leaveStory.run(other, undefined);
    expect(other.store.getState().view.requested?.target).not.toEqual({ kind: "camera", camera });
  });

  test("while another tab slept, and other code wrote over the text: what it has is gone as well", () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    write(one, "salaisuus");
    takeNotes.run(other);
    // As long as nothing is cleared, a text that cannot be read costs no note.
    disk.texts.set("notes", "{");
    takeNotes.run(other);
    expect(texts(other)).toEqual(["salaisuus"]);
    clearNotes.run(one);
    disk.texts.set("notes", "{{");
    write(other, "uusi");
    expect(texts(other)).toEqual(["uusi"]);
    expect(JSON.stringify([...disk.texts])).not.toContain("salaisuus");
  });

  test("warns the next reader, also after a step in another tab that knew nothing of it", () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    acceptNoteWarning.run(one);
    write(one, "A");
    takeNotes.run(other);
    clearNotes.run(one);
    undoNotes.run(other);
    expect([...disk.texts]).toEqual([]);
    const next = tab();
    takeNotes.run(next);
    expect(of(next).isAccepted).toBe(false);
  });

  test("takes what could not be read with it", () => {
    const { disk, tab } = machine({ notes: "{" });
    const context = tab();
    write(context, "A");
    expect(disk.texts.get("notes-unread")).toBe("{");
    clearNotes.run(context);
    expect([...disk.texts]).toEqual([]);
  });
});

describe("this machine", () => {
  test("keeps notes and the accepted warning for the next visit", () => {
    const { tab } = machine();
    const context = tab();
    acceptNoteWarning.run(context);
    write(context, "Ääni");
    const next = tab();
    takeNotes.run(next);
    expect([texts(next), of(next).isAccepted]).toEqual([["Ääni"], true]);
  });

  test("keeps what each of two tabs wrote; what one deleted does not come back by the other", () => {
    const { tab } = machine();
    const [one, other] = [tab(), tab()];
    const first = write(one, "A");
    takeNotes.run(other);
    write(other, "B");
    write(one, "C");
    expect(nextVisit(tab)).toEqual(["A", "B", "C"]);
    removeNote.run(other, first);
    write(one, "D");
    expect(nextVisit(tab)).toEqual(["B", "C", "D"]);
  });

  test("what two pages wrote that knew nothing of each other is kept of both", () => {
    const { disk, tab } = machine();
    const [one, other] = [tab(), tab()];
    disk.hasRoom = false;
    const first = write(one, "A");
    disk.hasRoom = true;
    const second = write(other, "B");
    expect(first).not.toBe(second);
    write(one, "C");
    expect([...nextVisit(tab)].sort()).toEqual(["A", "B", "C"]);
  });

  test("says where it keeps nothing, and again when it does", () => {
    const { disk, tab } = machine();
    const context = tab();
    disk.hasRoom = false;
    write(context, "A");
    expect(of(context).isKept).toBe(false);
    disk.hasRoom = true;
    write(context, "B");
    expect([of(context).isKept, nextVisit(tab)]).toEqual([true, ["A", "B"]]);
  });

  test("asks before the page goes while a note would go with it", () => {
    const { disk, tab } = machine();
    const guards: boolean[] = [];
    const context = tab();
    const guarded = { ...context, ports: { ...context.ports, guardClosing: (on: boolean) => void guards.push(on) } };
    write(guarded, "A");
    expect(guards).toEqual([]);
    disk.hasRoom = false;
    write(guarded, "B");
    expect(guards.at(-1)).toBe(true);
    disk.hasRoom = true;
    write(guarded, "C");
    expect(guards.at(-1)).toBe(false);
  });

  test("a poisoned store is told of, and breaks nothing", () => {
    for (const poison of ["{", "[]", '{"version":1,"notes":[{"id":"__proto__"}]}', '{"version":9,"notes":[]}']) {
      const { tab } = machine({ notes: poison });
      const context = tab();
      takeNotes.run(context);
      expect(context.store.getState().notices.map(({ key }) => key)).toEqual(["notice.notes-not-read"]);
      write(context, "A");
      expect(nextVisit(tab)).toEqual(["A"]);
    }
  });
});

describe("what could not be read", () => {
  const newer = (number: number): string => `{"version":9,"era":"b2","number":${number}}`;

  test("is put aside, each by itself, and can be saved as it stood", () => {
    const { disk, tab } = machine();
    const saved: SavedFile[] = [];
    const plain = tab();
    const context = { ...plain, ports: { ...plain.ports, saveFile: (file: SavedFile) => void saved.push(file) } };
    for (const number of [1, 2, 2, 3]) {
      disk.texts.set("notes", newer(number));
      write(context, `A${number}`);
    }
    expect(of(context).setAside).toBe(3);
    const next = tab();
    takeNotes.run(next);
    expect(of(next).setAside).toBe(3);
    saveNotesSetAside.run(context);
    expect(saved.map(({ text }) => text)).toEqual([[1, 2, 3].map(newer).join("\n")]);
    const notice = context.store.getState().notices.at(-1);
    expect([notice?.key, notice?.params]).toEqual(["notice.notes-set-aside-saved", { name: saved[0]?.name }]);
    clearNotes.run(context);
    expect([[...disk.texts], of(context).setAside]).toEqual([[], 0]);
  });

  test("is never written over where it cannot be put aside", () => {
    const { disk, tab } = machine({ notes: newer(1) });
    const context = tab();
    disk.hasRoom = false;
    takeNotes.run(context);
    write(context, "A");
    expect([disk.texts.get("notes"), of(context).isKept]).toEqual([newer(1), false]);
    disk.hasRoom = true;
    write(context, "B");
    expect([disk.texts.get("notes-unread"), of(context).isKept]).toEqual([newer(1), true]);
    expect(nextVisit(tab)).toEqual(["A", "B"]);
  });

  test("does not go where every slot is taken", () => {
    const { disk, tab } = machine();
    for (let number = 1; number <= 21; number++) {
      disk.texts.set("notes", newer(number));
      takeNotes.run(tab());
    }
    const context = tab();
    write(context, "A");
    expect([disk.texts.get("notes"), of(context).isKept]).toEqual([newer(21), false]);
    expect(disk.texts.get("notes-unread")).toBe(newer(1));
  });
});

describe("a file of notes", () => {
  const feature = (comment: string) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [23.1, 63.8] },
    properties: { theme: "jobs", comment, date: "2026-11-01" },
  });
  const file = (...features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

  test("is added in one step that can be taken back", () => {
    const context = machine().tab();
    write(context, "A");
    readNotesFile.run(context, { name: "a.geojson", text: file(feature("B"), feature("C")) });
    expect(of(context).read).toEqual({ kind: "added", count: 2 });
    expect([texts(context), new Set(of(context).notes.map(({ id }) => id)).size]).toEqual([["A", "B", "C"], 3]);
    undoNotes.run(context);
    expect(texts(context)).toEqual(["A"]);
  });

  test("with a fault in it is refused whole, with the path", () => {
    const context = machine().tab();
    write(context, "A");
    readNotesFile.run(context, { name: "a.geojson", text: file(feature("B"), { ...feature("C"), properties: {} }) });
    expect(of(context).read).toMatchObject({ kind: "refused", problem: { path: "features[1].properties.theme" } });
    const many = file(...Array.from({ length: 500 }, () => feature("B")));
    readNotesFile.run(context, { name: "a.geojson", text: many });
    expect(of(context).read).toMatchObject({ kind: "refused", problem: { kind: "too-many" } });
    expect(texts(context)).toEqual(["A"]);
  });
});
