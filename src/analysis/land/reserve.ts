import type { LandBalance, ZoneShare } from "../../domain/land-balance.ts";
import { type HalfSquareMillimetres, HECTARE, halfSquareMillimetres } from "../../domain/plane.ts";
import {
  type LandReserve,
  RESERVE_LINES,
  type ReserveArea,
  type ReserveLine,
  type ReserveLineKey,
  type ReserveQuestion,
  SMALL_FIRM_USES,
  SUBCONTRACTOR_USES,
} from "../../domain/reserve.ts";
import type { Zone } from "../../domain/scenario.ts";

/**
 * Land for small firms in a year, by what can be done with it. **Available**: the plan is in force, the land is the
 * municipality's, streets, water and sewers are ready by the year, and so is the phase of time that the zone belongs to.
 * **Planned**: a plan is in force or under way, but something of that is missing or not known. **Possible**: no plan is
 * known. Zones for small firms count, subcontractor uses when asked; ground that lies under another zone or outside the
 * planning area counts nowhere. Whole half square millimetres.
 *
 * @example reserveOf(balance, zones, { year: 2030, withSubcontractors: false, need: hectares(20) }).left // −9.8 ha where 10.2 ha are available
 */
export function reserveOf(balance: LandBalance, zones: readonly Zone[], question: ReserveQuestion): LandReserve {
  const uses = question.withSubcontractors ? [...SMALL_FIRM_USES, ...SUBCONTRACTOR_USES] : SMALL_FIRM_USES;
  const counted = zones.filter(({ use }) => uses.includes(use));
  const lines = RESERVE_LINES.map((key) => {
    const own = new Set(counted.filter((zone) => lineOf(zone, question.year) === key).map(({ id }) => id));
    return reserveLine(
      key,
      balance.zones.filter(({ zone }) => own.has(zone)),
    );
  });
  const available = lines.find(({ key }) => key === "available")?.net ?? 0;
  const { need, year } = question;
  const left = need === null ? null : halfSquareMillimetres(available - Math.round(need * HECTARE));
  return { year, lines, left };
}

/**
 * Years in which land for small firms may move from one line to another: each in which a zone is serviced or its phase
 * begins, ascending. Between them the reserve stays as it is.
 */
export function reserveYears(zones: readonly Zone[]): readonly number[] {
  const years = zones
    .filter(({ use }) => [...SMALL_FIRM_USES, ...SUBCONTRACTOR_USES].includes(use))
    .flatMap(({ servicedFrom, from }) => [servicedFrom ?? [], from ?? []].flat());
  return [...new Set(years)].sort((one, other) => one - other);
}

function lineOf({ phase, owner, servicedFrom, from }: Zone, year: number): ReserveLineKey {
  const isServiced = servicedFrom !== null && servicedFrom <= year;
  const isInUse = from === null || from <= year;
  if (phase === "in-force" && owner === "municipality" && isServiced && isInUse) return "available";
  return phase === "not-known" ? "possible" : "planned";
}

function reserveLine(key: ReserveLineKey, shares: readonly ZoneShare[]): ReserveLine {
  const part = (of: keyof ZoneShare["byMunicipality"]): ReserveArea => ({
    gross: sumOf(shares.map(({ byMunicipality }) => byMunicipality[of])),
    net: sumOf(shares.map(({ netByMunicipality }) => netByMunicipality[of])),
  });
  return {
    key,
    gross: sumOf(shares.map(({ counted }) => counted)),
    net: sumOf(shares.map(({ net }) => net)),
    byMunicipality: { kokkola: part("kokkola"), kruunupyy: part("kruunupyy"), elsewhere: part("elsewhere") },
    zones: shares.map(({ zone }) => zone),
  };
}

const sumOf = (areas: readonly HalfSquareMillimetres[]): HalfSquareMillimetres =>
  halfSquareMillimetres(areas.reduce((sum, area) => sum + area, 0));
