import type { Figure } from "../domain/figure.ts";
import { type LandBalance, OWN_PARTS, type OwnPart } from "../domain/land-balance.ts";
import type { LocalizedText } from "../domain/language.ts";
import { type HalfSquareMillimetres, HECTARE, halfSquareMillimetres } from "../domain/plane.ts";
import type { LandReserve, ReserveLine, ReserveLineKey } from "../domain/reserve.ts";
import type { PlanningArea, ZoneId } from "../domain/scenario.ts";
import { printedAreas } from "./printed-areas.ts";
import { TABLE_DECIMALS, type TableDetail } from "./table-detail.ts";
import { landFigure } from "./zone-figures.ts";

interface ReserveAreas {
  readonly gross: Figure;
  /** Without the streets of the zones. */
  readonly net: Figure;
}

export interface ReserveLineFigures extends ReserveAreas {
  readonly key: ReserveLineKey;
  /** Municipalities that have ground of it. */
  readonly byMunicipality: readonly (ReserveAreas & { readonly part: OwnPart })[];
  /** Zones with ground that is counted. */
  readonly zones: readonly ZoneId[];
}

export interface ReserveFigures {
  readonly lines: readonly ReserveLineFigures[];
  /** What is left of the plot stock after the need, or lacks to it; null where no need is stated. */
  readonly left: { readonly isShortage: boolean; readonly area: Figure } | null;
}

const LABELS = {
  gross: { fi: "Bruttoala", sv: "Bruttoareal", en: "Gross area" },
  net: { fi: "Nettoala ilman katuja", sv: "Nettoareal utan gator", en: "Net area without streets" },
  left: { fi: "Tonttivaranto tarpeen jälkeen", sv: "Tomtreserven efter behovet", en: "Plot stock after the need" },
} as const satisfies Record<string, LocalizedText>;

/**
 * Land for small firms in figures: sums of the zones as the area tables print them, so that the two agree. What an
 * approximate outline bounds is about so many whole hectares, but in the digits of the form.
 */
export function reserveFigures(
  balance: LandBalance,
  { lines, left }: LandReserve,
  area: PlanningArea,
  detail: TableDetail,
): ReserveFigures {
  const printed = printedAreas(balance, TABLE_DECIMALS[detail]);
  const shares = new Map(balance.zones.map((share) => [share.zone, share]));
  const onOutline = (zones: readonly ZoneId[], parts: readonly OwnPart[]): boolean =>
    zones.some((zone) => shares.get(zone)?.onOutlineIn.some((part) => parts.includes(part)));

  const areasOf = ({ key, zones, byMunicipality }: ReserveLine, parts: readonly OwnPart[]): ReserveAreas => {
    const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
    const exactOf = (of: "gross" | "net"): HalfSquareMillimetres =>
      halfSquareMillimetres(sum(parts.map((part) => byMunicipality[part][of])));
    const figure = (of: "gross" | "net"): Figure =>
      landFigure(`reserve.${key}.${of}`, LABELS[of], exactOf(of), area, {
        onOutline: onOutline(zones, parts),
        hectares: sum(zones.flatMap((zone) => parts.map((part) => printed.zone(zone)[part][of]))),
        detail,
      });
    return { gross: figure("gross"), net: figure("net") };
  };

  const available = lines.find(({ key }) => key === "available");
  return {
    lines: lines.map((line) => ({
      key: line.key,
      ...areasOf(line, OWN_PARTS),
      byMunicipality: OWN_PARTS.filter((part) => line.byMunicipality[part].gross > 0).map((part) => ({
        part,
        ...areasOf(line, [part]),
      })),
      zones: line.zones.filter((zone) => (shares.get(zone)?.counted ?? 0) > 0),
    })),
    left: left === null || available === undefined ? null : { isShortage: left < 0, area: leftOf(available, left) },
  };

  /** The printed plot stock less the need. */
  function leftOf({ net, zones }: ReserveLine, exact: HalfSquareMillimetres): Figure {
    const stock = zones.flatMap((zone) => OWN_PARTS.map((part) => printed.zone(zone)[part].net));
    const need = (net - exact) / HECTARE;
    const hectares = Math.abs(stock.reduce((all, value) => all + value, 0) - need);
    return landFigure("reserve.left", LABELS.left, halfSquareMillimetres(Math.abs(exact)), area, {
      onOutline: onOutline(zones, OWN_PARTS),
      hectares,
      detail,
    });
  }
}
