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
  readonly realisation: Realisation;
  readonly roadNumber: string | null;
  /** The thing of a layer that the leg runs on; null for an access. */
  readonly feature: { readonly layer: LayerId; readonly feature: FeatureId } | null;
}

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
  readonly borderCrossings: readonly {
    readonly position: Position;
    readonly from: PlaceName;
    readonly to: PlaceName;
  }[];
  /** Where a train changes its direction; the name of the yard or station. */
  readonly reversals: readonly { readonly position: Position; readonly at: PlaceName | null }[];
}

/** `no-turn`: the tracks do join the two, but a train would have to turn where none can. */
export type WhyNoWay = "no-network" | "no-turn";

export type WayAnswer =
  /** The shortest first; then those not more than a fifth longer that share less than 70 % with one before. */
  | { readonly kind: "found"; readonly ways: readonly Way[] }
  /** An end lies too far from the network, or no way joins the two. */
  | {
      readonly kind: "unreachable";
      readonly end: "from" | "to";
      readonly why: WhyNoWay;
      /** The nearest point that can be reached from the other end, and how far it is from the end, metres. */
      readonly nearest: Position | null;
      readonly gapMetres: Metres | null;
    }
  /** An end lies outside the window of the map: there is no network there. */
  | { readonly kind: "outside"; readonly end: "from" | "to" };

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
    }
  | {
      readonly kind: "unreachable";
      readonly why: WhyNoWay;
      readonly nearest: Position | null;
      readonly gapMetres: Metres | null;
    };

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
    /** Degrees clockwise from grid north, ETRS-GK23. */
    readonly bearingDegrees: number;
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
  /** Metres of road within the limit, all rings inside it counted in. */
  readonly roadMetres: Metres;
  /** Roads within this limit and outside the one before. */
  readonly lines: readonly (readonly Position[])[];
  /** The ground about the roads reached, for the picture: polygons with their holes, lon/lat degrees. */
  readonly ground: readonly (readonly (readonly Position[])[])[];
  /** Named things reached between the limit before and this one, nearest first. */
  readonly reached: readonly { readonly layer: LayerId; readonly feature: FeatureId; readonly metres: Metres }[];
}
