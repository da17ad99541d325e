import type { GeoJSONSource } from "maplibre-gl";
import { showPressedNote } from "../../commands/notes.ts";
import type { Note } from "../../domain/note.ts";
import { translatorFor } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { awaitsNotePlace, notesOf } from "../../state/notes.ts";
import { isDrawingZone } from "../../state/planning.ts";
import { toldStage } from "../../state/told-stage.ts";
import { createLiveLabel } from "../editing/live-label.ts";
import type { MapHost } from "../extras.ts";
import type { Pixels } from "../free-part.ts";
import type { Overlay } from "../overlay.ts";
import { keepPinClear } from "./keep-pin-clear.ts";
import { NOTE_PINS, NOTES_SOURCE } from "./note-layers.ts";
import { noteShapes } from "./note-shapes.ts";
import { notesOverlay } from "./notes-overlay.ts";

/** Pixels about a press that still hit a pin. */
const REACH = 6;
/** What a pin says under the pointer is cut to so many letters: the panel has all of it. */
const LONGEST_SAID = 140;

/** Pins of residents' notes. One that is pressed, or has the crosshair and Enter, opens in the panel. */
export function attachNotes(host: MapHost): readonly Overlay[] {
  const { map, store } = host;
  const label = createLiveLabel(host.container, () => store.getState().view.insets);
  host.covers.add((place) => noteAt(place) !== null);
  host.claims.add((place) => {
    const note = noteAt(place);
    if (note !== null) showPressedNote(host, note.id);
    return note !== null;
  });
  keepPinClear(host);
  let isAsked = false;
  map.on("mousemove", ({ point }) => {
    if (isAsked) return;
    isAsked = true;
    // After the map has said what else lies there.
    requestAnimationFrame(() => {
      isAsked = false;
      const note = map.isMoving() ? null : noteAt(point);
      label.show(point, note === null ? [] : linesOf(note));
      const { style } = map.getCanvas();
      if (awaitsNotePlace(store.getState())) style.cursor = "crosshair";
      else if (note !== null) style.cursor = "pointer";
    });
  });
  for (const gone of ["mouseout", "movestart"] as const) map.on(gone, () => label.show({ x: 0, y: 0 }, []));
  store.subscribe((state, before) => {
    // A story begins and ends without the map being drawn anew; the last note is cleared under the pointer.
    if (toldStage(state) !== toldStage(before))
      void map.getSource<GeoJSONSource>(NOTES_SOURCE)?.setData(noteShapes(state));
    if (state.notes?.notes !== before.notes?.notes) label.show({ x: 0, y: 0 }, []);
  });
  return [notesOverlay];

  function noteAt({ x, y }: Pixels): Note | null {
    const state = store.getState();
    // Where another time lies over this map, its pins stand in the same places.
    if (isBusy(state) || map.getLayer(NOTE_PINS) === undefined) return null;
    const [hit] = map.queryRenderedFeatures(
      [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ],
      { layers: [NOTE_PINS] },
    );
    return notesOf(state).notes.find(({ id }) => id === hit?.properties["note"]) ?? null;
  }

  function linesOf(note: Note): readonly string[] {
    const number = notesOf(store.getState()).notes.indexOf(note) + 1;
    const words = note.text.length > LONGEST_SAID ? `${note.text.slice(0, LONGEST_SAID)}…` : note.text;
    return [
      `${number} · ${translatorFor(store.getState().language).t(`notes.theme.${note.theme}`)}`,
      ...(words.trim() === "" ? [] : [words]),
    ];
  }
}

/** The press is for something else: a place is waited for, or a hand draws. */
const isBusy = (state: AtlasState): boolean =>
  state.ways.placing !== null || state.measure.tool !== null || awaitsNotePlace(state) || isDrawingZone(state);
