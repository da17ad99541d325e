import type { Layer } from "../domain/layer.ts";
import type { LogisticsInputs, QuayWays, ShownLogistics } from "../domain/logistics.ts";
import { featurePlace, type Place, SITE } from "../domain/place.ts";
import { sameItems } from "../domain/same-items.ts";
import { TRAVEL_MODES, type TravelMode, type WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { type FlowFilesState, investOf } from "../state/invest.ts";
import { readyLayers } from "../state/layers.ts";
import { areSettled } from "../state/settled.ts";
import { idsOf, neededForWay, whyUnknown } from "./needed-layers.ts";
import { fetched, Unavailable } from "./unavailable.ts";
import { answerWay, wayParts } from "./ways.ts";

/** What flows are worked out from. */
export interface FlowsQuestion {
  readonly inputs: LogisticsInputs;
  readonly files: Extract<FlowFilesState, { status: "ready" }>;
  readonly layers: readonly Layer[];
}

/** Null where nothing is asked, or something that it asks for is still on its way. */
export function flowsQuestion(state: AtlasState, inputs: LogisticsInputs | null): FlowsQuestion | null {
  const { flowFiles: files } = investOf(state);
  if (inputs === null || files.status !== "ready") return null;
  const ids = [...new Set(TRAVEL_MODES.flatMap((by) => idsOf(neededForWay(quayPlace(inputs.quay), SITE, by))))];
  return areSettled(state, ids) ? { inputs, files, layers: readyLayers(state, ids) } : null;
}

export const isSameQuestion = (a: FlowsQuestion, b: FlowsQuestion | null): boolean =>
  a.inputs === b?.inputs && a.files === b.files && sameItems(a.layers, b.layers);

/**
 * Gives a function that works flows out; what cannot be had now is `failed`. The ways between quay and site are found once
 * for a quay and kept as long as the layers that they ask for stay the same.
 */
export function flowsAnswerer(): (state: AtlasState, question: FlowsQuestion) => Promise<Answer<ShownLogistics>> {
  let found: { readonly quay: string; readonly layers: readonly Layer[]; readonly ways: QuayWays } | null = null;

  // On their way beside the layers; where they are lost, the answer says so.
  Promise.all([logisticsPart(), wayParts()]).catch(() => undefined);

  return async (state, question) => {
    try {
      const ways = await waysOf(state, question);
      if (ways === null) return { status: "failed" };
      const { answerLogistics } = await fetched(logisticsPart());
      const { inputs, files } = question;
      const answer = answerLogistics(files.books[inputs.alternative], files.map, ways, inputs);
      return { status: "ready", value: { inputs, answer, ways }, without: [] };
    } catch (thrown) {
      if (thrown instanceof Unavailable) return { status: "failed" };
      throw thrown;
    }
  };

  async function waysOf(state: AtlasState, { inputs: { quay }, layers }: FlowsQuestion): Promise<QuayWays | null> {
    if (found?.quay === quay && sameItems(found.layers, layers)) return found.ways;
    const way = async (by: TravelMode, spurBuilt: boolean): Promise<WayAnswer | null> => {
      const why = whyUnknown(state, by, spurBuilt);
      if (why === "not-carried") return { kind: "not-carried" };
      return why === "lost" ? null : answerWay(layers, { from: quayPlace(quay), to: SITE, by, spurBuilt });
    };
    const [road, rail, railWithSpur] = [await way("road", false), await way("rail", false), await way("rail", true)];
    if (road === null || rail === null || railWithSpur === null) return null;
    found = { quay, layers, ways: { road, rail, railWithSpur } };
    return found.ways;
  }
}

const logisticsPart = () => import("../analysis/logistics/logistics.ts");

const quayPlace = (quay: string): Place => featurePlace("quays", quay);
