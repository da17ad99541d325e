import type { Layer } from "../domain/layer.ts";
import type { TravelMode } from "../domain/way.ts";
import type { Answer, AtlasState } from "../state/atlas-state.ts";
import { type AtlasStore, update } from "../state/store.ts";
import {
  hasTwoEnds,
  type SheetQuestion,
  sameSheetQuestion,
  sameWayQuestion,
  type WayQuestion,
  withRingsAnswer,
  withSheetAnswer,
  withWayAnswer,
} from "../state/ways.ts";
import { answerSheet } from "./distance-sheet.ts";
import { answerRings } from "./rings.ts";
import { answerWay } from "./ways.ts";

/**
 * Answers what the state asks about ways, as soon as no layer is on its way any more, until the function it gives is
 * called. An answer to what is no longer asked is let go. What cannot be answered is marked as failed: nothing throws.
 */
export function keepWaysAnswered(store: AtlasStore): () => void {
  const answerers = [
    answerer<WayQuestion, Parameters<typeof withWayAnswer>[2]>(store, {
      isAsked: ({ ways }) => ways.answers.way.status === "working",
      question: ({ ways }) => ways,
      same: sameWayQuestion,
      answer: (state, question) => wayOf(state, question),
      put: withWayAnswer,
    }),
    answerer<SheetQuestion, Parameters<typeof withSheetAnswer>[2]>(store, {
      isAsked: ({ ways }) => ways.answers.sheet.status === "working",
      question: ({ ways }) => ways,
      same: sameSheetQuestion,
      answer: async (state, { sheet, spurBuilt }) =>
        sheet === null
          ? NONE
          : found(await answerSheet(await whole(state, "road", "rail"), { place: sheet, spurBuilt })),
      put: withSheetAnswer,
    }),
    answerer<AtlasState["ways"]["rings"], Parameters<typeof withRingsAnswer>[2]>(store, {
      isAsked: ({ ways }) => ways.answers.rings.status === "working",
      question: ({ ways }) => ways.rings,
      same: (a, b) => a === b,
      answer: async (state, place) =>
        place === null ? NONE : found(await answerRings(await whole(state, "road"), { place })),
      put: withRingsAnswer,
    }),
  ];
  const check = (): void => {
    const state = store.getState();
    if (Object.values(state.layers).some(({ status }) => status === "idle" || status === "loading")) return;
    for (const answer of answerers) answer(state);
  };
  check();
  return store.subscribe(check);
}

/** Every layer that is at hand. */
export const readyLayers = ({ layers }: AtlasState): readonly Layer[] =>
  Object.values(layers).flatMap((entry) => (entry.status === "ready" ? [entry.layer] : []));

const NONE = { status: "none" } as const;
const FAILED = { status: "failed" } as const;

interface Family<Question, Value extends Answer<unknown>> {
  readonly isAsked: (state: AtlasState) => boolean;
  readonly question: (state: AtlasState) => Question;
  readonly same: (a: Question, b: Question) => boolean;
  readonly answer: (state: AtlasState, question: Question) => Promise<Value>;
  readonly put: (state: AtlasState, question: Question, answer: Value) => AtlasState;
}

/** Works at one question at a time and puts its answer where it belongs. */
function answerer<Question, Value extends Answer<unknown>>(
  store: AtlasStore,
  { isAsked, question, same, answer, put }: Family<Question, Value>,
): (state: AtlasState) => void {
  let inHand: { readonly question: Question } | null = null;
  return (state) => {
    if (!isAsked(state)) return;
    const own = { question: question(state) };
    if (inHand !== null && same(inHand.question, own.question)) return;
    inHand = own;
    answer(state, own.question)
      .catch(() => FAILED as unknown as Value)
      .then((value) => {
        if (inHand === own) inHand = null;
        update(store, (now) => put(now, own.question, value));
      });
  };
}

async function wayOf(state: AtlasState, question: WayQuestion): Promise<Parameters<typeof withWayAnswer>[2]> {
  const { from, to, by, spurBuilt } = question;
  if (from === null || to === null || !hasTwoEnds(question)) return NONE;
  return found(await answerWay(await whole(state, by), { from, to, by, spurBuilt }));
}

/**
 * The layers at hand; rejects where one that a network is built from could not be had: an answer without it would be
 * wrong, not merely poorer. A layer that the publication does not carry is no fault.
 */
async function whole(state: AtlasState, ...modes: readonly TravelMode[]): Promise<readonly Layer[]> {
  const { NETWORK_LAYERS } = await import("../analysis/network/build-network.ts");
  const missing = modes.flatMap((by) => NETWORK_LAYERS[by]).filter((id) => state.layers[id]?.status === "unavailable");
  if (missing.length > 0) throw new Error(`layers of the network are missing: ${missing.join(", ")}`);
  return readyLayers(state);
}

/** Null is a place that no layer has. */
const found = <Value>(value: Value | null): Answer<Value> => (value === null ? FAILED : { status: "ready", value });
