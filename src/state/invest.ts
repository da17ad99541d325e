import { FLOW_ALTERNATIVES, type FlowAlternative, type FlowBook, type FlowMap } from "../domain/flow.ts";
import type { LogisticsInputs, ShownLogistics } from "../domain/logistics.ts";
import { logisticsDefaults } from "../domain/logistics-defaults.ts";
import type { Problem } from "../domain/problem.ts";
import { type AskedShip, TYANA_LENGTH } from "../domain/quay-fit.ts";
import type { TopicBook, TopicBooks } from "../domain/topic.ts";
import { metres } from "../domain/units.ts";
import { type FlowsGround, flowsText, readFlows } from "./ask-flows.ts";
import { readShip, shipText } from "./ask-ship.ts";
import { withWordsRefused } from "./ask-words.ts";
import { NO_SHIP, withAsk } from "./asks.ts";
import type { Answer, AtlasState } from "./atlas-state.ts";
import { readyLayer } from "./layers.ts";
import { areSettled } from "./settled.ts";

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
  readonly ship: AskedShip;
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
  ship: NO_SHIP,
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

export function withShip(state: AtlasState, change: Partial<AskedShip>): AtlasState {
  const ship = { ...investOf(state).ship, ...change };
  return withAsk(withInvest(state, { ship }), "ship", shipText(ship));
}

/** Describes the ship that the address tells of, as soon as the facts are here. */
export function withShipRead(state: AtlasState): AtlasState {
  const text = state.asks?.ship;
  if (text === undefined || state.facts.status !== "ready") return state;
  const length = state.facts.book.facts.find(({ key }) => key === TYANA_LENGTH)?.value;
  const { ship, ...words } = readShip(text, typeof length === "number" ? metres(length) : null);
  return withWordsRefused(withShip(state, ship), "ship", words);
}

export const withBook = <Name extends TopicBook>(
  state: AtlasState,
  name: Name,
  book: BookState<TopicBooks[Name]>,
): AtlasState => withInvest(state, { books: { ...investOf(state).books, [name]: book } });

export const withFlowFiles = (state: AtlasState, flowFiles: FlowFilesState): AtlasState =>
  withInvest(state, { flowFiles });

export const withVehicles = (state: AtlasState, vehicles: VehiclesState): AtlasState => withInvest(state, { vehicles });

/** Asks anew: what was worked out stands until the next answer is there. */
export function withInputs(state: AtlasState, inputs: LogisticsInputs): AtlasState {
  const ground = flowsGround(state);
  const asked = withInvest(state, { inputs });
  return ground === null ? asked : withAsk(asked, "flows", flowsText(inputs, ground));
}

/** Begins with what the facts give and the address changes, as soon as facts, flow files and quays are here. */
export function withInputsRead(state: AtlasState): AtlasState {
  const ground = flowsGround(state);
  if (ground === null || investOf(state).inputs !== null) return state;
  const text = state.asks?.flows;
  if (text === undefined) return withInputs(state, ground.first);
  const { inputs, ...words } = readFlows(text, ground);
  return withWordsRefused(withInputs(state, inputs), "flows", words);
}

function flowsGround(state: AtlasState): FlowsGround | null {
  const { flowFiles } = investOf(state);
  if (state.facts.status !== "ready" || flowFiles.status !== "ready" || !areSettled(state, [QUAYS])) return null;
  return {
    first: logisticsDefaults(state.facts.book, FLOW_ALTERNATIVES[0]),
    books: flowFiles.books,
    quays: readyLayer(state, QUAYS)?.features.map(({ id }) => id) ?? null,
  };
}

const QUAYS = "quays";

/** Puts an answer beside its inputs; an answer to what is no longer asked is let go. */
export const withLogistics = (
  state: AtlasState,
  inputs: LogisticsInputs,
  logistics: Answer<ShownLogistics>,
): AtlasState => (investOf(state).inputs === inputs ? withInvest(state, { logistics }) : state);

/** What failed is asked for once more. */
export const withFailedLogisticsAskedAgain = (state: AtlasState): AtlasState =>
  investOf(state).logistics.status === "failed" ? withInvest(state, { logistics: { status: "none" } }) : state;
