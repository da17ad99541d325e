import type { Layer } from "../domain/layer.ts";
import type { LogisticsInputs, QuayWays, ShownLogistics } from "../domain/logistics.ts";
import { featurePlace, type Place, SITE } from "../domain/place.ts";
import { sameItems } from "../domain/same-items.ts";
import { TRAVEL_MODES, type TravelMode, type WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { type FlowFilesState, investOf, withLogistics } from "../state/invest.ts";
import { areSettled, readyLayers } from "../state/layers.ts";
import { type AtlasStore, update } from "../state/store.ts";
import { failed } from "./failed.ts";
import { idsOf, neededForWay, whyUnknown } from "./needed-layers.ts";
import { fetched, Unavailable } from "./unavailable.ts";
import { answerWay, wayParts } from "./ways.ts";

type ReadyFiles = Extract<FlowFilesState, { status: "ready" }>;

interface Question {
  readonly inputs: LogisticsInputs;
  readonly files: ReadyFiles;
  readonly layers: readonly Layer[];
}

/**
 * Keeps the flows worked out for the inputs that the state holds, until the function it gives is called: one at a time,
 * always of the latest inputs. It waits for the layers that the ways between quay and site ask for and for no other; the
 * ways are found once for a quay and kept as long as those layers stay the same. What failed is asked
 * once more where the state has it no more.
 */
export function keepLogisticsAnswered(store: AtlasStore): () => void {
  let inHand = false;
  let last: Question | null = null;
  let found: { readonly quay: string; readonly layers: readonly Layer[]; readonly ways: QuayWays } | null = null;

  // On their way beside the layers; where they are lost, the answer says so.
  Promise.all([logisticsPart(), wayParts()]).catch(() => undefined);

  const check = (): void => {
    const state = store.getState();
    const question = inHand ? null : asked(state);
    const isAnswered = investOf(state).logistics.status !== "none";
    if (question === null || (isAnswered && isSame(question, last))) return;
    inHand = true;
    last = question;
    answered(state, question)
      .catch(failed)
      .then((answer) => {
        inHand = false;
        update(store, (now) => withLogistics(now, question.inputs, answer));
        check();
      });
  };

  async function answered(state: AtlasState, question: Question): Promise<Answer<ShownLogistics>> {
    try {
      const ways = await waysOf(state, question);
      if (ways === null) return { status: "failed" };
      const { answerLogistics } = await fetched(logisticsPart());
      const { books, map } = question.files;
      const { inputs } = question;
      return {
        status: "ready",
        value: { inputs, answer: answerLogistics(books[inputs.alternative], map, ways, inputs), ways },
        without: [],
      };
    } catch (thrown) {
      if (thrown instanceof Unavailable) return { status: "failed" };
      throw thrown;
    }
  }

  async function waysOf(state: AtlasState, { inputs: { quay }, layers }: Question): Promise<QuayWays | null> {
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

  check();
  return store.subscribe(check);
}

const logisticsPart = () => import("../analysis/logistics/logistics.ts");

const quayPlace = (quay: string): Place => featurePlace("quays", quay);

/** Null where nothing is asked, or something that it asks for is still on its way. */
function asked(state: AtlasState): Question | null {
  const { inputs, flowFiles: files } = investOf(state);
  if (inputs === null || files.status !== "ready") return null;
  const ids = [...new Set(TRAVEL_MODES.flatMap((by) => idsOf(neededForWay(quayPlace(inputs.quay), SITE, by))))];
  return areSettled(state, ids) ? { inputs, files, layers: readyLayers(state, ids) } : null;
}

const isSame = (a: Question, b: Question | null): boolean =>
  a.inputs === b?.inputs && a.files === b.files && sameItems(a.layers, b.layers);
