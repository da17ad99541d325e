import type { Layer } from "../domain/layer.ts";
import type { Place } from "../domain/place.ts";
import type { DistanceSheet, Ring, WayAnswer } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { type AtlasStore, update } from "../state/store.ts";
import {
  type SheetQuestion,
  sameSheetQuestion,
  sameWayQuestion,
  type WayQuestion,
  withAllAskedAgain,
  withRingsAnswer,
  withSheetAnswer,
  withWayAnswer,
} from "../state/ways.ts";
import { areSettled, readyLayers, ringsAnswer, sheetAnswer, wayAnswer } from "./way-answers.ts";

/**
 * Answers what the state asks about ways, as soon as no layer is on its way any more, until the function it gives is
 * called. Where other layers have come, everything asked is answered anew. An answer to what is no longer asked is let
 * go. What cannot be answered is marked as failed; where a bug is the cause it goes on to the browser's console.
 */
export function keepWaysAnswered(store: AtlasStore): () => void {
  const answerers = [
    answerer<WayQuestion, WayAnswer>(store, {
      isAsked: ({ ways }) => ways.answers.way.status === "working",
      question: ({ ways }) => ways,
      same: sameWayQuestion,
      answer: wayAnswer,
      put: withWayAnswer,
    }),
    answerer<SheetQuestion, DistanceSheet>(store, {
      isAsked: ({ ways }) => ways.answers.sheet.status === "working",
      question: ({ ways }) => ways,
      same: sameSheetQuestion,
      answer: async (state, { sheet, spurBuilt }) =>
        sheet === null ? NONE : sheetAnswer(state, { place: sheet, spurBuilt }),
      put: withSheetAnswer,
    }),
    answerer<Place | null, readonly Ring[]>(store, {
      isAsked: ({ ways }) => ways.answers.rings.status === "working",
      question: ({ ways }) => ways.rings,
      same: (a, b) => a === b,
      answer: async (state, place) => (place === null ? NONE : ringsAnswer(state, place)),
      put: withRingsAnswer,
    }),
  ];
  let layers: readonly Layer[] | null = null;
  const check = (): void => {
    const state = store.getState();
    if (!areSettled(state.layers)) return;
    const now = readyLayers(state);
    const hasOthers = layers !== null && !sameLayers(layers, now);
    layers = now;
    if (hasOthers) update(store, withAllAskedAgain);
    for (const answer of answerers) answer(store.getState(), now);
  };
  check();
  return store.subscribe(check);
}

const NONE = { status: "none" } as const;
const FAILED = { status: "failed" } as const;

const sameLayers = (a: readonly Layer[], b: readonly Layer[]): boolean =>
  a.length === b.length && a.every((layer, index) => layer === b[index]);

interface Family<Question, Value> {
  readonly isAsked: (state: AtlasState) => boolean;
  readonly question: (state: AtlasState) => Question;
  readonly same: (a: Question, b: Question) => boolean;
  readonly answer: (state: AtlasState, question: Question) => Promise<Answer<Value>>;
  readonly put: (state: AtlasState, question: Question, answer: Answer<Value>) => AtlasState;
}

/** Works at one question at a time, from the layers there are, and puts its answer where it belongs. */
function answerer<Question, Value>(
  store: AtlasStore,
  { isAsked, question, same, answer, put }: Family<Question, Value>,
): (state: AtlasState, layers: readonly Layer[]) => void {
  let inHand: { readonly question: Question; readonly layers: readonly Layer[] } | null = null;
  return (state, layers) => {
    if (!isAsked(state)) return;
    const own = { question: question(state), layers };
    if (inHand !== null && same(inHand.question, own.question) && sameLayers(inHand.layers, layers)) return;
    inHand = own;
    const settle = (value: Answer<Value>): void => {
      if (inHand !== own) return;
      inHand = null;
      update(store, (now) => put(now, own.question, value));
    };
    answer(state, own.question).then(settle, (thrown: unknown) => {
      settle(FAILED);
      // No one waits for this promise: the browser reports it with its cause.
      throw thrown;
    });
  };
}
