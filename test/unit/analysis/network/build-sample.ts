import type { Feature, FieldValue, Layer, LayerId, LayerMeta, Position } from "../../../../src/domain/layer.ts";
import type { Realisation } from "../../../../src/domain/status.ts";
import { metres } from "../../../../src/domain/units.ts";
import { fromGk23 } from "../../../../src/geodesy/from-planes.ts";

/** Metres east and north of a point in the town. */
type Local = readonly [east: number, north: number];

interface Drawn {
  readonly id: string;
  readonly points: readonly Local[];
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly realisation?: Realisation;
}

const EAST = 23_506_000;
const NORTH = 7_081_000;

export const lonLat = ([east, north]: Local): Position =>
  fromGk23({ north: metres(NORTH + north), east: metres(EAST + east) });

/** A layer of lines, or of points where only one is given, at metres from a point in the town. */
export function layerOf(id: LayerId, drawn: readonly Drawn[]): Layer {
  return { meta: { id } as LayerMeta, features: drawn.map((one) => featureOf(id, one)) };
}

function featureOf(layer: LayerId, { id, points, fields = {}, realisation = "existing" }: Drawn): Feature {
  const coordinates = points.map(lonLat);
  const [only] = coordinates;
  return {
    id,
    layer,
    kind: "line",
    name: { fi: id },
    geometry:
      coordinates.length === 1 && only !== undefined
        ? { type: "Point", coordinates: only }
        : { type: "LineString", coordinates },
    status: { realisation, geometryQuality: "surveyed", legal: [] },
    source: { title: "test" },
    asOf: "2026",
    accuracyMetres: 5,
    fields,
    note: null,
    aliases: [],
  };
}
