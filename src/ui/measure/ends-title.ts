import type { MeasuredShape } from "../../domain/measurement.ts";
import { placeTitle } from "../../figures/place-title.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";

/** "Kokkola – Kruunuportti"; empty for what is drawn by vertices. */
export function endsTitle(shape: MeasuredShape, state: AtlasState, translator: Translator): string {
  if (shape.tool !== "between") return "";
  return shape.ends.map(({ place }) => placeTitle(place, state, translator)).join(" – ");
}
