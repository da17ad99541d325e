/** What a zone is for. Names stand in the texts (`use.<key>`), defaults in the assumptions of a scenario. */
export const LAND_USES = [
  "primary-aluminium",
  "anode-plant",
  "casthouse",
  "rolling-mill",
  "raw-material-storage",
  "substation",
  "rail-yard",
  "logistics",
  "maintenance",
  "recycling",
  "small-firms",
  "street",
  "green",
  "water-management",
  "laydown",
  "reserve",
] as const;
export type LandUse = (typeof LAND_USES)[number];
