import { expect, test } from "vitest";
import { NOTE_THEMES } from "../../../src/domain/note.ts";
import { noteInputs, noteShapes } from "../../../src/map/notes/note-shapes.ts";
import type { AtlasState } from "../../../src/state/atlas-state.ts";
import { withNotes, withNotesAdded } from "../../../src/state/notes.ts";
import type { StageState } from "../../../src/state/stage.ts";
import { withPanels } from "../../../src/state/view.ts";
import { contrast } from "../../../src/theme/contrast.ts";
import { NOTE_COLOURS } from "../../../src/theme/note-colours.ts";
import { PALETTES } from "../../../src/theme/palette.ts";
import { sampleState } from "../state/sample.ts";

const two = (): AtlasState =>
  withNotesAdded(
    sampleState(),
    (["nature", "traffic"] as const).map((theme, index) => ({
      id: `note-${index}`,
      at: [23 + index, 63.8],
      theme,
      text: "salaisuus",
      date: "2026-11-22",
    })),
  );
const drawn = (state: AtlasState) => noteShapes(state).features.map(({ properties }) => properties);

test("a pin has its number and its theme's letter; its words are not in the map's data", () => {
  const state = withPanels(withNotes(two(), { open: { id: "note-1", isNew: false } }), { tool: "notes" });
  expect(drawn(state)).toEqual([
    { note: "note-0", number: "1", letter: "B", theme: "nature", isOpen: false },
    { note: "note-1", number: "2", letter: "A", theme: "traffic", isOpen: true },
  ]);
  // No note stands open once the panel is put away.
  expect(drawn(withPanels(state, { tool: null })).map((pin) => pin?.["isOpen"])).toEqual([false, false]);
});

test("only pins of the theme listed are drawn, none where they are switched off, none while a story is told", () => {
  expect(drawn(withNotes(two(), { theme: "traffic" })).map((pin) => pin?.["number"])).toEqual(["2"]);
  expect(drawn(withNotes(two(), { isDrawn: false }))).toEqual([]);
  const told = (at: StageState["at"]): AtlasState => ({ ...two(), stage: { at } as StageState });
  expect([drawn(told("chapter")).length, drawn(told("live")).length]).toEqual([0, 2]);
  expect(noteInputs(told("chapter"))).not.toEqual(noteInputs(told("live")));
});

test("numbers read on every pin, in every theme", () => {
  for (const palette of Object.values(PALETTES))
    for (const theme of NOTE_THEMES)
      expect(contrast(palette[NOTE_COLOURS[theme]], palette.halo), theme).toBeGreaterThanOrEqual(4.5);
  expect(new Set(Object.values(NOTE_COLOURS)).size).toBe(NOTE_THEMES.length);
});
