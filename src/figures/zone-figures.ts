import type { Figure } from "../domain/figure.ts";
import type { ZoneShare } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import type { HalfSquareMillimetres, PlaneArea } from "../domain/plane.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { needsOutlineNotice } from "../domain/status.ts";
import { doubleArea } from "../geojson/ring-crossings.ts";

/** Half square millimetres in a hectare and in a square metre. */
const HECTARE = 20_000_000_000;
const SQUARE_METRE = 2_000_000;

const LABELS = {
  gross: { fi: "Bruttoala", sv: "Bruttoareal", en: "Gross area" },
  net: { fi: "Nettoala ilman katuja", sv: "Nettoareal utan gator", en: "Net area without streets" },
  floorArea: { fi: "Kerrosala", sv: "Våningsyta", en: "Floor area" },
  drawn: { fi: "Piirretty ala", sv: "Ritad areal", en: "Area as drawn" },
  beneath: {
    fi: "Muiden alueiden alla, lasketaan niille",
    sv: "Under andra områden, räknas till dem",
    en: "Under other zones, counted to them",
  },
  outside: {
    fi: "Suunnittelualueen ulkopuolella, ei lasketa",
    sv: "Utanför planeringsområdet, räknas inte",
    en: "Outside the planning area, counted nowhere",
  },
} as const satisfies Record<string, LocalizedText>;

/**
 * What a zone comes to: ground counted to it gross and net, its floor area; the area as drawn where part of it is counted to
 * another zone or lies outside the planning area.
 *
 * @example zoneFigures(share, area)[0] // "Bruttoala", 12.00 ha, of 400 m by 300 m
 */
export function zoneFigures(share: ZoneShare, area: PlanningArea): readonly Figure[] {
  const { counted, net, outside, asDrawn, floorArea } = share;
  const beneath = beneathOf(share);
  const isCut = beneath > 0 || outside > SQUARE_METRE;
  return [
    landFigure("gross", LABELS.gross, counted, area),
    landFigure("net", LABELS.net, net, area),
    ...(floorArea === null ? [] : [{ ...landFigure("floor-area", LABELS.floorArea, 0, area), ...floor(floorArea) }]),
    ...(isCut ? [landFigure("drawn", LABELS.drawn, asDrawn, area)] : []),
    ...(beneath > 0 ? [landFigure("beneath", LABELS.beneath, beneath, area)] : []),
    ...(outside > SQUARE_METRE ? [landFigure("outside", LABELS.outside, outside, area)] : []),
  ];
}

/** Ground of a zone that lies under others and is counted to them, half square millimetres; 0 where it is under 1 m². */
export function beneathOf({ counted, outside, asDrawn }: ZoneShare): number {
  const beneath = asDrawn - counted - outside;
  return beneath > SQUARE_METRE ? beneath : 0;
}

const floor = (value: number): Pick<Figure, "value" | "unit" | "decimals"> => ({
  value: Math.round(value),
  unit: "k-m²",
  decimals: 0,
});

/** Ground of the balance in hectares with two decimals, or in whole square metres where it is less than 100 m². */
export function landFigure(
  key: string,
  label: LocalizedText,
  ground: HalfSquareMillimetres | number,
  { source, asOf }: PlanningArea,
): Figure {
  const isSmall = ground !== 0 && Math.abs(ground) < 100 * SQUARE_METRE;
  const value = isSmall ? ground / SQUARE_METRE : ground / HECTARE;
  const decimals = isSmall ? 1 : 2;
  return {
    key: `land.${key}`,
    label,
    value: Number(value.toFixed(decimals)),
    unit: isSmall ? "m²" : "ha",
    plusMinus: null,
    decimals,
    approximate: false,
    method: "land",
    sources: [source],
    asOf,
  };
}

/**
 * The area of an outline as drawn; of one that nobody has surveyed whole hectares and "about".
 *
 * @example outlineFigure("site", label, kruunuportti) // "noin 170 ha"
 */
export function outlineFigure(key: string, label: LocalizedText, area: PlanningArea): Figure {
  const figure = landFigure(key, label, groundArea(area.ground), area);
  if (!needsOutlineNotice(area.status) || typeof figure.value !== "number") return figure;
  return { ...figure, value: Math.round(figure.value), decimals: 0, qualifier: "about", approximate: true };
}

/**
 * The area of ground as drawn, half square millimetres, each polygon with its holes taken off.
 *
 * @example groundArea([[square of 100 m]]) // 20_000_000_000: a hectare
 */
export function groundArea(ground: PlaneArea): number {
  return ground.reduce(
    (sum, [outer = [], ...holes]) => sum + sizeOf(outer) - holes.reduce((inner, hole) => inner + sizeOf(hole), 0),
    0,
  );
}

function sizeOf(ring: PlaneArea[number][number]): number {
  const [east, north] = ring[0] ?? [0, 0];
  return Math.abs(doubleArea([...ring, ...ring.slice(0, 1)].map(([x, y]) => [x - east, y - north])));
}
