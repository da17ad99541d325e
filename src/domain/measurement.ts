import type { FeatureId, LayerId, Position } from "./layer.ts";
import type { Place } from "./place.ts";
import type { CoordinateSystem } from "./view.ts";

/** What can be measured: along a line, of an area, and the shortest distance between two things. */
export const MEASURE_TOOLS = ["distance", "area", "between"] as const;
export type MeasureTool = (typeof MEASURE_TOOLS)[number];

/** More vertices than this are not measured but surveyed. */
export const MOST_VERTICES = 500;

/** A vertex put down by hand, lon/lat degrees. */
export interface Vertex {
  readonly position: Position;
  /** The accuracy of what it snapped to; of a free one three pixels of the screen on which it was put down. */
  readonly plusMinusMetres: number;
  /** It lies on an outline that is only about there. */
  readonly approximate: boolean;
  /** What it snapped to. */
  readonly on: { readonly layer: LayerId; readonly feature: FeatureId } | null;
}

/** One of the two things of "how far is this from that". */
export interface MeasuredEnd {
  readonly place: Place;
  /** Of a point; a thing has the accuracy that its layer states. */
  readonly plusMinusMetres: number;
}

/** What can be measured, drawn by hand or kept. */
export type MeasuredShape =
  /** Vertices in the order they were put down; an area is not closed. */
  | { readonly tool: "distance" | "area"; readonly vertices: readonly Vertex[] }
  | { readonly tool: "between"; readonly ends: readonly MeasuredEnd[] };

/** A drawing that the reader keeps. It stays on this machine. */
export interface Measurement {
  readonly id: string;
  readonly name: string;
  readonly shape: MeasuredShape;
}

/** Where a coordinate led that the reader typed; kinds have their texts (`measure.typed.<kind>`). */
export type TypedPlace =
  | {
      readonly kind: "found";
      readonly position: Position;
      readonly system: CoordinateSystem;
      /** As finely as the numbers were written. */
      readonly plusMinusMetres: number;
      readonly remarks: readonly string[];
      /** What the text may mean as well. */
      readonly otherwise: { readonly position: Position; readonly system: CoordinateSystem } | null;
    }
  | { readonly kind: "not-read"; readonly problem: string };

/** Where the next vertex would land, and on what. */
export interface SnapHint {
  readonly position: Position;
  readonly kind: "vertex" | "edge" | "intersection";
  readonly layer: LayerId;
  readonly feature: FeatureId;
}

/** What a hand or a key does with the drawing on the map; the page turns it into a command. */
export type MeasureAction =
  /** ± of a free point; one that lies on the hint takes the accuracy of what it snapped to. */
  | { readonly kind: "put"; readonly position: Position; readonly plusMinusMetres: number }
  | { readonly kind: "hint"; readonly hint: SnapHint | null }
  /** `at`: where it was pressed, on the thing. */
  | { readonly kind: "end"; readonly place: Place; readonly at: Position; readonly plusMinusMetres: number }
  | { readonly kind: "finish" }
  | { readonly kind: "take-back" }
  | { readonly kind: "put-back" }
  | { readonly kind: "cancel" };
