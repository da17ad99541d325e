import type { Figure } from "../domain/figure.ts";
import type { Position } from "../domain/layer.ts";
import { centroid } from "../geodesy/centroid.ts";
import { squareAround } from "../geodesy/square.ts";
import type { AtlasState } from "../state/atlas-state.ts";
import { featureAt } from "../state/layers.ts";
import { worldOf } from "../state/world.ts";
import { factFigure } from "./fact-figures.ts";
import { numberFact } from "./quay-fit.ts";

/** An area elsewhere, laid over Kruunuportti at the same scale. */
export interface SquareOnMap {
  /** Hectares, as a source states them. */
  readonly area: Figure;
  /** Closed, lon/lat degrees. */
  readonly ring: readonly Position[];
}

/** The square that the reader asked for; null where none is asked for, or the site or the fact is not there. */
export function squareOnMap(state: AtlasState): SquareOnMap | null {
  const { square } = worldOf(state);
  const site = featureAt(state, { layer: "sites", feature: "kruunuportti" });
  if (square === null || site === null || state.facts.status !== "ready") return null;
  const fact = numberFact(state.facts.book, square);
  if (fact === null) return null;
  return { area: factFigure(fact, state.facts.book), ring: squareAround(centroid(site.geometry), fact.value) };
}
