import type { Layer } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import type { DistanceSheet, Ring, TravelMode, WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { hasTwoEnds, type WayQuestion } from "../state/ways.ts";
import { answerSheet, type SheetQuestion } from "./distance-sheet.ts";
import { answerRings } from "./rings.ts";
import { fetched, Unavailable } from "./unavailable.ts";
import { answerWay } from "./ways.ts";

// Answers from the layers that the state has, once they are settled. What cannot be had now is `failed`; anything else
// that goes wrong is a bug and rejects.

export function wayAnswer(state: AtlasState, question: WayQuestion): Promise<Answer<WayAnswer>> {
  const { from, to, by, spurBuilt } = question;
  return answered(async () => {
    if (from === null || to === null || !hasTwoEnds(question)) return NONE;
    return found(await answerWay(await whole(state, by), { from, to, by, spurBuilt }));
  });
}

export const sheetAnswer = (state: AtlasState, question: SheetQuestion): Promise<Answer<DistanceSheet>> =>
  answered(async () => found(await answerSheet(await whole(state, "road", "rail"), question)));

export const ringsAnswer = (state: AtlasState, place: Place): Promise<Answer<readonly Ring[]>> =>
  answered(async () => found(await answerRings(await whole(state, "road"), { place })));

/** No layer is on its way any more: what is at hand now is all that an answer can be worked out from. */
export const areSettled = (layers: AtlasState["layers"]): boolean =>
  Object.values(layers).every(({ status }) => status === "ready" || status === "unavailable");

/** Every layer that is at hand. */
export const readyLayers = ({ layers }: AtlasState): readonly Layer[] =>
  Object.values(layers).flatMap((entry) => (entry.status === "ready" ? [entry.layer] : []));

const NONE = { status: "none" } as const;
const FAILED = { status: "failed" } as const;

async function answered<Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Unavailable) return FAILED;
    throw thrown;
  }
}

/**
 * The layers at hand; rejects where one that a network is built from could not be had: an answer without it would be
 * wrong, not merely poorer. A layer that the publication does not carry is no fault.
 */
async function whole(state: AtlasState, ...modes: readonly TravelMode[]): Promise<readonly Layer[]> {
  const { NETWORK_LAYERS } = await fetched(import("../analysis/network/build-network.ts"));
  const missing = modes.flatMap((by) => NETWORK_LAYERS[by]).filter((id) => state.layers[id]?.status === "unavailable");
  if (missing.length > 0) throw new Unavailable(`layers of the network are missing: ${missing.join(", ")}`);
  return readyLayers(state);
}

/** Null is a place that no layer has. */
const found = <Value>(value: Value | null): Answer<Value> => (value === null ? FAILED : { status: "ready", value });
