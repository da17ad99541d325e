import type { Figure } from "../domain/figure.ts";
import { type LandBalance, OWN_PARTS, type ZoneShare } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import { type HalfSquareMillimetres, HECTARE, halfSquareMillimetres, SQUARE_METRE } from "../domain/plane.ts";
import type { PlanningArea } from "../domain/scenario.ts";
import { groundArea } from "../geodesy/plane-points.ts";
import { aboutFloorArea, aboutHectares, dependsOnOutline } from "./about-land.ts";
import { printedAreas } from "./printed-areas.ts";
import { TABLE_DECIMALS, type TableDetail } from "./table-detail.ts";

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
 * What a zone comes to: ground counted to it gross, net where streets take some of it, its floor area; the area as drawn
 * where part of it is counted to another zone or lies outside the planning area. Gross and net are rounded as in the tables of the balance. What an
 * approximate outline bounds is about so many whole hectares.
 *
 * @example zoneFigures(balance, share, area)[0] // "Bruttoala", 12.00 ha, of 400 m by 300 m
 */
export function zoneFigures(balance: LandBalance, share: ZoneShare, area: PlanningArea): readonly Figure[] {
  const { counted, net, outside, asDrawn, floorArea, onOutline } = share;
  const beneath = beneathOf(share);
  const isCut = beneath > 0 || outside > SQUARE_METRE;
  const printed = printedAreas(balance, TABLE_DECIMALS.carried).zone(share.zone);
  const inAll = (of: "gross" | "net"): number => OWN_PARTS.reduce((sum, part) => sum + printed[part][of], 0);
  const ground = (key: "gross" | "net" | "outside", exact: HalfSquareMillimetres, hectares?: number): Figure =>
    landFigure(key, LABELS[key], exact, area, {
      onOutline: onOutline.area,
      ...(hectares !== undefined && { hectares }),
    });
  return [
    ground("gross", counted, inAll("gross")),
    ...(net === counted ? [] : [ground("net", net, inAll("net"))]),
    ...(floorArea === null ? [] : [floorFigure(floorArea, area, onOutline.floorArea)]),
    ...(isCut ? [landFigure("drawn", LABELS.drawn, asDrawn, area)] : []),
    ...(beneath > 0 ? [landFigure("beneath", LABELS.beneath, beneath, area)] : []),
    ...(outside > SQUARE_METRE ? [ground("outside", outside)] : []),
  ];
}

/** Ground of a zone that lies under others and is counted to them, half square millimetres; 0 where it is under 1 m². */
export function beneathOf({ counted, outside, asDrawn }: ZoneShare): HalfSquareMillimetres {
  const beneath = asDrawn - counted - outside;
  return halfSquareMillimetres(beneath > SQUARE_METRE ? beneath : 0);
}

function floorFigure(value: number, area: PlanningArea, isOnOutline: boolean): Figure {
  const figure = landFigure("floor-area", LABELS.floorArea, halfSquareMillimetres(0), area);
  const floor = { ...figure, value: Math.round(value), unit: "k-m²", decimals: 0 };
  return dependsOnOutline(isOnOutline, area) ? aboutFloorArea(floor) : floor;
}

interface HowPrinted {
  /** The outline of the planning area bounds it: approximate, it lets no more than whole hectares be said. */
  readonly onOutline?: boolean;
  /** As it is rounded in a table whose numbers add up; by itself where nothing is given. */
  readonly hectares?: number;
  /** `carried` where nothing is given; in the digits of the form nothing is rounded to whole hectares. */
  readonly detail?: TableDetail;
}

/**
 * Ground of the balance in hectares with the decimals of its detail; in square metres where it is less than 100 m² and the
 * form is not asked for.
 *
 * @example landFigure("x", label, halfSquareMillimetres(3_000_000), area).value // 1.5 m²
 */
export function landFigure(
  key: string,
  label: LocalizedText,
  ground: HalfSquareMillimetres,
  area: PlanningArea,
  { onOutline = false, hectares = ground / HECTARE, detail = "carried" }: HowPrinted = {},
): Figure {
  const isSmall = detail === "carried" && ground !== 0 && Math.abs(ground) < 100 * SQUARE_METRE;
  const value = isSmall ? ground / SQUARE_METRE : hectares;
  const decimals = isSmall ? 1 : TABLE_DECIMALS[detail];
  const isAbout = dependsOnOutline(onOutline, area);
  const figure: Figure = {
    key: `land.${key}`,
    label,
    value: Number(value.toFixed(decimals)),
    unit: isSmall ? "m²" : "ha",
    plusMinus: null,
    decimals,
    approximate: isAbout,
    method: "land",
    sources: [area.source],
    asOf: area.asOf,
  };
  return isAbout && ground !== 0 && detail === "carried" ? aboutHectares(figure, ground / HECTARE) : figure;
}

/**
 * The area of an outline as drawn; of one that nobody has surveyed whole hectares and "about".
 *
 * @example outlineFigure("site", label, kruunuportti) // "noin 170 ha"
 */
export function outlineFigure(key: string, label: LocalizedText, area: PlanningArea): Figure {
  return landFigure(key, label, groundArea(area.ground), area, { onOutline: true });
}
