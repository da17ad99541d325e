import type { Layer } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import { type DistanceSheet, type Ring, TRAVEL_MODES, type WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { readyLayers } from "../state/layers.ts";
import { unavailableAmong } from "../state/settled.ts";
import { hasTwoEnds, type WayQuestion } from "../state/ways.ts";
import { type AskedSheet, answerSheet } from "./distance-sheet.ts";
import { idsOf, type NeededLayers, neededForRings, neededForSheet, neededForWay, whyUnknown } from "./needed-layers.ts";
import { answerRings } from "./rings.ts";
import { Unavailable } from "./unavailable.ts";
import { answerWay } from "./ways.ts";

// Answers from the layers that each of them needs, once those are settled. What cannot be had now is `failed`; anything
// else that goes wrong is a bug and rejects.

export async function wayAnswer(state: AtlasState, question: WayQuestion): Promise<Answer<WayAnswer>> {
  const { from, to, by, spurBuilt } = question;
  if (from === null || to === null || !hasTwoEnds(question)) return { status: "none" };
  if (whyUnknown(state, by, spurBuilt) === "not-carried") return ready({ kind: "not-carried" });
  return answered(state, neededForWay(from, to, by), (layers) => answerWay(layers, { from, to, by, spurBuilt }));
}

export const sheetAnswer = async (state: AtlasState, question: AskedSheet): Promise<Answer<DistanceSheet>> =>
  answered(state, neededForSheet(question.place), (layers) => {
    const unknown = TRAVEL_MODES.flatMap((by) => {
      const why = whyUnknown(state, by, question.spurBuilt);
      return why === null ? [] : [[by, why] as const];
    });
    return answerSheet(layers, question, Object.fromEntries(unknown));
  });

/** No ring at all where the publication carries no roads. */
export const ringsAnswer = async (state: AtlasState, place: Place): Promise<Answer<readonly Ring[]>> =>
  whyUnknown(state, "road", false) === "not-carried"
    ? ready([])
    : answered(state, neededForRings(place), (layers) => answerRings(layers, { place }));

const FAILED = { status: "failed" } as const;

const ready = <Value>(value: Value): Answer<Value> => ({ status: "ready", value, without: [] });

/** Null from the work is a place that no layer has. */
async function answered<Value>(
  state: AtlasState,
  needed: NeededLayers,
  work: (layers: readonly Layer[]) => Promise<Value | null>,
): Promise<Answer<Value>> {
  if (unavailableAmong(state, needed.must).length > 0) return FAILED;
  try {
    const value = await work(readyLayers(state, idsOf(needed)));
    return value === null ? FAILED : { status: "ready", value, without: unavailableAmong(state, needed.may) };
  } catch (thrown) {
    if (thrown instanceof Unavailable) return FAILED;
    throw thrown;
  }
}
