import type { Feature, FeatureCollection } from "geojson";
import type { GeoJSONSourceDiff, LayerSpecification } from "maplibre-gl";
import type { AtlasState } from "../state/atlas-state.ts";
import type { ColourName } from "../theme/palette.ts";
import type { Pattern } from "../theme/pattern.ts";
import type { Paint } from "./style-part.ts";

/** Where it lies: see `layer-order.ts`. */
export type OverlaySlot = "plan-ground" | "plan-lines" | "plan-names" | "ways" | "kept" | "sketch" | "kept-room";

/** A pattern in a colour, by the name that `Paint.pattern` is given. */
export interface Tile {
  readonly name: string;
  readonly pattern: Pattern;
  readonly colour: ColourName;
}

/** What an overlay draws in one place of the order. */
interface OverlayPart {
  /** `ways` lies over the ground and under the names; over everything lies what was drawn by hand, then what is drawn. */
  readonly slot: OverlaySlot;
  readonly layers: (paint: Paint) => readonly LayerSpecification[];
}

/** A drawing over the layers that answers what the reader asks: ways, rings, measurements. It comes when first needed. */
export interface Overlay extends OverlayPart {
  /** Name of its source on the map. */
  readonly source: string;
  /** What it draws in other places of the order. */
  readonly others?: readonly OverlayPart[];
  /** Tiles that its fills repeat, with their colour. */
  readonly patterns?: readonly Tile[];
  /**
   * Its shapes have ids of their own and stay the same objects while they stay as they are: what became other between two
   * lists, which is all that is sent; null where nothing did.
   */
  readonly diff?: (before: readonly Feature[], after: readonly Feature[]) => GeoJSONSourceDiff | null;
  /** What the shapes depend on, compared by identity. */
  readonly inputs: (state: AtlasState) => readonly unknown[];
  /** Lon/lat degrees. */
  readonly shapes: (state: AtlasState) => FeatureCollection;
}
