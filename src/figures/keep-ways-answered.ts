import type { Layer } from "../domain/layer.ts";
import { type Place, samePlace } from "../domain/place.ts";
import { sameItems } from "../domain/same-items.ts";
import type { DistanceSheet, Ring, WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { readyLayers } from "../state/layers.ts";
import { areSettled } from "../state/settled.ts";
import { type AtlasStore, update } from "../state/store.ts";
import {
  hasTwoEnds,
  type SheetQuestion,
  sameSheetQuestion,
  sameWayQuestion,
  type WayQuestion,
  withAskedAgain,
  withRingsAnswer,
  withSheetAnswer,
  withWayAnswer,
} from "../state/ways.ts";
import { idsOf, type NeededLayers, neededForRings, neededForSheet, neededForWay } from "./needed-layers.ts";
import { ringsAnswer, sheetAnswer, wayAnswer } from "./way-answers.ts";

/**
 * Answers what the state asks about ways, each as soon as none of the layers that it needs is on its way any more, until
 * the function it gives is called. Where one of those has come or gone since, it is answered anew. An answer to what is
 * no longer asked is let go. What cannot be answered is marked as failed; where a bug is the cause it goes on to the
 * browser's console.
 */
export function keepWaysAnswered(store: AtlasStore): () => void {
  const answerers = [
    answerer<WayQuestion, WayAnswer>(store, {
      part: "way",
      question: ({ ways }) => ways,
      same: sameWayQuestion,
      needed: ({ from, to, by }) =>
        from === null || to === null || !hasTwoEnds({ from, to }) ? NOTHING : neededForWay(from, to, by),
      answer: wayAnswer,
      put: withWayAnswer,
    }),
    answerer<SheetQuestion, DistanceSheet>(store, {
      part: "sheet",
      question: ({ ways }) => ways,
      same: sameSheetQuestion,
      needed: ({ sheet }) => (sheet === null ? NOTHING : neededForSheet(sheet)),
      answer: async (state, { sheet, spurBuilt }) =>
        sheet === null ? NONE : sheetAnswer(state, { place: sheet, spurBuilt }),
      put: withSheetAnswer,
    }),
    answerer<Place | null, readonly Ring[]>(store, {
      part: "rings",
      question: ({ ways }) => ways.rings,
      same: samePlace,
      needed: (place) => (place === null ? NOTHING : neededForRings(place)),
      answer: async (state, place) => (place === null ? NONE : ringsAnswer(state, place)),
      put: withRingsAnswer,
    }),
  ];
  const check = (): void => {
    for (const answer of answerers) answer();
  };
  check();
  return store.subscribe(check);
}

const NONE = { status: "none" } as const;
const FAILED = { status: "failed" } as const;
const NOTHING: NeededLayers = { must: [], may: [] };

interface Family<Question, Value> {
  readonly part: keyof AtlasState["ways"]["answers"];
  readonly question: (state: AtlasState) => Question;
  readonly same: (a: Question, b: Question) => boolean;
  readonly needed: (question: Question) => NeededLayers;
  readonly answer: (state: AtlasState, question: Question) => Promise<Answer<Value>>;
  readonly put: (state: AtlasState, question: Question, answer: Answer<Value>) => AtlasState;
}

interface Work<Question> {
  readonly question: Question;
  readonly layers: readonly Layer[];
}

/** Works at one question at a time, from the layers it needs, and puts its answer where it belongs. */
function answerer<Question, Value>(
  store: AtlasStore,
  { part, question, same, needed, answer, put }: Family<Question, Value>,
): () => void {
  /** What was worked at last, done or not. */
  let last: Work<Question> | null = null;
  let isWorking = false;
  return () => {
    const state = store.getState();
    const { status } = state.ways.answers[part];
    if (status === "none") return;
    const own = { question: question(state), layers: [] as readonly Layer[] };
    const ids = idsOf(needed(own.question));
    if (!areSettled(state, ids)) return;
    own.layers = readyLayers(state, ids);
    const isSame = last !== null && same(last.question, own.question) && sameItems(last.layers, own.layers);
    if (status !== "working") {
      // The change calls this function once more, and then there is work.
      if (!isSame && last !== null) update(store, (now) => withAskedAgain(now, part));
      return;
    }
    if (isWorking && isSame) return;
    last = own;
    isWorking = true;
    answer(state, own.question).then(settle, (thrown: unknown) => {
      settle(FAILED);
      // No one waits for this promise: the browser reports it with its cause.
      throw thrown;
    });

    function settle(value: Answer<Value>): void {
      if (last !== own) return;
      isWorking = false;
      update(store, (now) => put(now, own.question, value));
    }
  };
}
