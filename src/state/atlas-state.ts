import type { FactBook, FactKey } from "../domain/fact.ts";
import type { Language } from "../domain/language.ts";
import type { Bounds, FeatureId, Layer, LayerId, LayerMeta, Position } from "../domain/layer.ts";
import type { MeasuredEnd, Measurement, MeasureTool, SnapHint, TypedPlace, Vertex } from "../domain/measurement.ts";
import type { Mode } from "../domain/mode.ts";
import type { Place } from "../domain/place.ts";
import type { Problem } from "../domain/problem.ts";
import type { TimePhase } from "../domain/time-phase.ts";
import type { Tool } from "../domain/tool.ts";
import type { Camera, CoordinateSystem, Insets, ThemeChoice, ViewRequest } from "../domain/view.ts";
import type { DistanceSheet, Ring, TravelMode, WayAnswer } from "../domain/way.ts";
import type { Asks } from "./asks.ts";
import type { Awaited } from "./awaited.ts";
import type { InvestState } from "./invest.ts";
import type { MakingState } from "./making.ts";
import type { NotesState } from "./notes.ts";
import type { OfflineState } from "./offline.ts";
import type { PlannerState } from "./planner-state.ts";
import type { StageState } from "./stage.ts";
import type { WorldState } from "./world.ts";

/** One layer's way from file to map. */
export type LayerState =
  | { readonly status: "idle"; readonly meta: LayerMeta }
  | { readonly status: "loading"; readonly meta: LayerMeta }
  | { readonly status: "ready"; readonly meta: LayerMeta; readonly layer: Layer }
  | { readonly status: "unavailable"; readonly meta: LayerMeta; readonly problem: Problem };

export interface FeatureRef {
  readonly layer: LayerId;
  readonly feature: FeatureId;
}

export interface Selection {
  readonly ref: FeatureRef;
  /** Everything that lay under the pointer, topmost first; `ref` is one of them. */
  readonly candidates: readonly FeatureRef[];
}

export type FactsState =
  | { readonly status: "idle" | "loading" }
  | { readonly status: "ready"; readonly book: FactBook }
  | { readonly status: "unavailable"; readonly problem: Problem };

/** A hit points at a thing on the map, at a fact, or at the place that the words are the coordinate of. */
export type SearchHit =
  | { readonly kind: "feature"; readonly ref: FeatureRef; readonly matched: string }
  | { readonly kind: "fact"; readonly factKey: string; readonly matched: string }
  | {
      readonly kind: "coordinate";
      readonly text: string;
      readonly position: Position;
      readonly system: CoordinateSystem;
      readonly remarks: readonly string[];
      /** The other of two readings of the same text. */
      readonly isOther: boolean;
    };

export interface SearchState {
  readonly open: boolean;
  readonly query: string;
  readonly status: "idle" | "loading" | "ready";
  readonly hits: readonly SearchHit[];
}

/** A sentence for the reader: a text key and what to put into it. */
export interface Notice {
  readonly serial: number;
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  /** `done`: it worked, and nothing is left to do; such a sentence goes by itself. */
  readonly tone: "info" | "warning" | "done";
}

/** What the map can do now. */
export type MapStatus = "starting" | "ready" | "no-webgl" | "lost";

/** The drawing in hand and the drawings kept. The drawing in hand is no part of any history. */
export interface MeasureState {
  readonly tool: MeasureTool | null;
  /** Vertices put down so far. */
  readonly vertices: readonly Vertex[];
  /** Vertices taken back, the last one taken first: they can be put back. */
  readonly ahead: readonly Vertex[];
  readonly finished: boolean;
  /** The drawing that was put away last, unkept: undo brings it back. */
  readonly putAway: Pick<MeasureState, "tool" | "vertices" | "ends" | "finished"> | null;
  readonly hint: SnapHint | null;
  /** For `between`: none, one or both of the things measured between. */
  readonly ends: readonly MeasuredEnd[];
  /** Ends taken back, the last one taken first. */
  readonly endsAhead: readonly MeasuredEnd[];
  readonly kept: readonly Measurement[];
  /** What was deleted last, and where it stood: it can come back until the next one is kept or deleted. */
  readonly removed: { readonly measurement: Measurement; readonly at: number } | null;
  /** New vertices snap to what lies near. */
  readonly snapping: boolean;
  /** The coordinate typed last: a small cross on the map. */
  readonly typed: TypedPlace | null;
}

/** An answer that has to be worked out; the question it answers stands beside it in the state. */
export type Answer<Value> =
  | { readonly status: "none" | "working" }
  /** `places`: of a drawing too complex to be counted, its borders meet in more than so many. */
  | { readonly status: "failed"; readonly places?: number }
  /** `without`: layers that the publication carries and that could not be had; the answer lacks what they say. */
  | { readonly status: "ready"; readonly value: Value; readonly without: readonly LayerId[] };

/** An end of the way, or the place whose distance sheet is asked for. */
export type PlacingOf = "from" | "to" | "sheet";

export interface WaysState {
  readonly from: Place | null;
  readonly to: Place | null;
  readonly by: TravelMode;
  /** The proposed spur counts as built. */
  readonly spurBuilt: boolean;
  /** What the next thing or point pressed on the map becomes. */
  readonly placing: PlacingOf | null;
  /** Which of the ways found is shown: 0 is the shortest. */
  readonly chosen: number;
  /** Whose distance sheet is asked for. */
  readonly sheet: Place | null;
  /** Keys of the rows of the sheet that are drawn on the map. */
  readonly drawnRows: readonly string[];
  /** From where rings are drawn along the roads. */
  readonly rings: Place | null;
  readonly answers: {
    readonly way: Answer<WayAnswer>;
    readonly sheet: Answer<DistanceSheet>;
    readonly rings: Answer<readonly Ring[]>;
  };
}

export interface AtlasState {
  readonly mode: Mode;
  readonly language: Language;
  readonly placeNames: "one" | "both";
  readonly theme: ThemeChoice;
  readonly coordinateSystem: CoordinateSystem;
  /** Layers by id, in the order of the panel. */
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  readonly visible: Readonly<Record<LayerId, boolean>>;
  /** 0–1; a layer that is not named is opaque. */
  readonly opacity: Readonly<Record<LayerId, number>>;
  /** True: only what exists or is decided is drawn, listed and found. */
  readonly onlyDecided: boolean;
  /** The time that the reader looks at; absent: everything, as now. */
  readonly phase?: TimePhase | undefined;
  /** The present stands beside that time in the same picture. */
  readonly compared?: boolean | undefined;
  readonly selection: Selection | null;
  /** The fact the reader asked for: marked among those of the selection, or alone on a card when it has no place. */
  readonly factShown: FactKey | null;
  readonly hovered: FeatureRef | null;
  readonly view: {
    readonly requested: ViewRequest | null;
    readonly actual: Camera | null;
    readonly bounds: Bounds | null;
    /** Has the reader moved the map since a view was last asked for? */
    readonly led: boolean;
    /** Under the pointer, or under the crosshair when the keyboard leads; degrees. */
    readonly pointer: Position | null;
    /** The place chosen last: pressed on the map, typed, or brought under the crosshair. */
    readonly pressed: Position | null;
    readonly insets: Insets;
    readonly mapStatus: MapStatus;
  };
  readonly facts: FactsState;
  readonly search: SearchState;
  readonly panels: {
    readonly layers: boolean;
    readonly decided: boolean;
    readonly settings: boolean;
    /** The layer whose table is open. */
    readonly table: LayerId | null;
    readonly fullScreen: boolean;
    /** Measuring, ways and the other tools share one place on the screen: at most one of them is open. */
    readonly measure: boolean;
    readonly ways: boolean;
    /** `choice`: the list of the other tools. */
    readonly tool: Tool | "choice" | null;
    /** The distance sheet as a table under the map. */
    readonly sheet: boolean;
  };
  readonly measure: MeasureState;
  readonly ways: WaysState;
  readonly awaited: Awaited;
  readonly plan: PlannerState;
  /** Null until an investor asks something. */
  readonly invest: InvestState | null;
  /** Absent until an investor looks at the world. */
  readonly world?: WorldState;
  /** Absent until an investor or an address asks something. */
  readonly asks?: Asks;
  /** Absent until a story is opened. */
  readonly stage?: StageState;
  /** Absent until residents' notes are opened. */
  readonly notes?: NotesState;
  /** Absent until a story is composed. */
  readonly making?: MakingState;
  /** Absent until the map is drawn, and where a browser keeps no site. */
  readonly offline?: OfflineState;
  readonly notices: readonly Notice[];
}
