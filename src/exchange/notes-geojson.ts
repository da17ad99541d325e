import type { Position } from "../domain/layer.ts";
import { MOST_NOTES, NOTE_THEMES, type Note } from "../domain/note.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import { inWindow } from "../geodesy/in-window.ts";
import { parseJson } from "../geojson/parse-json.ts";
import { oneOf, type Read, readFields, reading, readUnknowns, refuse, required } from "../geojson/reader.ts";
import { NOTE_LIMITS, readDay, readNotePlace, readRemark } from "./kept-notes.ts";
import type { NotesWords } from "./notes-csv.ts";

/** Notes as GeoJSON (RFC 7946): points in lon/lat degrees. Every feature says what it is not. */
export function notesGeojson(notes: readonly Note[], words: NotesWords): string {
  const credits = words.credits.map(([label, text]) => `${label}: ${text}`);
  const features = notes.map(({ id, at, theme, text, date }, index) => ({
    type: "Feature",
    id,
    properties: { number: index + 1, theme, themeName: words.themeOf(theme), comment: text, date, credits },
    geometry: { type: "Point", coordinates: at },
  }));
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`;
}

/**
 * Such a file read back, also after another program has written it anew; its notes have no ids yet. What is wrong is told
 * with its path, and nothing is taken.
 */
export function readNotesGeojson(file: string, text: string): Result<readonly Omit<Note, "id">[], Problem> {
  return reading(file, () => {
    const collection = readFields(parseJson(text, NOTE_LIMITS), "");
    if (collection["type"] !== "FeatureCollection")
      refuse("not-feature-collection", "type", "expected FeatureCollection");
    const features = required(collection, "features", "", readUnknowns);
    if (features.length > MOST_NOTES) refuse("too-many", "features", `more than ${MOST_NOTES}`);
    return features.map((feature, index) => readFeature(feature, `features[${index}]`));
  });
}

const readFeature: Read<Omit<Note, "id">> = (value, path) => {
  const feature = readFields(value, path);
  const geometry = required(feature, "geometry", path, readFields);
  required(geometry, "type", `${path}.geometry`, oneOf(["Point"]));
  const properties = required(feature, "properties", path, readFields);
  const at = `${path}.properties`;
  return {
    at: required(geometry, "coordinates", `${path}.geometry`, readPlaceOnMap),
    theme: required(properties, "theme", at, oneOf(NOTE_THEMES)),
    text: required(properties, "comment", at, readRemark),
    date: required(properties, "date", at, readDay),
  };
};

/** As everywhere that a note is put down. What this machine keeps from before is kept. */
const readPlaceOnMap: Read<Position> = (value, path) => {
  const at = readNotePlace(value, path);
  return inWindow(at) ? at : refuse("outside-window", path, `${at.join(", ")} is outside the map`);
};
