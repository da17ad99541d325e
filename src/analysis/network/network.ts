import type { PlaceName } from "../../domain/language.ts";
import type { FeatureId, LayerId } from "../../domain/layer.ts";
import type { Realisation } from "../../domain/status.ts";
import type { Metres } from "../../domain/units.ts";
import type { TravelMode } from "../../domain/way.ts";
import type { Gk23Position } from "../../geodesy/etrs-gk23.ts";

/** A stretch between two nodes, in the plane ETRS-GK23; it may be travelled both ways unless it says otherwise. */
export interface NetworkEdge {
  /** Indices into `nodes`. */
  readonly from: number;
  readonly to: number;
  /** Vertices from `from` to `to`, both included. */
  readonly points: readonly Gk23Position[];
  readonly metres: Metres;
  readonly oneWay: boolean;
  readonly kind: "network" | "declared";
  readonly realisation: Realisation;
  readonly roadNumber: string | null;
  readonly feature: { readonly layer: LayerId; readonly feature: FeatureId };
  /** For a declared link its own ±; for a road or track the accuracy of its survey. */
  readonly plusMinusMetres: Metres;
  /** Open only when the reader says that the spur is built. */
  readonly needsSpur: boolean;
}

/** A place at which a train may change its direction. */
export interface ReversalPlace {
  readonly name: PlaceName | null;
  readonly position: Gk23Position;
  readonly radiusMetres: Metres;
}

export interface Network {
  readonly travelMode: TravelMode;
  readonly nodes: readonly Gk23Position[];
  readonly edges: readonly NetworkEdge[];
  /** Declared links end at places: which node stands for which thing (`quays/quay-deep-port-12`). */
  readonly nodesOfPlaces: ReadonlyMap<string, readonly number[]>;
  readonly reversalPlaces: readonly ReversalPlace[];
  /** The sharpest turn at a node, degrees from straight on; null where any turn may be made (roads). */
  readonly sharpestTurnDegrees: number | null;
}

/** What was done to the survey so that it joins, for `npm run data:check`. */
export interface NetworkReport {
  readonly joins: readonly {
    readonly at: Gk23Position;
    readonly features: readonly [FeatureId, FeatureId];
    readonly gapMetres: Metres;
    readonly how: "end-to-end" | "end-to-line" | "crossing";
  }[];
  readonly merged: readonly {
    readonly kept: FeatureId;
    readonly dropped: FeatureId;
    readonly metres: Metres;
  }[];
  /** Nodes in each connected part, largest first. */
  readonly components: readonly number[];
}

export interface BuiltNetwork {
  readonly network: Network;
  readonly report: NetworkReport;
}
