import { airportArea, airportMark, airportName, runway } from "./layers/airport.ts";
import {
  siteBand,
  siteCore,
  siteEdge,
  siteFill,
  siteName,
  zoneBand,
  zoneCore,
  zoneDots,
  zoneEdge,
  zoneFill,
  zoneName,
} from "./layers/areas.ts";
import { builtUp, field, lake, lakeShore, land, portFill, river } from "./layers/backdrop.ts";
import { border, borderName, borderRibbon } from "./layers/borders.ts";
import { declared, declaredBand } from "./layers/declared.ts";
import { reserveEdge, reserveHatch } from "./layers/nature.ts";
import { smallPlaces, towns } from "./layers/places.ts";
import { plantNames, plants } from "./layers/plants.ts";
import { harbourNames, harbours, quayCore, quayLine, quayNames, quays } from "./layers/port.ts";
import {
  connection,
  connectionBand,
  connectionName,
  highVoltage,
  highVoltageCore,
  highVoltageMarks,
  highVoltageName,
  minorLine,
  minorMarks,
  substationNames,
  substations,
} from "./layers/power.ts";
import { spur, spurBand, spurName, stationNames, stations, track, trackCore, trackTicks } from "./layers/rail.ts";
import { junctionNames, junctions, road, roadCasing, roadCore, shields } from "./layers/roads.ts";
import type { OverlaySlot } from "./overlay.ts";
import type { StylePart } from "./style-part.ts";

/** Where the rims of what is selected lie: over every line, under every mark and name. */
export const HIGHLIGHT = "highlight";
/** Where the ground outside the window covers what little reaches over its edge. */
export const OUTSIDE = "outside";
/** Where the ground of a scenario lies: its zones, flat. */
const PLAN_GROUND = "plan-ground";
/** Where its outlines lie, and the rim of the selected zone. */
const PLAN_LINES = "plan-lines";
/** Where its names lie. */
const PLAN_NAMES = "plan-names";
/** Where ways, rings and the lines of a distance sheet lie. */
export const WAYS = "ways";
/** Where what the reader drew and kept lies. */
export const KEPT = "kept";
/** Where what the reader draws lies. */
export const SKETCH = "sketch";
/** Where unseen marks take the room of what no name may lie under or on: there before any name. */
const KEPT_ROOM = "kept-room";

type Entry = StylePart | typeof HIGHLIGHT | typeof OUTSIDE | OverlaySlot;

/**
 * Everything the map draws, bottom to top; no other place decides what lies over what. Names that want the same room
 * are settled from the top of this list downwards.
 */
export const LAYER_ORDER: readonly Entry[] = [
  land, // the sea is the background
  portFill, // newer than the shore of the general map: covers land and sea
  field,
  builtUp, // towns have grown over fields
  lake, // water cuts into all of them
  lakeShore,
  river,
  reserveHatch, // a rule over the land, seen through
  reserveEdge,
  airportArea,
  siteFill, // areas under every line, so that roads and rails inside stay crisp
  zoneFill, // zones touch the site and are smaller
  zoneDots,
  PLAN_GROUND, // stands in for the site and its zones; the border stays visible over it
  borderRibbon,
  border, // over areas: which side a piece lies on matters
  siteBand, // soft edges over the border, or it would cut the outline
  zoneBand,
  runway,
  roadCasing, // all casings before all roads, so that crossings join
  road,
  roadCore,
  siteEdge, // an outline that follows a road must not vanish under it
  siteCore,
  zoneEdge,
  zoneCore,
  PLAN_LINES, // an outline that follows a road or the border must not vanish under it
  track, // the railway bridges the roads
  trackCore,
  spurBand,
  spur, // starts on the main line: over it
  declaredBand,
  declared, // connectors start on roads and tracks: over both
  OUTSIDE, // ends what lies on the ground
  minorLine, // wires hang over everything on the ground
  highVoltage,
  highVoltageCore,
  connectionBand,
  connection,
  quayLine, // the edge between land and ship
  quayCore,
  WAYS, // an answer lies over the ground it runs on, under the names
  HIGHLIGHT,
  trackTicks, // strokes keep clear of each other, so they come with the names, before all of them
  smallPlaces, // names from the least to the most needed
  borderName,
  minorMarks,
  junctionNames,
  highVoltageName,
  highVoltageMarks,
  plantNames,
  airportName,
  stationNames,
  connectionName,
  spurName,
  zoneName,
  shields,
  quayNames,
  substationNames,
  harbourNames,
  towns,
  PLAN_NAMES, // while a scenario is open it is what the map is read for
  siteName, // carries "approximate, not a plan": gives way to nothing
  junctions, // marks over all names, and placed before them, so that no name covers one
  airportMark,
  plants,
  stations,
  quays,
  substations,
  harbours,
  KEPT, // what is drawn by hand must be seen whole
  SKETCH, // the hand draws over what it drew before
  KEPT_ROOM, // panels, scale and sentence give way to no name
];
