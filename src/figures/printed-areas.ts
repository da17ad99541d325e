import type { AreaTable, BalancePart, LandBalance, OwnPart, ZoneShare } from "../domain/land-balance.ts";
import { OWN_PARTS } from "../domain/land-balance.ts";
import { type PlanCode, STREET } from "../domain/plan-code.ts";
import { HECTARE } from "../domain/plane.ts";
import type { ZoneId } from "../domain/scenario.ts";
import { roundedToSum } from "./rounded-to-sum.ts";

/** Hectares of a zone in one municipality as they are printed. */
export interface PrintedZone {
  readonly gross: number;
  /** Without its streets. */
  readonly net: number;
}

/** Hectares as they are printed: whatever of it is added up gives the sum that stands beside it. */
export interface PrintedAreas {
  readonly row: (part: BalancePart, code: PlanCode | null) => number;
  readonly zone: (zone: ZoneId) => Readonly<Record<OwnPart, PrintedZone>>;
  /** The part of a restriction that lies over a symbol. */
  readonly over: (part: BalancePart, restriction: string, code: PlanCode | null) => number;
}

const known = new WeakMap<LandBalance, Map<number, PrintedAreas>>();

/**
 * The areas of a balance rounded once, from the whole to its parts: the municipalities to the whole, their rows to them,
 * the zones of a symbol to its row. Rows of the joint table are the sums of the municipal ones. Each number is one of the
 * two that its own area lies between; only a joint row, and a zone in several municipalities, may be off by one more digit
 * for each municipality. Restrictions overlap one another and are rounded apart from the rows.
 */
export function printedAreas(balance: LandBalance, decimals: number): PrintedAreas {
  const before = known.get(balance) ?? new Map<number, PrintedAreas>();
  known.set(balance, before);
  const printed = before.get(decimals) ?? printOut(balance, decimals);
  before.set(decimals, printed);
  return printed;
}

function printOut({ tables, zones }: LandBalance, decimals: number): PrintedAreas {
  const rows = new Map<string, number>();
  const shares = new Map<string, number>();
  const overs = new Map<string, number>();
  const own = tables.filter(isOwn);
  const totals = roundedToSum(
    own.map(({ total }) => total / HECTARE),
    decimals,
  );
  own.forEach((table, at) => {
    const { part } = table;
    for (const [row, printed] of spread(table.rows, totals[at], decimals)) {
      rows.set(keyOf(part, row.code), printed);
      for (const [share, area] of spread(sharesOf(zones, part, row.code), printed, decimals))
        shares.set(keyOf(part, share.zone, share.kind), area);
    }
    for (const { restriction, over } of table.restrictions)
      for (const [one, printed] of spread(over, undefined, decimals))
        overs.set(keyOf(part, restriction, one.code), printed);
  });
  const inAll = (of: (part: OwnPart) => number): number =>
    Number(OWN_PARTS.reduce((sum, part) => sum + of(part), 0).toFixed(decimals));
  const found = (from: ReadonlyMap<string, number>, part: BalancePart, ...rest: readonly (string | null)[]): number =>
    part === "joint" ? inAll((one) => from.get(keyOf(one, ...rest)) ?? 0) : (from.get(keyOf(part, ...rest)) ?? 0);
  return {
    row: (part, code) => found(rows, part, code),
    over: (part, restriction, code) => found(overs, part, restriction, code),
    zone: (zone) => {
      const of = (part: OwnPart): PrintedZone => {
        const net = shares.get(keyOf(part, zone, "net")) ?? 0;
        const streets = shares.get(keyOf(part, zone, "streets")) ?? 0;
        return { net, gross: Number((net + streets).toFixed(decimals)) };
      };
      return { kokkola: of("kokkola"), kruunupyy: of("kruunupyy"), elsewhere: of("elsewhere") };
    },
  };
}

const isOwn = (table: AreaTable): table is AreaTable & { readonly part: OwnPart } => table.part !== "joint";

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

interface Share {
  readonly zone: ZoneId;
  readonly kind: "net" | "streets";
  readonly area: number;
}

/** What zones give to a row of a municipality: their own ground to their symbol, their streets to the streets. */
function sharesOf(zones: readonly ZoneShare[], part: OwnPart, code: PlanCode | null): readonly Share[] {
  return zones.flatMap(({ zone, code: own, byMunicipality, netByMunicipality }): readonly Share[] => {
    const net = netByMunicipality[part];
    return [
      ...(own === code ? [{ zone, kind: "net" as const, area: net }] : []),
      ...(code === STREET ? [{ zone, kind: "streets" as const, area: byMunicipality[part] - net }] : []),
    ];
  });
}

function spread<Item extends { readonly area: number }>(
  items: readonly Item[],
  total: number | undefined,
  decimals: number,
): readonly (readonly [Item, number])[] {
  const rounded = roundedToSum(
    items.map(({ area }) => area / HECTARE),
    decimals,
    total,
  );
  return items.map((item, index) => [item, rounded[index] ?? 0]);
}
