import { bothNames, nameIn, type PlaceName } from "../../domain/language.ts";
import type { Position } from "../../domain/layer.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { readyLayer } from "../../state/layers.ts";
import { stretchesAlong } from "./beside.ts";
import type { DrawnFlows } from "./drawn-flows.ts";
import { longestOf } from "./seen-line.ts";

/** A road by the name that people of the place call it. */
export interface StreetName {
  readonly words: string;
  /** The longest stretch of it that goods run on, lon/lat degrees. */
  readonly line: readonly Position[];
}

/** Where roads bear their street names. */
export const STREETS = "roads-detail-odbl";

/**
 * Names of the streets that goods run on: a forum asks about trucks on Satamatie, not on road 756.
 *
 * @example streetNames(flows, state) // [{ words: "Satamatie", line: […] }]
 */
export function streetNames({ legs }: DrawnFlows, state: AtlasState): readonly StreetName[] {
  const way = legs.road.flatMap(({ coordinates }) => coordinates);
  return (readyLayer(state, STREETS)?.features ?? []).flatMap(({ name, geometry }) => {
    const words = name === null ? "" : streetWords(name, state);
    if (words === "" || geometry.type !== "LineString") return [];
    const line = longestOf(stretchesAlong(geometry.coordinates, way));
    return line === undefined ? [] : [{ words, line }];
  });
}

/** Both domestic names where both are asked for. */
function streetWords(name: PlaceName, { language, placeNames }: AtlasState): string {
  const names = placeNames === "both" ? bothNames(name, language === "sv" ? "sv" : "fi") : [nameIn(name, language)];
  return [...new Set(names.map(streetOf))].filter((street) => street !== "").join(" · ");
}

/** Of "number, street, from–to" the street; of a name in fewer parts none. */
function streetOf(name: string): string {
  const [, street = "", ...ends] = name.split(", ");
  return ends.length === 0 ? "" : street;
}
