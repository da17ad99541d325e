import type { LocalizedText, PlaceName } from "./language.ts";
import type { FeatureId, LayerId, Position } from "./layer.ts";
import type { Place } from "./place.ts";
import type { Realisation } from "./status.ts";
import type { Metres } from "./units.ts";

export const TRAVEL_MODES = ["road", "rail"] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** A piece of a way on one kind of ground. Coordinates run in the direction of travel, lon/lat degrees. */
export interface WayLeg {
  /**
   * `network`: a road or track of the layers. `declared`: a connector that the data lacks, listed in the layer
   * `declared-links`. `access`: the straight rest between the place asked for and the nearest point of the network.
   */
  readonly kind: "network" | "declared" | "access";
  readonly coordinates: readonly Position[];
  readonly metres: Metres;
  /** Of a declared link its own; of an access by the same rule; of a road or track from its survey at both ends. */
  readonly plusMinusMetres: Metres;
  readonly realisation: Realisation;
  readonly roadNumber: string | null;
  /** The thing of a layer that the leg runs on; null for an access. */
  readonly feature: { readonly layer: LayerId; readonly feature: FeatureId } | null;
  /** Of an access: which end it leads to; null for any other leg. */
  readonly end: WayEnd | null;
}

export type WayEnd = "from" | "to";

/** Where a way leaves or reaches an area: what it runs on there, and the point. */
export interface ReachedAt {
  /** On the network: where the two meet, or the nearest to the area. */
  readonly position: Position;
  readonly kind: "network" | "declared";
  readonly roadNumber: string | null;
  readonly feature: { readonly layer: LayerId; readonly feature: FeatureId };
  /** The data knows of no other point at which the place could be reached. */
  readonly isOnly: boolean;
}

/** By end; null for what is no area. */
export type ReachedEnds = Readonly<Record<WayEnd, ReachedAt | null>>;

export interface Way {
  readonly travelMode: TravelMode;
  readonly metres: Metres;
  /** From the accuracy of the ends, of the connectors and of the straight accesses. */
  readonly plusMinusMetres: Metres;
  /** In the order of travel; neighbouring pieces of the same ground are one leg. */
  readonly legs: readonly WayLeg[];
  /** Metres on roads and tracks by realisation; declared links and accesses are not among them. */
  readonly byRealisation: Readonly<Partial<Record<Realisation, Metres>>>;
  /** Metres on declared links and accesses together. */
  readonly declaredMetres: Metres;
  /** Numbers of the roads passed, in order, each once: `8`, `756`. */
  readonly roadNumbers: readonly string[];
  /** Null where the municipalities are not known; empty where the way stays in one. */
  readonly borderCrossings:
    | readonly {
        readonly position: Position;
        readonly from: PlaceName;
        readonly to: PlaceName;
      }[]
    | null;
  /** Where a train changes its direction; the name of the yard or station. */
  readonly reversals: readonly { readonly position: Position; readonly at: PlaceName | null }[];
  readonly reached: ReachedEnds;
}

/** `no-turn`: the tracks do join the two, but a train would have to turn where none can. */
export type WhyNoWay = "no-network" | "no-turn";

/**
 * Why a way would say nothing. `streets`: its straight accesses are together no shorter than the straight distance, so
 * the way leads over streets or tracks that the map does not have. `inside`: one place lies within the other or touches it.
 */
export type WhyNearby = "streets" | "inside";

/** A straight rest that no way leads over. */
export interface Gap {
  /** The nearest point that can be reached, and how far it is from the place, metres; null where there is none. */
  readonly nearest: Position | null;
  readonly gapMetres: Metres | null;
  /** From the accuracy of the place and of the survey there. */
  readonly gapPlusMinusMetres: Metres | null;
}

export type WayAnswer =
  /** The shortest first; then those not more than a fifth longer that share less than 70 % with one before. */
  | { readonly kind: "found"; readonly ways: readonly Way[] }
  /** An end lies too far from the network, or no way joins the two. */
  | ({ readonly kind: "unreachable"; readonly end: WayEnd; readonly why: WhyNoWay } & Gap)
  /** Only the straight distance says how far the two are apart. */
  | { readonly kind: "nearby"; readonly why: WhyNearby }
  /** An end lies outside the window of the map: there is no network there. */
  | { readonly kind: "outside"; readonly end: WayEnd }
  /** The publication does not carry the network. */
  | { readonly kind: "not-carried" };

/** Why a network is not known: a layer of it could not be had, or the publication does not carry one. */
export type WhyUnknown = "lost" | "not-carried";

/** A gap below this is none: place and network touch, metres. */
export const TOUCHING_METRES = 0.5;

/** One cell of the distance sheet by road or rail. */
export type SheetWay =
  | {
      readonly kind: "found";
      readonly metres: Metres;
      readonly plusMinusMetres: Metres;
      readonly declaredMetres: Metres;
      readonly reversals: number;
      readonly reached: ReachedEnds;
    }
  | { readonly kind: "nearby"; readonly why: WhyNearby }
  | ({ readonly kind: "unreachable"; readonly why: WhyNoWay } & Gap)
  | { readonly kind: "unknown"; readonly why: WhyUnknown };

export const SHEET_GROUPS = ["port", "park", "power", "rail", "road", "air", "centre"] as const;
export type SheetGroup = (typeof SHEET_GROUPS)[number];

/** What the sheet asks for. A line or area is measured to its nearest point. */
export interface SheetTarget {
  readonly key: string;
  readonly group: SheetGroup;
  readonly label: LocalizedText;
  readonly place: Place;
  /** Ways that make sense: no train goes to an airport here. */
  readonly by: readonly TravelMode[];
}

export interface SheetRow {
  readonly target: SheetTarget;
  readonly straight: {
    readonly metres: Metres;
    readonly plusMinusMetres: Metres;
    /** Where the shortest distance really runs, from the place to the target. */
    readonly from: Position;
    readonly to: Position;
    /** Degrees clockwise from grid north, ETRS-GK23; null where the two meet or one lies outside the window. */
    readonly bearingDegrees: number | null;
    /** Measured on the ellipsoid: beyond 50 km or outside the window. */
    readonly geodesic: boolean;
  };
  /** Null where the target is not asked for by this means. */
  readonly road: SheetWay | null;
  readonly rail: SheetWay | null;
}

export interface DistanceSheet {
  readonly place: Place;
  readonly spurBuilt: boolean;
  readonly rows: readonly SheetRow[];
}

/** What lies within a distance along the roads. */
export interface Ring {
  readonly limitMetres: Metres;
  /** The way to the first road, the same for every ring: what the data lacks before it. Null where no road is reached. */
  readonly start: Way | null;
  /** Metres of road within the limit, all rings inside it counted in. */
  readonly roadMetres: Metres;
  /** So much more or less road would lie within it, were the first road nearer or farther by the ± of `start`. */
  readonly roadPlusMinusMetres: Metres;
  /** Metres of declared links within the limit, with the ± of those links; they are not among the roads. */
  readonly declaredMetres: Metres;
  readonly declaredPlusMinusMetres: Metres;
  /** Roads and declared links within the limit, each once. */
  readonly runsOn: readonly { readonly layer: LayerId; readonly feature: FeatureId }[];
  /** Roads within this limit and outside the one before. */
  readonly lines: readonly (readonly Position[])[];
  /** Where the limit falls on a road: the way goes on there, beyond it. */
  readonly ends: readonly Position[];
  /** The ground about the roads reached, for the picture: polygons with their holes, lon/lat degrees. */
  readonly ground: readonly (readonly (readonly Position[])[])[];
  /** Named things reached within the limit, all rings inside it counted in, nearest first. */
  readonly reached: readonly { readonly layer: LayerId; readonly feature: FeatureId; readonly metres: Metres }[];
}
