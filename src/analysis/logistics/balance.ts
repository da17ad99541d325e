import { type FlowBook, flowsWith, type MaterialFlow, type Range } from "../../domain/flow.ts";
import type { LogisticsInputs, MassBalance, Sum } from "../../domain/logistics.ts";
import { minus, scaled, sumOf } from "../../domain/range.ts";
import { amountAtSize, tonnesAtSize } from "./stages.ts";

const HOURS_OF_A_YEAR = 8_760;
const MEGAWATT_HOURS_OF_A_TERAWATT_HOUR = 1_000_000;

/**
 * Mass in and out of the plant at the size chosen, and what lacks: a material that no source gives an amount of, be it
 * given in tonnes or as energy.
 */
export function massBalance(book: FlowBook, inputs: LogisticsInputs): MassBalance {
  const massive = flowsWith(book, inputs).filter(({ material }) => material !== "electricity");
  const side = (direction: MaterialFlow["direction"]): Sum => {
    const flows = massive.filter((flow) => flow.direction === direction);
    const amounts = flows.map((flow) => ({ ...flow, tonnes: tonnesAtSize(flow, inputs) }));
    return {
      known: sumOf(amounts.flatMap(({ tonnes }) => tonnes ?? [])),
      lacks: [...new Set(amounts.flatMap(({ material, tonnes }) => (tonnes === null ? [material] : [])))],
    };
  };
  const [enters, leaves] = [side("in"), side("out")];
  const lacks = [...new Set([...enters.lacks, ...leaves.lacks])];
  return { in: enters, out: leaves, rest: { known: minus(enters.known, leaves.known), lacks } };
}

/** @example averageMegawatts(book, inputs) // 799.1 of 7 TWh a year: 7,000,000 MWh over 8,760 h */
export function averageMegawatts(book: FlowBook, inputs: LogisticsInputs): Range | null {
  const amounts = flowsWith(book, inputs)
    .filter(({ material, direction, unit }) => material === "electricity" && direction === "in" && unit === "TWh/a")
    .map((flow) => amountAtSize(flow, inputs));
  const known = amounts.flatMap((amount) => amount ?? []);
  if (known.length === 0 || known.length < amounts.length) return null;
  return scaled(sumOf(known), MEGAWATT_HOURS_OF_A_TERAWATT_HOUR / HOURS_OF_A_YEAR);
}
