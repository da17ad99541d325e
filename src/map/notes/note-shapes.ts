import type { FeatureCollection, Point } from "geojson";
import { themeLetter } from "../../domain/note.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { notesOf, notesShown } from "../../state/notes.ts";
import { toldStage } from "../../state/told-stage.ts";

/** What the pins are drawn from. A story that is told shows none: they are for the live map. */
export const noteInputs = (state: AtlasState): readonly unknown[] => {
  const { notes, theme, open, isDrawn } = notesOf(state);
  return [notes, theme, open, isDrawn, state.panels.tool, toldStage(state) === null];
};

/** A point for each note that is listed; its words stay out of the map's data. Lon/lat degrees. */
export function noteShapes(state: AtlasState): FeatureCollection<Point> {
  const notes = notesOf(state);
  const isSeen = notes.isDrawn && toldStage(state) === null;
  const open = state.panels.tool === "notes" ? notes.open?.id : undefined;
  const features = (isSeen ? notesShown(notes) : []).map(({ note: { id, at, theme }, number }) => ({
    type: "Feature" as const,
    properties: { note: id, number: String(number), letter: themeLetter(theme), theme, isOpen: id === open },
    geometry: { type: "Point" as const, coordinates: [...at] },
  }));
  return { type: "FeatureCollection", features };
}
