import type { ExpressionSpecification } from "maplibre-gl";
import type { Realisation } from "../../domain/status.ts";
import { REALISATIONS } from "../../domain/status.ts";
import type { Drawing } from "../../theme/drawing.ts";
import { DRAWINGS, type Token } from "../../theme/drawings.ts";
import type { ColourName } from "../../theme/palette.ts";
import type { PatternName } from "../../theme/pattern.ts";
import { REALISATION_STYLES } from "../../theme/status-style.ts";
import { CORE_WIDTH, PATTERN_GROUND } from "../../theme/swatch.ts";
import {
  byKind,
  byQuality,
  byRealisation,
  kindsThat,
  qualityOf,
  realisedAs,
  shape,
  statusDash,
  zoomed,
} from "../expressions.ts";
import { allOf, type StylePart } from "../style-part.ts";

/** The flat colour of areas. */
export const fill = (token: Token): StylePart => ({
  token,
  part: "fill",
  draw: ({ palette }) => ({
    type: "fill",
    filter: shape("area"),
    paint: {
      "fill-color": byKind(token, ({ fill: drawn }) => palette[drawn?.colour ?? "land"]),
      "fill-opacity": [
        "*",
        byKind(token, ({ fill: drawn }) => (drawn?.opacity ?? 0) * (drawn?.pattern === undefined ? 1 : PATTERN_GROUND)),
        byRealisation((style) => style.fillWeight),
      ],
      "fill-antialias": false,
    },
  }),
});

/** Dots or hatches over the flat colour: the cue that grey print keeps. */
export const pattern = (token: Token, name: PatternName, colour: ColourName): StylePart => ({
  token,
  part: "pattern",
  draw: (paint) => ({
    type: "fill",
    filter: shape("area"),
    paint: { "fill-pattern": paint.pattern(name, colour), "fill-opacity": 0.75 },
  }),
});

/** The soft band of an outline that is only about there. */
export const band = (token: Token): StylePart => ({
  token,
  part: "band",
  draw: ({ palette }) => ({
    type: "line",
    filter: allOf(qualityOf("approximate", "drawn"), hasLine(token)) ?? true,
    layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": byKind(token, ({ line }) => palette[line?.colour ?? "rail"]),
      "line-width": byQuality((style) => style.band),
      "line-blur": byQuality((style) => style.bandBlur),
      "line-opacity": byQuality((style) => style.bandOpacity),
    },
  }),
});

/** The darker edge under a line: drawn for all lines of the token before any of their cores, so that they join. */
export const casing = (token: Token): StylePart => ({
  token,
  part: "casing",
  draw: ({ palette }) => ({
    type: "line",
    filter:
      allOf(
        hasLine(token),
        kindsThat(token, ({ line }) => line?.casing !== undefined),
      ) ?? true,
    layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": byKind(token, ({ line }) => palette[line?.casing?.colour ?? "roadCasing"]),
      "line-width": zoomed(token, ({ line }) =>
        line?.width.map(([zoom, width]) => [zoom, width + (line.casing?.extra ?? 0)] as const),
      ),
    },
  }),
});

/** The line itself, with the dash of its status and the hand of its quality. */
export const line = (token: Token): StylePart => ({
  token,
  part: "line",
  draw: ({ palette }) => ({
    type: "line",
    filter: hasLine(token),
    layout: {
      "line-join": "round",
      "line-cap": ownRhythm(token) === undefined ? roundWhereSolid : "butt",
      "line-sort-key": byKind(token, ({ rank }) => -rank),
    },
    paint: {
      "line-color": byKind(token, ({ line: drawn }) => palette[drawn?.colour ?? "rail"]),
      "line-width": zoomed(
        token,
        ({ line: drawn }) => drawn?.width,
        (width) => ["*", width, byQuality((style) => style.lineWeight)],
      ),
      "line-blur": byQuality((style) => style.lineBlur),
      "line-dasharray": dashes(token),
    },
  }),
});

/** The light thread in what is decided. */
export const core = (token: Token): StylePart => ({
  token,
  part: "core",
  draw: ({ palette }) => ({
    type: "line",
    filter: allOf(hasLine(token), realisedAs(...REALISATIONS.filter(hasCore))) ?? true,
    paint: {
      "line-color": palette.halo,
      "line-width": zoomed(token, ({ line: drawn }) =>
        drawn?.width.map(([zoom, width]) => [zoom, width * CORE_WIDTH] as const),
      ),
    },
  }),
});

/** Round ends close the joints of solid lines; dashes need blunt ones. */
const roundWhereSolid = [
  "match",
  ["get", "realisation"],
  REALISATIONS.filter((name) => REALISATION_STYLES[name].dash.length === 0),
  "round",
  "butt",
] as unknown as ExpressionSpecification;

const hasCore = (name: Realisation): boolean => REALISATION_STYLES[name].core;

function hasLine(token: Token): ExpressionSpecification {
  const present = kindsThat(token, ({ line: drawn }) => drawn !== undefined);
  const shapes: ExpressionSpecification = ["in", ["get", "shape"], ["literal", ["line", "area"]]];
  return present === null ? shapes : (["all", shapes, present] as ExpressionSpecification);
}

function ownRhythm(token: Token): readonly number[] | undefined {
  const any: Drawing = DRAWINGS[token].any;
  return any.line?.dash;
}

function dashes(token: Token): ExpressionSpecification {
  const kinds: Readonly<Record<string, Drawing>> = DRAWINGS[token];
  const special = Object.entries(kinds).filter(
    ([kind, { line: drawn }]) => kind !== "any" && drawn?.dash !== undefined,
  );
  const byStatus = statusDash(ownRhythm(token));
  if (special.length === 0) return byStatus;
  const cases = special.flatMap(([kind, { line: drawn }]) => [kind, statusDash(drawn?.dash)]);
  return ["match", ["get", "kind"], ...cases, byStatus] as unknown as ExpressionSpecification;
}
