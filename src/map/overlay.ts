import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { AtlasState } from "../state/atlas-state.ts";
import type { Paint } from "./style-part.ts";

/** A drawing over the layers that answers what the reader asks: ways, rings, measurements. It comes when first needed. */
export interface Overlay {
  /** Name of its source on the map. */
  readonly source: string;
  /** `ways` lies over the ground and under the names; over everything lies what was drawn by hand, then what is drawn. */
  readonly slot: "ways" | "kept" | "sketch";
  readonly layers: (paint: Paint) => readonly LayerSpecification[];
  /** What the shapes depend on, compared by identity. */
  readonly inputs: (state: AtlasState) => readonly unknown[];
  /** Lon/lat degrees. */
  readonly shapes: (state: AtlasState) => FeatureCollection;
}
