import type { FlowAlternative, FlowBook, FlowMap } from "../domain/flow.ts";
import type { LogisticsInputs, ShownLogistics } from "../domain/logistics.ts";
import type { Problem } from "../domain/problem.ts";
import type { ShipQuestion } from "../domain/quay-fit.ts";
import type { TopicBook, TopicBooks } from "../domain/topic.ts";
import type { Answer, AtlasState } from "./atlas-state.ts";

/** The files that flows are read from. */
export type FlowFilesState =
  | { readonly status: "idle" | "loading" }
  | { readonly status: "unavailable"; readonly problem: Problem }
  | {
      readonly status: "ready";
      readonly books: Readonly<Record<FlowAlternative, FlowBook>>;
      readonly map: FlowMap;
    };

/** A book that a topic is told from. */
export type BookState<Value> =
  | { readonly status: "idle" | "loading" }
  | { readonly status: "unavailable"; readonly problem: Problem }
  | { readonly status: "ready"; readonly value: Value };

/** Whether the vehicles on the map move. */
export type VehiclesState = "moving" | "paused";

/** What an investor asks; absent from the state until something of it is asked. */
export interface InvestState {
  readonly ship: ShipQuestion;
  /** Absent until it is asked for. */
  readonly books: { readonly [Name in TopicBook]?: BookState<TopicBooks[Name]> };
  readonly flowFiles: FlowFilesState;
  /** Null until the facts are here that the first inputs are taken from. */
  readonly inputs: LogisticsInputs | null;
  /** To the inputs that stand beside it. */
  readonly logistics: Answer<ShownLogistics>;
  readonly vehicles: VehiclesState;
}

const NOTHING_ASKED: InvestState = {
  ship: { lengthMetres: null, draughtMetres: null, clearanceMetres: null },
  books: {},
  flowFiles: { status: "idle" },
  inputs: null,
  logistics: { status: "none" },
  vehicles: "moving",
};

export const investOf = (state: AtlasState): InvestState => state.invest ?? NOTHING_ASKED;

const withInvest = (state: AtlasState, change: Partial<InvestState>): AtlasState => ({
  ...state,
  invest: { ...investOf(state), ...change },
});

export const withShip = (state: AtlasState, change: Partial<ShipQuestion>): AtlasState =>
  withInvest(state, { ship: { ...investOf(state).ship, ...change } });

export const withBook = <Name extends TopicBook>(
  state: AtlasState,
  name: Name,
  book: BookState<TopicBooks[Name]>,
): AtlasState => withInvest(state, { books: { ...investOf(state).books, [name]: book } });

export const withFlowFiles = (state: AtlasState, flowFiles: FlowFilesState): AtlasState =>
  withInvest(state, { flowFiles });

export const withVehicles = (state: AtlasState, vehicles: VehiclesState): AtlasState => withInvest(state, { vehicles });

/** Asks anew: what was worked out stands until the next answer is there. */
export const withInputs = (state: AtlasState, inputs: LogisticsInputs): AtlasState => withInvest(state, { inputs });

/** Puts an answer beside its inputs; an answer to what is no longer asked is let go. */
export const withLogistics = (
  state: AtlasState,
  inputs: LogisticsInputs,
  logistics: Answer<ShownLogistics>,
): AtlasState => (investOf(state).inputs === inputs ? withInvest(state, { logistics }) : state);
