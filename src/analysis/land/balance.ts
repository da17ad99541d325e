import type {
  AreaTable,
  BalancePart,
  BalanceRow,
  LandBalance,
  OnOutline,
  OwnPart,
  RestrictionRow,
  ZoneOverlap,
  ZoneShare,
} from "../../domain/land-balance.ts";
import { BALANCE_PARTS, OWN_PARTS } from "../../domain/land-balance.ts";
import { MAIN_CLASSES, mainClassOf, type PlanCode, STREET } from "../../domain/plan-code.ts";
import { type HalfSquareMillimetres, halfSquareMillimetres, type PlaneArea, SQUARE_METRE } from "../../domain/plane.ts";
import type { PlanningArea, Zone } from "../../domain/scenario.ts";
import { MUNICIPALITIES, type PlanningMunicipality } from "../../domain/status.ts";
import { type SquareMetres, squareMetres } from "../../domain/units.ts";
import { closingError } from "./closing-error.ts";
import { zoneIdAt } from "./drawing.ts";
import { type LedgerLine, ledgerOf } from "./ledger.ts";

export interface BalanceInput {
  readonly planningArea: Pick<PlanningArea, "ground">;
  readonly municipalities: Readonly<Record<PlanningMunicipality, PlaneArea>>;
  readonly zones: readonly Zone[];
  readonly restrictions: readonly { readonly key: string; readonly ground: PlaneArea }[];
}

/**
 * What the planning area becomes, in the form of a Finnish plan report: by municipality and in all, by plan symbol, with
 * what lies over it. Rows of every table add up to its total exactly, and the tables to the planning area.
 */
export function balanceOf(input: BalanceInput): LandBalance {
  const ledger = ledgerOf({
    planningArea: input.planningArea.ground,
    municipalities: MUNICIPALITIES.map((municipality) => input.municipalities[municipality]),
    zones: input.zones.map(({ ground }) => ground),
    restrictions: input.restrictions.map(({ ground }) => ground),
  });
  const grounds = sumsBy(ledger.lines, ({ zone }) => zone);
  const pieces = ledger.lines.flatMap((line) => piecesOf(line, input.zones, grounds));
  const counted = pieces.filter(({ line }) => line.isInPlanningArea);
  const parts = BALANCE_PARTS.map((part) => ({
    part,
    own: part === "joint" ? counted : counted.filter((piece) => piece.part === part),
  }));
  const tables = parts.filter(({ own }) => own.length > 0).map(({ part, own }) => tableOf(part, own, input));
  return {
    tables,
    zones: sharesOf(input.zones, pieces, ledger.zonesAsDrawn),
    overlaps: overlapsOf(ledger.lines, input.zones),
    planningArea: ledger.planningArea,
    planningAreaAsDrawn: ledger.planningAreaAsDrawn,
    closingError: closingError(tables, ledger.planningArea),
  };
}

/** A line of the ledger with one plan symbol: a zone's own streets are split off. */
interface Piece {
  readonly line: LedgerLine;
  readonly part: OwnPart;
  readonly code: PlanCode | null;
  readonly area: HalfSquareMillimetres;
  readonly isStreet: boolean;
  readonly floorArea: SquareMetres | null;
  /** The plot ratio and the ground say how much, and no one else. */
  readonly isFloorByRatio: boolean;
}

/** `grounds`: by zone all the ground that is counted to it, within the planning area and without. */
function piecesOf(
  line: LedgerLine,
  zones: readonly Zone[],
  grounds: ReadonlyMap<number | null, number>,
): readonly Piece[] {
  const part: OwnPart = line.municipality === null ? "elsewhere" : (MUNICIPALITIES[line.municipality] ?? "elsewhere");
  const zone = line.zone === null ? undefined : zones[line.zone];
  const none = { isStreet: false, floorArea: null, isFloorByRatio: false };
  if (zone === undefined) return [{ line, part, code: null, area: line.area, ...none }];
  const streets = halfSquareMillimetres(Math.round(line.area * zone.streetShare));
  const net = halfSquareMillimetres(line.area - streets);
  const floorArea = floorAreaOf(zone, net, line.area / (grounds.get(line.zone) ?? line.area));
  const isFloorByRatio = zone.floorAreaSquareMetres === null;
  const own: Piece = { line, part, code: zone.code, area: net, isStreet: false, floorArea, isFloorByRatio };
  return streets === 0 ? [own] : [own, { ...none, line, part, code: STREET, area: streets, isStreet: true }];
}

/** A stated floor area by the share of the ground; or by the plot ratio, which applies to plots and not to streets. */
function floorAreaOf(
  { floorAreaSquareMetres, plotRatio }: Zone,
  net: HalfSquareMillimetres,
  share: number,
): SquareMetres | null {
  if (floorAreaSquareMetres !== null) return squareMetres(floorAreaSquareMetres * share);
  return plotRatio === null ? null : squareMetres((plotRatio * net) / SQUARE_METRE);
}

function tableOf(part: BalancePart, pieces: readonly Piece[], { restrictions }: BalanceInput): AreaTable {
  return {
    part,
    rows: rowsOf(pieces),
    total: sumOf(pieces),
    restrictions: restrictions.flatMap(({ key }, index) => {
      const under = pieces.filter(({ line }) => line.restrictions.includes(index));
      return under.length === 0 ? [] : [restrictionRow(key, under)];
    }),
  };
}

function rowsOf(pieces: readonly Piece[]): readonly BalanceRow[] {
  return [...byCode(pieces)].map(([code, own]) => ({
    code,
    mainClass: code === null ? null : mainClassOf(code),
    area: sumOf(own),
    floorArea: floorAreaSum(own),
    onOutline: onOutlineOf(own),
  }));
}

const isOnOutline = ({ line }: Piece): boolean => line.isOnOutline;

const onOutlineOf = (pieces: readonly Piece[]): OnOutline => ({
  area: pieces.some(isOnOutline),
  floorArea: pieces.some((piece) => isOnOutline(piece) && piece.floorArea !== null && piece.isFloorByRatio),
});

const restrictionRow = (restriction: string, under: readonly Piece[]): RestrictionRow => ({
  restriction,
  area: sumOf(under),
  onOutline: under.some(isOnOutline),
  over: [...byCode(under)].map(([code, own]) => ({ code, area: sumOf(own), onOutline: own.some(isOnOutline) })),
});

const sumOf = (pieces: readonly Piece[]): HalfSquareMillimetres =>
  halfSquareMillimetres(pieces.reduce((sum, { area }) => sum + area, 0));

/** In the order of the national form, symbols of a class by letter, what no zone takes last. */
function byCode(pieces: readonly Piece[]): ReadonlyMap<PlanCode | null, readonly Piece[]> {
  const groups = groupedBy(pieces, ({ code }) => code);
  const rank = (code: PlanCode | null): number => {
    const mainClass = code === null ? null : mainClassOf(code);
    return mainClass === null ? MAIN_CLASSES.length + (code === null ? 1 : 0) : MAIN_CLASSES.indexOf(mainClass);
  };
  const order = [...groups.keys()].sort((a, b) => rank(a) - rank(b) || ((a ?? "") < (b ?? "") ? -1 : 1));
  return new Map(order.map((code) => [code, groups.get(code) ?? []]));
}

function sharesOf(
  zones: readonly Zone[],
  pieces: readonly Piece[],
  asDrawn: readonly HalfSquareMillimetres[],
): readonly ZoneShare[] {
  const byZone = groupedBy(pieces, ({ line }) => line.zone);
  return zones.map(({ id, code }, index) => {
    const own = byZone.get(index) ?? [];
    const counted = own.filter(({ line }) => line.isInPlanningArea);
    const net = counted.filter(({ isStreet }) => !isStreet);
    return {
      zone: id,
      code,
      counted: sumOf(counted),
      net: sumOf(net),
      outside: sumOf(own.filter(({ line }) => !line.isInPlanningArea)),
      asDrawn: asDrawn[index] ?? halfSquareMillimetres(0),
      floorArea: floorAreaSum(counted),
      byMunicipality: sumsByPart(counted),
      netByMunicipality: sumsByPart(net),
      onOutlineIn: OWN_PARTS.filter((part) => counted.some((piece) => piece.part === part && isOnOutline(piece))),
      onOutline: onOutlineOf(counted),
    };
  });
}

function sumsByPart(pieces: readonly Piece[]): ZoneShare["byMunicipality"] {
  const of = (part: OwnPart): HalfSquareMillimetres => sumOf(pieces.filter((piece) => piece.part === part));
  return { kokkola: of("kokkola"), kruunupyy: of("kruunupyy"), elsewhere: of("elsewhere") };
}

function overlapsOf(lines: readonly LedgerLine[], zones: readonly Zone[]): readonly ZoneOverlap[] {
  const pairs = lines.flatMap(({ zone, beneath, area }) =>
    zone === null ? [] : beneath.map((other) => ({ zone, other, area })),
  );
  const sums = sumsBy(pairs, ({ zone, other }) => zone * zones.length + other);
  return [...sums].map(([pair, area]) => ({
    counted: zoneIdAt(zones, Math.floor(pair / zones.length)),
    beneath: zoneIdAt(zones, pair % zones.length),
    area: halfSquareMillimetres(area),
  }));
}

function floorAreaSum(pieces: readonly Piece[]): SquareMetres | null {
  const known = pieces.flatMap(({ floorArea }) => floorArea ?? []);
  return known.length === 0 ? null : squareMetres(known.reduce((sum, one) => sum + one, 0));
}

function groupedBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own === undefined) groups.set(key(item), [item]);
    else own.push(item);
  }
  return groups;
}

function sumsBy<Item extends { readonly area: number }, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + item.area);
  return sums;
}
