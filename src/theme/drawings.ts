import type { Drawing, LineDrawing, TextDrawing, ZoomStops } from "./drawing.ts";
import type { ColourName } from "./palette.ts";

type Kinds = Readonly<Record<string, Drawing>> & { readonly any: Drawing };

/** Zoom and value by turns: `at(9, 1, 12, 2)` is 1 pixel at zoom 9 and 2 at zoom 12. */
const at = (...turns: readonly number[]): ZoomStops =>
  turns.flatMap((zoom, index) => (index % 2 === 0 ? [[zoom, turns[index + 1] ?? 0] as const] : []));

const line = (colour: ColourName, width: ZoomStops, more: Partial<LineDrawing> = {}): LineDrawing => ({
  colour,
  width,
  ...more,
});
const flat = (colour: ColourName): Drawing => ({ fill: { colour, opacity: 1 }, rank: 9 });
const text = (colour: ColourName, size: ZoomStops, more: Partial<TextDrawing> = {}): TextDrawing => ({
  colour,
  size,
  ...more,
});

const MAIN_ROAD: Drawing = {
  line: line("roadMain", at(9, 2.2, 12, 4.2, 15, 10), { casing: { colour: "roadMainCasing", extra: 1.6 } }),
  shield: "shieldMain",
  rank: 1,
};
const REGIONAL_ROAD: Drawing = {
  line: line("roadMinor", at(9, 1.2, 12, 2.8, 15, 7.5), { casing: { colour: "roadCasing", extra: 1.6 } }),
  shield: "shieldMinor",
  rank: 3,
};
const CONNECTING_ROAD: Drawing = {
  ...REGIONAL_ROAD,
  line: line("roadMinor", at(9, 0.5, 12, 1.6, 15, 5), { casing: { colour: "roadCasing", extra: 1.4 } }),
  rank: 4,
};
const TRACK: Drawing = {
  line: line("rail", at(9, 0.8, 12, 1.3, 15, 2)),
  rank: 4,
};
const MAIN_LINE: Drawing = {
  line: line("rail", at(9, 1.5, 12, 2, 15, 2.4), { ticks: { length: 7, every: 11 } }),
  rank: 3,
};
const VILLAGE: Drawing = {
  text: text("labelMuted", at(9, 10.5, 12, 12, 15, 14)),
  rank: 60,
  from: 10.6,
};
const BORDER_NAME = text("border", at(10, 10.5, 15, 12.5));
const WATER_NAME: Drawing = {
  text: text("labelWater", at(9, 10.5, 12, 12, 15, 14)),
  rank: 50,
  from: 10.6,
};

/** Drawings by the token that a layer's meta names, then by kind; `any` is for every other kind. */
export const DRAWINGS = {
  land: { any: flat("land") },
  "port-fill": { any: flat("portFill") },
  "built-up": { any: flat("builtUp") },
  field: { any: flat("field") },
  lake: {
    any: {
      ...flat("sea"),
      line: line("shore", at(9, 0.4, 14, 1)),
    },
  },
  river: {
    any: {
      line: line("river", at(9, 0.6, 12, 1.2, 15, 3)),
      rank: 9,
    },
  },
  "nature-reserve": {
    any: {
      fill: { colour: "reserve", opacity: 0.5, pattern: "sparseHatch" },
      line: line("reserve", at(9, 0.8, 14, 1.4)),
      rank: 40,
    },
  },
  municipality: { any: { rank: 30 } },
  border: {
    any: {
      line: line("border", at(9, 0.9, 12, 1.2, 15, 1.8), { dash: [8, 2.5, 1.5, 2.5] }),
      text: BORDER_NAME,
      rank: 31,
      from: 10.6,
    },
    "municipal-and-regional-border": {
      line: line("border", at(9, 1.4, 12, 1.9, 15, 2.6), { dash: [8, 2.5, 1.5, 2.5, 1.5, 2.5] }),
      text: BORDER_NAME,
      rank: 30,
      from: 10.6,
    },
  },
  airport: {
    any: {
      marker: "airport",
      text: text("labelMuted", at(10, 11, 15, 13)),
      rank: 20,
    },
    runway: {
      line: line("airport", at(9, 1.4, 12, 3.2, 15, 14)),
      rank: 20,
    },
    "airport-area": { fill: { colour: "airport", opacity: 0.16 }, rank: 20 },
  },
  site: {
    any: {
      fill: { colour: "site", opacity: 0.26 },
      line: line("site", at(9, 1.6, 13, 2.4)),
      text: text("siteInk", at(9, 14, 11, 17, 14, 23), { strong: true }),
      rank: 0,
    },
    "industrial-park": {
      fill: { colour: "park", opacity: 0.2 },
      line: line("park", at(9, 1.4, 13, 2)),
      text: text("parkInk", at(9, 13, 11, 16, 14, 21), { strong: true }),
      rank: 1,
    },
  },
  zone: {
    any: {
      fill: { colour: "zone", opacity: 0.3, pattern: "dots" },
      line: line("zone", at(9, 1.4, 13, 2)),
      text: text("zoneInk", at(10, 11, 12, 12, 15, 15), { strong: true }),
      rank: 6,
      from: 11,
    },
  },
  spur: {
    any: {
      line: line("spur", at(9, 2, 12, 2.8, 15, 4)),
      text: text("label", at(11, 11, 15, 14), { strong: true }),
      rank: 5,
      from: 11.6,
    },
  },
  "declared-link": {
    any: {
      line: line("labelMuted", at(9, 1, 12, 1.6, 15, 2.4)),
      rank: 46,
    },
  },
  railway: {
    any: TRACK,
    "main-line": MAIN_LINE,
    "port-branch": {
      ...MAIN_LINE,
      line: line("rail", at(9, 1.1, 12, 1.5, 15, 2), { ticks: { length: 5, every: 11 } }),
    },
  },
  station: {
    any: {
      marker: "station",
      text: text("label", at(10, 11, 15, 13)),
      rank: 14,
      from: 12,
    },
    yard: {
      marker: "stationSmall",
      text: text("labelMuted", at(10, 10.5, 15, 12)),
      rank: 34,
      from: 12,
    },
  },
  road: {
    any: CONNECTING_ROAD,
    "main-road": MAIN_ROAD,
    "trunk-road": MAIN_ROAD,
    ramp: {
      ...MAIN_ROAD,
      line: line("roadMain", at(9, 0.6, 12, 1.8, 15, 5), { casing: { colour: "roadMainCasing", extra: 1.4 } }),
    },
    "regional-road": REGIONAL_ROAD,
    "connecting-road": CONNECTING_ROAD,
    street: CONNECTING_ROAD,
  },
  junction: {
    any: {
      marker: "junction",
      text: text("labelMuted", at(12, 10.5, 15, 12)),
      rank: 45,
      from: 11,
    },
  },
  "power-400kv": {
    any: {
      line: line("power", at(9, 1.3, 12, 2, 15, 3), { mark: "powerMark" }),
      text: text("powerInk", at(11, 11, 15, 13)),
      rank: 22,
      from: 12,
    },
  },
  "power-connection": {
    any: {
      line: line("power", at(9, 1.3, 12, 2, 15, 3)),
      text: text("powerInk", at(11, 11, 15, 13), { strong: true }),
      rank: 12,
      from: 12.6,
    },
  },
  "power-line": {
    any: {
      line: line("powerMinor", at(9, 0.7, 12, 1.1, 15, 1.8), { mark: "powerMinorMark" }),
      rank: 25,
    },
  },
  substation: {
    any: {
      marker: "substation",
      text: text("powerInk", at(10, 12, 15, 15), { strong: true }),
      rank: 4,
    },
  },
  harbour: {
    any: {
      marker: "harbour",
      text: text("quay", at(10, 12, 15, 15), { strong: true }),
      rank: 3,
    },
    "pilot-boarding-place": {
      marker: "pilot",
      text: text("quay", at(10, 11, 15, 13)),
      rank: 30,
    },
  },
  quay: {
    any: {
      marker: "quay",
      text: text("quay", at(12, 11, 14, 12, 17, 15), { strong: true }),
      rank: 10,
      from: 12.6,
    },
    "quay-line": {
      line: line("quay", at(9, 3, 12, 4, 15, 6.5)),
      rank: 10,
    },
  },
  plant: {
    any: {
      marker: "plant",
      text: text("plantInk", at(12, 11, 15, 13)),
      rank: 32,
      from: 12.4,
    },
    "wind-farm": {
      marker: "windFarm",
      text: text("plantInk", at(12, 11, 15, 13)),
      rank: 32,
      from: 12.4,
    },
  },
  "place-name": {
    any: VILLAGE,
    city: {
      text: text("label", at(9, 14, 11, 19, 12, 21, 15, 26), { strong: true, capitals: true }),
      rank: 2,
      from: 0,
    },
    municipality: {
      text: text("label", at(9, 11, 12, 15, 15, 18), { strong: true, capitals: true }),
      rank: 8,
      from: 0,
    },
    water: WATER_NAME,
    river: WATER_NAME,
  },
} as const satisfies Readonly<Record<string, Kinds>>;

export type Token = keyof typeof DRAWINGS;

export function isToken(value: string): value is Token {
  return Object.hasOwn(DRAWINGS, value);
}

/**
 * The drawing of a kind. A token that the theme does not know is a bug.
 *
 * @example drawingOf("road", "main-road").shield // "shieldMain"
 */
export function drawingOf(token: string, kind: string): Drawing {
  if (!isToken(token)) throw new Error(`no drawing for token: ${token}`);
  const kinds: Kinds = DRAWINGS[token];
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? kinds.any) : kinds.any;
}
