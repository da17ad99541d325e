import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import {
  PLAN_DRAWINGS,
  PLAN_EDGE,
  PLAN_KINDS,
  PLAN_PATTERN_OPACITY,
  type PlanDrawing,
} from "../../theme/plan-drawings.ts";
import { PLAN_PATTERNS } from "../../theme/plan-patterns.ts";
import { REALISATION_STYLES } from "../../theme/status-style.ts";
import { byQuality, statusDash } from "../expressions.ts";
import { REGULAR, STRONG } from "../layers/lettering.ts";
import type { Tile } from "../overlay.ts";
import { allOf, type Paint } from "../style-part.ts";
import { PLAN_SOURCE } from "./sources.ts";
import type { PlanRole } from "./zone-shapes.ts";
import { BELOW, CODE_SIZE } from "./zone-words.ts";

/** Tiles that zones and restrictions are patterned with. */
export const PLAN_TILES: readonly Tile[] = [
  { name: "hatch", pattern: PLAN_PATTERNS.hatch, colour: "restriction" },
  ...PLAN_KINDS.flatMap((kind): readonly Tile[] => {
    const { pattern: name, colour }: PlanDrawing = PLAN_DRAWINGS[kind];
    return name === undefined ? [] : [{ name, pattern: PLAN_PATTERNS[name], colour }];
  }),
];

const JOINED = { "line-join": "round" } as const;

/**
 * Ground: the planning area pales what lies under it, so that zones are read on one calm sheet; zones are dotted as every
 * concept is. All of it lies under the municipal border, which zones follow.
 */
export function groundLayers({ palette, pattern, scale }: Paint): readonly LayerSpecification[] {
  return [
    made("cover", "fill", is("area"), {
      paint: { "fill-color": palette.land, "fill-opacity": 0.78, "fill-antialias": false },
    }),
    made("tint", "fill", is("area"), {
      paint: { "fill-color": palette.site, "fill-opacity": 0.07, "fill-antialias": false },
    }),
    made("zone", "fill", is("zone"), {
      layout: { "fill-sort-key": ["get", "order"] },
      paint: {
        "fill-color": byPlanKind(({ colour }) => palette[colour]),
        "fill-opacity": ["*", ["get", "sure"], ["get", "opacity"]],
        "fill-antialias": false,
      },
    }),
    made("zone-pattern", "fill", allOf(is("zone"), ["!=", ["get", "pattern"], ""]) ?? true, {
      layout: { "fill-sort-key": ["get", "order"] },
      paint: {
        "fill-pattern": byPlanKind(({ pattern: name, colour }) =>
          pattern(name ?? "dots", name === undefined ? "zone" : colour),
        ),
        "fill-opacity": ["*", ["get", "sure"], PLAN_PATTERN_OPACITY],
      },
    }),
    made("zone-casing", "line", is("zone-edge"), {
      layout: JOINED,
      minzoom: 12,
      paint: { "line-color": palette.halo, "line-width": (PLAN_EDGE + 1.6) * scale, "line-opacity": 0.5 },
    }),
    made("zone-edge", "line", is("zone-edge"), {
      layout: { ...JOINED, "line-sort-key": ["get", "order"] },
      paint: {
        "line-color": byPlanKind(({ colour }) => palette[colour]),
        "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.6 * scale, 13.5, PLAN_EDGE * scale],
        "line-dasharray": [...REALISATION_STYLES.concept.dash],
      },
    }),
    made("restriction", "fill", is("restriction"), {
      paint: { "fill-pattern": pattern("hatch", "restriction"), "fill-opacity": 0.75 },
    }),
    made("restriction-edge", "line", is("restriction"), {
      paint: { "line-color": palette.restriction, "line-width": 1 },
    }),
  ];
}

/** The planning area's outline, as sure as it is, and the one it replaced; over roads and under railways. */
export function outlineLayers({ palette, scale }: Paint): readonly LayerSpecification[] {
  return [
    made("replaced", "line", is("replaced"), {
      layout: JOINED,
      paint: {
        "line-color": palette.siteInk,
        "line-width": 1.1 * scale,
        "line-dasharray": [7, 5],
        "line-opacity": 0.8,
      },
    }),
    made("area-band", "line", is("area"), {
      layout: { ...JOINED, "line-cap": "round" },
      paint: {
        "line-color": palette.site,
        "line-width": byQuality((style) => style.band),
        "line-blur": byQuality((style) => style.bandBlur),
        "line-opacity": byQuality((style) => style.bandOpacity),
      },
    }),
    made("area-edge", "line", is("area"), {
      layout: JOINED,
      paint: {
        "line-color": palette.site,
        "line-width": 2.2 * scale,
        "line-blur": byQuality((style) => style.lineBlur),
        "line-dasharray": statusDash(undefined),
      },
    }),
  ];
}

/** From this zoom there is room for words along outlines; before, the planning area has its name in one place. */
export const ALONG = 14;

/** Names: the code before all, area and name where the zone has room for them. */
export function nameLayers(paint: Paint): readonly LayerSpecification[] {
  const { palette, scale } = paint;
  const ink = { "text-halo-color": palette.halo, "text-halo-width": 1.8, "text-halo-blur": 0.4 };
  const along = (id: string, role: PlanRole, offset: number): LayerSpecification =>
    made(id, "symbol", is(role), {
      minzoom: ALONG,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 500,
        "text-field": ["get", "text"],
        "text-font": REGULAR,
        "text-size": 12 * scale,
        "text-offset": [0, offset],
        "text-max-angle": 35,
        "text-padding": 6,
      },
      paint: { ...ink, "text-color": palette.siteInk, "text-halo-width": 2 },
    });
  return [
    along("replaced-name", "replaced", -0.9),
    along("area-name-along", "area", 1.1),
    ...STEPS.map((zoom, index) => zoneNames(zoom, STEPS[index + 1], paint)),
  ];
}

/**
 * Before zoom 12 the zones are a pattern, not something to read. MapLibre chooses letters by whole zooms, in which ground
 * doubles: too coarse for words that must fit, so that each quarter has a layer of its own.
 */
const STEPS = Array.from({ length: 21 }, (_, index) => 12 + index / 4);

/** The longest way of writing that stands whole in each zone from a zoom to the next step. */
function zoneNames(from: number, to: number | undefined, { palette, scale }: Paint) {
  // Larger letters need as much more room.
  const zoom = from - Math.log2(scale);
  const [near, small, close, large] = CODE_SIZE;
  return made(`zone-name-${from}`, "symbol", allOf(is("zone-name"), ["<=", ["get", "from"], zoom]) ?? true, {
    minzoom: from,
    ...(to === undefined ? {} : { maxzoom: to }),
    layout: {
      "text-field": fitting(zoom),
      "text-font": REGULAR,
      "text-size": ["interpolate", ["linear"], ["zoom"], near, small * scale, close, large * scale],
      "text-line-height": 1.15,
      // Its lines are broken where there is most room.
      "text-max-width": 60,
      "text-padding": 1,
      "symbol-sort-key": ["get", "from"],
    },
    paint: {
      "text-color": palette.label,
      // Patterns and hatching end at the letters: as wide as the halo can be.
      "text-halo-color": palette.halo,
      "text-halo-width": 2.6 * scale,
      "text-halo-blur": 0.3,
    },
  });
}

function fitting(zoom: number): ExpressionSpecification {
  const strong = { "text-font": ["literal", STRONG] };
  const below = { "font-scale": BELOW };
  const line = (key: "phase" | "name" | "short" | "area") => [
    ["case", ["any", ["==", ["get", "code"], ""], ["==", ["get", key], ""]], "", "\n"],
    {},
    ["get", key],
    below,
  ];
  const code = [["get", "code"], strong, ...line("phase")];
  return [
    "case",
    ["<=", ["get", "fullFrom"], zoom],
    ["format", ...code, ...line("name"), ...line("area")],
    ["<=", ["get", "shortFrom"], zoom],
    ["format", ...code, ...line("short"), ...line("area")],
    ["<=", ["get", "sizedFrom"], zoom],
    ["format", ...code, ...line("area")],
    ["format", ...code],
  ] as unknown as ExpressionSpecification;
}

const byPlanKind = (read: (drawing: PlanDrawing) => string): ExpressionSpecification =>
  [
    "match",
    ["get", "kind"],
    ...PLAN_KINDS.flatMap((kind) => [kind, read(PLAN_DRAWINGS[kind])]),
    read(PLAN_DRAWINGS.T),
  ] as unknown as ExpressionSpecification;

const is = (role: PlanRole): FilterSpecification => ["==", ["get", "role"], role];

const made = (
  id: string,
  type: LayerSpecification["type"],
  filter: FilterSpecification,
  drawn: object,
): LayerSpecification =>
  ({ id: `${PLAN_SOURCE}/${id}`, type, source: PLAN_SOURCE, filter, ...drawn }) as LayerSpecification;
