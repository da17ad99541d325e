import type { NoteTheme } from "../domain/note.ts";
import type { ColourName } from "./palette.ts";

/** What a note is about, beside its letter: inks that names of the map are written in, legible with the halo on them. */
export const NOTE_COLOURS: Readonly<Record<NoteTheme, ColourName>> = {
  traffic: "siteInk",
  nature: "zoneInk",
  noise: "powerInk",
  water: "labelWater",
  services: "border",
  jobs: "plantInk",
  recreation: "way",
  other: "labelMuted",
};
