import { readCoordinates } from "../geodesy/coordinates-read.ts";
import type { SearchHit } from "../state/atlas-state.ts";
import type { CommandContext } from "./command.ts";
import { fetchedPart } from "./fetched-part.ts";
import { goToCoordinate, goToOtherReading } from "./go-to-coordinate.ts";
import { selectFeature } from "./select.ts";
import { showFact } from "./show-fact.ts";

/** What answers the words of the search now; null where the means to find it could not be fetched. */
export async function foundHits(context: CommandContext): Promise<readonly SearchHit[] | null> {
  const analysis = await fetchedPart(context, import("../analysis/search/search-atlas.ts"));
  if (analysis === null) return null;
  const state = context.store.getState();
  const things = analysis.searchAtlas(state, state.search.query);
  const places = coordinateHits(state.search.query);
  // Two bare numbers fit somewhere on Earth: beyond the map they are hardly what is meant.
  const isFar = places[0]?.remarks.includes("outside-window");
  return isFar ? [...things, ...places] : [...places, ...things];
}

type CoordinateHit = Extract<SearchHit, { kind: "coordinate" }>;

/**
 * The place that a text is the coordinate of; where it fits two systems, both readings, the likelier first.
 *
 * @example coordinateHits("7 083 000, 23 501 000")[0]?.system // "gk23"
 * @example coordinateHits("laituri 11") // []
 */
export function coordinateHits(text: string): readonly CoordinateHit[] {
  const read = readCoordinates(text);
  if (!read.ok) return [];
  const { position, system, remarks, otherwise } = read.value;
  const hit: CoordinateHit = { kind: "coordinate", text, position, system, remarks, isOther: false };
  return otherwise === null ? [hit] : [hit, { ...hit, ...otherwise, isOther: true }];
}

/** Selects and flies to a thing; goes to a coordinate; shows a fact where it belongs. */
export async function goToHit(context: CommandContext, hit: SearchHit): Promise<void> {
  switch (hit.kind) {
    case "feature":
      return selectFeature.run(context, { ref: hit.ref, fly: true });
    case "fact":
      return showFact.run(context, { key: hit.factKey, fly: true });
    case "coordinate":
      await goToCoordinate.run(context, hit.text);
      if (hit.isOther) await goToOtherReading.run(context);
  }
}
