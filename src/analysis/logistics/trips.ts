import { CHOSEN_QUAY, type Range } from "../../domain/flow.ts";
import type { CarriedLeg, LogisticsInputs, LogisticsSide, Sum } from "../../domain/logistics.ts";
import { type Chains, scaledSum, sumBy } from "./sums.ts";

/** A loaded vehicle comes and goes. */
const PASSAGES_OF_A_LOAD = 2;

type Trips = Pick<
  LogisticsSide,
  | "shipCallsIn"
  | "shipCallsOut"
  | "truckLoads"
  | "truckPassages"
  | "vehiclesADay"
  | "vehiclesAnHour"
  | "trainLoads"
  | "trainsADay"
>;

/**
 * Loads, passages and calls. Vehicles and trains are those that come to the site, ships those that call at the quay.
 * 1,100,000 t at 46.5 t a load are 23,656 loads, 47,312 passages, 129.6 a day over 365 days.
 */
export function tripsOf(chains: Chains, { daysAYear, hoursADay, shipInTonnes, shipOutTonnes }: LogisticsInputs): Trips {
  // No chain breaks but at the site.
  const atSite = { ...chains, legs: chains.legs.filter((leg) => leg.atSite) };
  const truckLoads = sumBy("road", atSite, loadsOf);
  const truckPassages = scaledSum(truckLoads, PASSAGES_OF_A_LOAD);
  const vehiclesADay = scaledSum(truckPassages, 1 / daysAYear);
  const trainLoads = sumBy("rail", atSite, loadsOf);
  return {
    shipCallsIn: callsOf(chains, "in", shipInTonnes),
    shipCallsOut: callsOf(chains, "out", shipOutTonnes),
    truckLoads,
    truckPassages,
    vehiclesADay,
    vehiclesAnHour: hoursADay === null ? null : scaledSum(vehiclesADay, 1 / hoursADay),
    trainLoads,
    trainsADay: scaledSum(trainLoads, 1 / daysAYear),
  };
}

const loadsOf = ({ loads }: CarriedLeg): Range | null => loads;

/** Null where ships come and their cargo is not given. */
function callsOf(chains: Chains, direction: CarriedLeg["direction"], cargo: number | null): Sum | null {
  const calling = chains.legs.filter(
    ({ from, to, by, ...leg }) =>
      leg.direction === direction && (by !== "sea" || from === CHOSEN_QUAY || to === CHOSEN_QUAY),
  );
  const calls = sumBy("sea", { ...chains, legs: calling }, loadsOf);
  return cargo === null && calls.lacks.length > 0 ? null : calls;
}

/**
 * Whole loads: the last one may be part-filled. The rest of 1e-12 keeps 37 % of a full load times a hundred from becoming
 * one load more where it is not exact in binary.
 *
 * @example wholeLoads({ min: 1_100_000, max: 1_100_000 }, 46.5) // { min: 23_656, max: 23_656 }
 */
export function wholeLoads(tonnes: Range, load: number): Range {
  const whole = (amount: number): number => Math.ceil((amount / load) * (1 - 1e-12));
  return { min: whole(tonnes.min), max: whole(tonnes.max) };
}
