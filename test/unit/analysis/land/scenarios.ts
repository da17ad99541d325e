import type { PlaneArea } from "../../../../src/domain/plane.ts";
import type { Scenario, Zone } from "../../../../src/domain/scenario.ts";
import { rectangle } from "./rings.ts";

/** A zone of small firms without a building right; what a test is about stands in `rest`. */
export const zone = (id: string, ground: PlaneArea, rest: Partial<Zone> = {}): Zone => ({
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

/** A square kilometre at the site. */
export const SITE = rectangle(23_503_000, 7_075_000, 1_000, 1_000);

export const scenario = (zones: readonly Zone[], rest: Partial<Scenario> = {}): Scenario => ({
  id: "test",
  name: "test",
  base: null,
  planningArea: {
    name: "site",
    ground: SITE,
    status: { realisation: "planned", geometryQuality: "drawn", legal: [] },
    accuracyMetres: null,
    source: { title: "test" },
    asOf: "2026-11",
  },
  replacedArea: null,
  zones,
  restrictions: [],
  switches: { spurBuilt: false, connectionsBuilt: false, rollingMillBuilt: false },
  restrictionChoices: {},
  assumptions: { smallFirmNeedHectares: null, countsSubcontractors: false },
  notes: "",
  ...rest,
});
