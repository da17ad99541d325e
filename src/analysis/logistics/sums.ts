import type { Material, Range } from "../../domain/flow.ts";
import {
  type BrokenStage,
  CARRIERS,
  type CarriedLeg,
  type Carrier,
  type Sum,
  type SumsByCarrier,
} from "../../domain/logistics.ts";
import { scaled, sumOf, times } from "../../domain/range.ts";

/** Stages as they are carried, and where none carries them. */
export interface Chains {
  readonly legs: readonly CarriedLeg[];
  readonly broken: readonly BrokenStage[];
  /** Carriers that could bring to the site what no source says the means of. */
  readonly possible: readonly Carrier[];
}

/**
 * What a carrier's legs come to. Legs without the value, those by a means that no source names and chains that break at
 * the carrier are what the sum lacks.
 */
export function sumBy(
  carrier: Carrier,
  { legs, broken, possible }: Chains,
  amountOf: (leg: CarriedLeg) => Range | null,
): Sum {
  const known: Range[] = [];
  const lacks: Material[] = [];
  for (const leg of legs) {
    const value = leg.by === carrier ? amountOf(leg) : null;
    if (value !== null) known.push(value);
    else if (leg.by === carrier || (possible.includes(carrier) && mayBeCarried(leg))) lacks.push(leg.material);
  }
  for (const { by, carriedBy, tonnes, material } of broken) {
    if (by === carrier && carriedBy === null && !isNothing(tonnes)) lacks.push(material);
  }
  return { known: sumOf(known), lacks: [...new Set(lacks)] };
}

/** By no source's word. Electricity needs no carrier. */
const mayBeCarried = ({ by, material, tonnes }: CarriedLeg): boolean =>
  by === "none" && material !== "electricity" && !isNothing(tonnes);

const isNothing = (tonnes: Range | null): boolean => tonnes?.max === 0;

/** Each carrier's sum and all of them together. */
export function sumsByCarrier(chains: Chains, amountOf: (leg: CarriedLeg) => Range | null): SumsByCarrier<Sum> {
  const [sea, road, rail] = [
    sumBy("sea", chains, amountOf),
    sumBy("road", chains, amountOf),
    sumBy("rail", chains, amountOf),
  ];
  return { sea, road, rail, all: together([sea, road, rail]) };
}

/** Tonne-kilometres with the factor of each carrier; null where one is not given and there is something to carry. */
export function withFactors(
  sums: SumsByCarrier<Sum>,
  factorOf: (carrier: Carrier) => Range | null,
): SumsByCarrier<Sum | null> {
  const of = (carrier: Carrier): Sum | null => withFactor(sums[carrier], factorOf(carrier));
  const each = { sea: of("sea"), road: of("road"), rail: of("rail") };
  const all = CARRIERS.flatMap((carrier) => each[carrier] ?? []);
  return { ...each, all: all.length < CARRIERS.length ? null : together(all) };
}

function withFactor(sum: Sum, factor: Range | null): Sum | null {
  if (factor !== null) return { ...sum, known: times(sum.known, factor) };
  return sum.known.max === 0 && sum.lacks.length === 0 ? sum : null;
}

export const together = (sums: readonly Sum[]): Sum => ({
  known: sumOf(sums.map(({ known }) => known)),
  lacks: [...new Set(sums.flatMap(({ lacks }) => lacks))],
});

export const scaledSum = (sum: Sum, by: number): Sum => ({ ...sum, known: scaled(sum.known, by) });
