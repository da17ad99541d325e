import type { Range } from "../../domain/flow.ts";
import type { LogisticsDifference, LogisticsInputs, LogisticsSide, Sum } from "../../domain/logistics.ts";
import { spanning } from "../../domain/range.ts";
import { tonnesOfGrams } from "./emissions.ts";

type Factors = LogisticsInputs["factors"];

/** What the spur changes. The tonnes are the same on both sides, so each end of a range is set against its own. */
export function differenceOf(without: LogisticsSide, withSpur: LogisticsSide, factors: Factors): LogisticsDifference {
  const tonneKilometresOffRoad = less(without.tonneKilometres.road, withSpur.tonneKilometres.road);
  const tonneKilometresOnRail = less(withSpur.tonneKilometres.rail, without.tonneKilometres.rail);
  return {
    vehiclesADay: less(without.vehiclesADay, withSpur.vehiclesADay),
    tonneKilometresOffRoad,
    tonneKilometresOnRail,
    carbonDioxideTonnes: spared(tonneKilometresOffRoad, tonneKilometresOnRail, factors),
  };
}

function less(more: Sum, fewer: Sum): Sum {
  return {
    known: spanning(more.known.min - fewer.known.min, more.known.max - fewer.known.max),
    lacks: [...new Set([...more.lacks, ...fewer.lacks])],
  };
}

/** The factors vary apart from each other, the tonne-kilometres on both sides together. */
function spared(offRoad: Sum, onRail: Sum, { road, rail }: Factors): Sum | null {
  const byRoad = road.gramsPerTonneKilometre;
  const byRail = rail.gramsPerTonneKilometre;
  if (byRoad === null || byRail === null) return null;
  const grams = (end: keyof Range): readonly number[] => [
    offRoad.known[end] * byRoad.min - onRail.known[end] * byRail.max,
    offRoad.known[end] * byRoad.max - onRail.known[end] * byRail.min,
  ];
  return {
    known: tonnesOfGrams(spanning(...grams("min"), ...grams("max"))),
    lacks: [...new Set([...offRoad.lacks, ...onRail.lacks])],
  };
}
