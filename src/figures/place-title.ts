import type { Language } from "../domain/language.ts";
import type { Place } from "../domain/place.ts";
import { coordinatesText } from "../geodesy/coordinates-text.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { featureTitle, kindLabel } from "./feature-title.ts";

/** Who reads: a translator is one. */
interface Reader {
  readonly language: Language;
}

/** A thing by its name, a point by its coordinates. */
export function placeTitle(place: Place, state: AtlasState, { language }: Reader): string {
  if (place.kind === "point") return coordinatesText(place.position, state.coordinateSystem, language);
  const feature = featureAt(state, place);
  const meta = state.layers[place.layer]?.meta;
  return feature === null || meta === undefined ? place.feature : featureTitle(feature, meta, language);
}

/** What kind of thing it is; of a point nothing. */
export function placeKind(place: Place, state: AtlasState, { language }: Reader): string {
  if (place.kind === "point") return "";
  const feature = featureAt(state, place);
  const meta = state.layers[place.layer]?.meta;
  return feature === null || meta === undefined ? "" : kindLabel(feature, meta, language);
}
