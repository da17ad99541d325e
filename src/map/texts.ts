/** Texts that the map asks for, by key; the page passes a function that knows them in the reader's language. */
export const MAP_TEXT_KEYS = [
  "map.canvas",
  "map.north",
  "map.scale",
  "map.notice",
  "map.zoom-in",
  "map.zoom-out",
  "map.label.not-a-plan",
  "map.label.approximate",
  "map.label.decided",
  "map.label.planned",
  "map.label.proposed",
  "map.label.concept",
  "map.label.no-year",
] as const;

export type MapTextKey = (typeof MAP_TEXT_KEYS)[number];
export type MapText = (key: MapTextKey) => string;
