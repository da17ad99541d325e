import type { Language } from "../domain/language.ts";
import type { Feature, LayerMeta } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import { coordinatesText } from "../geodesy/coordinates-text.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { featureTitle, kindLabel } from "./feature-title.ts";

/** Who reads: a translator is one. */
interface Reader {
  readonly language: Language;
}

/** A thing by its name, a quay by its harbour too ("Syväsatama, laituri 12"), a point by its coordinates. */
export function placeTitle(place: Place, state: AtlasState, { language }: Reader): string {
  if (place.kind === "point") return coordinatesText(place.position, state.coordinateSystem, language);
  const feature = featureAt(state, place);
  const meta = state.layers[place.layer]?.meta;
  return feature === null || meta === undefined ? place.feature : titleWithHarbour(feature, meta, language);
}

/** What kind of thing it is; of a point nothing. */
export function placeKind(place: Place, state: AtlasState, { language }: Reader): string {
  if (place.kind === "point") return "";
  const feature = featureAt(state, place);
  const meta = state.layers[place.layer]?.meta;
  return feature === null || meta === undefined ? "" : kindLabel(feature, meta, language);
}

/** Quays are numbered by harbour: a name that is only kind and number does not say which one it is. */
function titleWithHarbour(feature: Feature, meta: LayerMeta, language: Language): string {
  const title = featureTitle(feature, meta, language);
  const code = feature.fields["harbour"];
  const harbour = typeof code === "string" ? meta.fields["harbour"]?.codes?.[code]?.[language] : undefined;
  if (harbour === undefined || !title.startsWith(`${kindLabel(feature, meta, language)} `)) return title;
  return `${harbour}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
