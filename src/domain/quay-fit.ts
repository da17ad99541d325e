import type { FactKey } from "./fact.ts";
import type { FeatureId } from "./layer.ts";
import type { Metres } from "./units.ts";

/** A ship as the reader describes it; null where it is not given. */
export interface ShipQuestion {
  readonly lengthMetres: Metres | null;
  readonly draughtMetres: Metres | null;
  /** Under-keel clearance at the quay that the reader sets; no "fits" is given without one. */
  readonly clearanceMetres: Metres | null;
}

/** Ships and classes that the sources name; of one they give a length, of the others no number at all. */
export const SHIP_CLASSES = ["typed", "tyana", "panamax", "capesize"] as const;
export type ShipClass = (typeof SHIP_CLASSES)[number];

/** The length of m/s Tyana, the one ship that a source measures. */
export const TYANA_LENGTH: FactKey = "port.ships.first-deep.length";

/** A ship, and as what it was chosen. */
export interface AskedShip extends ShipQuestion {
  readonly shipClass: ShipClass;
}

/** No ship is longer or deeper, and nobody sets more clearance, metres. */
export const MOST_METRES: Readonly<Record<keyof ShipQuestion, number>> = {
  lengthMetres: 500,
  draughtMetres: 30,
  clearanceMetres: 10,
};

/** What limits the draught of a ship at a quay. */
export type DraughtLimit = "fairway" | "quay";

/** Whether a ship can lie at a quay, by one of the two draughts that are given for the fairway. */
export type QuayFit =
  /** The question lacks a number: without each of the three nothing is said to fit. */
  | { readonly kind: "asked"; readonly lacking: readonly (keyof ShipQuestion)[] }
  | {
      readonly kind: "fits" | "too-deep" | "too-long" | "too-deep-and-long";
      /** The smaller of the fairway's draught and the quay's depth less the clearance, metres. */
      readonly allowedDraughtMetres: Metres;
      readonly limitedBy: DraughtLimit;
    };

/** One row of the quay table: a quay with known depth, by the official draught and by the one that the port gives. */
export interface QuayRow {
  readonly quay: FeatureId;
  readonly official: QuayFit;
  readonly port: QuayFit;
}
