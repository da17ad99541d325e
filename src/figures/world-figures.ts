import type { FactBook } from "../domain/fact.ts";
import type { Figure } from "../domain/figure.ts";
import { CHOSEN_QUAY, type FlowBook, type FlowMap, type FlowPlaceId, type SeaLane } from "../domain/flow.ts";
import type { LocalizedText } from "../domain/language.ts";
import { exactly } from "../domain/range.ts";
import { LEG_LABELS } from "./flow-labels.ts";
import { type Writing, written } from "./flow-rounding.ts";
import { fetched } from "./unavailable.ts";

/** A sea lane in numbers. */
export interface LaneFigures {
  readonly lane: SeaLane;
  /** Its end that is not the quay. */
  readonly place: FlowPlaceId;
  /** Alumina comes in; metal goes out. */
  readonly direction: "in" | "out";
  readonly length: Figure;
  /** Of one voyage one way; its value is null while no speed is given. */
  readonly sailingDays: Figure;
}

/** What this map measures on what was drawn for it. */
const OWN_SOURCE = "ATLAS";

/**
 * The lanes of the map in their order, as long as in the flows. Rejects with `Unavailable` when the analysis cannot be
 * fetched.
 *
 * @example (await laneFigures(map, ve1, 12, facts))[0]?.length.value // km from Vila do Conde, three digits
 */
export async function laneFigures(
  map: FlowMap,
  flows: FlowBook,
  knots: number | null,
  book: FactBook,
): Promise<readonly LaneFigures[]> {
  const { laneMetres, sailingDays } = await fetched(import("../analysis/logistics/lanes.ts"));
  const metresOf = laneMetres(map);
  const origins = flows.flows.find(({ material }) => material === "alumina")?.farEnds ?? [];
  const source = book.sources[OWN_SOURCE];
  const figure = (
    key: string,
    label: LocalizedText,
    value: number | null,
    unit: string,
    writing: Writing,
    method: Figure["method"],
  ): Figure => ({
    key,
    label,
    ...(value === null ? { value: null, decimals: 0 } : written(exactly(value), writing)),
    unit,
    plusMinus: null,
    approximate: true,
    method,
    sources: source === undefined ? [] : [source],
    asOf: source?.date ?? null,
  });
  return map.lanes.map((lane) => {
    const place = lane.from === CHOSEN_QUAY ? lane.to : lane.from;
    const metres = metresOf(lane.from, lane.to);
    const days = sailingDays(metres, knots);
    const key = `world.lane.${place}`;
    return {
      lane,
      place,
      direction: origins.includes(place) ? "in" : "out",
      length: figure(
        `${key}.length`,
        LEG_LABELS.lane,
        metres === null ? null : metres / 1_000,
        "km",
        "measure",
        "geodesic",
      ),
      sailingDays: figure(`${key}.sailing-days`, LEG_LABELS.sailingDays, days, "d", "rate", "logistics"),
    };
  });
}
