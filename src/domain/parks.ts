import type { FactKey } from "./fact.ts";
import type { LocalizedText } from "./language.ts";
import type { Position } from "./layer.ts";
import type { Statement } from "./statement.ts";

/** The point of a town: what lies in its municipality may be many kilometres off. */
export interface Town {
  readonly name: LocalizedText;
  /** Longitude, latitude in WGS 84. */
  readonly position: Position;
}

/** An eco-industrial park, or a cluster. */
export interface Park {
  readonly key: string;
  readonly name: string | LocalizedText;
  readonly towns: readonly Town[];
  readonly says: Statement;
  readonly facts: readonly FactKey[];
}

export interface Parks {
  /** What is told of all of them together. */
  readonly facts: readonly FactKey[];
  readonly parks: readonly Park[];
}
