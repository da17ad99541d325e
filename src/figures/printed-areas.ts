import type { AreaTable, BalancePart, LandBalance, OwnPart, ZoneShare } from "../domain/land-balance.ts";
import { OWN_PARTS } from "../domain/land-balance.ts";
import { type PlanCode, STREET } from "../domain/plan-code.ts";
import { HECTARE } from "../domain/plane.ts";
import type { ZoneId } from "../domain/scenario.ts";
import { roundedToSum } from "./rounded-to-sum.ts";
import { atRest, neighbour, type Stepped, settle } from "./settled-steps.ts";

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
 * The areas of a balance rounded once so that they add up: the municipalities to the whole, their rows to them, the zones
 * of a symbol to its row. A zone stands at its nearest digit, so that it does not move when another is drawn; what rows
 * then lack to their sum goes to ground that no zone takes, to drawn streets, and only then to the largest zones. Rows of the
 * joint table are the sums of the municipal ones. Each number is one of the two that its own area lies between; only a
 * joint row, and a zone in several municipalities, may be off by one more digit for each municipality. Restrictions
 * overlap one another and are rounded apart from the rows.
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
    const scale = 10 ** decimals;
    for (const row of rowsOf(table, zones, scale, Math.round((totals[at] ?? 0) * scale))) {
      rows.set(keyOf(part, row.code), row.at / scale);
      for (const share of row.shares) shares.set(keyOf(part, share.zone, share.kind), share.at / scale);
    }
    for (const { restriction, over } of table.restrictions) {
      const printed = roundedToSum(
        over.map(({ area }) => area / HECTARE),
        decimals,
      );
      over.forEach(({ code }, index) => overs.set(keyOf(part, restriction, code), printed[index] ?? 0));
    }
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

type OwnTable = AreaTable & { readonly part: OwnPart };

const isOwn = (table: AreaTable): table is OwnTable => table.part !== "joint";

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

interface Share extends Stepped {
  readonly zone: ZoneId;
  readonly kind: "net" | "streets";
  /** Of a zone that is a street itself. */
  readonly isStreet: boolean;
}

interface Row extends Stepped {
  readonly code: PlanCode | null;
  readonly shares: readonly Share[];
}

/** Rows of a municipality with what zones give to them, in whole steps that add up to `total`. */
function rowsOf({ part, rows }: OwnTable, zones: readonly ZoneShare[], scale: number, total: number): readonly Row[] {
  const settled = rows.map(({ code, area }): Row => {
    const row = { code, shares: sharesOf(zones, part, code, scale), ...atRest(stepsOf(area, scale)) };
    if (row.shares.length === 0) return row;
    const made = row.shares.reduce((sum, share) => sum + share.at, 0);
    row.at = neighbour(row.steps, made);
    settle(
      [...row.shares].sort(byTurn).map((share) => [share]),
      row.at - made,
    );
    return row;
  });
  const free = settled.filter(({ shares }) => shares.length === 0);
  const owned = settled.flatMap((row) => row.shares.map((share) => ({ row, share })));
  owned.sort((a, b) => byTurn(a.share, b.share));
  settle(
    [...free.map((row) => [row]), ...owned.map(({ row, share }) => [row, share])],
    total - settled.reduce((sum, { at }) => sum + at, 0),
  );
  return settled;
}

/** What zones give to a row of a municipality: their own ground to their symbol, their streets to the streets. */
function sharesOf(zones: readonly ZoneShare[], part: OwnPart, code: PlanCode | null, scale: number): readonly Share[] {
  return zones.flatMap(({ zone, code: own, byMunicipality, netByMunicipality }): readonly Share[] => {
    const gross = stepsOf(byMunicipality[part], scale);
    const net = atRest(stepsOf(netByMunicipality[part], scale));
    const streets = gross - net.steps;
    const common = { zone, isStreet: own === STREET };
    return [
      ...(own === code ? [{ ...common, kind: "net" as const, ...net }] : []),
      // What makes the whole zone its nearest, where that is a neighbour.
      ...(code === STREET
        ? [{ ...common, kind: "streets" as const, steps: streets, at: neighbour(streets, Math.round(gross) - net.at) }]
        : []),
    ];
  });
}

/** Who takes first what a sum lacks: drawn streets, then the largest zone; streets within plots last. */
const byTurn = (a: Share, b: Share): number => turnOf(a) - turnOf(b) || b.steps - a.steps;

const turnOf = ({ kind, isStreet }: Share): number => (kind === "streets" ? 2 : isStreet ? 0 : 1);

/** One division: hectares that the form prints in full stay whole steps. */
const stepsOf = (area: number, scale: number): number => area / (HECTARE / scale);
