import type { PlaneArea } from "../../../../src/domain/plane.ts";
import type { Zone } from "../../../../src/domain/scenario.ts";

/** A zone for small firms with nothing known of it. */
export const zoneOn = (id: string, ground: PlaneArea, rest: Partial<Zone> = {}): Zone => ({
  id,
  name: id,
  ground,
  use: "small-firms",
  code: "T",
  owner: "municipality",
  servicedFrom: null,
  phase: "not-known",
  plotRatio: null,
  floorAreaSquareMetres: null,
  streetShare: 0,
  from: null,
  note: "",
  ...rest,
});
